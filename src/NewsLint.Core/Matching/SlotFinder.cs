using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NewsLint.Documents;

namespace NewsLint.Matching;

/// <summary>Finds what a slot stands for, from a block's text alone.</summary>
internal static class SlotFinder
{
    /// <summary>The answer for every block, but very long ones, that has no stretch of a kind.</summary>
    public static int[] Nowhere { get; } = Filled(1024);

    /// <summary>For each token the end of the longest stretch of this kind that begins there, or -1; one more entry than tokens, or many more.</summary>
    public static int[] Find(SlotKind kind, string text, ImmutableArray<Token> tokens, ImmutableArray<QuotedSpan> quotes)
    {
        if (kind == SlotKind.Quote)
        {
            var marked = Filled(tokens.Length + 1);
            MarkQuotes(tokens, quotes, marked);
            return marked;
        }
        int[]? ends = null;
        var reader = new SlotReader(text, tokens.AsSpan());
        var words = SlotReader.FirstWords(kind);
        for (var token = 0; token < tokens.Length; token++)
        {
            if (!MayBegin(kind, words, tokens.ItemRef(token), text))
                continue;
            var end = kind switch
            {
                SlotKind.Number => reader.Number(token),
                SlotKind.Percent => reader.Percent(token),
                SlotKind.Money => reader.Money(token),
                SlotKind.Date => reader.Date(token),
                SlotKind.Name => reader.Name(token),
                SlotKind.Org => reader.Org(token),
                _ => reader.Superlative(token),
            };
            if (end < 0)
                continue;
            ends ??= Filled(tokens.Length + 1);
            ends[token] = end;
        }
        return ends ?? (tokens.Length < Nowhere.Length ? Nowhere : Filled(tokens.Length + 1));
    }

    /// <summary>Whether a stretch may begin with a token: settled for nearly all tokens without a look at their text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayBegin(SlotKind kind, WordSet? words, in Token token, string text) => token.Kind switch
    {
        TokenKind.Word => words is not null ? words.MayContain(token) : kind == SlotKind.Superlative ? Superlatives.MayEnd(text[token.End - 1]) : char.IsUpper(text[token.Start]),
        TokenKind.Number => words is not null,
        TokenKind.Sign => kind == SlotKind.Money,
        _ => false,
    };

    private static int[] Filled(int length)
    {
        var ends = new int[length];
        Array.Fill(ends, -1);
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
