using NewsLint.Text;

namespace NewsLint.Workspace.Files;

/// <summary>The folder outside which a configuration can make NewsLint read nothing.</summary>
public sealed class WorkspaceRoot
{
    private readonly string _realPath;

    private WorkspaceRoot(string path, bool isGit)
    {
        FullPath = path;
        IsGit = isGit;
        _realPath = RealPath.Resolve(path) ?? path;
    }

    public string FullPath { get; }

    /// <summary>Texts that stand in the place of files: what an editor has not saved. Null: there are none.</summary>
    public Func<string, SourceText?>? Buffers { get; private init; }

    /// <summary>Whether the folder is the root of a git working tree.</summary>
    public bool IsGit { get; }

    /// <summary>The root of the git working tree around <paramref name="directory"/>, or the directory itself where there is none.</summary>
    public static WorkspaceRoot Around(string directory, Func<string, SourceText?>? buffers = null)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        for (var folder = full; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
                return new WorkspaceRoot(folder, isGit: true) { Buffers = buffers };
        }
        return new WorkspaceRoot(full, isGit: false) { Buffers = buffers };
    }

    /// <summary>Whether a path lies inside when all links are followed.</summary>
    public bool Contains(string path) => RealPath.Resolve(path) is { } real && IsInside(real, _realPath);

    /// <summary>The absolute path that a file in <paramref name="folder"/> means by <paramref name="reference"/>, or a sentence that says why it is not read.</summary>
    public (string? FullPath, string? Refusal) Resolve(string folder, string reference)
    {
        if (reference.Contains('\0'))
            return (null, "A path cannot hold a NUL character.");
        var full = Path.GetFullPath(reference, folder);
        // What lies outside by its name alone is not looked at: on Windows, looking for \\server\share tells that server who asks.
        if (!IsInside(full, FullPath) && !IsInside(full, _realPath))
            return (null, Refuse(reference, "lies outside"));
        if (RealPath.Resolve(full) is not { } real)
            return (null, $"“{reference}” is a symbolic link that leads back to itself.");
        return IsInside(real, _realPath) ? (full, null) : (null, Refuse(reference, "leads by a symbolic link out of"));
    }

    private string Refuse(string reference, string reason) => $"“{reference}” {reason} the workspace, {FullPath}. Only files inside it are read.";

    /// <summary>
    /// Why a file must not be written, or null: in the folder where the user stands, and the repository around it, a link may be a
    /// stranger's, and what it leads to outside is not theirs to change.
    /// </summary>
    /// <param name="path">Absolute.</param>
    /// <param name="currentDirectory">Absolute.</param>
    public static string? RefuseWriting(string path, string currentDirectory)
    {
        ArgumentNullException.ThrowIfNull(path);
        var here = Around(currentDirectory);
        var root = IsInside(path, here.FullPath) ? here : Around(Path.GetDirectoryName(path) ?? path);
        // Elsewhere, such as in /dev, links are the user's own.
        return (root != here && !root.IsGit) || root.Contains(path) ? null : $"A symbolic link leads from there out of {root.FullPath}. Name the file that it leads to, if that is meant.";
    }

    /// <summary>Whether a path is that of the folder or lies below it. Both absolute.</summary>
    internal static bool IsInside(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);
}
