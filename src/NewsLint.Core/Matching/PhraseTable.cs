using System.Collections.Immutable;
using System.Numerics;

namespace NewsLint.Matching;

/// <summary>From the hash of a word to the ways of writing a phrase that are filed under it: open addressing, and a filter of bits before it.</summary>
internal sealed class PhraseTable
{
    private readonly ulong[] _filter;
    private readonly Slot[] _slots;
    private readonly PhrasePosting[] _postings;

    /// <param name="filed">The ways of writing; those without a word are passed over.</param>
    public PhraseTable(ImmutableArray<PhraseIndex.Filed> filed)
    {
        var most = 0;
        foreach (ref readonly var each in filed.AsSpan())
            most += WordsOf(each.Sequence).Length;
        _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, most + most / 4))];
        _filter = new ulong[Math.Clamp(_slots.Length / 16, 4, 1024)];
        _postings = new PhrasePosting[Count(filed)];
        ReserveInOrder();
        // From the last to the first, for each list is filled from its end.
        for (var i = filed.Length - 1; i >= 0; i--)
        {
            var hashes = WordsOf(filed[i].Sequence);
            if (hashes.IsEmpty)
                continue;
            var posting = PhrasePosting.Of(filed[i].Sequence, i);
            for (var word = 0; word < hashes.Length; word++)
            {
                if (!hashes[..word].Contains(hashes[word]))
                    _postings[--_slots[SlotOf(hashes[word])].First] = posting;
            }
        }
    }

    /// <summary>The first token from one on under which something may be filed, or their number. Most are passed over at once.</summary>
    public int Next(ReadOnlySpan<Token> tokens, int from)
    {
        var filter = _filter;
        var last = filter.Length * 64 - 1;
        for (; from < tokens.Length; from++)
        {
            var bit = BitOf(tokens[from].Hash, last);
            if ((filter[bit >> 6] & (1UL << (bit & 63))) != 0)
                break;
        }
        return from;
    }

    /// <summary>What is filed under a word, in the order of the ways of writing.</summary>
    public ReadOnlySpan<PhrasePosting> At(ulong hash)
    {
        ref readonly var slot = ref _slots[SlotOf(hash)];
        return _postings.AsSpan(slot.First, slot.Count);
    }

    private static ReadOnlySpan<ulong> WordsOf(PhraseSequence sequence) =>
        sequence.Anchor < 0 ? [] : ((WordItem)sequence.Items[sequence.Anchor]).Hashes.AsSpan();

    /// <summary>Counts how much is filed under each word, and in all.</summary>
    private int Count(ImmutableArray<PhraseIndex.Filed> filed)
    {
        var all = 0;
        foreach (ref readonly var each in filed.AsSpan())
        {
            var hashes = WordsOf(each.Sequence);
            for (var word = 0; word < hashes.Length; word++)
            {
                if (hashes[..word].Contains(hashes[word]))
                    continue;
                ref var slot = ref _slots[SlotOf(hashes[word])];
                slot.Key = hashes[word];
                slot.Count++;
                all++;
                var bit = BitOf(slot.Key, _filter.Length * 64 - 1);
                _filter[bit >> 6] |= 1UL << (bit & 63);
            }
        }
        return all;
    }

    /// <summary>Gives each word its stretch of the postings, whose end is noted.</summary>
    private void ReserveInOrder()
    {
        var end = 0;
        foreach (ref var slot in _slots.AsSpan())
        {
            end += slot.Count;
            slot.First = end;
        }
    }

    private static int BitOf(ulong hash, int last) => (int)(hash ^ (hash >> 40)) & last;

    /// <summary>The slot of a word, or the empty one where it would be.</summary>
    private int SlotOf(ulong hash)
    {
        var slots = _slots;
        var at = (int)(hash ^ (hash >> 32)) & (slots.Length - 1);
        while (slots[at].Count > 0 && slots[at].Key != hash)
            at = (at + 1) & (slots.Length - 1);
        return at;
    }

    private record struct Slot(ulong Key, int First, int Count);
}
