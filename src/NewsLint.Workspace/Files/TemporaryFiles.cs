using System.Runtime.InteropServices;

namespace NewsLint.Workspace.Files;

/// <summary>
/// The names of files that are being written. Whoever ends the program with Ctrl+C or its like leaves none of them behind; after a kill
/// that no program is told of one may stay, hidden and harmless.
/// </summary>
internal static class TemporaryFiles
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Written = new(StringComparer.Ordinal);
    private static PosixSignalRegistration[]? _signals;
    private static volatile bool _isEnding;

    /// <summary>A new name in the folder of a file, so that a rename is enough; hidden and not named like a draft.</summary>
    public static string NameFor(string target)
    {
        var path = Path.Combine(Path.GetDirectoryName(target)!, $".newslint-{Environment.ProcessId}-{Guid.NewGuid():N}.tmp");
        // The program is about to end: what would be begun now would stay.
        if (_isEnding)
            throw new IOException("The program is being ended.");
        lock (Gate)
        {
            _signals ??= [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, End))];
            Written.Add(path);
        }
        return path;
    }

    /// <summary>Deletes what was not put in its place. Never fails: there is a better reason to tell.</summary>
    public static void Forget(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (BoundedFile.IsExpected(error))
        {
            // The folder is gone or closed.
        }
        lock (Gate)
            Written.Remove(path);
    }

    private static void End(PosixSignalContext signal)
    {
        // A watch that only waits takes the signal for its own, writes nothing, and comes to its end.
        _isEnding = true;
        string[] paths;
        lock (Gate)
            paths = [.. Written];
        foreach (var path in paths)
            Forget(path);
    }
}
