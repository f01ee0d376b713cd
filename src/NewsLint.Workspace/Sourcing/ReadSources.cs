using System.Collections.Immutable;
using NewsLint.News.Sourcing;
using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Sourcing;

/// <summary>What is known of the protected sources that one <c>sources:</c> means.</summary>
/// <param name="Path">The file or folder, absolute; null where it is not known.</param>
/// <param name="Sources">Those that could be read.</param>
/// <param name="Gap">Why there may be others, in the words of a message for a draft; null where all are known.</param>
internal sealed record ReadSources(string? Path, ImmutableArray<ProtectedSource> Sources, string? Gap)
{
    private const string HeldBack = "Held back: nobody knows which names in this draft are protected, because";

    /// <summary>Those of a configuration that cannot be read, or not in what it says of them.</summary>
    public static ReadSources Unknown(string configuration, WorkspaceRoot root, string? reason = null) =>
        new(null, [], $"{HeldBack} “sources” in {Shown(configuration, root)} cannot be read. {reason ?? "See what is wrong there."}");

    public static string Unreadable(string path, WorkspaceRoot root, string reason) =>
        $"{HeldBack} {Shown(path, root)} cannot be read. {reason} Once it can be, the draft is linted.";

    public static string Missing(string path, WorkspaceRoot root) =>
        $"{HeldBack} there is no {Shown(path, root)}. Where nobody is to know them, as in CI, an empty file will do.";

    /// <summary>Whether nothing of a file may be shown, because it is one of those that list the sources.</summary>
    public bool Holds(string path)
    {
        if (Path is null)
            return false;
        var (file, list) = (Real(path), Real(Path));
        return file == list || (System.IO.Path.GetDirectoryName(file) == list && PrivateSources.IsList(file));
    }

    private static string Real(string path) => RealPath.Resolve(path) ?? path;

    private static string Shown(string path, WorkspaceRoot root) => System.IO.Path.GetRelativePath(root.FullPath, path).Replace('\\', '/');
}
