using System.Text;
using static NewsLint.Cli.Tests.Git.GitFolder;

namespace NewsLint.Cli.Tests.Git;

/// <summary><c>check --staged</c>: what the next commit would bring.</summary>
public sealed class StagedTests
{
    [Fact]
    public void Of_a_partially_staged_file_only_the_staged_text_is_judged()
    {
        using var git = new GitFolder();
        git.Write("a.md", Bad);
        git.Write("b.md", Fine);
        git.Git("add", ".");
        git.Write("a.md", Fine);
        git.Write("b.md", Bad);
        Assert.Equal("a.md:1", git.Findings("check", "--staged"));
    }

    [Fact]
    public void A_staged_file_that_is_gone_from_disk_is_judged()
    {
        using var git = new GitFolder();
        git.Write("news/a.md", Fine, "", Bad);
        git.Git("add", ".");
        Directory.Delete(git["news"], recursive: true);
        Assert.Equal("news/a.md:3", git.Findings("check", "--staged"));
        Assert.Equal("news/a.md:3", git.Findings("check", "--staged", "news"));
        Assert.Equal("news/a.md:3", git.Findings("check", "--staged", "news/a.md"));
        Assert.Equal("news/a.md:3", git.Findings("check", "--staged", "n*/*.md"));
        Assert.Equal("", git.Findings("check", "--staged", "opinion/*.md"));
    }

    [Fact]
    public void Findings_on_lines_that_the_commit_leaves_alone_are_not_its_own()
    {
        using var git = new GitFolder();
        git.Write("a.md", Bad, "", Fine, "", Fine);
        git.Commit();
        git.Write("a.md", "A new first line.", "", Bad, "", Fine, "", Bad);
        git.Git("add", ".");
        Assert.Equal("a.md:7", git.Findings("check", "--staged"));
        Assert.Equal("a.md:3 a.md:7", git.Findings("check", "--staged", "--whole-files"));
    }

    [Fact]
    public void A_finding_that_the_commit_causes_elsewhere_is_its_own()
    {
        using var git = new GitFolder();
        const string Comment = "<!-- newslint-disable-next-line claims.superlative -->";
        git.Write("a.md", Fine, "", Comment, Bad, "", "<!-- newslint-disable-next-line claims.unique -->", Fine);
        git.Commit();
        git.Write("a.md", Fine, "", Comment, Fine, "", "<!-- newslint-disable-next-line claims.unique -->", Fine);
        git.Git("add", ".");
        Assert.Equal("a.md:3", git.Findings("check", "--staged"));
        Assert.Equal("a.md:3 a.md:6", git.Findings("check", "--staged", "--whole-files"));
    }

    [Fact]
    public void A_finding_about_the_whole_story_that_was_there_is_not_the_commits()
    {
        using var git = new GitFolder();
        string[] story = ["Officials said the dam was safe.", "", "Critics said the pumps were old.", "", "Experts warned that the river would rise."];
        git.Write("a.md", story);
        git.Commit();
        Assert.StartsWith("a.md:1 ", git.Findings("check", "--rule", "sourcing.anonymous-ratio") + " ");
        git.Write("a.md", [Fine, "", .. story]);
        git.Git("add", ".");
        Assert.Equal("", git.Findings("check", "--staged"));
        git.Write("b.md", story);
        git.Git("add", ".");
        Assert.Equal("b.md:1", git.Findings("check", "--staged", "--rule", "sourcing.anonymous-ratio"));
    }

    [Fact]
    public void Renamed_files_keep_what_they_had_and_answer_for_what_is_new()
    {
        using var git = new GitFolder();
        git.Write("a.md", Bad, "", Fine, "", Fine, "", Fine, "", Fine);
        git.Commit();
        git.Git("mv", "a.md", "b.md");
        Assert.Equal("", git.Findings("check", "--staged"));
        git.Write("b.md", Bad, "", Fine, "", Fine, "", Fine, "", Bad);
        git.Git("add", ".");
        Assert.Equal("b.md:9", git.Findings("check", "--staged"));
    }

    [Fact]
    public void Deleted_files_links_submodules_and_other_files_are_passed_by()
    {
        using var git = new GitFolder();
        git.Write("gone.md", Bad);
        git.Write("kept.md", Fine);
        git.Commit();
        git.Git("rm", "-q", "gone.md");
        File.CreateSymbolicLink(git["link.md"], "kept.md");
        git.Write("data.json", Bad);
        git.Write(".hidden/a.md", Bad);
        git.Write("node_modules/a.md", Bad);
        git.Git("init", "-q", "sub.md");
        GitFolder.Run(git["sub.md"], "commit", "-q", "--allow-empty", "-m", "x");
        git.Git("add", "-A");
        Assert.Contains("160000", git.Git("ls-files", "-s"), StringComparison.Ordinal);
        Assert.Equal("", git.Findings("check", "--staged"));
        Assert.Equal((0, "", "No drafts are staged here.\n"), git.Newslint("check", "--staged"));
    }

    [Fact]
    public void A_link_that_becomes_a_file_is_new_text()
    {
        using var git = new GitFolder();
        git.Write("kept.md", Fine);
        File.CreateSymbolicLink(git["a.md"], "kept.md");
        git.Commit();
        File.Delete(git["a.md"]);
        git.Write("a.md", Bad);
        git.Git("add", ".");
        Assert.Equal("a.md:1", git.Findings("check", "--staged"));
    }

