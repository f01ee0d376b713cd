using System.Diagnostics;
using NewsLint.Cli.Checking;
using NewsLint.Cli.Reporting;
using NewsLint.Linting;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;

namespace NewsLint.Cli.Tests;

public sealed class CheckTests
{
    [Fact]
    public void A_failure_on_one_file_stays_with_that_file()
    {
        using var folder = new TempFolder();
        var finder = new ConfigurationFinder(new ConfigurationOptions(folder.FullPath), RulePackLoader.Load);
        var checker = new DraftChecker(finder, new RuleFilter([]))
        {
            Lint = (source, context, previous) => source.Length == 0 ? throw new InvalidOperationException("Broken.") : Linter.Lint(source, context, previous),
        };
        var broken = checker.Check(new FoundFile("a.md", folder.Write("a.md", "")));
        var fine = checker.Check(new FoundFile("b.md", folder.Write("b.md", "Fine.\n")));
        Assert.Equal(ExitCode.Internal, broken.ExitCode);
        Assert.Equal(EngineRules.InternalError, Assert.Single(broken.Diagnostics).Rule);
        Assert.Contains("InvalidOperationException: Broken.", broken.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal(0, fine.ExitCode);
        var tally = new Tally();
        tally.Add(broken);
        tally.Add(fine);
        Assert.Equal(ExitCode.Internal, tally.ExitCode);
        Assert.Equal(1, tally.Drafts);
    }

    [Fact]
    public void A_file_that_vanishes_is_named()
    {
        using var folder = new TempFolder();
        var finder = new ConfigurationFinder(new ConfigurationOptions(folder.FullPath), RulePackLoader.Load);
        var gone = new DraftChecker(finder, new RuleFilter([])).Check(new FoundFile("a.md", Path.Combine(folder.FullPath, "a.md")));
        Assert.Equal(ExitCode.Usage, gone.ExitCode);
        Assert.Equal("There is no such file.", Assert.Single(gone.Diagnostics).Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void Results_come_in_order_whatever_finishes_first(int threads)
    {
        List<string> taken = [];
        var most = 0;
        var running = 0;
        OrderedWork.Run([.. Enumerable.Range(0, 500)], threads, item =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            Thread.SpinWait((500 - item) * 20);
            Interlocked.Decrement(ref running);
            return $"{item}";
        }, taken.Add);
        Assert.Equal(Enumerable.Range(0, 500).Select(item => $"{item}"), taken);
        Assert.InRange(most, 1, threads);
    }

    [Fact]
    public void A_taker_that_fails_ends_the_work()
    {
        var started = 0;
        Assert.Throws<IOException>(() => OrderedWork.Run([.. Enumerable.Range(0, 100_000)], 4, item =>
        {
            Interlocked.Increment(ref started);
            return "x";
        }, _ => throw new IOException("Full.")));
        Assert.InRange(started, 1, 1_000);
    }

    [Fact]
    public void A_file_of_70_MB_is_refused()
    {
        using var folder = new TempFolder();
        using (var file = File.Create(Path.Combine(folder.FullPath, "big.md")))
            file.SetLength(70L << 20);
        var (code, output, error) = MemoryTerminal.Run(folder.FullPath, ["check"]);
        Assert.Equal((2, "", "big.md: The file is too large: 70 MB, and at most 64 MB are read.\n"), (code, output, error));
    }

    [Fact]
    public void Too_much_on_standard_input_is_refused()
    {
        using var folder = new TempFolder();
        var input = new byte[(64 << 20) + 1];
        Array.Fill(input, (byte)'a');
        var (code, _, error) = MemoryTerminal.Run(folder.FullPath, ["check", "-"], input);
        Assert.Equal((2, "<stdin>: The text is too large: at most 64 MB are read.\n"), (code, error));
    }

    [Fact]
    public void A_loop_of_links_is_walked_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using var folder = new TempFolder();
        folder.Write("a/b.md", "Fine.\n");
        File.CreateSymbolicLink(Path.Combine(folder.FullPath, "a/loop"), folder.FullPath);
        var (code, output, error) = MemoryTerminal.Run(folder.FullPath, ["check"]);
        Assert.Equal((0, "1 file read, nothing to report.\n", ""), (code, output, error));
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "The superuser may read everything.");
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TempFolder();
        File.SetUnixFileMode(folder.Write("a.md", "Fine.\n"), UnixFileMode.None);
        var (code, _, error) = MemoryTerminal.Run(folder.FullPath, ["check"]);
        Assert.Equal((2, "a.md: You have no permission to read it.\n"), (code, error));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("\"")]
    [InlineData("> ")]
    [InlineData("*a ")]
    public void Hostile_text_ends_soon(string piece)
    {
        using var folder = new TempFolder();
        folder.Write("hostile.md", string.Concat(Enumerable.Repeat(piece, 100_000)));
        folder.Write("fine.md", "It is the largest mall in the region.\n");
        var watch = Stopwatch.StartNew();
        var (code, output, _) = MemoryTerminal.Run(folder.FullPath, ["check", "--format", "json"]);
        Assert.InRange(code, 0, 1);
        Assert.Contains("claims.superlative", output, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void A_regular_expression_that_never_ends_is_stopped_and_named()
    {
        using var folder = new TempFolder();
        folder.Write(".newslint.yml", "packs: [house-rules]\n");
        folder.Write("house-rules/style/slow.yml", "extends: existence\nmessage: Found.\nraw: ['(a+)+$']\n");
        folder.Write("a.md", new string('a', 60_000) + "!\n\nIt is the largest mall in the region.\n");
        var (code, output, _) = MemoryTerminal.Run(folder.FullPath, ["check"]);
        Assert.Equal(0, code);
        Assert.Contains("newslint.rule-timeout", output, StringComparison.Ordinal);
        Assert.Contains("claims.superlative", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_excerpt_never_splits_a_character_and_stays_in_its_width()
    {
        var text = string.Concat(Enumerable.Repeat("東京 😀 e\u0301 the mall \u202E ", 30));
        var source = ShownText.Public(text);
        for (var start = 0; start < text.Length; start++)
        {
            foreach (var width in new[] { 40, 76 })
            {
                var excerpt = Excerpt.Of(source, new TextSpan(start, Math.Min(start + 7, text.Length)), width);
                Assert.InRange(Cells.Count(excerpt.Line), 0, width + 1);
                Assert.DoesNotContain('\u202E', excerpt.Line);
            }
        }
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, value, seen) != seen)
            continue;
    }
}
