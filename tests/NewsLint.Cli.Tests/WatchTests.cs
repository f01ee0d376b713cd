using System.Diagnostics;
using System.Text;

namespace NewsLint.Cli.Tests;

/// <summary><c>check --watch</c>: every change is another run, until somebody ends it.</summary>
public sealed class WatchTests
{
    private const string Bad = "It is the largest mall in the region.\n";

    [Fact]
    public async Task What_is_written_made_moved_and_deleted_is_linted_again()
    {
        using var folder = new TempFolder();
        folder.Write("a.md", "Rain fell.\n");
        folder.Write("news/b.md", "Snow fell.\n");
        await using var watch = new Watch(folder, "check", "--watch", "--fail-on", "warning");
        await watch.Runs(1, "2 files read, nothing to report.");
        folder.Write("a.md", Bad);
        await watch.Runs(2, "a.md", "1 warning");
        folder.Write("sports/new/c.md", Bad);
        await watch.Runs(3, "sports/new/c.md", "2 warnings");
        // The folder that has come is followed, too.
        folder.Write("sports/new/c.md", "The ferry left.\n");
        await watch.Runs(4, "1 warning");
        Directory.Move(Path.Combine(folder.FullPath, "sports"), Path.Combine(folder.FullPath, "games"));
        await watch.Runs(5, "1 of 3 files: 1 warning");
        Directory.Move(Path.Combine(folder.FullPath, "games"), Path.Combine(folder.FullPath, ".gone"));
        folder.Write("games/d.md", Bad);
        await watch.Runs(6, "2 of 3 files: 2 warnings");
        // It has another folder's name, and is followed all the same.
        File.Delete(Path.Combine(folder.FullPath, "games/d.md"));
        await watch.Runs(7, "1 of 2 files: 1 warning");
        File.Delete(Path.Combine(folder.FullPath, "a.md"));
        await watch.Runs(8, "1 file read, nothing to report.");
        Assert.Equal(0, await watch.End());
    }

    [Fact]
    public async Task Configuration_rules_and_names_take_effect()
    {
        using var folder = new TempFolder();
        folder.Write(".git/HEAD", "");
        folder.Write("news/a.md", Bad);
        await using var watch = new Watch(folder, "check", "--watch", "news", "--fail-on", "warning");
        await watch.Runs(1, "1 warning");
        folder.Write(".newslint.yml", "rules: { claims: off }\npacks: [house]\n");
        await watch.Runs(2, "There is no folder “house”");
        folder.Write("house/test/mall.yml", "extends: existence\nmessage: No malls.\nlevel: error\nphrases: [mall]\n");
        await watch.Runs(3, "1 error");
        File.Delete(Path.Combine(folder.FullPath, ".newslint.yml"));
        await watch.Runs(4, "1 warning");
        Assert.Equal(1, await watch.End());
    }

    [Fact]
    public async Task What_is_no_draft_starts_nothing()
    {
        using var folder = new TempFolder();
        folder.Write("a.md", "Rain fell.\n");
        await using var watch = new Watch(folder, "check", "--watch", "--output", "text=report.md", "--output", "html=report.html");
        await watch.Runs(1, "nothing to report");
        folder.Write("a.png", "x");
        folder.Write(".a.md.swp", "x");
        folder.Write("node_modules/pack/readme.md", Bad);
        folder.Write(".cache/b.md", Bad);
        folder.Write("a.md", Bad);
        await watch.Runs(2, "1 warning");
        Assert.DoesNotContain("report.md has changed", watch.Error, StringComparison.Ordinal);
        Assert.Contains("It is the largest", File.ReadAllText(Path.Combine(folder.FullPath, "report.md")), StringComparison.Ordinal);
        Assert.Equal(0, await watch.End());
    }

    [Fact]
    public async Task What_is_broken_for_a_while_does_not_end_it()
    {
        using var folder = new TempFolder();
        folder.Write("a.md", Bad);
        folder.Write("b.json", "{\"version\":1,\"files\":{}}");
        await using var watch = new Watch(folder, "check", "--watch", "--baseline", "b.json");
        await watch.Runs(1, "1 warning");
        folder.Write("b.json", "{");
        await watch.Runs(2);
        Assert.Contains("is not JSON", watch.Error, StringComparison.Ordinal);
        folder.Write("b.json", "{\"version\":1,\"files\":{}}");
        await watch.Runs(3, "1 warning");
        Assert.Equal(0, await watch.End());
    }

