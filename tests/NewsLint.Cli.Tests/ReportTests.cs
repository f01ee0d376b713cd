using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml;
using NewsLint.Cli.Reporting;
using NewsLint.Cli.Reporting.Html;

namespace NewsLint.Cli.Tests;

/// <summary>What holds of every format.</summary>
public sealed class ReportTests
{
    public static TheoryData<string> Formats => [.. ReportFormat.All];

    /// <summary>Everything that some format could trip over, in words that rules quote.</summary>
    private const string Hostile = "The end ]]> the largest \u0001<b>\"&' ::error::x</script><script>alert(1)</script> %0A it is the best\u007F thing\uFFFE, the\u2028 greatest [a](b) ![c](d) 😀 the biggest {0} it saw the the\u202E thing.\r\n";

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_hostile_draft_gives_a_report_that_can_be_read(string format)
    {
        using var folder = new TempFolder();
        folder.Write(".newslint.yml", "packs: [house]\n");
        folder.Write("house/style/any.yml", "extends: existence\nmessage: \"<b>%s</b> ::warning::\"\nraw: ['(?s)[^ ]+ the .*']\n");
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Hostile), 0xFF, 0xC3, .. " the the end"u8];
        folder.Write("a <b>&, ' 1.md", bytes);
        folder.Write("bom.md", [0xEF, 0xBB, 0xBF, .. bytes]);
        folder.Write("utf16.md", [0xFF, 0xFE, 0x61, 0x00]);
        var (code, output, _) = MemoryTerminal.Run(folder.FullPath, ["check", "--format", format, "--output", $"{format}=report"]);
        Assert.Equal(2, code);
        Assert.Equal(output, File.ReadAllText(Path.Combine(folder.FullPath, "report")));
        Assert.DoesNotContain('\u0001', output);
        Read(format, output);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_format_names_a_protected_source(string format)
    {
        using var folder = new TempFolder();
        folder.Write(".newslint.yml", "sources: private/sources.yml\npacks: [house]\n");
        folder.Write("house/style/all.yml", "extends: existence\nmessage: \"Quoted: %s\"\nraw: ['[^.]*Trask[^.]*']\n");
        folder.Write("private/sources.yml", "- { alias: A1, name: Wilhelmina Trask, status: off-record }\n");
        folder.Write("a.md", "---\ntitle: The biggest tower, says Wilhelmina Trask\ndate: 2026-01-05\n---\n\nWilhelmina Trask saw the the largest tower in Europe, Trask said.\n\n<!-- newslint-disable-next-line -->\nIt is the best mall, Wilhelmina Trask said.\n");
        var (_, output, error) = MemoryTerminal.Run(folder.FullPath, ["check", "a.md", "--format", format, "--output", $"{format}=report"]);
        var all = output + error + File.ReadAllText(Path.Combine(folder.FullPath, "report"));
        Assert.Contains("style.all", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Trask", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Wilhelmina", all, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_fingerprint_survives_lines_above_and_tells_the_same_words_apart()
    {
        using var folder = new TempFolder();
        folder.Write("a.md", "We saw the the mall and the the hall and a a tower.\n");
        var before = Fingerprints(folder);
        folder.Write("a.md", "New words stand here.\n\nWe saw the the mall and the the hall and a a tower.\n");
        Assert.Equal(before, Fingerprints(folder));
        Assert.InRange(before.Distinct().Count(), 3, before.Length);
        Assert.Equal(before.Length, before.Distinct().Count());
    }

    [Fact]
    public void A_job_of_GitHubs_gets_a_summary()
    {
        using var folder = new TempFolder();
        folder.Write("a.md", "It is the largest | tower.\n");
        var summary = folder.Write("summary.txt", "Before.\n");
        using var terminal = new Terminal(Stream.Null, Stream.Null, Stream.Null) { CurrentDirectory = folder.FullPath, JobSummary = summary };
        CommandLine.Run(["check", "--format", "github", "a.md"], terminal);
        Assert.Equal("""
            Before.
            ## NewsLint

            1 finding in 1 file: 1 warning

            | place | level | rule | finding |
            |---|---|---|---|
            | a.md:1 | warning | claims.superlative | “the largest”: by what measure, and who says so? |


            """.ReplaceLineEndings("\n"), File.ReadAllText(summary));
    }

    [Fact]
    public void A_report_that_is_cut_short_leaves_the_old_one()
    {
        using var folder = new TempFolder();
        folder.Write("a.md", "Fine.\n");
        var old = folder.Write("report.json", "old");
        using (var run = new Workspace.Files.AtomicFileStream(old))
            run.Stream.Write("new"u8);
        Assert.Equal("old", File.ReadAllText(old));
        Assert.Equal(2, Directory.GetFiles(folder.FullPath).Length);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("html")]
    public void On_a_screen_and_a_page_the_verdict_comes_first_and_again_when_nothing_changed(string format)
    {
        using var folder = new TempFolder();
        folder.Write("a.md", "The dam is the oldest in the region. “It is safe,” Joy Reed said.\n\n“It is not,” an official said.\n");
        for (var run = 0; run < 2; run++)
        {
            var (_, output, _) = MemoryTerminal.Run(folder.FullPath, ["check", "--format", format], isScreen: true, cacheFolder: Path.Combine(folder.FullPath, ".cache"));
            var verdict = output.IndexOf("2 quotations; nobody named heard 1 of them", StringComparison.Ordinal);
            Assert.InRange(verdict, 1, output.IndexOf("by what measure", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_page_lets_its_own_style_and_script_run()
    {
        static string HashOf(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(HtmlPage.StyleHash, HashOf(HtmlPage.Style));
        Assert.Equal(HtmlPage.ScriptHash, HashOf(HtmlPage.Script));
        using var page = new StringWriter();
        HtmlPage.Write(page, new StringBuilder("<p>"));
        var policy = $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{HtmlPage.StyleHash}'; script-src '{HtmlPage.ScriptHash}'; base-uri 'none'; form-action 'none'\">";
        Assert.InRange(page.ToString().IndexOf(policy, StringComparison.Ordinal), 0, page.ToString().IndexOf("<style", StringComparison.Ordinal));
    }

    private static string[] Fingerprints(TempFolder folder)
    {
        var (_, output, _) = MemoryTerminal.Run(folder.FullPath, ["check", "a.md", "--format", "gitlab"]);
        using var json = JsonDocument.Parse(output);
        return [.. json.RootElement.EnumerateArray().Select(issue => issue.GetProperty("fingerprint").GetString()!)];
    }

    private static void Read(string format, string output)
    {
        switch (format)
        {
            case ReportFormat.JUnit or ReportFormat.Checkstyle:
                var xml = new XmlDocument { XmlResolver = null };
                xml.LoadXml(output);
                Assert.NotEmpty(xml.SelectNodes("//testcase | //error")!.Cast<XmlNode>());
                break;
            case ReportFormat.Text:
                Assert.Contains("the largest", output, StringComparison.Ordinal);
                break;
            case ReportFormat.Html:
                // Its own script, and nothing of a draft.
                Assert.Equal(2, output.Split("<script").Length);
                Assert.DoesNotContain("<b>\"", output, StringComparison.Ordinal);
                Assert.Contains("&lt;script&gt;alert(1)", output, StringComparison.Ordinal);
                break;
            case ReportFormat.GitHub:
                var lines = output.TrimEnd('\n').Split('\n');
                Assert.All(lines[..^1], line => Assert.Matches("^::(error|warning|notice) file=[^:,]+,line=\\d+,endLine=\\d+(,col=\\d+,endColumn=\\d+)?,title=[^:,]+::[^\r\n]+$", line));
                break;
            default:
                JsonDocument.Parse(output).Dispose();
                Assert.DoesNotContain("\\udcff", output, StringComparison.OrdinalIgnoreCase);
                break;
        }
    }
}
