using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>A quotation while its speaker is looked for.</summary>
internal sealed class QuotationDraft
{
    private readonly List<(StoryPlace Place, ProseSpan Inner)> _parts = new(1);

    public QuotationDraft(int block, QuoteReading quote)
    {
        Add(new StoryPlace(block, quote.Span), quote.Inner);
        Kind = quote.Kind;
        Words = quote.Words;
        Depth = quote.Depth;
        Mark = quote.Mark;
        StandsAlone = quote.StandsAlone;
        IsOpen = quote.IsOpenAtEnd;
    }

    /// <summary>The block in which it ends, as far as it is known.</summary>
    public int LastBlock => _parts[^1].Place.Block;

    public QuotationKind Kind { get; set; }

    public int Words { get; set; }

    public int Depth { get; }

    public QuoteMark Mark { get; }

    public bool StandsAlone { get; set; }

    public bool IsInHeadline { get; init; }

    public bool IsOpen { get; set; }

    /// <summary>Whether only a later quotation or an earlier block can tell the speaker.</summary>
    public bool IsWaiting { get; set; }

    public Speaker? Speaker { get; private set; }

    public SpeakerReading? Reading => Speaker?.Reading;

    public int Attribution { get; private set; } = -1;

    public ImmutableArray<int> Candidates { get; set; } = [];

    public void Take(Speaker speaker, int attribution)
    {
        Speaker = speaker;
        Attribution = attribution;
        IsWaiting = false;
    }

    /// <summary>Goes on at a place.</summary>
    public void Add(StoryPlace place, ProseSpan inner) => _parts.Add((place, inner));

    public ImmutableArray<StoryPlace> Places() => _parts.Count == 1 ? [_parts[0].Place] : [.. _parts.Select(part => part.Place)];

    public string Text(ImmutableArray<BlockFacts> facts) => _parts.Count == 1 ? TextOf(facts, _parts[0]) : AllText(facts);

    private string AllText(ImmutableArray<BlockFacts> facts) => string.Join('\n', _parts.Select(part => TextOf(facts, part)));

    private static string TextOf(ImmutableArray<BlockFacts> facts, (StoryPlace Place, ProseSpan Inner) part) => facts[part.Place.Block].Text[part.Inner.Start..part.Inner.End];
}
