using System.Text.Json;
using NewsLint.LanguageServer.Protocol;

namespace NewsLint.LanguageServer.Features;

/// <summary>Progress that the editor shows and may stop: <c>window/workDoneProgress</c>.</summary>
internal sealed class Progress
{
    private const string Begun = "begin";
    private const string Going = "report";
    private const string Over = "end";

    private readonly Session _session;
    private readonly JsonElement? _token;
    private readonly Action? _close;
    private int _percentage = -1;

    private Progress(Session session, JsonElement? token, Action? close, CancellationToken cancellation)
    {
        _session = session;
        _token = token;
        _close = close;
        Cancellation = cancellation;
    }

    /// <summary>Set when the request is cancelled, or the work in the editor's display of it.</summary>
    public CancellationToken Cancellation { get; }

    public static async Task<Progress> BeginAsync(Session session, string title, JsonElement? given, CancellationToken cancellation)
    {
        if (given is null && !session.Profile.ShowsProgress)
            return new Progress(session, null, null, cancellation);
        var token = given ?? Wire.ToElement($"newslint-{Guid.NewGuid():N}");
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        session.Running[token.ToString()] = source;
        if (given is null)
            await session.AskAsync<WorkDoneProgressCreateParams, object>(Methods.CreateProgress, new WorkDoneProgressCreateParams(token), cancellation).ConfigureAwait(false);
        var progress = new Progress(session, token, () =>
        {
            session.Running.TryRemove(token.ToString(), out _);
            source.Dispose();
        }, source.Token);
        progress.Send(new WorkDoneProgressBegin(Begun, title) { Cancellable = true, Percentage = 0 });
        return progress;
    }

    public void Report(int done, int all)
    {
        var percentage = all == 0 ? 100 : (int)(100L * done / all);
        if (percentage == _percentage)
            return;
        _percentage = percentage;
        Send(new WorkDoneProgressReport(Going) { Message = $"{done} of {all}", Percentage = percentage });
    }

    public void End(string message)
    {
        Send(new WorkDoneProgressEnd(Over) { Message = message });
        _close?.Invoke();
    }

    private void Send<T>(T value)
    {
        if (_token is { } token)
            _session.Notify(Methods.Progress, new ProgressParams(token, Wire.ToElement(value)));
    }
}
