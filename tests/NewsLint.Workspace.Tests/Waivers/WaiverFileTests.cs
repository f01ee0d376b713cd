using System.Text;
using NewsLint.Linting;
using NewsLint.Workspace.Waivers;

namespace NewsLint.Workspace.Tests.Waivers;

public sealed class WaiverFileTests : IDisposable
{
    private static readonly Waiver Waiver = new("loaded.cliche", "a1b2", "The editor: “keep”, # said \"so\"", "Joy Reed", new DateOnly(2026, 12, 31));

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Path => _folder[".newslint/waivers.yml"];

    [Fact]
    public void Waivers_reach_the_context_by_the_rules_true_name()
    {
        _folder.Write(".newslint.yml", "style: ap\n");
        _folder.Write(".newslint/waivers.yml", "- { rule: NL3001, fingerprint: 0123, reason: Agreed., by: JR, until: 2026-12-31 }\n");
        var context = _folder.Finder(today: new DateOnly(2026, 11, 1)).ForFile("a.md").ContextFor(_folder["a.md"]);
        Assert.Equal(new Waiver("loaded.cliche", "0123", "Agreed.", "JR", new DateOnly(2026, 12, 31)), Assert.Single(context.Waivers));
        Assert.Equal(new DateOnly(2026, 11, 1), context.Today);
        Assert.Empty(_folder.Finder(noConfig: true).ForFile("a.md").ContextFor(_folder["a.md"]).Waivers);
    }

    [Fact]
    public void Waivers_at_the_root_of_the_repository_hold_below_it()
    {
        Directory.CreateDirectory(_folder[".git"]);
        _folder.Write(".newslint/waivers.yml", "- { rule: loaded.cliche, fingerprint: x }\n");
        _folder.Write("sub/.newslint.yml", "style: ap\n");
        Assert.Single(_folder.Finder().ForFile("sub/a.md").ContextFor(_folder["sub/a.md"]).Waivers);
        Assert.Single(_folder.Finder().ForFile("a.md").ContextFor(_folder["a.md"]).Waivers);
    }

    [Theory]
    [InlineData("- { rule: loaded.clichee, fingerprint: x }", "1:11: There is no rule “loaded.clichee”. Did you mean “loaded.cliche”?")]
    [InlineData("- { rule: loaded.cliche, fingerprint: x, until: tomorrow }", "1:49: “tomorrow” is not a date. Write it as 2026-12-31.")]
    [InlineData("- { rule: loaded.cliche, fingerprint: x, until: 2026-02-30 }", "1:49: “2026-02-30” is not a date. Write it as 2026-12-31.")]
    [InlineData("- { rule: loaded.cliche }", "1:3: A waiver needs “fingerprint:”.")]
    [InlineData("- { rule: loaded.cliche, fingerprint: x, reson: y }", "1:42: A waiver has no key “reson”. Did you mean “reason”?")]
    [InlineData("rule: x", "1:1: The waivers are a list: begin each with “- ”.")]
    [InlineData("- x", "1:3: A waiver is a map with keys such as “rule:”, not text.")]
    public void A_mistake_is_told_where_it_stands(string yaml, string message)
    {
        _folder.Write(".newslint.yml", "style: ap\n");
        _folder.Write(".newslint/waivers.yml", yaml + "\n");
        Assert.Equal([".newslint/waivers.yml:" + message], _folder.Problems());
    }

    [Fact]
    public void The_first_waiver_makes_the_file()
    {
        Assert.Null(WaiverFile.Add(Path, Waiver));
        Assert.Equal("""
            # Findings that an editor has accepted. Written by newslint; edit it freely.
            - rule: loaded.cliche
              fingerprint: a1b2
              reason: "The editor: “keep”, # said \"so\""
              by: Joy Reed
              until: 2026-12-31

            """, File.ReadAllText(Path));
    }

    [Theory]
    [InlineData("- rule: a.b\n  fingerprint: 'x'  # why\n")]
    [InlineData("# nothing yet\n")]
    [InlineData("- {rule: a.b, fingerprint: x}")]
    [InlineData("  - rule: a.b\r\n    fingerprint: x\r\n\r\n# the end\r\n")]
    [InlineData("\uFEFF- rule: a.b\n  fingerprint: x\n")]
    [InlineData("---\n- rule: a.b\n  fingerprint: |\n    x\n")]
    public void What_was_there_stays_byte_for_byte(string before)
    {
        _folder.Write(".newslint/waivers.yml", before);
        Assert.Null(WaiverFile.Add(Path, Waiver));
        Assert.Null(WaiverFile.Add(Path, Waiver with { Rule = "true", Fingerprint = "0123", Reason = " line\nbreak ", By = null, Until = null }));
        var after = File.ReadAllBytes(Path);
        Assert.Equal(Encoding.UTF8.GetBytes(before), after[..Encoding.UTF8.GetByteCount(before)]);
        var (waivers, problems) = WaiverReader.Parse(Path, NewsLint.Text.SourceText.Decode(after));
        Assert.Empty(problems);
        Assert.Equal(Waiver, waivers[^2].Value);
        Assert.Equal(new Waiver("true", "0123", "line\nbreak", null, null), waivers[^1].Value);
        Assert.Single(Directory.GetFiles(_folder[".newslint"]));
    }

    [Theory]
    [InlineData("[]\n")]
    [InlineData("rule: x\n")]
    [InlineData("- rule: a.b\n  fingerprint: x\n...\n")]
    [InlineData("- [\n")]
    public void A_file_that_cannot_grow_is_left_alone(string before)
    {
        _folder.Write(".newslint/waivers.yml", before);
        Assert.Equal($"{Path}: A waiver cannot be added at its end. Make the file a list whose entries begin with “- ”.", WaiverFile.Add(Path, Waiver));
        Assert.Equal(before, File.ReadAllText(Path));
    }
}
