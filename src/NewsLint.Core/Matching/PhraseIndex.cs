using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using NewsLint.Documents;

namespace NewsLint.Matching;

/// <summary>
/// Finds all phrases of all rules in one pass over a block's tokens. Each way of writing a phrase is filed under its rarest word;
/// at that word the rest is verified. The time hardly depends on how many phrases there are.
/// </summary>
public sealed class PhraseIndex
{
    private readonly ImmutableArray<Filed> _filed;
    private readonly ulong[] _keys;
    private readonly int[] _first;
    private readonly ImmutableArray<Posting> _postings;
    private readonly FrozenSet<int> _keepsOverlaps;
    private readonly ImmutableArray<int> _byAffix;
    private readonly ImmutableArray<(SlotKind Kind, int Filed)> _bySlot;

    internal PhraseIndex(ImmutableArray<Filed> filed)
    {
        _filed = filed;
        var byWord = new SortedDictionary<ulong, List<Posting>>();
        var byAffix = ImmutableArray.CreateBuilder<int>();
        var bySlot = ImmutableArray.CreateBuilder<(SlotKind, int)>();
        for (var i = 0; i < filed.Length; i++)
        {
            var sequence = filed[i].Sequence;
            if (sequence.Anchor >= 0)
            {
                foreach (var hash in ((WordItem)sequence.Items[sequence.Anchor]).Hashes.Distinct())
                {
                    if (!byWord.TryGetValue(hash, out var postings))
                        byWord[hash] = postings = [];
                    postings.Add(new Posting(hash, i));
                }
            }
            else if (sequence.Items.Any(item => item is AffixItem))
            {
                byAffix.Add(i);
            }
            else
            {
                bySlot.Add((sequence.Items.OfType<SlotItem>().First().Kind, i));
            }
        }
        _keepsOverlaps = filed.Where(each => each.KeepsOverlaps).Select(each => each.Group).ToFrozenSet();
        _byAffix = byAffix.ToImmutable();
        _bySlot = bySlot.ToImmutable();
        _postings = [.. byWord.Values.SelectMany(list => list)];
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, byWord.Count * 4));
        _keys = new ulong[size];
        _first = new int[size];
        Array.Fill(_first, -1);
        for (var i = 0; i < _postings.Length; i++)
        {
            if (i > 0 && _postings[i - 1].Hash == _postings[i].Hash)
                continue;
            var slot = SlotFor(_postings[i].Hash);
            while (_first[slot] >= 0)
                slot = (slot + 1) & (size - 1);
            _keys[slot] = _postings[i].Hash;
            _first[slot] = i;
        }
    }

    /// <summary>How many ways of writing are filed.</summary>
    public int Count => _filed.Length;

    /// <summary>
    /// All phrases in a block, by place. Of two that overlap and belong to one group the one that begins first stays, of two
    /// that begin together the longer.
    /// </summary>
    public ImmutableArray<PhraseHit> Find(string text, ImmutableArray<Token> tokens, ImmutableArray<QuotedSpan> quotes)
    {
        var hits = new List<PhraseHit>();
        FindAll(text, tokens, quotes, (filed, start, end) => hits.Add(new PhraseHit(_filed[filed].Group, _filed[filed].Entry, start, end)));
        return KeepFirstAndLongest(hits);
    }

    /// <summary>Every match of every way of writing, overlaps and all, with the index of the way: what the tests compare.</summary>
    internal void FindAll(string text, ImmutableArray<Token> tokens, ImmutableArray<QuotedSpan> quotes, Action<int, int, int> found)
    {
        var slots = new BlockSlots(text, tokens, quotes);
        var span = tokens.AsSpan();
        Span<int> space = stackalloc int[16];
        var starts = new ValueList(space);
        for (var token = 0; token < span.Length; token++)
        {
            var hash = span[token].Hash;
            for (var posting = FirstPosting(hash); posting >= 0 && posting < _postings.Length && _postings[posting].Hash == hash; posting++)
            {
                var filed = _postings[posting].Filed;
                var sequence = _filed[filed].Sequence;
                var matcher = new PhraseMatcher(text, span, slots, sequence, _filed[filed].IsCaseSensitive);
                starts.Clear();
                matcher.AddStarts(sequence.Anchor, token, ref starts);
                for (var i = 0; i < starts.Count; i++)
                {
                    if (matcher.Match(starts[i]) is >= 0 and var end)
                        found(filed, starts[i], end);
                }
            }
        }
        foreach (var filed in _byAffix)
            FindEverywhere(text, span, slots, filed, found);
        foreach (var (kind, filed) in _bySlot)
        {
            if (slots.Ends(kind).ContainsAnyExcept(-1))
                FindEverywhere(text, span, slots, filed, found);
        }
    }

    /// <summary>The same as <see cref="FindAll"/> for one way of writing, by trying it at every token.</summary>
    internal void FindWithoutIndex(string text, ImmutableArray<Token> tokens, ImmutableArray<QuotedSpan> quotes, int filed, Action<int, int, int> found) =>
        FindEverywhere(text, tokens.AsSpan(), new BlockSlots(text, tokens, quotes), filed, found);

    internal Filed At(int filed) => _filed[filed];

    private void FindEverywhere(string text, ReadOnlySpan<Token> tokens, BlockSlots slots, int filed, Action<int, int, int> found)
    {
        var matcher = new PhraseMatcher(text, tokens, slots, _filed[filed].Sequence, _filed[filed].IsCaseSensitive);
        for (var token = 0; token < tokens.Length; token++)
        {
            if (matcher.Match(token) is >= 0 and var end)
                found(filed, token, end);
        }
    }

    private int SlotFor(ulong hash) => (int)(hash ^ (hash >> 32)) & (_keys.Length - 1);

    private int FirstPosting(ulong hash)
    {
        var slot = SlotFor(hash);
        while (_first[slot] >= 0)
        {
            if (_keys[slot] == hash)
                return _first[slot];
            slot = (slot + 1) & (_keys.Length - 1);
        }
        return -1;
    }

    private ImmutableArray<PhraseHit> KeepFirstAndLongest(List<PhraseHit> hits)
    {
        if (hits.Count == 0)
            return [];
        hits.Sort(static (left, right) =>
            left.Group != right.Group ? left.Group.CompareTo(right.Group)
            : left.FirstToken != right.FirstToken ? left.FirstToken.CompareTo(right.FirstToken)
            : left.EndToken != right.EndToken ? right.EndToken.CompareTo(left.EndToken)
            : left.Entry.CompareTo(right.Entry));
        var kept = ImmutableArray.CreateBuilder<PhraseHit>(hits.Count);
        foreach (var hit in hits)
        {
            if (kept.Count > 0 && kept[^1].Group == hit.Group && (_keepsOverlaps.Contains(hit.Group) ? kept[^1] == hit : hit.FirstToken < kept[^1].EndToken))
                continue;
            kept.Add(hit);
        }
        return kept.ToImmutable();
    }

    /// <summary>A way of writing, and whose it is.</summary>
    internal readonly record struct Filed(int Group, int Entry, PhraseSequence Sequence, bool IsCaseSensitive, bool KeepsOverlaps = false);

    private readonly record struct Posting(ulong Hash, int Filed);
}
