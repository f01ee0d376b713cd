using System.Diagnostics;

namespace NewsLint.Cli.Tests.Git;

/// <summary>A repository whose settings and files would start programs if git, or the search for git, were left to itself.</summary>
public sealed class HostileRepositoryTests : IDisposable
{
    private readonly GitFolder _git = new();
    private readonly TempFolder _marks = new();

    private string Mark => _marks["started"];

    private string Started => File.Exists(Mark) ? File.ReadAllText(Mark) : "";

    public HostileRepositoryTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs of these tests are shell scripts.");
        _git.Write(".gitattributes", "*.md filter=evil=1 diff=evil");
        _git.Write("a.md", GitFolder.Fine);
        _git.Write("b.md", GitFolder.Fine);
        _git.Commit();
        _git.Write("a.md", GitFolder.Fine, "", GitFolder.Bad);
    }

    public static TheoryData<string> Settings =>
    [
        "core.fsmonitor", "diff.external", "diff.evil.command", "diff.evil.textconv", "filter.evil=1.clean", "filter.evil=1.process", "core.pager", "alias.diff", "alias.rev-parse",
    ];

    [Theory]
    [MemberData(nameof(Settings))]
    public void No_setting_of_a_repository_starts_a_program(string key)
    {
        _git.Git("config", "core.untrackedCache", "true");
        _git.Git("config", key, $"echo {key} >>'{Mark}'; cat");
        _git.Git("config", "filter.evil=1.required", "true");
        TouchAll();
        foreach (var arguments in Commands())
            _git.Newslint(arguments);
        Assert.Equal("", Started);
    }

    [Fact]
    public void No_hook_of_a_repository_is_run()
    {
        var hooks = Directory.CreateDirectory(_git["hooks"]).FullName;
        foreach (var hook in new[] { "post-index-change", "pre-commit", "post-checkout", "reference-transaction" })
            Program(Path.Combine(hooks, hook));
        _git.Git("config", "core.hooksPath", hooks);
        TouchAll();
        foreach (var arguments in Commands())
            _git.Newslint(arguments);
        Assert.Equal("", Started);
    }

    [Fact]
    public void No_hook_is_written_outside_the_repository()
    {
        _git.Git("config", "core.hooksPath", _marks["hooks"]);
        var (code, _, error) = _git.Newslint("hook", "install");
        Assert.Equal(2, code);
        Assert.Contains("leads out of it", error);
        Directory.CreateSymbolicLink(_git["linked"], Directory.CreateDirectory(_marks["hooks"]).FullName);
        _git.Git("config", "core.hooksPath", "linked");
        Assert.Equal(2, _git.Newslint("hook", "install").ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_marks["hooks"]));
    }

    [Theory]
    [InlineData("core.sshCommand", "ssh://example.invalid/x")]
    [InlineData("remote.origin.uploadpack", "")]
    public void What_a_partial_clone_lacks_is_not_fetched(string key, string url)
    {
        var blob = _git.Git("rev-parse", "HEAD:a.md").Trim();
        File.Delete(_git[$".git/objects/{blob[..2]}/{blob[2..]}"]);
        foreach (var (name, value) in new[] { ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"), ("remote.origin.promisor", "true"), ("protocol.allow", "always"), ("remote.origin.url", url.Length > 0 ? url : _git.FullPath), (key, $"echo {key} >>'{Mark}';") })
            _git.Git("config", name, value);
        var (code, _, error) = _git.Newslint("check", "--changed");
        Assert.Equal("", Started);
        Assert.Equal(2, code);
        Assert.Contains("This is a partial clone, and a text that is needed is not in it. NewsLint downloads nothing", error);
    }

    [Theory]
    [InlineData("check", "--changed")]
    [InlineData("check", "--staged")]
    [InlineData("check", ".")]
    [InlineData("doctor")]
    [InlineData("hook", "status")]
    public async Task A_git_in_the_current_folder_is_not_run(params string[] arguments)
    {
        Program(_git["git"]);
        Program(_git["git.exe"]);
        // Only a process has a current folder of its own. An empty and a relative entry of PATH mean that folder.
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "newslint"), arguments) { WorkingDirectory = _git.FullPath, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $":.:./:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", Started);
        Assert.DoesNotContain("git was not found", await error);
    }

    public void Dispose()
    {
        _git.Dispose();
        _marks.Dispose();
    }

    private static IEnumerable<string[]> Commands() =>
        [["check", "--changed"], ["check", "--staged"], ["check", "--since", "HEAD"], ["doctor"]];

    /// <summary>So that git has to look at the files again.</summary>
    private void TouchAll()
    {
        foreach (var file in new[] { "a.md", "b.md" })
            File.SetLastWriteTimeUtc(_git[file], DateTime.UtcNow.AddSeconds(10));
    }

    private void Program(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"#!/bin/sh\necho \"$0 $*\" >>'{Mark}'\nexec /usr/bin/env -i PATH=/usr/bin:/bin git \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
