using System.Collections.Immutable;
using NewsLint.Documents;

namespace NewsLint.Matching;

/// <summary>The numbers, names, dates … of one block, each kind found once and only when a phrase asks for it.</summary>
internal sealed class BlockSlots(string text, ImmutableArray<Token> tokens, ImmutableArray<QuotedSpan> quotes)
{
    private static readonly int KindCount = Enum.GetValues<SlotKind>().Length;

    private readonly int[]?[] _ends = new int[KindCount][];
    private readonly Dictionary<int, List<int>>?[] _starts = new Dictionary<int, List<int>>[KindCount];

    /// <summary>The token after the stretch of this kind that begins at <paramref name="token"/>, or -1.</summary>
    public int EndOf(SlotKind kind, int token) => Ends(kind)[token];

    /// <summary>The first tokens of the stretches of this kind that end before <paramref name="end"/>.</summary>
    public IReadOnlyList<int> StartsOf(SlotKind kind, int end)
    {
        var starts = _starts[(int)kind] ??= Invert(Ends(kind));
        return starts.TryGetValue(end, out var found) ? found : [];
    }

    /// <summary>For each token the end of the stretch that begins there, or -1.</summary>
    public ReadOnlySpan<int> Ends(SlotKind kind) => _ends[(int)kind] ??= SlotFinder.Find(kind, text, tokens, quotes);

    private static Dictionary<int, List<int>> Invert(ReadOnlySpan<int> ends)
    {
        Dictionary<int, List<int>> starts = [];
        for (var start = 0; start < ends.Length; start++)
        {
            if (ends[start] < 0)
                continue;
            if (!starts.TryGetValue(ends[start], out var list))
                starts[ends[start]] = list = [];
            list.Add(start);
        }
        return starts;
    }
}
