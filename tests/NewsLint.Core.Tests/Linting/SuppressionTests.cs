using System.Collections.Immutable;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Linting;

/// <summary>What silences findings: comments, Vale's too, and front matter; and what is said of those that silence nothing.</summary>
public sealed class SuppressionTests
{
    private const string Rules = """
        # loaded.one
        id: TEST0001
        extends: existence
        phrases: [one]
        # loaded.two
        extends: existence
        phrases: [two]
        # other.three
        extends: existence
        phrases: [three]
        """;

    [Theory]
    [InlineData("<!-- newslint-disable-next-line loaded.one -->\none [|two|]\n\n[|one|]\n")]
    [InlineData("<!-- newslint-disable-next-line loaded.one -->\n\n\none\n\n[|one|]\n")]
    [InlineData("<!-- newslint-disable-next-line TEST0001 -->\none [|two|]\n")]
    [InlineData("<!-- newslint-disable-next-line test0001, LOADED.TWO: as the lawyer asked, both -->\none two [|three|]\n")]
    [InlineData("<!-- newslint-disable-next-line loaded -->\none two [|three|]\n")]
    [InlineData("<!-- newslint-disable-next-line -->\none two three\n[|one|]\n")]
    [InlineData("<!--newslint-disable-next-line loaded.one-->\none\n")]
    [InlineData("A line <!-- newslint-disable-next-line loaded.one --> with [|one|]\none\n")]
    [InlineData("[|one|]\n\n<!-- newslint-disable loaded.one -->\n\none [|two|]\n\n<!-- newslint-enable loaded.one -->\n\n[|one|]\n")]
    [InlineData("<!-- newslint-disable loaded.one, loaded.two -->\none two\n\n<!-- newslint-enable loaded.one -->\n\n[|one|] two\n\n<!-- newslint-enable -->\n\n[|two|]\n")]
    [InlineData("<!-- newslint-disable -->\n\none two three\n")]
    [InlineData("<!-- newslint-disable loaded.one -->\n\none\n\n<!-- newslint-disable loaded.two -->\n\none two\n\n<!-- newslint-enable -->\n\n[|one|] [|two|]\n")]
    // Vale's.
    [InlineData("<!-- vale off -->\n\none\n\n<!-- vale on -->\n\n[|one|]\n")]
    [InlineData("<!-- vale loaded.one = NO -->\n\none [|two|]\n\n<!-- vale loaded.one = YES -->\n\n[|one|]\n")]
    [InlineData("<!-- vale loaded = NO -->\n\none two [|three|]\n")]
    [InlineData("<!-- vale loaded.one = off -->\n\none\n\n<!-- vale loaded.one = on -->\n\n[|one|]\n")]
    [InlineData("<!-- vale loaded.one[\"One\",\"x\"] = NO -->\n\nOne [|one|]\n\n<!-- vale loaded.one[\"One\",\"x\"] = YES -->\n\n[|one|]\n")]
    [InlineData("<!-- vale style = loaded -->\n\n[|one|] three\n\n<!-- vale styles = loaded, other -->\n\n[|one|] [|three|]\n")]
    [InlineData("<!-- vale off -->\n\none\n\n<!-- newslint-enable -->\n\none\n")]
    [InlineData("<!-- vale Some.Rule = NO -->\n\n[|one|]\n")]
    // Front matter.
    [InlineData("---\nnewslint: off\n---\n\none two three\n")]
    [InlineData("---\nnewslint:\n  disable: loaded.one\n---\n\none [|two|]\n")]
    [InlineData("---\nnewslint:\n  disable: [loaded.one, other]\n---\n\none [|two|] three\n")]
    [InlineData("---\ntitle: one\nnewslint:\n  disable: [TEST0001]\n---\n\none\n")]
    public void Silences(string marked) => Draft.Verify(Rules, marked);

