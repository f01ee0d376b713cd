using NewsLint.LanguageServer.Features;
using NewsLint.LanguageServer.Rpc;

namespace NewsLint.LanguageServer;

/// <summary>The language server: messages in, messages out, until the editor ends it or is gone.</summary>
public static class LanguageServer
{
    private const int Clean = 0;
    private const int ClientGone = 1;

    /// <param name="input">What the editor sends.</param>
    /// <param name="output">What it is sent; nothing else is written there.</param>
    /// <param name="options">What the host tells.</param>
    /// <returns>The exit code: 0 after <c>shutdown</c> and <c>exit</c>, else 1.</returns>
    public static async Task<int> RunAsync(Stream input, Stream output, ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var session = new Session(new ClientConnection(input, output), options);
        AllFeatures.AddTo(session);
        return await RunAsync(session).ConfigureAwait(false);
    }

    internal static async Task<int> RunAsync(Session session)
    {
        if (session.Options.ClientProcess is { } process)
            session.EndWith(process);
        var gone = session.Listen();
        await Task.WhenAny(session.Ended, gone).ConfigureAwait(false);
        session.End(session.Phase == SessionPhase.ShutDown ? Clean : ClientGone);
        if (!gone.IsCompleted)
            await session.FlushAsync().ConfigureAwait(false);
        return await session.Ended.ConfigureAwait(false);
    }
}
