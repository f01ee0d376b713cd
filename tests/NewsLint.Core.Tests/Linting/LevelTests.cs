using System.Collections.Immutable;
using NewsLint.Linting;
using NewsLint.Rules;

namespace NewsLint.Core.Tests.Linting;

/// <summary>Levels, story types, voices, profiles, soft entries, overlap: which finding is shown, and as what.</summary>
public sealed class LevelTests
{
    private const string Word = "extends: existence\nphrases: [word]\n";

    [Theory]
    [InlineData(Word, "A [|word|], \"a word\", “a word” and the [|word|].")]
    [InlineData(Word, "A [|word|].\n\n> A word.\n")]
    [InlineData(Word + "voice: { direct: on }", "A [|word|], \"a [|word|]\".\n\n> A [|word|].\n")]
    [InlineData(Word + "voice: { writer: off, direct: on }", "A word, \"a [|word|]\".")]
    [InlineData(Word + "scope: heading", "# A [|word|]\n\nA word.\n")]
    [InlineData(Word + "scope: [heading, list]", "# A [|word|]\n\n- A [|word|]\n\nA word.\n")]
    [InlineData(Word + "scope: text & ~heading", "# A word\n\nA [|word|].\n")]
    [InlineData(Word + "scope: heading & ~heading.h1", "# A word\n\n## A [|word|]\n\nA word.\n")]
    [InlineData(Word + "scope: ~heading.h2", "# A [|word|]\n\n## A word\n\nA [|word|].\n")]
    [InlineData(Word + "scope: frontmatter.kicker", "---\nkicker: A [|word|]\ntitle: A word\n---\n\nA word.\n")]
    [InlineData(Word + "scope: [title, dek]", "---\nheadline: A [|word|]\nstandfirst: A [|word|]\n---\n\nA word.\n")]
    [InlineData(Word + "limit: 2", "A [|word|], a [|word|], a word.")]
    [InlineData(Word + "exceptions: [a word, word of honor]", "A word. The [|word|]. The word of honor.")]
    [InlineData(Word, "See `word`, [a [|word|]](https://example.org/word), ![a [|word|]](word.png), <!-- word -->.\n\n```\nword\n```\n")]
    [InlineData(Word, "A [|wo**rd|]**.")]
    // A capital inside a sentence is a name's.
    [InlineData(Word, "The Word said. [|Word|] came. “X.” [|Word|] came.\n\n# The [|Word|] Came Home\n")]
    [InlineData(Word + "names: true", "The [|Word|] said.")]
    [InlineData("extends: existence\ncase: sensitive\nphrases: [Time]", "The [|Time|] and the time.")]
    public void Looks_where_the_rule_says(string rule, string marked) => Draft.Verify(rule, marked);

    [Theory]
    [InlineData("level: error\nvoice: { direct: lower }", "\"A word.\"", "1:4 warning test.rule Found word.")]
    [InlineData("level: suggestion\nvoice: { direct: lower }", "\"A word.\"")]
    [InlineData("types: { opinion: off }", "---\ntype: Opinion\n---\n\nA word.")]
    [InlineData("types: { opinion: off }", "---\ntype: Op-Ed\n---\n\nA word.")]
    [InlineData("types: { column: suggestion, opinion: off }", "---\ntype: column\n---\n\nA word.", "5:3 suggestion test.rule Found word.")]
    [InlineData("types: { opinion: suggestion }", "---\ntype: opinion\n---\n\nA word.", "5:3 suggestion test.rule Found word.")]
    [InlineData("types: { opinion: off }", "A word.", "1:3 warning test.rule Found word.")]
    [InlineData("styles: [ap]", "A word.", "1:3 warning test.rule Found word.")]
    [InlineData("styles: [bbc]", "A word.")]
    [InlineData("languages: [en-GB]", "A word.")]
    public void Is_what_the_rule_says(string keys, string draft, params string[] expected) => Assert.Equal(expected, Draft.Show(draft, Draft.Lint(Word + keys, draft)));

    [Theory]
    [InlineData("core", Profile.Relaxed, true)]
    [InlineData("standard", Profile.Relaxed, false)]
    [InlineData("standard", Profile.Recommended, true)]
    [InlineData("strict", Profile.Recommended, false)]
    [InlineData("strict", Profile.Strict, true)]
    public void A_built_in_rule_runs_from_its_tier_on(string tier, Profile profile, bool runs)
    {
        var context = Draft.Context(Word + $"tier: {tier}\nid: NL9999\ntitle: T\ndescription: D", isBuiltIn: true, profile: profile);
        Assert.Equal(runs ? 1 : 0, Draft.Lint(context, "A word.").Length);
        Assert.Single(Draft.Lint(Set(context, "test.rule", RuleSetting.Default with { Level = Level.Error }), "A word."), diagnostic => diagnostic.Level == Level.Error);
        Assert.Single(Draft.Lint(Set(context, "test", RuleSetting.Default with { IsOff = false }), "A word."));
        Assert.Empty(Draft.Lint(Set(context, "NL9999", RuleSetting.Default with { IsOff = true }), "A word."));
    }

