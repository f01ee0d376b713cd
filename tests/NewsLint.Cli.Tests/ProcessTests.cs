using System.Diagnostics;
using System.Text;

namespace NewsLint.Cli.Tests;

/// <summary>What only a process of its own can show: exit codes, pipes, a reader that leaves early.</summary>
public sealed class ProcessTests
{
    [Theory]
    [InlineData(0, "check", "clean.md")]
    [InlineData(0, "check", "mall.md")]
    [InlineData(1, "check", "mall.md", "--fail-on", "warning")]
    [InlineData(2, "check", "clean.md", "nowhere.md")]
    [InlineData(2, "check", "mall.md", "nowhere.md", "--fail-on", "warning")]
    [InlineData(2, "chek")]
    [InlineData(0, "--version")]
    public void The_exit_code_says_how_it_went(int expected, params string[] arguments)
    {
        using var folder = new TempFolder();
        folder.Write("clean.md", "Nothing is wrong here.\n");
        folder.Write("mall.md", "It is the largest mall in the region.\n");
        Assert.Equal(expected, Run(folder, arguments, input: null).ExitCode);
    }

    [Fact]
    public void Drafts_come_through_a_pipe_and_results_are_not_coloured_there()
    {
        using var folder = new TempFolder();
        var (code, output, error) = Run(folder, ["check", "-", "--stdin-filename", "mall.md"], "It is the largest mall in the region.\n");
        Assert.Equal(0, code);
        Assert.StartsWith("mall.md\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);
        Assert.Equal("", error);
    }

    [Fact]
    public async Task A_reader_that_leaves_early_is_no_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh.");
        using var folder = new TempFolder();
        for (var i = 0; i < 300; i++)
            folder.Write($"{i}.md", string.Concat(Enumerable.Repeat("It is the largest mall in the region.\n\n", 40)));
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "{ \"$0\" check; echo $? >&2; } | head -n 1", Executable])
        {
            WorkingDirectory = folder.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal("0.md\n", await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("0\n", await error);
    }

    private static string Executable => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "newslint.exe" : "newslint");

    private static (int ExitCode, string Out, string Error) Run(TempFolder folder, string[] arguments, string? input)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            WorkingDirectory = folder.FullPath,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
