using NewsLint.Workspace.Files;
using NewsLint.Workspace.Git;

namespace NewsLint.Workspace.Tests.Sourcing;

public sealed class GitIndexTests
{
    /// <summary>In the place of git's folder may stand a file, and in it whatever somebody wrote.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("gitdir: ")]
    [InlineData("gitdir: ../a\0b")]
    [InlineData("gitdir: /dev/null")]
    public void Where_there_is_no_index_nothing_is_tracked(string git)
    {
        using var folder = new TempFolder();
        folder.Write(".git", git);
        Assert.False(GitIndex.Tracks(WorkspaceRoot.Around(folder.FullPath), folder.Write("a.md")));
    }
}