    [Fact]
    public void Names_may_hold_anything()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Such names cannot be written.");
        using var git = new GitFolder();
        foreach (var name in (string[])["a b.md", "quote\"d.md", "it's.md", "new\nline.md", "tab\t.md", "ü.md", "-x.md", "[a].md", "#.md"])
            git.Write(name, Bad);
        git.Git("add", "-A");
        Assert.Equal("#.md:1 -x.md:1 [a].md:1 a b.md:1 it's.md:1 new\nline.md:1 quote\"d.md:1 tab\t.md:1 ü.md:1", git.Findings("check", "--staged"));
    }

    [Fact]
    public void A_name_that_is_not_UTF8_is_judged_and_shown_as_far_as_it_can_be()
    {
        Assert.SkipWhen(!OperatingSystem.IsLinux(), "Such names cannot be written.");
        using var git = new GitFolder();
        var blob = git.Write("x", Bad);
        var id = git.Git("hash-object", "-w", "x").Trim();
        File.Delete(blob);
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", ["update-index", "-z", "--index-info"])
        {
            WorkingDirectory = git.FullPath,
            RedirectStandardInput = true,
        })!;
        process.StandardInput.BaseStream.Write([.. Encoding.ASCII.GetBytes($"100644 {id}\tcaf"), 0xE9, .. ".md\0"u8]);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal("caf\uFFFD.md:1", git.Findings("check", "--staged"));
    }

    [Fact]
    public void From_a_folder_what_lies_below_it_is_judged_and_named_as_seen_from_there()
    {
        using var git = new GitFolder();
        git.Write("a.md", Bad);
        git.Write("news/b.md", Bad);
        git.Git("add", ".");
        Assert.Equal("b.md:1", git.FindingsIn("news", "check", "--staged"));
        Assert.Equal("../a.md:1 b.md:1", git.FindingsIn("news", "check", "--staged", "..", "b.md"));
    }

    [Fact]
    public void The_bytes_in_the_index_count_and_not_those_on_disk()
    {
        using var git = new GitFolder();
        git.Write(".gitattributes", "*.md text working-tree-encoding=UTF-16 eol=crlf");
        git.Write("a.md", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Fine + "\r\n\r\n" + Bad + "\r\n")]);
        git.Git("add", ".");
        Assert.Equal("a.md:3", git.Findings("check", "--staged"));
        Assert.Contains("UTF-16", git.Newslint("check", "a.md").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_text_is_refused_and_the_rest_is_judged()
    {
        using var git = new GitFolder();
        git.Write("a.md", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Bad)]);
        git.Write("b.md", Bad);
        git.Git("add", ".");
        var (code, output, error) = git.Newslint("check", "--staged");
        Assert.Equal(2, code);
        Assert.Contains("b.md\n", output, StringComparison.Ordinal);
        Assert.Contains("a.md: The file is written in UTF-16", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Configuration_and_exclusions_hold_as_they_are_on_disk()
    {
        using var git = new GitFolder();
        git.Write(".newslint.yml", "exclude: [wire/**]", "overrides:", "  - files: [opinion/**]", "    rules: { claims.superlative: off }");
        foreach (var name in (string[])["wire/a.md", "opinion/a.md", "news/a.md"])
            git.Write(name, Bad);
        git.Git("add", ".");
        Assert.Equal("news/a.md:1", git.Findings("check", "--staged"));
        Assert.Equal("wire/a.md:1", git.Findings("check", "--staged", "wire/a.md"));
        git.Write(".newslint.yml", "rules: { claims.superlative: off }");
        Assert.Equal("", git.Findings("check", "--staged"));
    }

    [Fact]
    public void In_a_worktree_its_own_index_counts()
    {
        using var git = new GitFolder();
        git.Write("a.md", Fine);
        git.Commit();
        git.Git("worktree", "add", "-q", "tree", "-b", "other");
        File.WriteAllText(git["tree/a.md"], Bad + "\n");
        GitFolder.Run(git["tree"], "add", "a.md");
        Assert.Equal("a.md:1", git.FindingsIn("tree", "check", "--staged"));
        Assert.Equal("", git.Findings("check", "--staged"));
    }

    [Fact]
    public void A_file_in_conflict_is_left_to_git()
    {
        using var git = new GitFolder();
        git.Write("a.md", Fine);
        git.Commit();
        git.Git("checkout", "-q", "-b", "other");
        git.Write("a.md", "Other. " + Bad);
        git.Commit();
        git.Git("checkout", "-q", "main");
        git.Write("a.md", "Main. " + Bad);
        git.Write("b.md", Fine);
        git.Commit();
        Assert.NotEqual(0, GitFolder.Run(git.FullPath, "merge", "-q", "other").ExitCode);
        git.Write("b.md", Bad);
        git.Git("add", "b.md");
        Assert.Equal("b.md:1", git.Findings("check", "--staged"));
        Assert.Equal("a.md:4 b.md:1", git.Findings("check", "--changed"));
    }

    [Fact]
    public void A_users_own_settings_of_git_change_nothing()
    {
        using var git = new GitFolder();
        git.Write("a.md", Fine, "", Bad, "", Fine);
        git.Commit();
        foreach (var (name, value) in ((string, string)[])[("diff.noprefix", "true"), ("diff.renames", "copies"), ("color.ui", "always"), ("diff.interHunkContext", "9"), ("diff.context", "9"), ("core.quotePath", "true"), ("diff.external", "false"), ("core.fsmonitor", "false"), ("diff.relative", "true")])
            git.Git("config", name, value);
        git.Write(".gitattributes", "*.md -diff");
        git.Write("a.md", Bad, "", Bad, "", Bad);
        git.Git("add", ".");
        Assert.Equal("a.md:1 a.md:5", git.Findings("check", "--staged"));
    }
}
