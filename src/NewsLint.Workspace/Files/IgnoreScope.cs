using NewsLint.Workspace.Globs;

namespace NewsLint.Workspace.Files;

/// <summary>What git ignores in a folder: its own <c>.gitignore</c>, then those above it, then <c>.git/info/exclude</c>.</summary>
internal sealed class IgnoreScope
{
    private const long MaxBytes = 1 << 20;

    private readonly IgnoreScope? _outer;
    private readonly string _folder;
    private readonly PatternList _patterns;

    private IgnoreScope(IgnoreScope? outer, string folder, PatternList patterns)
    {
        _outer = outer;
        _folder = folder;
        _patterns = patterns;
    }

    /// <summary>The scope of a folder at which a walk begins: with everything above it up to the root of its repository.</summary>
    public static IgnoreScope? At(string folder, WorkspaceRoot root)
    {
        if (!root.IsGit)
            return Below(null, folder);
        var excluded = Path.Combine(root.FullPath, ".git", "info", "exclude");
        var scope = root.Contains(excluded) ? Read(null, root.FullPath, excluded) : null;
        scope = Below(scope, root.FullPath);
        var relative = Path.GetRelativePath(root.FullPath, folder);
        if (relative == ".")
            return scope;
        var current = root.FullPath;
        foreach (var part in relative.Split(Path.DirectorySeparatorChar))
        {
            current = Path.Combine(current, part);
            scope = Below(scope, current);
        }
        return scope;
    }

    /// <summary>The scope of a folder inside this one.</summary>
    public static IgnoreScope? Below(IgnoreScope? outer, string folder) => Read(outer, folder, Path.Combine(folder, ".gitignore"));

    /// <summary>Whether exactly this path is ignored; folders above it are the walk's affair.</summary>
    public static bool Ignores(IgnoreScope? scope, string path, bool isDirectory)
    {
        for (; scope is not null; scope = scope._outer)
        {
            var start = scope._folder.Length + (Path.EndsInDirectorySeparator(scope._folder) ? 0 : 1);
            var relative = path.AsSpan(start);
            var decision = Path.DirectorySeparatorChar == '/'
                ? scope._patterns.Decide(relative, isDirectory)
                : scope._patterns.Decide(relative.ToString().Replace(Path.DirectorySeparatorChar, '/'), isDirectory);
            if (decision is { } decided)
                return decided;
        }
        return false;
    }

    private static IgnoreScope? Read(IgnoreScope? outer, string folder, string file)
    {
        // git does not follow a link here either.
        if (!File.Exists(file) || new FileInfo(file).LinkTarget is not null)
            return outer;
        var (bytes, _) = BoundedFile.Read(file, MaxBytes);
        if (bytes is null)
            return outer;
        var patterns = PatternList.FromIgnoreFile(NewsLint.Text.SourceText.Decode(bytes).Content);
        return patterns.IsEmpty ? outer : new IgnoreScope(outer, folder, patterns);
    }
}
