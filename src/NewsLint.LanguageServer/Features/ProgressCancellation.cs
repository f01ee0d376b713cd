using NewsLint.LanguageServer.Protocol;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>window/workDoneProgress/cancel</c>.</summary>
internal static class ProgressCancellation
{
    public static void AddTo(Session session) => session.On<WorkDoneProgressCancelParams>(Methods.CancelProgress, parameters =>
    {
        if (session.Running.TryGetValue(parameters.Token.ToString(), out var work))
            work.Cancel();
    });
}
