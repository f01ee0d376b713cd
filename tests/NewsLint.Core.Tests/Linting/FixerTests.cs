using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Linting;

/// <summary>How fixes are chosen, applied together and brought to an end.</summary>
public sealed class FixerTests
{
    private const string Rules = """
        # style.use
        extends: substitution
        safe: true
        swap:
          utilize: use
          in order to: to
          one more time: once more
          time again: again
        # style.very
        extends: substitution
        swap:
          very: [quite, rather]
        """;

    [Theory]
    [InlineData("We utilize it in order to win.", "We use it to win.")]
    [InlineData("One very big thing.", "One very big thing.")]
    [InlineData("We said we utilize it. “We utilize it.” > utilize", "We said we use it. “We utilize it.” > use")]
    [InlineData("> We utilize it.\n\nWe utilize it.\n", "> We utilize it.\n\nWe use it.\n")]
    [InlineData("We read *In Order to Win* and *we utilize it*.", "We read *In Order to Win* and *we use it*.")]
    [InlineData("*In Order to Win* is a book.", "*In Order to Win* is a book.")]
    public void Safe_fixes_leave_what_is_said_and_what_is_a_title(string draft, string expected) =>
        Assert.Equal(expected, Fix(draft, FixSelection.Safe).Text.Content);

    [Fact]
    public void What_shows_a_lone_single_mark_to_open_a_quotation_stays()
    {
        const string Filler = """
            # style.filler
            extends: existence
            tokens: [of course]
            action: { name: remove }
            # style.use
            extends: substitution
            safe: true
            swap: { utilize: use }
            """;
        Assert.Equal("We use it. He said, of course, ‘We utilize it.", Fix("We utilize it. He said, of course, ‘We utilize it.", FixSelection.Any, Filler).Text.Content);
        Assert.Equal("We use it. He said ‘We utilize it.’", Fix("We utilize it. He said, of course, ‘We utilize it.’", FixSelection.Any, Filler).Text.Content);
    }

    [Fact]
    public void The_first_of_several_is_taken_where_any_may_be() =>
        Assert.Equal("One quite big use.", Fix("One very big utilize.", FixSelection.Any).Text.Content);

    [Fact]
    public void Of_two_that_overlap_the_second_waits_for_the_first()
    {
        var outcome = Fix("Say it one more time again.", FixSelection.Safe);
        Assert.Equal("Say it once more again.", outcome.Text.Content);
        Assert.Single(outcome.Applied);
    }

    [Fact]
    public void Rules_that_undo_each_other_are_named_and_cost_no_other_rule()
    {
        const string Circle = """
            # a.one
            extends: substitution
            safe: true
            swap: { grey: gray }
            # a.two
            extends: substitution
            safe: true
            swap: { gray: grey }
            # a.three
            extends: substitution
            safe: true
            swap: { utilize: use }
            """;
        var outcome = Fix("A grey thing to utilize.", FixSelection.Safe, Circle);
        Assert.Equal("A grey thing to use.", outcome.Text.Content);
        Assert.Equal(["a.one", "a.two"], outcome.Circling);
    }

    [Fact]
    public void A_fix_that_finds_its_own_words_does_not_grow_without_end()
    {
        const string Growing = """
            # a.one
            extends: substitution
            safe: true
            swap: { big: big big }
            """;
        var outcome = Fix("A big thing.", FixSelection.Safe, Growing);
        Assert.Equal(("A big thing.", "a.one"), (outcome.Text.Content, Assert.Single(outcome.Circling)));
    }

    [Fact]
    public void Bytes_that_are_not_text_and_the_byte_order_mark_stay()
    {
        byte[] draft = [0xEF, 0xBB, 0xBF, .. "utilize "u8, 0xFF, 0xC3, .. "utilize\r\n"u8];
        byte[] expected = [0xEF, 0xBB, 0xBF, .. "use "u8, 0xFF, 0xC3, .. "use\r\n"u8];
        Assert.Equal(expected, Fix(SourceText.Decode(draft), FixSelection.Safe, Rules).Text.Encode());
    }

    private static FixOutcome Fix(string draft, Func<Diagnostic, NewsLint.Rules.Fix?> choose, string rules = Rules) => Fix(SourceText.From(draft), choose, rules);

    private static FixOutcome Fix(SourceText draft, Func<Diagnostic, NewsLint.Rules.Fix?> choose, string rules)
    {
        var context = Draft.Context(rules);
        return Fixer.Apply(Linter.Lint(draft, context), context, choose);
    }
}
