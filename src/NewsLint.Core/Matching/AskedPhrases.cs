using System.Collections.Immutable;

namespace NewsLint.Matching;

/// <summary>The phrases of one asked list in one block, and those of the lists asked before. Few lists are asked in a block, so they stand in a row.</summary>
/// <param name="list">Which list.</param>
/// <param name="hits">Its phrases, in order.</param>
/// <param name="next">Those asked before.</param>
internal sealed class AskedPhrases(int list, ImmutableArray<PhraseHit> hits, AskedPhrases? next)
{
    private int _longest;

    public int List => list;

    public ImmutableArray<PhraseHit> Hits => hits;

    public AskedPhrases? Next => next;

    /// <summary>How many tokens the longest has, 1 where there is none: no phrase that ends at a token begins farther before it.</summary>
    public int Longest
    {
        get
        {
            if (_longest > 0)
                return _longest;
            var longest = 1;
            foreach (var hit in hits)
                longest = Math.Max(longest, hit.EndToken - hit.FirstToken);
            return _longest = longest;
        }
    }
}
