using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>A quotation while its speaker is looked for.</summary>
internal sealed class QuotationDraft
{
    public QuotationDraft(int block, QuoteReading quote)
    {
        Places.Add(new StoryPlace(block, quote.Span));
        Inners.Add((block, quote.Inner));
        Kind = quote.Kind;
        Words = quote.Words;
        Depth = quote.Depth;
        Mark = quote.Mark;
        StandsAlone = quote.StandsAlone;
        IsOpen = quote.IsOpenAtEnd;
    }

    public List<StoryPlace> Places { get; } = new(1);

    public List<(int Block, ProseSpan Inner)> Inners { get; } = new(1);

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

    public string Text(ImmutableArray<BlockFacts> facts)
    {
        if (Inners.Count == 1)
            return facts[Inners[0].Block].Text[Inners[0].Inner.Start..Inners[0].Inner.End];
        return string.Join('\n', Inners.Select(part => facts[part.Block].Text[part.Inner.Start..part.Inner.End]));
    }
}
