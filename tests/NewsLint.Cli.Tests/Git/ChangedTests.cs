using System.Text;
using static NewsLint.Cli.Tests.Git.GitFolder;

namespace NewsLint.Cli.Tests.Git;

/// <summary><c>check --changed</c> and <c>--since</c>: the working tree against what was.</summary>
public sealed class ChangedTests
{
    [Fact]
    public void Changed_lines_are_judged_and_untracked_files_are_new()
    {
        using var git = new GitFolder();
        git.Write(".gitignore", "out/");
        git.Write("a.md", Bad, "", Fine);
        git.Write("same.md", Bad);
        git.Commit();
        git.Write("a.md", Bad, "", Bad);
        git.Write("new/b.md", Bad);
        git.Write("out/c.md", Bad);
        Assert.Equal("a.md:3 new/b.md:1", git.Findings("check", "--changed"));
        Assert.Equal("a.md:1 a.md:3 new/b.md:1", git.Findings("check", "--changed", "--whole-files"));
        Assert.Equal("new/b.md:1", git.Findings("check", "--changed", "new"));
        Assert.Equal("b.md:1", git.FindingsIn("new", "check", "--changed"));
    }

    [Fact]
    public void Before_the_first_commit_everything_is_new()
    {
        using var git = new GitFolder();
        git.Write("a.md", Bad);
        git.Write("b.md", Bad);
        git.Git("add", "a.md");
        Assert.Equal("a.md:1 b.md:1", git.Findings("check", "--changed"));
        Assert.Equal("a.md:1", git.Findings("check", "--staged"));
    }

    [Fact]
    public void A_revision_a_branch_and_where_a_branch_was_left()
    {
        using var git = new GitFolder();
        git.Write("a.md", Fine, "", Fine);
        var first = git.Commit();
        git.Git("checkout", "-q", "-b", "story");
        git.Write("a.md", Fine, "", Bad);
        git.Commit();
        git.Git("checkout", "-q", "main");
        git.Write("old.md", Bad);
        git.Commit();
        git.Git("rm", "-q", "old.md");
        git.Write("later.md", Bad);
        git.Commit();
        git.Git("checkout", "-q", "story");
        Assert.Equal("a.md:3", git.Findings("check", "--since", first));
        Assert.Equal("a.md:3", git.Findings("check", "--since", "main..."));
        Assert.Equal("a.md:3", git.Findings("check", "--since", "HEAD~1"));
        git.Git("tag", "-a", "v1", "-m", "x");
        Assert.Equal("", git.Findings("check", "--since", "v1"));
    }

    [Fact]
    public void Line_ends_that_git_converts_are_no_change()
    {
        using var git = new GitFolder();
        git.Git("config", "core.autocrlf", "true");
        git.Write("a.md", Encoding.UTF8.GetBytes($"{Bad}\r\n\r\n{Fine}\r\n"));
        git.Commit();
        Assert.DoesNotContain("\r", git.Git("show", "HEAD:a.md"), StringComparison.Ordinal);
        Assert.Equal("", git.Findings("check", "--changed"));
        git.Write("a.md", Encoding.UTF8.GetBytes($"{Bad}\r\n\r\n{Fine}\r\n\r\n{Bad}\r\n"));
        Assert.Equal("a.md:5", git.Findings("check", "--changed"));
        git.Git("add", ".");
        Assert.Equal("a.md:5", git.Findings("check", "--staged"));
    }

    [Fact]
    public void A_lone_carriage_return_is_no_line_to_git()
    {
        using var git = new GitFolder();
        git.Write("a.md", Fine + "\r\r" + Fine, "", Bad, "", Fine);
        git.Commit();
        git.Write("a.md", Fine + "\r\r" + Fine, "", Bad, "", Bad);
        Assert.Equal("a.md:7", git.Findings("check", "--changed"));
    }

    [Theory]
    [InlineData("There is no revision “nowhere” in this repository.\n", "--since", "nowhere")]
    [InlineData("There is no revision “-x” in this repository.\n", "--since=-x")]
    [InlineData("--staged, --changed and --since exclude each other. Give one of them.\n", "--since", "HEAD", "--staged")]
    [InlineData("--whole-files goes with --staged, --changed or --since.\n", "--whole-files")]
    [InlineData("Standard input is not in git. Leave - out, or --staged, --changed and --since.\n", "--staged", "-")]
    [InlineData("No such file or directory: nowhere.md\n", "--staged", "nowhere.md")]
    public void What_cannot_be_is_said_plainly(string message, params string[] arguments)
    {
        using var git = new GitFolder();
        git.Write("a.md", Fine);
        git.Commit();
        var (code, output, error) = git.Newslint(["check", .. arguments]);
        Assert.Equal((2, "", message), (code, output, error.Replace("No drafts are staged here.\n", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_a_repository_or_a_working_tree_there_is_nothing_to_compare()
    {
        using var folder = new TempFolder();
        Assert.Equal((2, "", $"{folder.FullPath} is not in a git repository.\n"), MemoryTerminal.Run(folder.FullPath, ["check", "--staged"], width: 200));
        GitFolder.Run(folder.FullPath, "init", "-q", "--bare", ".");
        Assert.Equal((2, "", "This git repository has no working tree here. Run newslint in a checkout of it.\n"), MemoryTerminal.Run(folder.FullPath, ["check", "--changed"], width: 200));
    }

    [Fact]
    public void A_shallow_clone_says_that_it_is_one()
    {
        using var git = new GitFolder();
        git.Write("a.md", Fine);
        var first = git.Commit();
        git.Write("a.md", Bad);
        git.Commit();
        git.Git("clone", "-q", "--depth", "1", "file://" + git.FullPath, "clone");
        Assert.Contains("This is a shallow clone: fetch more of its history", git.NewslintIn("clone", "check", "--since", first).Error, StringComparison.Ordinal);
    }
}
