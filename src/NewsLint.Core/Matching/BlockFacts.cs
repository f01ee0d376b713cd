using System.Collections.Immutable;
using NewsLint.Documents;

namespace NewsLint.Matching;

/// <summary>
/// What one block's text shows by itself, whatever stands around it. Nothing here depends on the rest of the document,
/// so facts serve again wherever the same text comes back under the same <see cref="FactFinder"/>.
/// </summary>
public sealed class BlockFacts
{
    private AskedPhrases? _asked;
    private object? _remembered;
    private TextCounts[]? _counts;
    private int[]? _reach;
    private BlockSlots? _slots;

    public required string Text { get; init; }

    public required ImmutableArray<Token> Tokens { get; init; }

    public required ImmutableArray<QuotedSpan> Quotes { get; init; }

    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>By group, then by place.</summary>
    public required ImmutableArray<PhraseHit> Phrases { get; init; }

    /// <summary>By pattern, then by place.</summary>
    public required ImmutableArray<PatternHit> Patterns { get; init; }

    /// <summary>The numbers, names, dates … here, as far as a phrase has asked for them.</summary>
    internal BlockSlots Slots
    {
        get => _slots ??= new BlockSlots(Text, Tokens, Quotes);
        init => _slots = value;
    }

    /// <summary>The patterns that ran out of time here; facts with one are never used again.</summary>
    public ImmutableArray<int> TimedOut { get; init; } = [];

    /// <summary>What the layer above reads of the numbers here, kept so that facts that are lent carry it along. Two threads may both look: they find the same.</summary>
    internal object? Numbers { get; set; }

    /// <summary>What each sentence is made of, counted when first asked for. Two threads may both count: they count the same.</summary>
    internal ReadOnlySpan<TextCounts> Counts
    {
        get
        {
            if (_counts is { } known)
                return known;
            var counts = new TextCounts[Sentences.Length];
            for (var i = 0; i < counts.Length; i++)
                counts[i] = TextCounter.Of(this, Sentences[i]);
            return _counts = counts;
        }
    }

    /// <summary>The phrases of a list that only guards ask for, found when one first does. Two threads may both look: they find the same.</summary>
    internal AskedPhrases Asked(int list, AskedLists lists)
    {
        for (var asked = _asked; asked is not null; asked = asked.Next)
        {
            if (asked.List == list)
                return asked;
        }
        return _asked = new AskedPhrases(list, lists.IndexOf(list).Find(Text, Tokens, Slots), _asked);
    }

    /// <summary>What a later stage reads out of these facts, made when it is first asked for. Two threads may both make it: they make the same.</summary>
    /// <param name="reader">What helps to make it.</param>
    /// <param name="read">Makes it from these facts alone. There is one such stage, so one value is kept.</param>
    internal T Remember<TReader, T>(TReader reader, Func<BlockFacts, TReader, T> read) where T : class
    {
        if (_remembered is T known)
            return known;
        var made = read(this, reader);
        _remembered = made;
        return made;
    }

    /// <summary>The prose from the first to before the end token.</summary>
    public ProseSpan SpanOf(int firstToken, int endToken) => new(Tokens[firstToken].Start, Tokens[endToken - 1].End);

    /// <summary>The index of the sentence that holds a token.</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].FirstToken <= token)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <summary>The index of the first token that begins at or after an offset.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Whether an offset lies inside quotation marks.</summary>
    public bool IsQuoted(int offset)
    {
        if (Quotes.IsEmpty)
            return false;
        var reach = _reach ??= ReachOfQuotes();
        int low = 0, high = Quotes.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Quotes[middle].Span.Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 && offset < reach[low - 1];
    }

    /// <summary>Whether a stretch and a quotation, or a mark without a partner, share a character.</summary>
    public bool TouchesQuote(ProseSpan span)
    {
        if (Quotes.IsEmpty || span.Length == 0)
            return false;
        var end = Ordered.FirstFrom(Quotes.AsSpan(), span.End, static quote => quote.Span.Start);
        if (end > 0 && (_reach ??= ReachOfQuotes())[end - 1] > span.Start)
            return true;
        // A lone mark is a unit or two.
        for (var i = end - 1; i >= 0 && Quotes[i].Span.Start > span.Start - 2; i--)
        {
            if (Quotes[i].Span.OverlapsWith(span))
                return true;
        }
        return false;
    }

    /// <summary>For each quotation how far it and those before it reach.</summary>
    private int[] ReachOfQuotes()
    {
        var reach = new int[Quotes.Length];
        var farthest = 0;
        for (var i = 0; i < reach.Length; i++)
        {
            if (Quotes[i].IsOpened)
                farthest = Math.Max(farthest, Quotes[i].Span.End);
            reach[i] = farthest;
        }
        return reach;
    }

    public bool Is(int token, string word) =>
        token >= 0 && token < Tokens.Length && Tokens[token].In(Text).Equals(word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A pattern found in a block.</summary>
/// <param name="Pattern">Which one, as the finder was told.</param>
/// <param name="Match">Where, and its groups.</param>
public readonly record struct PatternHit(int Pattern, PatternMatch Match)
{
    public ProseSpan Span => new(Match.Start, Match.End);
}