    [Theory]
    [InlineData("<!-- newslint-disable-next-line loaded.one -->\ntwo\n", "1:1 suggestion newslint.unused-suppression “loaded.one” finds nothing here, so this silences nothing. Take it out.")]
    [InlineData("<!-- newslint-disable -->\n\nfour\n", "1:1 suggestion newslint.unused-suppression Nothing was found here, so this comment silences nothing. Take it out.")]
    [InlineData("<!-- newslint-disable-next-line loaded.won -->\none\n", "1:1 warning newslint.unused-suppression There is no rule “loaded.won”, so this silences nothing. Did you mean “loaded.one”?")]
    [InlineData("<!-- newslint-disable-next-line TEST9999 -->\none\n", "1:1 warning newslint.unused-suppression There is no rule “TEST9999”, so this silences nothing.")]
    [InlineData("---\nnewslint:\n  disable: [loaded.one]\n---\n\nfour\n", "3:13 suggestion newslint.unused-suppression “loaded.one” finds nothing here, so this silences nothing. Take it out.")]
    public void Says_that_it_silences_nothing(string draft, string expected) =>
        Assert.Equal([expected], Draft.Show(draft, Draft.Lint(Rules, draft).Where(diagnostic => diagnostic.Rule == EngineRules.UnusedSuppression)));

    [Fact]
    public void Each_unknown_rule_is_named_but_only_the_first_hundred_come_with_what_may_be_meant()
    {
        var draft = string.Concat(Enumerable.Repeat("<!-- newslint-disable-next-line loaded.won -->\none\n\n", 150));
        var messages = Draft.Lint(Rules, draft).Where(diagnostic => diagnostic.Rule == EngineRules.UnusedSuppression).Select(diagnostic => diagnostic.Message).ToList();
        Assert.Equal(150, messages.Count);
        Assert.Equal(100, messages.Count(message => message.EndsWith("Did you mean “loaded.one”?", StringComparison.Ordinal)));
        Assert.Equal(50, messages.Count(message => message == "There is no rule “loaded.won”, so this silences nothing."));
    }

    [Theory]
    [InlineData("<!-- newslint-disable-next-line loaded.one -->\ntwo\n", "two\n")]
    [InlineData("<!-- newslint-disable-next-line loaded.one -->\n\ntwo\n", "two\n")]
    [InlineData("four\n\n<!-- newslint-disable-next-line loaded.one -->\ntwo\n", "four\n\ntwo\n")]
    [InlineData("four\r\n\r\n<!-- newslint-disable-next-line loaded.one -->\r\n\r\ntwo\r\n", "four\r\n\r\ntwo\r\n")]
    [InlineData("four\n<!-- newslint-disable-next-line loaded.one -->\ntwo\n", "four\n\ntwo\n")]
    [InlineData("four <!-- newslint-disable-next-line loaded.one --> four\ntwo\n", "four  four\ntwo\n")]
    [InlineData("two\n\n<!-- newslint-disable-next-line loaded.one -->\n", "two\n\n")]
    [InlineData("two\n\n<!-- newslint-disable-next-line loaded.one -->", "two\n\n")]
    public void A_comment_that_silences_nothing_can_be_taken_out(string draft, string expected) =>
        Assert.Equal(expected, Draft.Apply(draft, Draft.Lint(Rules, draft).Where(diagnostic => diagnostic.Rule == EngineRules.UnusedSuppression).SelectMany(diagnostic => diagnostic.Fixes)));

    /// <summary>As JSON escapes it, and as a byte that is not UTF-8 stands in the text.</summary>
    [Fact]
    public void A_list_with_half_a_character_is_read_as_none()
    {
        Draft.Verify(Rules, "<!-- vale loaded.one[\"two\",\"\\ud800\"] = NO -->\n\none [|two|]\n");
        Draft.Verify(Rules, "<!-- vale loaded.one[\"two\",\"\uDCFF\"] = NO -->\n\none [|two|]\n");
    }

