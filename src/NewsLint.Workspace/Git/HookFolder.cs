using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Git;

/// <summary>Where git looks for the hooks of a repository.</summary>
/// <param name="FullPath">Absolute; it need not exist.</param>
/// <param name="IsPrivate">Whether it lies inside <c>.git</c>, so that nobody else gets what is written there.</param>
public sealed record HookFolder(string FullPath, bool IsPrivate)
{
    public string Hook => Path.Combine(FullPath, "pre-commit");

    public string Kept => Path.Combine(FullPath, HookScript.KeptName);

    /// <exception cref="GitException">A hook there would not be this repository's alone, or would not last.</exception>
    public static HookFolder Find(GitRepository repository)
    {
        ArgumentNullException.ThrowIfNull(repository);
        var directory = repository.Directory;
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(GitRepository.Ask(directory, "rev-parse", "--git-path", "hooks"), directory));
        var gitFolder = Path.GetFullPath(GitRepository.Ask(directory, "rev-parse", "--git-common-dir"), directory);
        var setting = GitProcess.Run(directory, "config", "--show-scope", "--get", "core.hooksPath");
        var scope = setting.ExitCode == 0 ? setting.Line.Split('\t')[0] : "";
        if (scope is "global" or "system")
        {
            throw new GitException(
                $"core.hooksPath is set for all repositories ({folder}): a hook there would run in each of them. "
                + "To give this repository hooks of its own: git config core.hooksPath .githooks");
        }
        if (Path.GetFileName(folder) == "_" && Path.GetFileName(Path.GetDirectoryName(folder)) == ".husky")
            throw new GitException("husky looks after the hooks here and writes them anew. Add this line to .husky/pre-commit instead: newslint check --staged --quiet");
        if (!IsInside(RealPath.Resolve(folder) ?? "", RealPath.Resolve(gitFolder)!) && !IsInside(RealPath.Resolve(folder) ?? "", RealPath.Resolve(repository.Root)!))
            throw new GitException($"core.hooksPath of this repository leads out of it, to {folder}. Hooks of others may lie there, so NewsLint leaves that folder alone.");
        return new HookFolder(folder, IsInside(folder, gitFolder));
    }

    private static bool IsInside(string path, string folder) => path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
