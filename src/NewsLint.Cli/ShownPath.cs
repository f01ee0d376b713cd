using NewsLint.Workspace.Packs;

namespace NewsLint.Cli;

/// <summary>How reports name files that nobody named: relative to where the user stands, with forward slashes.</summary>
internal static class ShownPath
{
    public static string Of(string path, string currentDirectory)
    {
        if (path.StartsWith(BuiltInPack.PathPrefix, StringComparison.Ordinal))
            return path;
        var relative = Path.GetRelativePath(currentDirectory, path);
        var shown = relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative;
        return Path.DirectorySeparatorChar == '/' ? shown : shown.Replace(Path.DirectorySeparatorChar, '/');
    }
}
