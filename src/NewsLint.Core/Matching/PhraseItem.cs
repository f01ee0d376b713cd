using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NewsLint.Matching;

/// <summary>What must stand between an item of a phrase and the one before it.</summary>
public enum PhraseJoint : byte
{
    /// <summary>White space or a hyphen: <c>so called</c> and <c>so-called</c> are one phrase.</summary>
    Loose,

    /// <summary>Nothing: the points of <c>U.S.</c></summary>
    Tight,

    Apostrophe,
}

/// <summary>One step of a <see cref="PhraseSequence"/>.</summary>
public abstract record PhraseItem(PhraseJoint Joint);

/// <summary>One of some words, numbers or signs.</summary>
public sealed record WordItem : PhraseItem
{
    public WordItem(PhraseJoint joint, ImmutableArray<string> words)
        : base(joint)
    {
        Words = words;
        Hashes = HashesOf(words);
        Mask = WordMask.Of(Hashes.AsSpan());
        Weight = WeightOf(words);
    }

    public ImmutableArray<string> Words { get; }

    public ImmutableArray<ulong> Hashes { get; }

    /// <summary>The words as a <see cref="WordMask"/>.</summary>
    internal ulong Mask { get; }

    /// <summary>How often the words are met, as a number that only compares. Ways of writing share their items, so it is counted once.</summary>
    public int Weight { get; }

    /// <summary>Whether the words are all forms of one already, so that the list's kind adds none.</summary>
    public bool IsInflected { get; init; }

    public bool Equals(WordItem? other) => other is not null && Joint == other.Joint && Words.SequenceEqual(other.Words);

    private static ImmutableArray<ulong> HashesOf(ImmutableArray<string> words)
    {
        var hashes = new ulong[words.Length];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = Tokenizer.HashOf(words[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(hashes);
    }

    private static int WeightOf(ImmutableArray<string> words)
    {
        var weight = 0;
        foreach (var word in words)
            weight += CommonWords.Weight(word);
        return weight;
    }

    public override int GetHashCode() => Words.Aggregate((int)Joint, (hash, word) => HashCode.Combine(hash, word));
}

/// <summary>So many words, whichever they are. A word with an apostrophe in it counts as one.</summary>
public sealed record GapItem(PhraseJoint Joint, int Least, int Most) : PhraseItem(Joint);

/// <summary>A word that begins with <paramref name="Prefix"/> and ends in <paramref name="Suffix"/>, with something between.</summary>
public sealed record AffixItem(PhraseJoint Joint, string Prefix, string Suffix) : PhraseItem(Joint);

/// <summary>A stretch that the text itself shows: a number, a name.</summary>
public sealed record SlotItem(PhraseJoint Joint, SlotKind Kind) : PhraseItem(Joint);

/// <summary>One way in which a phrase can be written, as steps from left to right.</summary>
public sealed class PhraseSequence
{
    public PhraseSequence(ImmutableArray<PhraseItem> items)
    {
        Items = items;
        Anchor = RarestWord(items);
    }

    public ImmutableArray<PhraseItem> Items { get; }

    /// <summary>The index of the word that is met least often, or -1 where the sequence has no word.</summary>
    public int Anchor { get; }

    private static int RarestWord(ImmutableArray<PhraseItem> items)
    {
        if (items is [WordItem])
            return 0;
        var best = -1;
        var least = int.MaxValue;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is not WordItem item)
                continue;
            if (item.Weight < least)
                (best, least) = (i, item.Weight);
        }
        return best;
    }
}
