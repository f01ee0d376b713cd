using System.Collections.Immutable;

namespace NewsLint.Matching;

/// <summary>Collects phrases for a <see cref="PhraseIndex"/>.</summary>
public sealed class PhraseIndexBuilder
{
    private readonly ImmutableArray<PhraseIndex.Filed>.Builder _filed = ImmutableArray.CreateBuilder<PhraseIndex.Filed>();

    /// <summary>Files all ways of writing a phrase.</summary>
    /// <param name="group">The list it belongs to; within one the longest match wins.</param>
    /// <param name="entry">Which phrase of the list.</param>
    /// <param name="sequences">What <see cref="PhraseParser"/> made of it.</param>
    /// <param name="isCaseSensitive">Whether capitals must be as written.</param>
    /// <param name="keepsOverlaps">Whether every match of the list is wanted, as in guards, and not the longest of those that overlap.</param>
    public void Add(int group, int entry, ImmutableArray<PhraseSequence> sequences, bool isCaseSensitive, bool keepsOverlaps = false)
    {
        foreach (var sequence in sequences)
            _filed.Add(new PhraseIndex.Filed(group, entry, sequence, isCaseSensitive, keepsOverlaps));
    }

    public PhraseIndex Build() => new(_filed.ToImmutable());
}
