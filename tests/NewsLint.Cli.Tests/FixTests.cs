using System.Text;
using CsCheck;
using NewsLint.Cli.Checking;
using NewsLint.Cli.Fixing;
using NewsLint.Cli.Reporting;
using NewsLint.Linting;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;

namespace NewsLint.Cli.Tests;

/// <summary>What --fix does to files, and what it never does.</summary>
public sealed class FixTests
{
    private const string Draft = "The end result was clear.\n";

    private static readonly string[] Lines = ["a\n", "b\n", "c\r\n", "\n", "d\r"];

    [Theory]
    [InlineData("someone else wrote here\n")]
    [InlineData(null)]
    public void A_file_that_changes_underneath_is_left_alone(string? written)
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.md", Draft);
        var isFirst = true;
        var checker = new DraftChecker(new ConfigurationFinder(new ConfigurationOptions(folder.FullPath), RulePackLoader.Load), new RuleFilter([]))
        {
            Lint = (source, context, previous) =>
            {
                // Between the reading and the writing, which comes after the second lint.
                if (!isFirst && written is null)
                    File.Delete(path);
                else if (!isFirst)
                    File.WriteAllText(path, written);
                isFirst = false;
                return Linter.Lint(source, context, previous);
            },
        };
        var file = new FoundFile("a.md", path);
        var result = new DraftFixer(FixSelection.Safe, (found, draft) => DraftFixer.WriteFile(found, draft, folder.FullPath)).Fix(file, checker.Check(file));
        Assert.Equal(("The file has changed since it was read, so it was left as it is. Run newslint again.", 0), (result.Fixed!.Refusal, result.Fixed.Count));
        Assert.Equal(Draft, result.Source.Content);
        Assert.Equal(written is null ? [] : ["a.md"], Directory.GetFiles(folder.FullPath).Select(Path.GetFileName));
        if (written is not null)
            Assert.Equal(written, File.ReadAllText(path));
    }

    [Fact]
    public void The_byte_order_mark_line_ends_odd_bytes_and_mode_stay()
    {
        using var folder = new TempFolder();
        byte[] before = [0xEF, 0xBB, 0xBF, .. "The end result \0was clear.\r\n\r\nThen the the end.\r"u8];
        before[Array.IndexOf(before, (byte)0)] = 0xFF;
        var after = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(before).Replace("end result", "result", StringComparison.Ordinal).Replace("the the", "the", StringComparison.Ordinal));
        var path = folder.Write("a.md", before);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        MemoryTerminal.Run(folder.FullPath, ["check", "--fix"]);
        Assert.Equal(after, File.ReadAllBytes(path));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using var folder = new TempFolder();
        var target = folder.Write("real/story.txt", Draft);
        var link = Path.Combine(folder.FullPath, "a.md");
        File.CreateSymbolicLink(link, "real/story.txt");
        MemoryTerminal.Run(folder.FullPath, ["check", "--fix", "a.md"]);
        Assert.Equal("real/story.txt", new FileInfo(link).LinkTarget);
        Assert.Equal("The result was clear.\n", File.ReadAllText(target));
    }

    [Fact]
    public void What_needs_no_fix_is_not_written()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.md", "Nothing is wrong here.\n");
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, time);
        MemoryTerminal.Run(folder.FullPath, ["check", "--fix"]);
        Assert.Equal(time, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void A_second_run_finds_nothing_to_fix()
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 50; i++)
            folder.Write($"{i}.md", string.Concat(Enumerable.Repeat("The the the end result was a a surprise to to all.\n\n", i + 1)));
        var (_, output, _) = MemoryTerminal.Run(folder.FullPath, ["check", "--fix", "-j", "3"]);
        Assert.Contains(" fixes applied in 50 files.", output, StringComparison.Ordinal);
        Assert.Equal((0, "", "50 files read, nothing to fix.\n"), MemoryTerminal.Run(folder.FullPath, ["check", "--diff"]));
        Assert.Equal(50, Directory.GetFiles(folder.FullPath).Length);
    }

    [Fact]
    public void A_diff_says_how_one_text_becomes_the_other() => Gen.Select(Text(), Text()).Holds(
        (before, after) =>
        {
            var diff = UnifiedDiff.Lines("a.md", before, after).ToList();
            Assert.Equal(after, Patched(before, diff));
            Assert.Equal(before == after, diff.Count == 0);
        },
        count: 2_000);

    private static Gen<string> Text() =>
        Gen.Select(Gen.Int[0, 4].Array[0, 25], Gen.Bool, (lines, isOpen) => string.Concat(lines.Select(line => Lines[line])) + (isOpen ? "e" : ""));

    /// <summary>Applies a unified diff as the standard says, checking every line that it leaves or takes out.</summary>
    private static string Patched(string text, List<string> diff)
    {
        List<string> old = [.. text.Split('\n').Select(line => line + "\n")];
        old[^1] = old[^1][..^1];
        if (old[^1].Length == 0)
            old.RemoveAt(old.Count - 1);
        var result = new StringBuilder();
        var at = 0;
        foreach (var line in diff.Skip(2))
        {
            if (line.StartsWith("@@", StringComparison.Ordinal))
            {
                var range = line.Split(' ')[1][1..].Split(',');
                var start = int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture) - (range is [_, "0"] ? 0 : 1);
                for (; at < start; at++)
                    result.Append(old[at]);
                continue;
            }
            const string Note = "\n\\ No newline at end of file\n";
            var content = line.EndsWith(Note, StringComparison.Ordinal) ? line[1..^Note.Length] : line[1..];
            if (line[0] != '+')
                Assert.Equal(old[at++], content);
            if (line[0] != '-')
                result.Append(content);
        }
        for (; at < old.Count; at++)
            result.Append(old[at]);
        return result.ToString();
    }
}
