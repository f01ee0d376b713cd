using System.Collections.Frozen;
using System.Collections.Immutable;
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

    private readonly ImmutableArray<Filed> _filed;
    private readonly PhraseTable _table;
    private readonly AffixTable _beginnings = new();
    private readonly AffixTable _endings = new();
    private readonly List<int> _everywhere = [];
    private readonly List<(SlotKind Kind, int Filed)> _bySlot = [];
    private readonly PhraseOverlaps _overlaps;

    internal PhraseIndex(ImmutableArray<Filed> filed)
    {
        _filed = filed;
        _table = new PhraseTable(filed);
        for (var i = 0; i < filed.Length; i++)
        {
            if (filed[i].Sequence.Anchor < 0)
                FileWithoutWord(filed[i].Sequence.Items, i);
        }
        _overlaps = new PhraseOverlaps(filed.Where(each => each.KeepsOverlaps).Select(each => each.Group).ToFrozenSet());
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
        Collect(text, tokens.AsSpan(), slots, found);
        if (found.Count == 0)
            return [];
        var hits = new PhraseHit[found.Count];
        for (var i = 0; i < hits.Length; i++)
        {
            ref readonly var filed = ref _filed.ItemRef(found[i].Filed);
            hits[i] = new PhraseHit(filed.Group, filed.Entry, found[i].Start, found[i].End);
        }
        return _overlaps.Resolve(hits);
    }

    /// <summary>Every match of every way of writing, overlaps and all, with the index of the way: what the tests compare.</summary>
    internal void FindAll(string text, ImmutableArray<Token> tokens, ImmutableArray<QuotedSpan> quotes, Action<int, int, int> found)
    {
        List<Found> all = [];
        Collect(text, tokens.AsSpan(), new BlockSlots(text, tokens, quotes), all);
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

    private void FileWithoutWord(ImmutableArray<PhraseItem> items, int filed)
    {
        if (items[0] is AffixItem { Suffix: [.., var last] suffix })
            _endings.Add(last, suffix.Length > 1 ? suffix[^2] : '\0', filed);
        else if (items[0] is AffixItem { Prefix: [var first, ..] prefix })
            _beginnings.Add(first, prefix.Length > 1 ? prefix[1] : '\0', filed);
        else if (items.Any(item => item is AffixItem))
            _everywhere.Add(filed);
        else
            _bySlot.Add((items.OfType<SlotItem>().First().Kind, filed));
    }

    private void Collect(string text, ReadOnlySpan<Token> tokens, BlockSlots slots, List<Found> found)
    {
        for (var token = _table.Next(tokens, 0); token < tokens.Length; token = _table.Next(tokens, token + 1))
            FindAround(text, tokens, slots, token, found);
        if (!_beginnings.IsEmpty || !_endings.IsEmpty)
            FindByAffix(text, tokens, slots, found);
        foreach (var filed in _everywhere)
            FindEverywhere(text, tokens, slots, filed, found);
        foreach (var (kind, filed) in _bySlot)
            FindBySlot(text, tokens, slots, kind, filed, found);
    }

    private void FindAround(string text, ReadOnlySpan<Token> tokens, BlockSlots slots, int token, List<Found> found)
    {
        var postings = _table.At(tokens[token].Hash);
        if (postings.IsEmpty)
            return;
        var before = token == 0 ? WordMask.Nothing : WordMask.Of(tokens[token - 1].Hash);
        var after = token + 1 == tokens.Length ? WordMask.Nothing : WordMask.Of(tokens[token + 1].Hash);
        foreach (ref readonly var posting in postings)
        {
            if ((posting.Before & before) == 0 || (posting.After & after) == 0 || (posting.Next.IsTelling && !posting.Next.MayBeAt(token + 1, tokens, text, slots)))
                continue;
            var matcher = MatcherOf(posting.Filed, text, tokens, slots);
            if (_filed.ItemRef(posting.Filed).Sequence.Anchor > 0)
                FindBackwards(matcher, posting.Filed, token, found);
            else if (matcher.MatchFromAnchor(token) is >= 0 and var end)
                found.Add(new Found(posting.Filed, token, end));
        }
    }

    private void FindBackwards(in PhraseMatcher matcher, int filed, int token, List<Found> found)
    {
        Span<int> space = stackalloc int[16];
        var starts = new ValueList(space);
        matcher.AddStarts(_filed.ItemRef(filed).Sequence.Anchor, token, ref starts);
        for (var i = 0; i < starts.Count; i++)
        {
            if (matcher.Match(starts[i]) is >= 0 and var end)
                found.Add(new Found(filed, starts[i], end));
        }
    }

    private void FindByAffix(string text, ReadOnlySpan<Token> tokens, BlockSlots slots, List<Found> found)
    {
        for (var token = 0; token < tokens.Length; token++)
        {
            ref readonly var word = ref tokens[token];
            if (word is not { Kind: TokenKind.Word, Length: > 1 })
                continue;
            if (_beginnings.MayHold(text[word.Start]))
                FindByAffix(_beginnings.At(text[word.Start]), text[word.Start + 1], text, tokens, slots, token, found);
            if (_endings.MayHold(text[word.End - 1]))
                FindByAffix(_endings.At(text[word.End - 1]), text[word.End - 2], text, tokens, slots, token, found);
        }
    }

    private void FindByAffix(ReadOnlySpan<AffixTable.Entry> entries, char next, string text, ReadOnlySpan<Token> tokens, BlockSlots slots, int token, List<Found> found)
    {
        foreach (var entry in entries)
        {
            if (entry.Allows(next))
                FindFrom(token, MatcherOf(entry.Filed, text, tokens, slots), entry.Filed, found);
        }
    }

    private void FindBySlot(string text, ReadOnlySpan<Token> tokens, BlockSlots slots, SlotKind kind, int filed, List<Found> found)
    {
        if (_filed.ItemRef(filed).Sequence.Items[0] is not SlotItem)
        {
            if (slots.Ends(kind).ContainsAnyExcept(-1))
                FindEverywhere(text, tokens, slots, filed, found);
            return;
        }
        var matcher = MatcherOf(filed, text, tokens, slots);
        for (var token = slots.Next(kind, 0); token >= 0; token = slots.Next(kind, token + 1))
            FindFrom(token, matcher, filed, found);
    }

    private void FindEverywhere(string text, ReadOnlySpan<Token> tokens, BlockSlots slots, int filed, List<Found> found)
    {
        var matcher = MatcherOf(filed, text, tokens, slots);
        for (var token = 0; token < tokens.Length; token++)
            FindFrom(token, matcher, filed, found);
    }

    private static void FindFrom(int token, in PhraseMatcher matcher, int filed, List<Found> found)
    {
        if (matcher.Match(token) is >= 0 and var end)
            found.Add(new Found(filed, token, end));
    }

    private PhraseMatcher MatcherOf(int filed, string text, ReadOnlySpan<Token> tokens, BlockSlots slots) =>
        new(text, tokens, slots, _filed.ItemRef(filed).Sequence, _filed.ItemRef(filed).IsCaseSensitive);

    /// <summary>A way of writing, and whose it is.</summary>
    internal readonly record struct Filed(int Group, int Entry, PhraseSequence Sequence, bool IsCaseSensitive, bool KeepsOverlaps = false);

    private readonly record struct Found(int Filed, int Start, int End);
}
