using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.Workspace;
using NewsLint.Workspace.Files;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>workspace/didChangeWatchedFiles</c>: configurations, rules, names, waivers and transcripts take effect when they change on disk.</summary>
internal static class WatchedFiles
{
    public static DidChangeWatchedFilesRegistrationOptions Registration { get; } = new(
    [
        new Protocol.FileSystemWatcher("**/*.{yml,yaml}"),
        new Protocol.FileSystemWatcher("**/.vale.ini"),
        new Protocol.FileSystemWatcher("**/*.{md,markdown,mdx,txt,srt,vtt,docx}"),
    ]);

    public static void AddTo(Session session) => session.On<DidChangeWatchedFilesParams>(Methods.DidChangeWatchedFiles, parameters =>
    {
        if (parameters.Changes.Any(change => InputFiles.IsSetting(change.Uri) || IsTranscript(session, change.Uri)))
            Renew(session);
        foreach (var gone in parameters.Changes.Where(change => change.Type == FileChangeType.Deleted))
            session.Publisher.ForgetClosed(gone.Uri);
        session.TellChange();
    });

    /// <summary>Reads configurations again when they are next needed, and lints what is open.</summary>
    public static void Renew(Session session)
    {
        session.Notices.Renew();
        session.ChangeWorld(world => world.Renewed());
    }

    /// <summary>A server that lives over midnight, or whose clock is put right, judges by the new day.</summary>
    public static void RenewOnNewDay(Session session)
    {
        if (session.World.Day != session.World.Clock.Today())
            Renew(session);
    }

    private static bool IsTranscript(Session session, string uri) => DocumentUri.ToPath(uri) is { } path
        && session.World.Configurations.Found.Any(configuration => configuration.Transcripts is { } folder && path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
}
