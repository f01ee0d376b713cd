using System.Collections.Immutable;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Globs;

namespace NewsLint.Workspace.Files;

/// <summary>
/// What a user's paths mean where the files are known already, from git: the same files that <see cref="FileFinder"/> would find,
/// also where they are no longer on disk.
/// </summary>
public sealed class PathSelection
{
    private readonly ConfigurationFinder _configurations;
    private readonly ImmutableArray<Func<string, bool>> _tests;
    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);

    /// <param name="paths">As given; relative to the current directory of <paramref name="configurations"/>.</param>
    public PathSelection(IEnumerable<string> paths, ConfigurationFinder configurations)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(configurations);
        _configurations = configurations;
        var tests = ImmutableArray.CreateBuilder<Func<string, bool>>();
        foreach (var given in paths.Where(path => path.Length > 0 && !path.Contains('\0')))
        {
            var shown = Path.DirectorySeparatorChar == '/' ? given : given.Replace(Path.DirectorySeparatorChar, '/');
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(given, configurations.CurrentDirectory));
            _named.TryAdd(full, shown);
            if (!Path.Exists(full) && FileFinder.IsPattern(shown))
                tests.AddRange(Patterns(shown));
            else
                tests.Add(path => DraftExtensions.IsMarkdown(path) && IsBelow(path, full) && IsTaken(path, full));
        }
        _tests = tests.ToImmutable();
    }

    /// <summary>How reports name a file, or null where nobody means it.</summary>
    /// <param name="fullPath">Absolute.</param>
    /// <param name="shownPath">As somebody in the current folder writes it.</param>
    public string? Select(string fullPath, string shownPath)
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        return _named.TryGetValue(fullPath, out var named) ? named : _tests.Any(test => test(fullPath)) ? shownPath : null;
    }

    /// <summary>What is named and is neither on disk nor among these files.</summary>
    /// <param name="known">Absolute.</param>
    public IEnumerable<FileProblem> Missing(IReadOnlyCollection<string> known)
    {
        foreach (var (full, shown) in _named)
        {
            if (!Path.Exists(full) && !FileFinder.IsPattern(shown) && !known.Any(path => path == full || IsBelow(path, full)))
                yield return new FileProblem(shown, $"No such file or directory: {shown}");
        }
    }

    private IEnumerable<Func<string, bool>> Patterns(string shown)
    {
        foreach (var (folder, pattern) in (BraceExpansion.Expand(shown) ?? []).Select(FileFinder.Split))
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder.Length == 0 ? "." : folder, _configurations.CurrentDirectory));
            if (PathPattern.Parse(pattern) is { } glob)
                yield return path => IsBelow(path, full) && DraftExtensions.IsDraft(Path.GetFileName(path), pattern) && glob.Matches(Relative(path, full), isDirectory: false) && IsTaken(path, full);
        }
    }

    /// <summary>Whether neither the configuration nor a folder that is always passed by leaves it out.</summary>
    private bool IsTaken(string path, string folder) =>
        !Relative(path, folder).Split('/')[..^1].Any(FolderWalk.IsPassedBy) && !_configurations.ForFile(path).Excludes(path, isDirectory: false);

    private static string Relative(string path, string folder) => path[folder.Length..].Replace(Path.DirectorySeparatorChar, '/').TrimStart('/');

    private static bool IsBelow(string path, string folder) => path != folder && WorkspaceRoot.IsInside(path, folder);
}
