using System.Diagnostics;
using NewsLint.Linting;
using NewsLint.Matching;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Linting;

/// <summary>A regular expression that never ends costs its rule, a little time, and nothing else.</summary>
public sealed class RegexTimeoutTests
{
    private const string Rules = """
        # house.slow
        extends: existence
        raw: ['(a+)+$']
        # house.word
        extends: existence
        phrases: [word]
        """;

    private static readonly string Slow = new string('a', 60_000) + "b";

    [Fact]
    public void It_is_named_and_the_other_rules_find_theirs()
    {
        var draft = "A word.\n\n" + Slow + "\n\nThe word.\n";
        var result = Linter.Lint(SourceText.From(draft), Draft.Context(Rules));
        Assert.Equal(
            [
                "1:3 warning house.word Found word.",
                "3:1 warning newslint.rule-timeout The rule “house.slow” took too long here and was stopped; it may have missed something. Its regular expression needs work.",
                "5:5 warning house.word Found word.",
            ],
            Draft.Show(draft, result.Diagnostics));
        Assert.False(result.IsComplete);
    }

    [Fact]
    public void Its_facts_are_not_lent()
    {
        var context = Draft.Context(Rules);
        var first = Linter.Lint(SourceText.From("One.\n\n" + Slow), context);
        var second = Linter.Lint(SourceText.From("One.\n\n" + Slow), context, first);
        Assert.Same(first.Facts[0], second.Facts[0]);
        Assert.NotSame(first.Facts[1], second.Facts[1]);
        Assert.False(second.IsComplete);
        var third = Linter.Lint(SourceText.From("One.\n\nTwo aa."), context, second);
        Assert.True(third.IsComplete);
        Assert.Empty(third.Diagnostics);
    }

    [Theory]
    [InlineData("existence\nraw: ['(a+)+$']")]
    [InlineData("existence\nscope: sentence\nraw: ['(a+)+$']")]
    [InlineData("existence\nscope: raw\nraw: ['(a+)+\\z']")]
    [InlineData("capitalization\nmatch: '^(a+)+$'")]
    [InlineData("occurrence\nmax: 1\ntoken: '(a+)+$'")]
    [InlineData("node\nwhere: { type: heading, text: { matches: '^(a+)+$' } }")]
    public void It_is_stopped_once_in_a_document_not_once_in_a_paragraph(string rule)
    {
        var draft = string.Concat(Enumerable.Repeat("## " + new string('a', 40) + "b\n\n" + new string('a', 40) + "b\n\n", 20));
        var clock = Stopwatch.StartNew();
        var result = Linter.Lint(SourceText.From(draft), Draft.Context("extends: " + rule));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(6), clock.Elapsed.ToString());
        Assert.Single(result.Diagnostics, diagnostic => diagnostic.Rule == EngineRules.RuleTimeout);
        Assert.False(result.IsComplete);
    }

    /// <summary>Vale's rules ask other expressions at each place that they find.</summary>
    [Theory]
    [InlineData("existence\ntokens: ['a+b']\nexceptions: ['(a+)+c']")]
    [InlineData("substitution\nswap: { 'a+b': '(a+)+c' }")]
    [InlineData("substitution\nswap: { '(a+)+(?=b)': '$1' }\nnonword: true")]
    [InlineData("capitalization\nscope: heading\nmatch: $title\nexceptions: ['(a+)+c']")]
    [InlineData("capitalization\nscope: heading\nmatch: $lower\nprefix: '(a+)+c'")]
    [InlineData("existence\ntokens: ['a+b']\naction: { name: edit, params: [regex, '(a+)+c', x] }")]
    public void So_is_what_is_asked_at_each_place(string rule)
    {
        var draft = string.Concat(Enumerable.Repeat("## A" + new string('a', 40) + "b\n\n" + new string('a', 40) + "b\n\n", 20));
        var clock = Stopwatch.StartNew();
        var result = Linter.Lint(SourceText.From(draft), Draft.Context("extends: " + rule, isVale: true));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(6), clock.Elapsed.ToString());
        Assert.Single(result.Diagnostics, diagnostic => diagnostic.Rule == EngineRules.RuleTimeout);
        Assert.False(result.IsComplete);
    }

    /// <summary>Each of very many matches takes microseconds, so that .NET's own time-out sees none; all together take far longer than it.</summary>
    [Theory]
    [InlineData("a", false)]
    [InlineData("[^b]", false)]
    [InlineData("[^b]", true)]
    public void The_time_of_all_matches_of_a_text_counts_together(string regex, bool groups)
    {
        Assert.True(Pattern.TryCreate(regex + "(?=[^b]{20000})", new PatternOptions { Timeout = TimeSpan.FromMilliseconds(200), Groups = groups }, out var pattern, out _));
        Assert.False(pattern.TryMatches(new string('a', 200_000), []));
    }

    [Theory]
    [InlineData(typeof(IndexOutOfRangeException))]
    [InlineData(typeof(OverflowException))]
    [InlineData(typeof(InsufficientExecutionStackException))]
    public void What_escapes_from_NETs_engine_counts_as_stopped(Type error) => Assert.True(Pattern.IsStopped((Exception)Activator.CreateInstance(error)!));

    [Fact]
    public void A_rule_that_breaks_costs_that_rule()
    {
        var (rules, _) = Draft.Read("# house.word\nextends: existence\nphrases: [word]\n# house.broken\nextends: existence\nphrases: [other]\n");
        var context = new LintContext { RuleSet = new RuleSet([rules[0], rules[1] with { Check = new Broken() }]) };
        var result = Linter.Lint(SourceText.From("A word."), context);
        Assert.Equal(
            [
                "1:1 warning newslint.internal-error The rule “house.broken” failed here and may have missed something (NotSupportedException). This is a fault of NewsLint: please report it.",
                "1:3 warning house.word Found word.",
            ],
            Draft.Show("A word.", result.Diagnostics));
        Assert.False(result.IsComplete);
    }

    private sealed class Broken : RuleCheck
    {
        public override bool LooksForItself => true;

        public override void Decide(RulePass pass) => throw new NotSupportedException();
    }
}
