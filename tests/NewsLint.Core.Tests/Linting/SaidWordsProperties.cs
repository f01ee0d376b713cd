using CsCheck;
using NewsLint.Documents;
using NewsLint.Linting;
using NewsLint.Matching;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Linting;

/// <summary>Whether a change touches what somebody said is answered as by looking at all of it.</summary>
public sealed class SaidWordsProperties
{
    private static readonly Gen<TextSpan> Spans = Gen.Select(Gen.Int[0, 40], Gen.Int[0, 9], (start, length) => new TextSpan(start, start + length));

    private static readonly Gen<string> Texts = Gen.Int[0, 9].Select(index => new[] { "“", "”", "\"", "‘", "’", "''", "«", "»", "word ", "It, " }[index]).Array[0, 16].Select(string.Concat);

    [Fact]
    public void A_change_touches_what_it_shares_characters_with_or_stands_inside_of() => Gen.Select(Spans.List[0, 8], Spans).Holds((said, changed) =>
        Assert.Equal(said.Exists(each => changed.IsEmpty ? each.Start < changed.Start && changed.Start < each.End : each.OverlapsWith(changed)), new SaidWords(said).AreTouched(changed)), count: 5_000);

    [Fact]
    public void A_stretch_touches_quotations_and_lone_marks() => Gen.Select(Texts, Spans).Holds((text, span) =>
    {
        var tokens = Tokenizer.Tokenize(text);
        var quotes = QuotedSpans.Find(text, tokens);
        BlockFacts facts = new() { Text = text, Tokens = tokens, Quotes = quotes, Sentences = [], Phrases = [], Patterns = [] };
        ProseSpan asked = new(span.Start, span.End);
        Assert.Equal(quotes.Any(quote => quote.Span.OverlapsWith(asked)), facts.TouchesQuote(asked));
    }, count: 5_000);
}