    [Theory]
    [InlineData(Profile.Relaxed, Level.Suggestion)]
    [InlineData(Profile.Recommended, Level.Warning)]
    public void A_rule_can_be_quieter_under_the_relaxed_profile(Profile profile, Level level)
    {
        var context = Draft.Context(Word + "relaxed: suggestion", profile: profile);
        Assert.Equal(level, Assert.Single(Draft.Lint(context, "A word.")).Level);
        Assert.Equal(Level.Error, Assert.Single(Draft.Lint(Set(context, "test.rule", RuleSetting.Default with { Level = Level.Error }), "A word.")).Level);
    }

    [Fact]
    public void The_rules_own_setting_comes_before_its_categorys()
    {
        var context = Draft.Context(Word);
        context = Set(Set(context, "test", RuleSetting.Default with { IsOff = true }), "test.rule", RuleSetting.Default with { Level = Level.Suggestion, IsOff = false });
        Assert.Equal(Level.Suggestion, Assert.Single(Draft.Lint(context, "A word.")).Level);
    }

    [Fact]
    public void Soft_entries_are_suggestions_of_the_strict_profile()
    {
        const string Rule = "extends: existence\nlevel: error\nphrases: [hard]\nsoft: [soft]\n";
        Assert.Equal(["1:1 error test.rule Found hard."], Draft.Show("hard soft", Draft.Lint(Rule, "hard soft")));
        Assert.Equal(
            ["1:1 error test.rule Found hard.", "1:6 suggestion test.rule Found soft."],
            Draft.Show("hard soft", Draft.Lint(Draft.Context(Rule, profile: Profile.Strict), "hard soft")));
    }

    [Fact]
    public void Of_findings_that_share_words_one_is_shown_and_names_the_others()
    {
        const string Rules = """
            # a.short
            extends: existence
            phrases: [the end]
            # a.long
            extends: existence
            phrases: [at the end of the day]
            # a.strong
            extends: existence
            level: error
            phrases: [day]
            # a.apart
            extends: existence
            phrases: [night]
            """;
        const string Text = "It is, at the end of the day, night. In the end too.";
        var diagnostics = Draft.Lint(Rules, Text);
        Assert.Equal(["1:8 warning a.short Found the end.".Replace("1:8", "1:11", StringComparison.Ordinal), "1:26 error a.strong Found day.", "1:31 warning a.apart Found night.", "1:41 warning a.short Found the end."], Draft.Show(Text, diagnostics));
        Assert.Equal(["a.long"], diagnostics[1].Also);
        Assert.Empty(diagnostics[0].Also);
    }

    [Fact]
    public void Only_the_rules_asked_for_run()
    {
        var context = Draft.Context("# a.one\n" + Word + "# a.two\n" + Word) with { OnlyRules = ImmutableHashSet.Create("a.two") };
        Assert.Equal(["a.two"], Draft.Lint(context, "A word.\n\n<!-- newslint-disable a.one -->").Select(diagnostic => diagnostic.Rule));
    }

    private static LintContext Set(LintContext context, string name, RuleSetting setting) => context with { Settings = context.Settings.SetItem(name, setting) };

    [Fact]
    public void A_finding_about_the_whole_story_leaves_the_words_at_its_place_alone()
    {
        const string Story = "# test.story\nextends: story\ncount: { attribution: { source: vague-group } }\nmax: 0\n# test.word\n" + Word;
        const string First = "A word.\n\nCritics said it was late.\n";
        Assert.Equal(["test.story", "test.word"], Draft.Lint(Story, First).Select(diagnostic => diagnostic.Rule));
        var edited = Draft.Lint(Story, "It rained on Monday.\n\n" + First);
        Assert.Equal(["test.story", "test.word"], edited.Select(diagnostic => diagnostic.Rule));
        Assert.Equal(Draft.Lint(Story, First).Select(diagnostic => diagnostic.NameInFile), edited.Select(diagnostic => diagnostic.NameInFile));
        Assert.NotEqual(Draft.Lint(Story, First)[0].Fingerprint, edited[0].Fingerprint);
        const string Missing = "# test.missing\nextends: node\nwhere: { type: frontmatter, missing: [title] }\n# test.word\n" + Word;
        Assert.Equal(["test.missing", "test.word"], Draft.Lint(Missing, First).Select(diagnostic => diagnostic.Rule));
    }
}
