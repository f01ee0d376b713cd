using System.Collections.Immutable;
using NewsLint.Matching;

namespace NewsLint.Rules;

/// <summary>How much the phrases of one set of rules may stand for: brackets multiply, and a page of them could fill any memory.</summary>
public sealed class PhraseBudget
{
    /// <summary>The most words in all ways of writing of all phrases together.</summary>
    public const int MaxWords = 4_000_000;

    private long _left = MaxWords;

    public bool IsSpent => _left < 0;

    /// <summary>Whether there is room for these.</summary>
    internal bool Takes(ImmutableArray<PhraseSequence> sequences)
    {
        foreach (var sequence in sequences)
            _left -= sequence.Items.Length;
        return !IsSpent;
    }
}
