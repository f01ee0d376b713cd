using System.Collections.Immutable;
using NewsLint.Cli.Reporting;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Git;

namespace NewsLint.Cli.Checking;

/// <summary><c>check --watch</c>: a run, and another each time a draft, a rule or a configuration has changed, until somebody ends it.</summary>
internal sealed class WatchRun : IDisposable
{
    private const string Clear = "\e[H\e[2J";

    private readonly Terminal _terminal;
    private readonly ConfigurationFinder _configurations;
    private readonly CheckRequest _request;
    private readonly ImmutableArray<string> _named;
    private readonly HashSet<string> _reports;
    private readonly FolderWatch _watch;
    private HashSet<string> _single = [];
    private ImmutableArray<WatchedFolder> _whole = [];

    private WatchRun(Terminal terminal, ConfigurationFinder configurations, CheckRequest request)
    {
        _terminal = terminal;
        _configurations = configurations;
        _request = request;
        IEnumerable<string> paths = request.Paths.Count == 0 ? ["."] : request.Paths;
        _named = [.. paths.Concat(request.Baseline is { } baseline ? [baseline.Path] : []).Select(FullPath)];
        _reports = [.. request.Outputs.Select(output => FullPath(output.Path))];
        _watch = new FolderWatch(IsWanted);
    }

    /// <returns>The exit code of the last run.</returns>
    /// <exception cref="UsageException">What is asked for does not go with watching, or nothing can be watched.</exception>
    public static int Run(Terminal terminal, ConfigurationFinder configurations, CheckRequest request)
    {
        if (request.ReadsInput)
            throw new UsageException("--watch waits for files to change; standard input comes only once.");
        if (request.Change is { Kind: ChangeKind.Staged })
            throw new UsageException("--watch follows the files on disk, and --staged judges what git has. Give --changed in place of --staged.");
        if (request.Fix is not null)
            throw new UsageException("--watch changes no file: somebody is writing in it. Leave --fix, --ask and --diff out.");
        if (request.Baseline is { Action: not BaselineAction.Read })
            throw new UsageException("--watch goes with --baseline alone: write or prune the baseline first.");
        using var run = new WatchRun(terminal, configurations, request);
        using var end = new EndOfWatch(terminal.Ended);
        try
        {
            return run.Run(end);
        }
        catch (WatchRefusedException error)
        {
            throw new UsageException($"The files cannot be watched: {error.Message.TrimEnd('.')}. Name fewer folders, or allow more: on Linux fs.inotify.max_user_watches and max_user_instances say how many.");
        }
    }

    public void Dispose() => _watch.Dispose();

    private int Run(EndOfWatch end)
    {
        Follow();
        var code = CheckRun.Run(_terminal, _configurations, _request);
        while (true)
        {
            var changed = end.WhileWaiting(Wait);
            if (changed.IsEmpty)
                return code;
            Announce(changed);
            code = Again();
        }
    }

    private ImmutableSortedSet<string> Wait(CancellationToken end)
    {
        if (!_request.IsQuiet)
            _terminal.Tell("Waiting for changes. Ctrl+C ends.");
        return _watch.Wait(end);
    }

    private int Again()
    {
        try
        {
            Follow();
            return CheckRun.Run(_terminal, _configurations, _request);
        }
        catch (Exception mistake) when (mistake is UsageException or GitException)
        {
            // What is half written now may be whole the next time.
            _terminal.Tell(mistake.Message);
            return ExitCode.Usage;
        }
    }

    /// <summary>Watches all that the next run reads, before it is read.</summary>
    private void Follow()
    {
        _configurations.Forget();
        _ = FileFinder.Find(_request.Paths.Count == 0 ? ["."] : _request.Paths, _configurations);
        var places = _named.Concat(_configurations.Found.SelectMany(configuration => configuration.InputPaths)).Distinct().Select(PlaceOf).ToList();
        _single = [.. places.Select(place => place.Path)];
        _whole = [.. places.Select(place => place.Folder).Where(folder => folder.IsDeep)];
        _watch.Follow([.. places.Select(place => place.Folder), .. places.SelectMany(place => Above(place.Folder))]);
        _configurations.Forget();
    }

    /// <summary>Where a change of a file or folder is seen, and what is seen to change there: of what is not there the first folder that would come.</summary>
    private static (string Path, WatchedFolder Folder) PlaceOf(string path)
    {
        if (Directory.Exists(path))
            return (path, new WatchedFolder(path, IsDeep: true));
        while (Path.GetDirectoryName(path) is { } above && !Directory.Exists(above))
            path = above;
        // Of a pattern, all that lies below the folder before it.
        return (path, new WatchedFolder(Path.GetDirectoryName(path) ?? path, IsDeep: Path.GetFileName(path).AsSpan().ContainsAny("*?[{")));
    }

    /// <summary>Where a configuration or a <c>.gitignore</c> would govern the folder.</summary>
    private IEnumerable<WatchedFolder> Above(WatchedFolder folder)
    {
        var root = _configurations.ForDirectory(folder.Path).Root.FullPath;
        for (var path = folder.Path; path != root && Path.GetDirectoryName(path) is { } above; path = above)
            yield return new WatchedFolder(above, IsDeep: false);
    }

    private bool IsWanted(string path)
    {
        if (_reports.Contains(path))
            return false;
        if (_single.Contains(path) || InputFiles.IsSetting(path.Replace(Path.DirectorySeparatorChar, '/')))
            return true;
        if (!_whole.Any(folder => folder.Contains(path)))
            return false;
        // A folder that comes or goes takes drafts along; of one that is gone nobody knows that it was one.
        return InputFiles.IsText(path) || Directory.Exists(path) || (!Path.HasExtension(path) && !File.Exists(path));
    }

    private void Announce(ImmutableSortedSet<string> changed)
    {
        if (_terminal is { IsScreen: true, ShowsProgress: true })
        {
            _terminal.Out.Write(Clear);
            _terminal.Out.Flush();
        }
        var first = Path.GetRelativePath(_terminal.CurrentDirectory, changed[0]);
        if (!_request.IsQuiet)
            _terminal.Tell(changed.Count == 1 ? $"{first} has changed." : $"{first} and {Wording.Count(changed.Count - 1, "other")} have changed.");
    }

    private string FullPath(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, _terminal.CurrentDirectory));
}