    [Theory]
    [InlineData("-")]
    [InlineData("--staged")]
    [InlineData("--fix")]
    [InlineData("--diff")]
    [InlineData("--stdin-format", "jsonl")]
    [InlineData("--write-baseline", "b.json")]
    public void What_does_not_go_with_it_is_refused(params string[] arguments)
    {
        using var folder = new TempFolder();
        var (code, _, error) = MemoryTerminal.Run(folder.FullPath, ["check", "--watch", .. arguments]);
        Assert.Equal(2, code);
        Assert.StartsWith("--watch ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_screen_is_cleared_and_nothing_else_is(bool isScreen)
    {
        using var folder = new TempFolder();
        folder.Write("a.md", "Rain fell.\n");
        await using var watch = new Watch(folder, isScreen, "check", "--watch");
        await watch.Runs(1);
        folder.Write("a.md", Bad);
        await watch.Runs(2);
        Assert.Equal(isScreen, watch.Output.Contains('\e'));
        Assert.Contains("a.md has changed.", watch.Error, StringComparison.Ordinal);
        await watch.End();
    }

    [Theory]
    [InlineData("INT", 0)]
    [InlineData("TERM", 1)]
    public async Task A_signal_ends_it_with_the_exit_code_of_the_last_run(string signal, int expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals.");
        using var folder = new TempFolder();
        folder.Write("a.md", expected == 0 ? "Rain fell.\n" : Bad);
        // What a shell runs in the background does not hear SIGINT, and hands that on: tests may run there.
        string[] command = [Path.Combine(AppContext.BaseDirectory, "newslint"), "check", "--watch", "--fail-on", "warning"];
        if (OperatingSystem.IsLinux())
            command = ["env", "--default-signal=INT", .. command];
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Assert.Equal("Waiting for changes. Ctrl+C ends.", await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken));
        using var kill = Process.Start("kill", ["-" + signal, $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, process.ExitCode);
    }

    /// <summary>A watch that runs in memory beside the test.</summary>
    private sealed class Watch : IAsyncDisposable
    {
        private const string Waiting = "Waiting for changes.";

        private readonly CancellationTokenSource _end = new();
        private readonly SharedStream _output = new();
        private readonly SharedStream _error = new();
        private readonly Task<int> _run;
        private int _seen;

        public Watch(TempFolder folder, params string[] arguments)
            : this(folder, false, arguments)
        {
        }

        public Watch(TempFolder folder, bool isScreen, params string[] arguments)
        {
            var terminal = new Terminal(Stream.Null, _output, _error)
            {
                CurrentDirectory = folder.FullPath,
                IsScreen = isScreen,
                ShowsProgress = isScreen,
                Ended = _end.Token,
            };
            _run = Task.Run(() =>
            {
                using (terminal)
                    return CommandLine.Run(arguments, terminal);
            });
        }

        public string Output => _output.Text;

        public string Error => _error.Text;

        /// <summary>Waits for so many runs, or one more where a change was seen in two parts, and looks at what the last one said.</summary>
        public async Task Runs(int count, params string[] expected)
        {
            bool IsThere() => Error.Split(Waiting).Length > count && expected.All(text => Since().Contains(text, StringComparison.Ordinal));
            for (var patience = 0; patience < 600 && !IsThere() && !_run.IsCompleted; patience++)
                await Task.Delay(50, TestContext.Current.CancellationToken);
            Assert.True(IsThere(), $"Run {count} did not say {string.Join(", ", expected)} but:\n{Since()}\n{Error}");
            _seen = Output.Length;
        }

        public async Task<int> End()
        {
            await _end.CancelAsync();
            return await _run;
        }

        public async ValueTask DisposeAsync()
        {
            await End();
            _end.Dispose();
        }

        private string Since() => Output[_seen..] + Error;
    }

    /// <summary>Written by one thread and read by another.</summary>
    private sealed class SharedStream : MemoryStream
    {
        private readonly Lock _lock = new();

        public string Text
        {
            get
            {
                lock (_lock)
                    return Encoding.UTF8.GetString(ToArray());
            }
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            lock (_lock)
                base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            lock (_lock)
                base.Write(buffer);
        }
    }
}
