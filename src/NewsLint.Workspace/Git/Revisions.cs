namespace NewsLint.Workspace.Git;

/// <summary>Finds the commits that words stand for.</summary>
internal static class Revisions
{
    private const string FromBranchPoint = "...";

    /// <exception cref="GitException">There is no such revision.</exception>
    public static string Resolve(string directory, string revision)
    {
        var branch = revision.EndsWith(FromBranchPoint, StringComparison.Ordinal) ? revision[..^FromBranchPoint.Length] : null;
        var found = Find(directory, branch ?? revision)
            ?? throw new GitException($"There is no revision “{branch ?? revision}” in this repository.{Hint(directory)}");
        if (branch is null)
            return found;
        var output = GitProcess.Run(directory, "merge-base", found, "HEAD");
        return output.ExitCode == 0 ? output.Line : throw new GitException($"“{branch}” and the current branch have no commit in common here.{Hint(directory)}");
    }

    /// <summary>The last commit, or the empty tree where there is none yet.</summary>
    public static string LastCommit(string directory) => Find(directory, "HEAD") ?? GitRepository.Ask(directory, "hash-object", "-t", "tree", "--stdin");

    private static string? Find(string directory, string revision)
    {
        if (revision.Length == 0 || revision.Contains('\0'))
            return null;
        var output = GitProcess.Run(directory, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        return output.ExitCode == 0 ? output.Line : null;
    }

    private static string Hint(string directory) =>
        GitProcess.Run(directory, "rev-parse", "--is-shallow-repository").Line == "true"
            ? " This is a shallow clone: fetch more of its history (in GitHub Actions: fetch-depth: 0)."
            : "";
}
