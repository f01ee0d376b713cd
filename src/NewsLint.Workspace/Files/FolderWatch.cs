using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security;

namespace NewsLint.Workspace.Files;

/// <summary>
/// Tells which files change below some folders. Hidden folders and <c>node_modules</c> are passed by, as they are where drafts are looked for.
/// </summary>
/// <param name="isWanted">Whether a change of this absolute path matters; asked on other threads.</param>
public sealed class FolderWatch(Func<string, bool> isWanted) : IDisposable
{
    /// <summary>A folder is watched part by part where there are at most so many: each takes something of the system's.</summary>
    private const int MostParts = 48;

    /// <summary>Who saves a file often writes it in several steps, or saves several.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(80);

    private readonly BlockingCollection<string> _changes = [];
    private readonly Dictionary<WatchedFolder, FileSystemWatcher> _watchers = [];
    private readonly ConcurrentDictionary<WatchedFolder, bool> _partlyClosed = [];
    private ImmutableSortedSet<string> _last = [];
    private volatile IOException? _refusal;

    /// <summary>Watches these folders from now on, and no others. What changed before this returns may be told or not.</summary>
    /// <exception cref="WatchRefusedException">The system does not allow it, or not so many.</exception>
    public void Follow(IEnumerable<WatchedFolder> folders)
    {
        var parts = folders.Distinct().SelectMany(Parts).ToHashSet();
        parts.RemoveWhere(part => parts.Any(other => other != part && other.Covers(part)));
        // A folder that has itself changed may be another of the same name, and what was closed may be open by now.
        foreach (var part in _watchers.Keys.Where(each => !parts.Contains(each) || _last.Contains(each.Path) || _partlyClosed.TryRemove(each, out _)).ToList())
        {
            _watchers[part].Dispose();
            _watchers.Remove(part);
        }
        foreach (var part in parts.Where(part => !_watchers.ContainsKey(part)))
            Watch(part);
        ThrowIfRefused();
    }

    /// <summary>Waits for a change, and then until there is quiet.</summary>
    /// <returns>What changed, by path; a folder where it is not known better. Nothing where the wait was ended.</returns>
    /// <exception cref="WatchRefusedException">It has turned out that not all can be watched.</exception>
    public ImmutableSortedSet<string> Wait(CancellationToken end)
    {
        var changed = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        try
        {
            changed.Add(_changes.Take(end));
            while (_changes.TryTake(out var next, (int)Quiet.TotalMilliseconds, end))
                changed.Add(next);
            ThrowIfRefused();
            return _last = changed.ToImmutable();
        }
        catch (OperationCanceledException)
        {
            return [];
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values)
            watcher.Dispose();
        _changes.Dispose();
    }

    /// <summary>A folder with large parts that are passed by is watched without them.</summary>
    private static IEnumerable<WatchedFolder> Parts(WatchedFolder folder)
    {
        if (!Directory.Exists(folder.Path))
            return [];
        if (!folder.IsDeep)
            return [folder];
        try
        {
            List<DirectoryInfo> below = [.. new DirectoryInfo(folder.Path).EnumerateDirectories().Where(each => each.LinkTarget is null)];
            return !below.Exists(each => FolderWalk.IsPassedBy(each.Name)) || below.Count > MostParts
                ? [folder]
                : [folder with { IsDeep = false }, .. below.Where(each => !FolderWalk.IsPassedBy(each.Name)).Select(each => new WatchedFolder(each.FullName, IsDeep: true))];
        }
        catch (Exception error) when (BoundedFile.IsExpected(error))
        {
            return [folder];
        }
    }

    private void Watch(WatchedFolder folder)
    {
        try
        {
            var watcher = _watchers[folder] = new FileSystemWatcher(folder.Path)
            {
                IncludeSubdirectories = folder.IsDeep,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, change) => Take(folder, change.FullPath);
            watcher.Created += (_, change) => Take(folder, change.FullPath);
            watcher.Deleted += (_, change) => Take(folder, change.FullPath);
            watcher.Renamed += (_, change) =>
            {
                Take(folder, change.OldFullPath);
                Take(folder, change.FullPath);
            };
            watcher.Error += (_, failure) => Fail(folder, failure.GetException());
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception error) when (BoundedFile.IsExpected(error))
        {
            Fail(folder, error);
        }
    }

    /// <summary>Takes what the system says of a folder in place of its changes, at once or at any later time.</summary>
    internal void Fail(WatchedFolder folder, Exception error)
    {
        if (Directory.Exists(folder.Path))
        {
            // What cannot be read the run itself tells of. To lint again would change nothing, and fail again.
            if (error is UnauthorizedAccessException or SecurityException or PathTooLongException)
            {
                _partlyClosed[folder] = true;
                return;
            }
            if (error is IOException refusal and not (FileNotFoundException or DirectoryNotFoundException))
                _refusal = refusal;
        }
        // Too much at a time, or the folder itself is gone.
        Add(folder.Path);
    }

    private void ThrowIfRefused()
    {
        if (_refusal is { } refusal)
            throw new WatchRefusedException(refusal);
    }

    private void Take(WatchedFolder folder, string path)
    {
        var between = Path.GetDirectoryName(Path.GetRelativePath(folder.Path, path)) ?? "";
        if (!between.Split(Path.DirectorySeparatorChar).Any(FolderWalk.IsPassedBy) && isWanted(path))
            Add(path);
    }

    private void Add(string path)
    {
        try
        {
            _changes.Add(path);
        }
        catch (ObjectDisposedException)
        {
            // The last words of a watch that is over.
        }
    }
}

/// <summary>The system does not watch so many folders.</summary>
public sealed class WatchRefusedException(IOException reason) : Exception(reason.Message, reason);

/// <summary>A folder in which changes matter.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="IsDeep">Whether all that lies below counts, or the files in it alone.</param>
public sealed record WatchedFolder(string Path, bool IsDeep)
{
    /// <summary>Whether a path lies below the folder.</summary>
    public bool Contains(string path) => path != Path && WorkspaceRoot.IsInside(path, Path);

    /// <summary>Whether who watches this sees all changes of the other.</summary>
    internal bool Covers(WatchedFolder other) => Path == other.Path ? IsDeep || !other.IsDeep
        : IsDeep && Contains(other.Path) && !System.IO.Path.GetRelativePath(Path, other.Path).Split(System.IO.Path.DirectorySeparatorChar).Any(FolderWalk.IsPassedBy);
}
