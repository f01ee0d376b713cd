using System.Runtime.Versioning;
using static NewsLint.Cli.Tests.Git.GitFolder;

namespace NewsLint.Cli.Tests.Git;

/// <summary><c>newslint hook</c>, with commits by git itself.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class HookTests
{
    private static readonly string[] Strict = ["hook", "install", "--fail-on", "warning"];

    [Fact]
    public void A_bad_draft_is_refused_and_passes_when_it_is_repaired()
    {
        using var git = Installed();
        git.Write("a.md", Bad);
        git.Git("add", ".");
        var (code, output, error) = git.TryCommit();
        Assert.Equal(1, code);
        Assert.Contains("claims.superlative", output + error, StringComparison.Ordinal);
        git.Write("a.md", Fine);
        git.Git("add", ".");
        Assert.Equal(0, git.TryCommit().ExitCode);
    }

    [Fact]
    public void Whatever_way_it_is_committed_what_is_committed_is_judged()
    {
        using var git = Installed();
        git.Write("a.md", Fine);
        git.Write("news/b.md", Fine);
        git.Git("add", ".");
        Assert.Equal(0, git.TryCommit().ExitCode);
        git.Write("a.md", Bad);
        git.Write("news/b.md", "Rewritten. " + Fine);
        Assert.Equal(1, git.TryCommit("--all").ExitCode);
        Assert.Equal(1, git.TryCommit("a.md").ExitCode);
        Assert.Equal(0, git.TryCommit("news/b.md").ExitCode);
        git.Git("add", ".");
        git.Write("a.md", Fine);
        Assert.Equal(1, git.TryCommit().ExitCode);
        Assert.Equal(0, git.TryCommit("--no-verify").ExitCode);
        Assert.Equal(0, git.TryCommit("--allow-empty").ExitCode);
    }

    [Fact]
    public void A_hook_that_was_there_runs_first_and_is_put_back()
    {
        using var git = new GitFolder();
        const string Other = "#!/bin/sh\necho \"other $#\" >> ran\n! grep -q STOP a.md\n";
        WriteHook(git, Other);
        Assert.Contains("is kept as pre-commit.before-newslint and runs first", git.Newslint(Strict).Out, StringComparison.Ordinal);
        git.Write("a.md", Fine);
        git.Git("add", "a.md");
        Assert.Equal(0, git.TryCommit().ExitCode);
        git.Write("a.md", Bad);
        git.Git("add", "a.md");
        Assert.Equal(1, git.TryCommit().ExitCode);
        git.Write("a.md", "STOP");
        git.Git("add", "a.md");
        var (code, output, error) = git.TryCommit();
        Assert.Equal((1, "", ""), (code, output, error));
        Assert.Equal("other 0\nother 0\nother 0\n", File.ReadAllText(git["ran"]));
        Assert.Contains("is again the hook that was there before", git.Newslint("hook", "uninstall").Out, StringComparison.Ordinal);
        Assert.Equal(Other, File.ReadAllText(git[".git/hooks/pre-commit"]));
        Assert.True(File.GetUnixFileMode(git[".git/hooks/pre-commit"]).HasFlag(UnixFileMode.UserExecute));
        Assert.False(File.Exists(git[".git/hooks/pre-commit.before-newslint"]));
    }

    [Fact]
    public void Twice_is_once()
    {
        using var git = Installed();
        var hook = File.ReadAllText(git[".git/hooks/pre-commit"]);
        Assert.Equal("The hook is there already: .git/hooks/pre-commit\n", git.Newslint(Strict).Out);
        Assert.Equal(hook, File.ReadAllText(git[".git/hooks/pre-commit"]));
        Assert.Equal("Wrote the hook anew: .git/hooks/pre-commit\n", git.Newslint("hook", "install").Out);
        Assert.Equal((0, "Installed: .git/hooks/pre-commit runs `newslint check --staged --quiet`.\n"), Status(git));
        Assert.Equal("Took out .git/hooks/pre-commit.\n", git.Newslint("hook", "uninstall").Out);
        Assert.Equal("There is no pre-commit hook here.\n", git.Newslint("hook", "uninstall").Out);
        Assert.Equal((1, "Not installed: there is no pre-commit hook here. To install it: newslint hook install\n"), Status(git));
        Assert.DoesNotContain(Directory.EnumerateFiles(git[".git/hooks"]), file => !file.EndsWith(".sample", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_ours_is_never_written_over()
    {
        using var git = Installed();
        // Another program puts its own in our place: ours is gone, and what it put there stays.
        WriteHook(git, "#!/bin/sh\n");
        Assert.Equal(".git/hooks/pre-commit is not NewsLint's. Nothing was changed.\n", git.Newslint("hook", "uninstall").Out);
        Assert.Equal("#!/bin/sh\n", File.ReadAllText(git[".git/hooks/pre-commit"]));
        Assert.Equal(0, git.Newslint("hook", "install").ExitCode);
        WriteHook(git, "#!/bin/sh\n# second\n");
        var (code, output, error) = git.Newslint("hook", "install");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("Put the two together by hand", error, StringComparison.Ordinal);
        Assert.Equal("#!/bin/sh\n# second\n", File.ReadAllText(git[".git/hooks/pre-commit"]));
        Assert.Equal("#!/bin/sh\n", File.ReadAllText(git[".git/hooks/pre-commit.before-newslint"]));
        Assert.Contains("is not run by what is there now", Status(git).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Ours_with_lines_of_somebody_else_is_left_alone()
    {
        using var git = Installed();
        File.AppendAllText(git[".git/hooks/pre-commit"], "echo mine\n");
        var edited = File.ReadAllText(git[".git/hooks/pre-commit"]);
        Assert.Equal(2, git.Newslint("hook", "install").ExitCode);
        Assert.Equal(2, git.Newslint("hook", "uninstall").ExitCode);
        Assert.Equal(edited, File.ReadAllText(git[".git/hooks/pre-commit"]));
        Assert.Contains("edited by hand since", Status(git).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_a_folder_or_a_program_in_its_place_is_somebodys()
    {
        using var git = new GitFolder();
        Directory.CreateDirectory(git[".git/hooks"]);
        File.CreateSymbolicLink(git[".git/hooks/pre-commit"], "../../nowhere.sh");
        Assert.Equal(0, git.Newslint("hook", "install").ExitCode);
        Assert.Equal("../../nowhere.sh", new FileInfo(git[".git/hooks/pre-commit.before-newslint"]).LinkTarget);
        Assert.Equal(0, git.Newslint("hook", "uninstall").ExitCode);
        Assert.Equal("../../nowhere.sh", new FileInfo(git[".git/hooks/pre-commit"]).LinkTarget);
        Assert.False(File.Exists(git["nowhere.sh"]));
    }

    [Fact]
    public void Worktrees_share_the_hook_and_each_is_judged_by_its_own_index()
    {
        using var git = new GitFolder();
        git.Write("a.md", Fine);
        git.Commit();
        git.Git("worktree", "add", "-q", "tree", "-b", "other");
        Assert.Equal(0, git.NewslintIn("tree", Strict).ExitCode);
        Assert.True(File.Exists(git[".git/hooks/pre-commit"]));
        Assert.Equal(0, git.NewslintIn("tree", "hook", "status").ExitCode);
        File.WriteAllText(git["tree/a.md"], Bad + "\n");
        var path = ("PATH", AppContext.BaseDirectory + Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH"));
        Assert.Equal(1, Start("git", git["tree"], ["commit", "-q", "-a", "-m", "x"], path).ExitCode);
        Assert.Equal(0, git.TryCommit("--allow-empty").ExitCode);
    }

    [Fact]
    public void A_folder_of_hooks_in_the_repository_is_used_and_tells_nobody_where_newslint_is()
    {
        using var git = new GitFolder();
        git.Git("config", "core.hooksPath", ".githooks");
        Assert.Equal("Installed .githooks/pre-commit: before each commit its drafts are checked.\n", git.Newslint(Strict).Out);
        git.Write("news/a.md", Bad);
        git.Git("add", ".");
        Assert.Equal(1, git.TryCommit().ExitCode);
        Assert.Equal(0, git.NewslintIn("news", "hook", "status").ExitCode);
        git.Git("config", "core.hooksPath", ".husky/_");
        Assert.Equal((2, "", "husky looks after the hooks here and writes them anew. Add this line to .husky/pre-commit instead: newslint check --staged --quiet\n"), git.Newslint("hook", "install"));
    }

    [Fact]
    public void Hooks_of_all_repositories_are_not_touched()
    {
        using var git = new GitFolder();
        git.Write("gitconfig", "[core]", $"\thooksPath = {git["all"]}");
        var (code, output, error) = Start(Path.Combine(AppContext.BaseDirectory, "newslint"), git.FullPath, ["hook", "install"], ("GIT_CONFIG_GLOBAL", git["gitconfig"]));
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("core.hooksPath is set for all repositories", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(git["all"]));
    }

    [Fact]
    public void Where_newslint_is_not_found_no_draft_slips_through_unread()
    {
        using var git = Installed();
        git.Write("a.md", Fine);
        git.Git("add", ".");
        var (code, _, error) = Start("git", git.FullPath, ["commit", "-q", "-m", "x"], ("HOME", git.FullPath), ("PATH", "/usr/bin:/bin"));
        Assert.Equal(1, code);
        Assert.StartsWith("newslint was not found, so the drafts of this commit are unread.\n", error, StringComparison.Ordinal);
        Assert.Contains("git commit --no-verify", error, StringComparison.Ordinal);
        // The program itself knows where it is.
        Assert.Equal(0, git.Newslint("hook", "uninstall").ExitCode);
        Assert.Equal(0, Start(Path.Combine(AppContext.BaseDirectory, "newslint"), git.FullPath, ["hook", "install"]).ExitCode);
        Assert.Equal((0, "", ""), Start("git", git.FullPath, ["commit", "-q", "-m", "x"], ("HOME", git.FullPath), ("DOTNET_ROOT", DotnetRoot), ("PATH", "/usr/bin:/bin")));
    }

    [Fact]
    public void Without_git_it_is_said()
    {
        using var folder = new TempFolder();
        Assert.Equal((2, $"{folder.FullPath} is not in a git repository.\n"), MemoryTerminal.Run(folder.FullPath, ["hook", "install"]) is var (code, _, error) ? (code, error) : default);
        var newslint = Path.Combine(AppContext.BaseDirectory, "newslint");
        Assert.Equal((2, "", "git was not found. Install it, or put it on PATH.\n"), Start(newslint, folder.FullPath, ["check", "--staged"], ("PATH", folder.FullPath), ("DOTNET_ROOT", DotnetRoot)));
    }

    /// <summary>…/shared/Microsoft.NETCore.App/10.0.0 lies three folders below.</summary>
    private static string DotnetRoot => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    private static GitFolder Installed()
    {
        var git = new GitFolder();
        Assert.Equal("Installed .git/hooks/pre-commit: before each commit its drafts are checked.\n", git.Newslint(Strict).Out);
        return git;
    }

    private static (int ExitCode, string Out) Status(GitFolder git) => git.Newslint("hook", "status") is var (code, output, _) ? (code, output) : default;

    private static void WriteHook(GitFolder git, string text)
    {
        var path = git.Write(".git/hooks/pre-commit", System.Text.Encoding.UTF8.GetBytes(text));
        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32("755", 8));
    }
}
