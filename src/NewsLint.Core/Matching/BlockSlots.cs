using System.Collections.Immutable;
using NewsLint.Documents;

namespace NewsLint.Matching;

/// <summary>
/// The numbers, names, dates … of one block, each kind found once and only when a phrase asks for it. Two threads may both look for a kind: they find the same.
/// </summary>
internal sealed class BlockSlots(string text, ImmutableArray<Token> tokens, ImmutableArray<QuotedSpan> quotes)
{
    private static readonly int KindCount = Enum.GetValues<SlotKind>().Length;

    private int[]?[]? _ends;
    private Inverted?[]? _starts;

    /// <summary>The token after the stretch of this kind that begins at <paramref name="token"/>, or -1.</summary>
    public int EndOf(SlotKind kind, int token) => Ends(kind)[token];

    /// <summary>The first token of the first stretch of this kind that ends before <paramref name="end"/>, or -1.</summary>
    public int FirstStart(SlotKind kind, int end) => Starts(kind).First[end];

    /// <summary>The first token of the stretch of this kind that ends where the one from <paramref name="start"/> does and begins next, or -1.</summary>
    public int NextStart(SlotKind kind, int start) => Starts(kind).Next[start];

    /// <summary>For each token the end of the stretch that begins there, or -1.</summary>
    public ReadOnlySpan<int> Ends(SlotKind kind) => Found(kind).AsSpan(0, tokens.Length + 1);

    private int[] Found(SlotKind kind)
    {
        var known = _ends ??= new int[]?[KindCount];
        return known[(int)kind] ??= SlotFinder.Find(kind, text, tokens, quotes);
    }

    private Inverted Starts(SlotKind kind)
    {
        var known = _starts ??= new Inverted?[KindCount];
        return known[(int)kind] ??= Found(kind) == SlotFinder.Nowhere ? Inverted.Nothing : Invert(Ends(kind));
    }

    private static Inverted Invert(ReadOnlySpan<int> ends)
    {
        var first = new int[ends.Length];
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

    private sealed record Inverted(int[] First, int[] Next)
    {
        public static Inverted Nothing { get; } = new(SlotFinder.Nowhere, SlotFinder.Nowhere);
    }
}
