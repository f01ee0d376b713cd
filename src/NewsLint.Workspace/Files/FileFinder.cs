using System.Collections.Immutable;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Globs;

namespace NewsLint.Workspace.Files;

/// <summary>Turns what a user names on the command line into files: files, folders, patterns.</summary>
public sealed class FileFinder
{
    private readonly ConfigurationFinder _configurations;
    private readonly ImmutableArray<FoundFile>.Builder _files = ImmutableArray.CreateBuilder<FoundFile>();
    private readonly ImmutableArray<FileProblem>.Builder _problems = ImmutableArray.CreateBuilder<FileProblem>();
    private readonly ImmutableArray<string>.Builder _notices = ImmutableArray.CreateBuilder<string>();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private FileFinder(ConfigurationFinder configurations) => _configurations = configurations;

    /// <summary>
    /// Finds the files. A file that is named is always taken. In folders those with <see cref="DraftExtensions.Markdown"/> are taken,
    /// and by a pattern also <c>.txt</c> or what the pattern itself ends with, unless git or the configuration leaves them out.
    /// </summary>
    /// <param name="paths">As given; relative to the current directory of <paramref name="configurations"/>.</param>
    public static FoundFiles Find(IEnumerable<string> paths, ConfigurationFinder configurations)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(configurations);
        var finder = new FileFinder(configurations);
        foreach (var path in paths)
            finder.Add(path);
        return new FoundFiles(finder._files.ToImmutable(), finder._problems.ToImmutable(), finder._notices.ToImmutable());
    }

    private void Add(string given)
    {
        var shown = Path.DirectorySeparatorChar == '/' ? given : given.Replace(Path.DirectorySeparatorChar, '/');
        if (given.Length == 0 || given.Contains('\0'))
        {
            _problems.Add(new FileProblem(shown.Replace("\0", "\uFFFD", StringComparison.Ordinal), "This is not a path."));
            return;
        }
        var full = Path.GetFullPath(given, _configurations.CurrentDirectory);
        if (Directory.Exists(full))
            AddFolder(full, shown);
        else if (File.Exists(full))
            Take([new FoundFile(shown, full)]);
        else if (IsPattern(shown))
            AddPattern(shown);
        else
            _problems.Add(new FileProblem(shown, $"No such file or directory: {shown}"));
    }

    private void AddFolder(string full, string shown)
    {
        var prefix = shown.TrimEnd('/') is var trimmed && shown.StartsWith('/') && trimmed.Length == 0 ? "/" : trimmed + "/";
        var walk = Walk(full, prefix == "./" ? "" : prefix, (_, name) => DraftExtensions.IsMarkdown(name));
        if (walk.Files.Count > 0)
            return;
        var reason = walk.LeftOut > 0 ? "all that lies there is left out by .gitignore or “exclude:”" : "files end in .md, .markdown or .mdx";
        _notices.Add($"No Markdown files in {shown}: {reason}.");
    }

    private void AddPattern(string shown)
    {
        if (BraceExpansion.Expand(shown) is not { } expanded)
        {
            _problems.Add(new FileProblem(shown, $"The braces of this pattern stand for more than {BraceExpansion.MaxPatterns:N0} patterns."));
            return;
        }
        var found = false;
        foreach (var (folder, pattern) in expanded.Select(Split))
        {
            var full = Path.GetFullPath(folder.Length == 0 ? "." : folder, _configurations.CurrentDirectory);
            if (!Directory.Exists(full) || PathPattern.Parse(pattern) is not { } glob)
                continue;
            var walk = Walk(full, folder, (relative, name) => DraftExtensions.IsDraft(name, pattern) && glob.Matches(relative, isDirectory: false));
            found |= walk.Files.Count > 0;
        }
        if (!found)
            _problems.Add(new FileProblem(shown, $"No file matches {shown}"));
    }

    internal static bool IsPattern(string shown) => shown.AsSpan().ContainsAny("*?[{");

    /// <summary>The folder in which to look, and the pattern from there, which keeps a slash where there was one.</summary>
    internal static (string Folder, string Pattern) Split(string glob)
    {
        var special = glob.AsSpan().IndexOfAny(['*', '?', '[', '\\']);
        var literal = special < 0 ? glob : glob[..special];
        var slash = literal.LastIndexOf('/');
        var folder = glob[..(slash + 1)];
        var pattern = glob[(slash + 1)..];
        // What a pattern starts with would make it a comment or take it back; here these are letters.
        if (slash < 0)
            return (folder, pattern[0] is '!' or '#' ? "\\" + pattern : pattern);
        return (folder, "/" + pattern);
    }

    private FolderWalk Walk(string full, string prefix, Func<string, string, bool> isWanted)
    {
        var walk = new FolderWalk(full, prefix, _configurations, isWanted);
        walk.Run();
        Take(walk.Files.OrderBy(file => file.FullPath, StringComparer.Ordinal));
        _problems.AddRange(walk.Problems);
        _notices.AddRange(walk.Notices);
        return walk;
    }

    private void Take(IEnumerable<FoundFile> files) => _files.AddRange(files.Where(file => _seen.Add(file.FullPath)));
}
