using System.Collections.Immutable;
using NewsLint.Documents;

namespace NewsLint.Matching;

/// <summary>
/// The numbers, names, dates … of one block, each read once and only when a phrase asks for it. Two threads may both read: they read the same.
/// </summary>
internal sealed class BlockSlots(string text, ImmutableArray<Token> tokens, ImmutableArray<QuotedSpan> quotes)
{
    private static readonly int KindCount = Enum.GetValues<SlotKind>().Length;

    private int[]?[]? _ends;
    private Inverted?[]? _starts;

    private SlotReader Reader => new(text, tokens.AsSpan());

    /// <summary>The token after the stretch of this kind that begins at <paramref name="token"/>, or -1.</summary>
    public int EndOf(SlotKind kind, int token)
    {
        if (token >= tokens.Length || !Reader.MayBegin(kind, token))
            return -1;
        var known = KnownEnds(kind);
        // Nothing ends before the first token: zero is what nobody has read yet.
        if (known[token] == 0)
            known[token] = Reader.EndOf(kind, token);
        return known[token];
    }

    /// <summary>The first token from one on at which a stretch of this kind begins, or -1.</summary>
    public int Next(SlotKind kind, int from)
    {
        var reader = Reader;
        for (var token = from; token < tokens.Length; token++)
        {
            if (reader.MayBegin(kind, token) && EndOf(kind, token) >= 0)
                return token;
        }
        return -1;
    }

    /// <summary>The first token of the first stretch of this kind that ends before <paramref name="end"/>, or -1.</summary>
    public int FirstStart(SlotKind kind, int end) => end == 0 || !Reader.MayEnd(kind, end - 1) ? -1 : Starts(kind).First[end];

    /// <summary>The first token of the stretch of this kind that ends where the one from <paramref name="start"/> does and begins next, or -1.</summary>
    public int NextStart(SlotKind kind, int start) => Starts(kind).Next[start];

    /// <summary>For each token the end of the stretch that begins there, or -1.</summary>
    public ReadOnlySpan<int> Ends(SlotKind kind)
    {
        var known = KnownEnds(kind);
        var reader = Reader;
        for (var token = 0; token < known.Length; token++)
        {
            if (known[token] == 0)
                known[token] = reader.MayBegin(kind, token) ? reader.EndOf(kind, token) : -1;
        }
        return known;
    }

    private int[] KnownEnds(SlotKind kind)
    {
        var known = _ends ??= new int[]?[KindCount];
        return known[(int)kind] ??= kind == SlotKind.Quote ? EndsOfQuotes() : new int[tokens.Length];
    }

    private int[] EndsOfQuotes()
    {
        var ends = new int[tokens.Length];
        Array.Fill(ends, -1);
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
        return ends;
    }

    private Inverted Starts(SlotKind kind)
    {
        var known = _starts ??= new Inverted?[KindCount];
        return known[(int)kind] ??= Invert(Ends(kind));
    }

    private static Inverted Invert(ReadOnlySpan<int> ends)
    {
        var first = new int[ends.Length + 1];
        var next = new int[ends.Length];
        Array.Fill(first, -1);
        for (var start = ends.Length - 1; start >= 0; start--)
        {
            if (ends[start] < 0)
                continue;
            next[start] = first[ends[start]];
            first[ends[start]] = start;
        }
        return new Inverted(first, next);
    }

    private sealed record Inverted(int[] First, int[] Next);
}
