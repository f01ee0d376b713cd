using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NewsLint.Matching;

/// <summary>Decides which of the phrases found in a block stay.</summary>
/// <param name="keepsAll">The groups of which every match is wanted.</param>
internal sealed class PhraseOverlaps(FrozenSet<int> keepsAll)
{
    /// <summary>
    /// By group and place. Of two that overlap and belong to one group the one that begins first stays, of two that begin together the longer.
    /// </summary>
    public ImmutableArray<PhraseHit> Resolve(PhraseHit[] hits)
    {
        Span<ulong> keys = hits.Length <= 256 ? stackalloc ulong[hits.Length] : new ulong[hits.Length];
        for (var i = 0; i < hits.Length; i++)
            keys[i] = ((ulong)hits[i].Group << 32) | (uint)hits[i].FirstToken;
        keys.Sort(hits.AsSpan());
        var kept = 0;
        for (var i = 0; i < hits.Length;)
        {
            if (keepsAll.Contains(hits[i].Group))
            {
                var hit = hits[i++];
                if (kept == 0 || hits[kept - 1] != hit)
                    hits[kept++] = hit;
                continue;
            }
            var best = hits[i];
            var next = i + 1;
            for (; next < hits.Length && keys[next] == keys[i]; next++)
            {
                if ((hits[next].EndToken, -hits[next].Entry).CompareTo((best.EndToken, -best.Entry)) > 0)
                    best = hits[next];
            }
            i = next;
            if (kept == 0 || hits[kept - 1].Group != best.Group || best.FirstToken >= hits[kept - 1].EndToken)
                hits[kept++] = best;
        }
        return ImmutableArray.Create(hits.AsSpan(0, kept));
    }
}
