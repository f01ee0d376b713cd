namespace NewsLint.Workspace.Files;

/// <summary>Where a path leads when every symbolic link on the way is followed.</summary>
public static class RealPath
{
    private const int MaxLinks = 40;

    /// <summary>The absolute path without links, or null where links go round in a circle. What does not exist is taken as it is written.</summary>
    public static string? Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        var links = 0;
        var root = Path.GetPathRoot(full)!;
        var resolved = root;
        var rest = new Stack<string>(Parts(full[root.Length..]).Reverse());
        while (rest.TryPop(out var part))
        {
            if (part == "..")
            {
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }
            var next = Path.Combine(resolved, part);
            if (LinkTarget(next) is not { } target)
            {
                resolved = next;
                continue;
            }
            if (++links > MaxLinks)
                return null;
            if (Path.IsPathRooted(target))
            {
                resolved = Path.GetPathRoot(target)!;
                target = target[resolved.Length..];
            }
            foreach (var step in Parts(target).Reverse())
                rest.Push(step);
        }
        return resolved;
    }

    private static IEnumerable<string> Parts(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".");

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
