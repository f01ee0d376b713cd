using NewsLint.Linting;
using NewsLint.News.Sourcing;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Linting;

/// <summary>Rules about one fault, as <c>covers</c> says: one visible finding a sentence.</summary>
public sealed class OneFaultTests
{
    private const string Rules =
        """
        # test.words
        extends: existence
        covers: [test.name]
        phrases: [exact words]

        # test.name
        extends: existence
        level: LEVEL
        covers: [test.basis]
        phrases: [no name]

        # test.basis
        extends: existence
        phrases: [no basis]

        # test.other
        extends: existence
        phrases: [other]
        """;

    [Fact]
    public void The_covering_rule_is_shown_and_names_the_other() => Assert.Equal(["exact words (test.name at no name)"], Show("There is no name here and there are exact words."));

    [Fact]
    public void Another_sentence_has_its_own() => Assert.Equal(["no name", "exact words"], Show("There is no name here. There are exact words."));

    [Fact]
    public void Another_fault_stays() => Assert.Equal(["no name", "other"], Show("There is no name and other."));

    [Fact]
    public void The_higher_level_comes_first() => Assert.Equal(["no name (test.words at exact words)"], Show("There is no name here and there are exact words.", "error"));

    [Fact]
    public void What_is_covered_twice_is_named_once() =>
        Assert.Equal(["exact words (test.name at no name, no name)"], Show("There is no name, no name and there are exact words."));

    [Fact]
    public void A_rule_does_not_stand_for_what_its_covered_rule_covers() =>
        Assert.Equal(["no basis", "exact words (test.name at no name)"], Show("There is no basis, no name and there are exact words."));

    [Fact]
    public void A_rule_alone_is_shown() => Assert.Equal(["no name"], Show("There is no name here."));

    [Fact]
    public void What_is_taken_over_of_a_hidden_finding_shows_no_part_of_a_protected_name()
    {
        const string rules = "# test.name\nextends: existence\ncovers: [test.word]\nphrases: [no name]\n\n# test.word\nextends: existence\nphrases: [brown]\n";
        var context = Draft.Context(rules) with { Redaction = new Redaction([new ProtectedSource("A2", ["Dana Brown"])]) };
        var shown = Assert.Single(Draft.Lint(context, "There is no name here, and dana brown came."));
        Assert.Equal(["Found █████."], shown.Related.Select(place => place.Message));
    }

    private static string[] Show(string text, string level = "warning")
    {
        var result = Linter.Lint(SourceText.From(text), Draft.Context(Rules.Replace("LEVEL", level, StringComparison.Ordinal)));
        return [.. result.Diagnostics.Select(diagnostic => diagnostic.Also.IsEmpty
            ? diagnostic.Text
            : $"{diagnostic.Text} ({string.Join(' ', diagnostic.Also)} at {string.Join(", ", diagnostic.Related.Select(place => text[place.Span.Start..place.Span.End]))})")];
    }
}
