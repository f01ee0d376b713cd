using System.Collections.Immutable;
using NewsLint.Documents;

namespace NewsLint.Matching;

/// <summary>Finds what a slot stands for, from a block's text alone.</summary>
internal static class SlotFinder
{
    /// <summary>For each token the end of the longest stretch of this kind that begins there, or -1; one more entry than tokens.</summary>
    public static int[] Find(SlotKind kind, string text, ImmutableArray<Token> tokens, ImmutableArray<QuotedSpan> quotes)
    {
        var ends = new int[tokens.Length + 1];
        Array.Fill(ends, -1);
        var reader = new SlotReader(text, tokens);
        if (kind == SlotKind.Quote)
        {
            MarkQuotes(tokens, quotes, ends);
            return ends;
        }
        for (var token = 0; token < tokens.Length; token++)
        {
            ends[token] = kind switch
            {
                SlotKind.Number => reader.Number(token),
                SlotKind.Percent => reader.Percent(token),
                SlotKind.Money => reader.Money(token),
                SlotKind.Date => reader.Date(token),
                SlotKind.Name => reader.Name(token),
                SlotKind.Org => reader.Org(token),
                _ => reader.Superlative(token),
            };
        }
        return ends;
    }

    private static void MarkQuotes(ImmutableArray<Token> tokens, ImmutableArray<QuotedSpan> quotes, int[] ends)
    {
        var token = 0;
        foreach (var quote in quotes)
        {
            while (token < tokens.Length && tokens[token].Start < quote.Span.Start)
                token++;
            var end = token;
            while (end < tokens.Length && tokens[end].Start < quote.Span.End)
                end++;
            if (end > token)
                ends[token] = end;
        }
    }
}
