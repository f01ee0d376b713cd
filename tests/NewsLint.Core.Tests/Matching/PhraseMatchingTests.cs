using NewsLint.Matching;

namespace NewsLint.Core.Tests.Matching;

/// <summary>What a phrase finds: everything marked and nothing else.</summary>
public sealed class PhraseMatchingTests
{
    [Theory]
    // Case, apostrophes, hyphens, white space and line breaks are all one.
    [InlineData("so-called", "The [|so-called|] experts, [|So Called|], a [|so\ncalled|] or [|so‑called|] one; so, called.")]
    [InlineData("so called", "A [|so-called|] one.")]
    [InlineData("don't", "[|Don't|], [|don’t|], [|donʼt|], but dont, don t.")]
    [InlineData("in order to", "[|in  order\tto|] and [|in\u00A0order to|], in order, to")]
    // A word is a whole word.
    [InlineData("art", "[|art|] part arts state-of-the-art art-house [|art|]. ([|art|]) [|art|]’s “[|art|]”")]
    [InlineData("regime", "the [|regime|]'s men, the [|regime|]’ll, regime'n")]
    [InlineData("on", "on-screen, add-on, [|on|], and 5on")]
    // Alternatives, options, gaps.
    [InlineData("(a|the) regime", "[|a regime|], [|the regime|], regime")]
    [InlineData("(very)? unique", "[|very unique|] and [|unique|]")]
    [InlineData("both _{0,2} and", "[|both and|], [|both you and|], [|both Ann Lee and|], both you or me and, both, and")]
    [InlineData("a _ of", "[|a lot of|], [|a mayor's of|], a of, a big lot of")]
    [InlineData("as _ as", "[|as good as|] it gets")]
    // Affixes.
    [InlineData("_gate", "[|Watergate|], gate, gates")]
    [InlineData("un_", "[|unhappy|], un, hun")]
    // Inflection.
    [InlineData("slam/v", "[|slam|] [|slams|] [|slammed|] [|slamming|] slammer")]
    [InlineData("go/v missing", "[|went missing|], [|gone missing|]")]
    // Slots.
    [InlineData("<number>", "[|5|], [|2.5|], [|1,000|], [|five|], [|twenty-five|], [|five million|], a number")]
    [InlineData("<percent>", "[|5%|], [|5 percent|], [|five per cent|], 5 points")]
    [InlineData("<money>", "[|$5|], [|£2.5 million|], [|five dollars|], 5 points")]
    [InlineData("on <date>", "[|on Monday|], [|on May 5|], [|on May 5, 2020|], [|on 5 May 2020|], on may, on time")]
    [InlineData("<name> said", "[|Ann Lee said|], [|J.R. Smith said|], [|Ludwig van Beethoven said|], The said, he said")]
    [InlineData("<org> said", "[|Harvard University said|], the [|Bank of England said|], [|NATO said|], Ann Lee said")]
    [InlineData("said <quote>", "He [|said “yes”|] and [|said \"no\"|], said no")]
    [InlineData("the <superlative>", "[|the largest|], [|the best|], [|the most severe|], the forest, the most people, the large")]
    // Signs.
    [InlineData(@"\(sic\)", "He “goed [|(sic)|]” sic")]
    [InlineData("U.S.", "the [|U.S.|] and the US")]
    [InlineData("😀", "No [|😀|] here")]
    public void Finds(string phrase, string marked) => Assert.Equal(marked, Find([phrase], marked));

    [Fact]
    public void The_longest_of_a_list_wins() =>
        Assert.Equal("[|at the end of the day|], [|at the end|]", Find(["at the end", "at the end of the day"], "[|at the end of the day|], [|at the end|]"));

    [Fact]
    public void The_first_of_two_that_overlap_wins() => Assert.Equal("[|a b|] c", Find(["a b", "b c"], "[|a b|] c"));

    [Fact]
    public void Capitals_count_where_they_are_asked_for() =>
        Assert.Equal("[|Time|] and time and TIME", Find(["Time"], "[|Time|] and time and TIME", isCaseSensitive: true));

    [Fact]
    public void Signs_have_no_case() => Assert.Equal("A [|– B|], a – b, A [|— B|]", Find(["– B"], "A [|– B|], a – b, A [|— B|]", isCaseSensitive: true));

    [Fact]
    public void Alternatives_may_differ_in_their_capitals_alone() =>
        Assert.Equal("[|Time|], [|time|], TIME", Find(["(Time|time)"], "[|Time|], [|time|], TIME", isCaseSensitive: true));

    private static string Find(string[] phrases, string marked, bool isCaseSensitive = false)
    {
        var text = Draft.Unmark(marked);
        var tokens = Tokenizer.Tokenize(text);
        var hits = PhraseProperties.Index(phrases, isCaseSensitive).Find(text, tokens, QuotedSpans.Find(text, tokens));
        foreach (var hit in hits.Reverse())
            text = text.Insert(tokens[hit.EndToken - 1].End, "|]").Insert(tokens[hit.FirstToken].Start, "[|");
        return text;
    }
}
