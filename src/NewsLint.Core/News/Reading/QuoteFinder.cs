using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>The quotations of a block, with their kinds, before anybody is known to say them.</summary>
internal static class QuoteFinder
{
    public static void AddTo(List<QuoteReading> quotes, BlockFacts facts)
    {
        foreach (var span in facts.Quotes)
        {
            if (span.IsStray || span.Inner.Length <= 0)
                continue;
            quotes.Add(new QuoteReading
            {
                Span = span.Span,
                Inner = span.Inner,
                Kind = QuotationKinds.KindOf(facts, span, out var words),
                Words = words,
                Depth = span.Depth,
                Mark = span.Mark,
                IsOpenAtEnd = !span.IsClosed && span.Span.End == facts.Text.Length && span.Depth == 1,
                Statement = -1,
            });
        }
    }
}