    [Fact]
    public void What_front_matter_silences_is_left_to_the_writer()
    {
        Assert.All(Draft.Lint(Rules, "---\nnewslint:\n  disable: [loaded.one, loaded.two]\n---\n\nfour\n"), diagnostic => Assert.Empty(diagnostic.Fixes));
    }

    [Fact]
    public void A_rule_that_is_off_here_may_be_on_elsewhere()
    {
        var context = Draft.Context(Rules) with { Settings = ImmutableDictionary<string, RuleSetting>.Empty.Add("loaded.one", RuleSetting.Default with { IsOff = true }) };
        Assert.Empty(Draft.Lint(context, "<!-- newslint-disable-next-line loaded.one -->\none\n"));
    }

    [Fact]
    public void A_waiver_survives_edits_elsewhere_and_ends()
    {
        const string Draft1 = "The one is here. Another sentence.\n\nText with two.\n";
        const string Draft2 = "New words.\n\n\"Even a quotation,\" he said. The  *one* is\nhere. A different sentence.\n\nText with two.\n";
        const string Changed = "The one is there.\n";
        var context = Draft.Context(Rules);
        var result = Linter.Lint(SourceText.From(Draft1), context);
        var print = result.Diagnostics[0].Fingerprint;

        LintContext With(DateOnly? until, DateOnly? today, string rule = "loaded.one") => context with { Waivers = [new Waiver(rule, print, "Checked.", "ed", until)], Today = today };
        var day = new DateOnly(2026, 5, 1);
        Assert.Equal(["loaded.two"], Draft.Lint(With(null, day), Draft1).Select(diagnostic => diagnostic.Rule));
        Assert.Equal(["loaded.two"], Draft.Lint(With(null, day), Draft2).Select(diagnostic => diagnostic.Rule));
        Assert.Equal(["loaded.two"], Draft.Lint(With(day, day, "TEST0001"), Draft1).Select(diagnostic => diagnostic.Rule));
        Assert.Equal(["loaded.one"], Draft.Lint(With(null, day), Changed).Select(diagnostic => diagnostic.Rule));
        Assert.Equal(["loaded.one", "loaded.two"], Draft.Lint(With(null, day, "loaded.two"), Draft1).Select(diagnostic => diagnostic.Rule));
        Assert.Equal(
            ["1:1 warning newslint.expired-waiver The waiver for “loaded.one” here ended on 2026-04-30. Renew it, or settle the finding.", "1:5 warning loaded.one Found one.", "3:11 warning loaded.two Found two."],
            Draft.Show(Draft1, Draft.Lint(With(day.AddDays(-1), day), Draft1)));
    }

    [Fact]
    public void What_is_accepted_is_known()
    {
        const string Text = "The one is here.\n\n<!-- newslint-disable-next-line loaded.two -->\ntwo\n\nfour\n";
        var context = Draft.Context(Rules);
        var print = Linter.Lint(SourceText.From(Text), context).Diagnostics.Single(diagnostic => diagnostic.Rule == "loaded.one").Fingerprint;
        var waiver = new Waiver("loaded.one", print, null, null, null);
        var accepted = Linter.Lint(SourceText.From(Text), context with { Waivers = [waiver] }).Accepted;
        Assert.Equal([("loaded.one", waiver), ("loaded.two", null)], accepted.Select(each => (each.Diagnostic.Rule, each.Waiver)));
        Assert.Equal("The one is here.", accepted[0].Diagnostic.Sentence);
    }

    [Fact]
    public void A_sentence_that_never_ends_is_cut()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 1_000)) + "one" + string.Concat(Enumerable.Repeat(" word", 1_000));
        var sentence = Assert.Single(Draft.Lint(Rules, text)).Sentence;
        Assert.InRange(sentence.Length, 1_000, 1_010);
        Assert.Contains(" one ", sentence, StringComparison.Ordinal);
    }
}
