using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using NewsLint.Documents;

namespace NewsLint.Matching;

/// <summary>
/// Finds all phrases of all rules in one pass over a block's tokens. Each way of writing a phrase is filed under its rarest word;
/// at that word the words beside it are looked at, then the rest is verified. The time hardly depends on how many phrases there are.
/// </summary>
public sealed class PhraseIndex
{
    [ThreadStatic]
    private static List<Found>? _scratch;

    private const SlotKind NoSlot = (SlotKind)byte.MaxValue;

    private readonly ImmutableArray<Filed> _filed;
    private readonly ulong[] _filter;
    private readonly ulong[] _keys;
    private readonly int[] _first;
    private readonly FrozenSet<int> _keepsOverlaps;
    private readonly Posting[] _postings;
    private readonly int[][] _byEnding = new int[128][];
    private readonly bool _hasEndings;
    private readonly ImmutableArray<int> _byAffix;
    private readonly ImmutableArray<(SlotKind Kind, int Filed)> _bySlot;

    internal PhraseIndex(ImmutableArray<Filed> filed)
    {
        _filed = filed;
        var postings = new List<Posting>(filed.Length * 2);
        var byAffix = ImmutableArray.CreateBuilder<int>();
        var byEnding = new List<int>?[_byEnding.Length];
        var bySlot = ImmutableArray.CreateBuilder<(SlotKind, int)>();
        for (var i = 0; i < filed.Length; i++)
        {
            var sequence = filed[i].Sequence;
            if (sequence.Anchor >= 0)
                AddPostings(sequence, i, postings);
            else if (sequence.Items[0] is AffixItem { Suffix: [.., < (char)128 and var letter] })
                (byEnding[Tokenizer.Fold(letter)] ??= []).Add(i);
            else if (sequence.Items.Any(item => item is AffixItem))
                byAffix.Add(i);
            else
                bySlot.Add((sequence.Items.OfType<SlotItem>().First().Kind, i));
        }
        _keepsOverlaps = filed.Where(each => each.KeepsOverlaps).Select(each => each.Group).ToFrozenSet();
        for (var letter = 0; letter < byEnding.Length; letter++)
            _byEnding[letter] = [.. byEnding[letter] ?? []];
        _hasEndings = byEnding.Any(filed => filed is not null);
        _byAffix = byAffix.ToImmutable();
        _bySlot = bySlot.ToImmutable();
        postings.Sort(static (left, right) => left.Hash != right.Hash ? left.Hash.CompareTo(right.Hash) : left.Filed.CompareTo(right.Filed));
        _postings = [.. postings];
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, postings.Count * 2));
        _keys = new ulong[size];
        _first = new int[size];
        _filter = new ulong[Math.Clamp(size / 16, 4, 1024)];
        Array.Fill(_first, -1);
        for (var i = 0; i < _postings.Length; i++)
        {
            if (i == 0 || _postings[i - 1].Hash != _postings[i].Hash)
                AddKey(_postings[i].Hash, i);
        }
    }

    /// <summary>How many ways of writing are filed.</summary>
    public int Count => _filed.Length;

    /// <summary>
    /// All phrases in a block, by place. Of two that overlap and belong to one group the one that begins first stays, of two
    /// that begin together the longer.
    /// </summary>
    public ImmutableArray<PhraseHit> Find(string text, ImmutableArray<Token> tokens, ImmutableArray<QuotedSpan> quotes) =>
        Find(text, tokens, new BlockSlots(text, tokens, quotes));

    internal ImmutableArray<PhraseHit> Find(string text, ImmutableArray<Token> tokens, BlockSlots slots)
    {
        var found = _scratch ??= [];
        found.Clear();
        Collect(text, tokens, slots, found);
        if (found.Count == 0)
            return [];
        var hits = new PhraseHit[found.Count];
        for (var i = 0; i < hits.Length; i++)
        {
            var filed = _filed[found[i].Filed];
            hits[i] = new PhraseHit(filed.Group, filed.Entry, found[i].Start, found[i].End);
        }
        return KeepFirstAndLongest(hits);
    }

    /// <summary>Every match of every way of writing, overlaps and all, with the index of the way: what the tests compare.</summary>
    internal void FindAll(string text, ImmutableArray<Token> tokens, ImmutableArray<QuotedSpan> quotes, Action<int, int, int> found)
    {
        List<Found> all = [];
        Collect(text, tokens, new BlockSlots(text, tokens, quotes), all);
        all.ForEach(each => found(each.Filed, each.Start, each.End));
    }

    /// <summary>The same as <see cref="FindAll"/> for one way of writing, by trying it at every token.</summary>
    internal void FindWithoutIndex(string text, ImmutableArray<Token> tokens, ImmutableArray<QuotedSpan> quotes, int filed, Action<int, int, int> found)
    {
        List<Found> all = [];
        FindEverywhere(text, tokens.AsSpan(), new BlockSlots(text, tokens, quotes), filed, all);
        all.ForEach(each => found(each.Filed, each.Start, each.End));
    }

    internal Filed At(int filed) => _filed[filed];

    private void Collect(string text, ImmutableArray<Token> tokens, BlockSlots slots, List<Found> found)
    {
        var span = tokens.AsSpan();
        for (var token = 0; token < span.Length; token++)
        {
            var hash = span[token].Hash;
            var posting = FirstPosting(hash);
            if (posting < 0)
                continue;
            var before = token == 0 ? 0 : WordMask.Of(span[token - 1].Hash);
            var after = token + 1 == span.Length ? 0 : WordMask.Of(span[token + 1].Hash);
            var ending = token + 1 == span.Length ? '\0' : Tokenizer.Fold(text[span[token + 1].End - 1]);
            for (; posting < _postings.Length && _postings[posting].Hash == hash; posting++)
            {
                ref readonly var candidate = ref _postings[posting];
                if ((candidate.Before == WordMask.Any || (candidate.Before & before) != 0) && (candidate.After == WordMask.Any || (candidate.After & after) != 0) && (candidate.Ending == '\0' || candidate.Ending == ending) && (candidate.Slot == NoSlot || slots.EndOf(candidate.Slot, token + 1) >= 0))
                    FindAround(text, span, slots, candidate.Filed, token, found);
            }
        }
        if (_hasEndings)
            FindByEnding(text, span, slots, found);
        foreach (var filed in _byAffix)
            FindEverywhere(text, span, slots, filed, found);
        foreach (var (kind, filed) in _bySlot)
            FindBySlot(text, span, slots, kind, filed, found);
    }

    private void FindAround(string text, ReadOnlySpan<Token> tokens, BlockSlots slots, int filed, int token, List<Found> found)
    {
        var sequence = _filed[filed].Sequence;
        var matcher = new PhraseMatcher(text, tokens, slots, sequence, _filed[filed].IsCaseSensitive);
        if (sequence.Anchor > 0)
            FindBackwards(matcher, sequence, filed, token, found);
        else if (matcher.MatchFromAnchor(token) is >= 0 and var end)
            found.Add(new Found(filed, token, end));
    }

    private static void FindBackwards(in PhraseMatcher matcher, PhraseSequence sequence, int filed, int token, List<Found> found)
    {
        Span<int> space = stackalloc int[16];
        var starts = new ValueList(space);
        matcher.AddStarts(sequence.Anchor, token, ref starts);
        for (var i = 0; i < starts.Count; i++)
        {
            if (matcher.Match(starts[i]) is >= 0 and var end)
                found.Add(new Found(filed, starts[i], end));
        }
    }

    private void FindBySlot(string text, ReadOnlySpan<Token> tokens, BlockSlots slots, SlotKind kind, int filed, List<Found> found)
    {
        var ends = slots.Ends(kind);
        if (!ends.ContainsAnyExcept(-1))
            return;
        if (_filed[filed].Sequence.Items[0] is not SlotItem)
        {
            FindEverywhere(text, tokens, slots, filed, found);
            return;
        }
        var matcher = new PhraseMatcher(text, tokens, slots, _filed[filed].Sequence, _filed[filed].IsCaseSensitive);
        for (var token = 0; token < tokens.Length; token++)
        {
            if (ends[token] >= 0 && matcher.Match(token) is >= 0 and var end)
                found.Add(new Found(filed, token, end));
        }
    }

    private void FindByEnding(string text, ReadOnlySpan<Token> tokens, BlockSlots slots, List<Found> found)
    {
        for (var token = 0; token < tokens.Length; token++)
        {
            var letter = Tokenizer.Fold(text[tokens[token].End - 1]);
            if (letter >= _byEnding.Length)
                continue;
            foreach (var filed in _byEnding[letter])
            {
                if (new PhraseMatcher(text, tokens, slots, _filed[filed].Sequence, _filed[filed].IsCaseSensitive).Match(token) is >= 0 and var end)
                    found.Add(new Found(filed, token, end));
            }
        }
    }

    private void FindEverywhere(string text, ReadOnlySpan<Token> tokens, BlockSlots slots, int filed, List<Found> found)
    {
        var matcher = new PhraseMatcher(text, tokens, slots, _filed[filed].Sequence, _filed[filed].IsCaseSensitive);
        for (var token = 0; token < tokens.Length; token++)
        {
            if (matcher.Match(token) is >= 0 and var end)
                found.Add(new Found(filed, token, end));
        }
    }

    private static void AddPostings(PhraseSequence sequence, int filed, List<Posting> postings)
    {
        var (items, anchor) = (sequence.Items, sequence.Anchor);
        var before = anchor > 0 ? WordMask.Of(items[anchor - 1]) : WordMask.Any;
        var after = anchor + 1 < items.Length ? WordMask.Of(items[anchor + 1]) : WordMask.Any;
        var ending = anchor + 1 < items.Length && items[anchor + 1] is AffixItem { Suffix.Length: > 0 } affix ? Tokenizer.Fold(affix.Suffix[^1]) : '\0';
        var slot = anchor + 1 < items.Length && items[anchor + 1] is SlotItem { Kind: var kind } ? kind : NoSlot;
        var hashes = ((WordItem)items[anchor]).Hashes.AsSpan();
        for (var i = 0; i < hashes.Length; i++)
        {
            if (!hashes[..i].Contains(hashes[i]))
                postings.Add(new Posting(hashes[i], before, after, filed, ending, slot));
        }
    }

    private void AddKey(ulong hash, int posting)
    {
        var slot = SlotFor(hash);
        while (_first[slot] >= 0)
            slot = (slot + 1) & (_keys.Length - 1);
        _keys[slot] = hash;
        _first[slot] = posting;
        _filter[BitOf(hash) >> 6] |= 1UL << (BitOf(hash) & 63);
    }

    private int BitOf(ulong hash) => (int)(hash ^ (hash >> 40)) & (_filter.Length * 64 - 1);

    private int SlotFor(ulong hash) => (int)(hash ^ (hash >> 32)) & (_keys.Length - 1);

    private int FirstPosting(ulong hash)
    {
        var bit = BitOf(hash);
        if ((_filter[bit >> 6] & (1UL << (bit & 63))) == 0)
            return -1;
        var slot = SlotFor(hash);
        while (_first[slot] >= 0)
        {
            if (_keys[slot] == hash)
                return _first[slot];
            slot = (slot + 1) & (_keys.Length - 1);
        }
        return -1;
    }

    private ImmutableArray<PhraseHit> KeepFirstAndLongest(PhraseHit[] hits)
    {
        Span<ulong> keys = hits.Length <= 256 ? stackalloc ulong[hits.Length] : new ulong[hits.Length];
        for (var i = 0; i < hits.Length; i++)
            keys[i] = ((ulong)hits[i].Group << 32) | (uint)hits[i].FirstToken;
        keys.Sort(hits.AsSpan());
        var kept = 0;
        for (var i = 0; i < hits.Length;)
        {
            if (_keepsOverlaps.Contains(hits[i].Group))
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

    /// <summary>A way of writing, and whose it is.</summary>
    internal readonly record struct Filed(int Group, int Entry, PhraseSequence Sequence, bool IsCaseSensitive, bool KeepsOverlaps = false);

    /// <summary>A way of writing under one of its anchor's words, with what may stand directly before and after that, and in which letter the next must end or which slot must open there.</summary>
    private readonly record struct Posting(ulong Hash, ulong Before, ulong After, int Filed, char Ending, SlotKind Slot);

    private readonly record struct Found(int Filed, int Start, int End);
}
