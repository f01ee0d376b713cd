using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.Documents;

/// <summary>
/// A stretch of prose as a reader sees it: markup is out, a line break inside it is one space, code and images are one U+FFFC.
/// Every character knows its place in the file.
/// </summary>
public sealed class Block
{
    private BlockPlaces _places;

    public required BlockKind Kind { get; init; }

    public required BlockZone Zone { get; init; }

    /// <summary>The prose.</summary>
    public required string Text { get; init; }

    /// <summary>Where the prose stands in the file, in order; together they cover all of <see cref="Text"/>.</summary>
    public required ImmutableArray<ProseSegment> Segments { get; init; }

    /// <summary>The stretch of the file that holds the block, markup included.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>1 to 6 for a heading, else 0.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>The key as written in the front matter, where <see cref="Kind"/> is <see cref="BlockKind.FrontMatter"/>.</summary>
    public string? FrontMatterKey { get; init; }

    public bool InBlockQuote { get; init; }

    public bool InList { get; init; }

    public bool InFootnote { get; init; }

    /// <summary>Links and footnote references in the prose, in order.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>Stretches set in italics or bold, in order of their start.</summary>
    public ImmutableArray<ProseSpan> Emphasis { get; init; } = [];

    /// <summary>What it is and where it stands, found when first asked for. Two threads may both look: they find the same.</summary>
    internal BlockPlaces Places => _places != BlockPlaces.None ? _places : _places = FindPlaces();

    /// <summary>The stretch of the file that <paramref name="span"/> stands for.</summary>
    public TextSpan ToSource(ProseSpan span)
    {
        var start = SourceStart(span.Start);
        var end = span.Length == 0 ? start : SourceEnd(span.End);
        return new TextSpan(start, Math.Max(start, end));
    }

    /// <summary>Whether the file has exactly the prose of <paramref name="span"/> there, without markup between: only then can a fix replace it.</summary>
    public bool IsVerbatim(ProseSpan span)
    {
        var expected = -1;
        for (var i = SegmentAt(span.Start); i < Segments.Length && Segments[i].Start < span.End; i++)
        {
            var segment = Segments[i];
            if (!segment.IsVerbatim)
                return false;
            if (expected >= 0 && segment.SourceStart != expected)
                return false;
            expected = segment.SourceStart + segment.SourceLength;
        }
        return expected >= 0;
    }

    private int SourceStart(int offset)
    {
        if (Segments.IsEmpty)
            return Span.Start;
        var segment = Segments[SegmentAt(offset)];
        var inside = offset - segment.Start;
        if (inside >= segment.Length)
            return segment.SourceStart + segment.SourceLength;
        return segment.SourceStart + (segment.IsVerbatim ? inside : 0);
    }

    private int SourceEnd(int offset)
    {
        if (Segments.IsEmpty)
            return Span.Start;
        var segment = Segments[SegmentAt(offset - 1)];
        return segment.IsVerbatim ? segment.SourceStart + (offset - segment.Start) : segment.SourceStart + segment.SourceLength;
    }

    /// <summary>The index of the segment that holds the prose character at <paramref name="offset"/>; the last one for the end.</summary>
    private int SegmentAt(int offset)
    {
        int low = 0, high = Segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Segments[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    private BlockPlaces FindPlaces()
    {
        var places = BlockPlaces.Known;
        void Add(bool holds, BlockPlaces place) => places |= holds ? place : BlockPlaces.None;
        Add(Zone != BlockZone.Data, BlockPlaces.Text);
        Add(Kind == BlockKind.Heading, BlockPlaces.Heading);
        Add(HeadingLevel is >= 1 and <= 6, (BlockPlaces)((int)BlockPlaces.H1 << (HeadingLevel - 1)));
        Add(this is { Kind: BlockKind.Paragraph, InList: false, InBlockQuote: false }, BlockPlaces.Paragraph);
        Add(InList, BlockPlaces.List);
        Add(InBlockQuote, BlockPlaces.BlockQuote);
        Add(Kind is BlockKind.TableCell or BlockKind.TableHeader, BlockPlaces.Table);
        Add(Kind == BlockKind.TableHeader, BlockPlaces.Header);
        Add(Kind == BlockKind.TableCell, BlockPlaces.Cell);
        Add(Zone == BlockZone.Caption, BlockPlaces.Caption);
        Add(Kind == BlockKind.ImageAlt, BlockPlaces.ImageAlt);
        Add(Kind == BlockKind.FrontMatter, BlockPlaces.FrontMatter);
        Add(Zone == BlockZone.Title || IsKey("title"), BlockPlaces.Title);
        Add(Zone == BlockZone.Dek || IsKey("dek"), BlockPlaces.Dek);
        Add(Zone == BlockZone.Body, BlockPlaces.Body);
        Add(InFootnote, BlockPlaces.Footnote);
        return places;
    }

    private bool IsKey(string name) => string.Equals(FrontMatterKey, name, StringComparison.OrdinalIgnoreCase);
}
