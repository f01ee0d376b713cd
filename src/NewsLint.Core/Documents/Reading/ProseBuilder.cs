using System.Collections.Immutable;
using System.Text;
using NewsLint.Text;

namespace NewsLint.Documents.Reading;

/// <summary>
/// Collects the prose of one block with its segments. Source only ever moves forward: what would stand before
/// <see cref="Cursor"/> gets an empty stretch there.
/// </summary>
internal sealed class ProseBuilder(string source)
{
    private readonly StringBuilder _text = new();
    private readonly List<ProseSegment> _segments = [];
    private readonly List<Link> _links = [];
    private readonly List<ProseSpan> _emphasis = [];

    /// <summary>The offset in the file after the last character taken.</summary>
    public int Cursor { get; private set; }

    public int Length => _text.Length;

    /// <summary>How many blocks were begun; tells whether a position taken earlier is of this block.</summary>
    public int Generation { get; private set; }

    public void Begin(int cursor)
    {
        _text.Clear();
        _segments.Clear();
        _links.Clear();
        _emphasis.Clear();
        Cursor = Math.Max(Cursor, cursor);
        Generation++;
    }

    /// <summary>Moves the cursor over source that gives no prose.</summary>
    public void Skip(int to) => Cursor = Math.Max(Cursor, Math.Min(to, source.Length));

    public void AddVerbatim(int start, int length)
    {
        if (length == 0)
            return;
        if (start < Cursor)
            throw new InvalidOperationException("Source was taken twice.");
        var at = _text.Length;
        _text.Append(source, start, length);
        Cursor = start + length;
        if (_segments.Count > 0 && _segments[^1] is { IsVerbatim: true } last && last.SourceStart + last.SourceLength == start)
            _segments[^1] = last with { Length = last.Length + length, SourceLength = last.Length + length };
        else
            _segments.Add(new ProseSegment(at, length, start, length, IsVerbatim: true));
    }

    /// <summary>Adds prose that stands for a stretch of the file without being its characters.</summary>
    public void AddReplaced(ReadOnlySpan<char> prose, int start, int end)
    {
        if (prose.IsEmpty)
            return;
        start = Math.Clamp(start, Cursor, Math.Max(Cursor, source.Length));
        end = Math.Clamp(end, start, source.Length);
        _segments.Add(new ProseSegment(_text.Length, prose.Length, start, end - start, IsVerbatim: false));
        _text.Append(prose);
        Cursor = end;
    }

    public void AddPlaceholder(int start, int end) => AddReplaced("\uFFFC", start, end);

    /// <summary>Adds one space for white space, unless there is one or nothing stands before it.</summary>
    public void AddSpace(int start, int end)
    {
        if (_text.Length > 0 && _text[^1] is not (' ' or '\t'))
            AddReplaced(" ", start, end);
        else
            Skip(end);
    }

    public void AddLink(int start, int generation, string target) =>
        _links.Add(new Link(new ProseSpan(generation == Generation ? start : 0, _text.Length), target, LinkKind.Link));

    public void AddFootnoteMark(string label) =>
        _links.Add(new Link(new ProseSpan(_text.Length, _text.Length), label, LinkKind.Footnote));

    public void AddEmphasis(int start, int generation) => _emphasis.Add(new ProseSpan(generation == Generation ? start : 0, _text.Length));

    public string TextFrom(int start, int generation)
    {
        if (generation != Generation)
            start = 0;
        return _text.ToString(start, _text.Length - start).Trim();
    }

    /// <summary>The block, trimmed of white space; null where a reader sees no words, only a placeholder or nothing.</summary>
    public Block? Finish(BlockShape shape, TextSpan span)
    {
        int from = 0, to = _text.Length;
        while (from < to && char.IsWhiteSpace(_text[from]))
            from++;
        while (to > from && char.IsWhiteSpace(_text[to - 1]))
            to--;
        var text = _text.ToString(from, to - from);
        if (!HasWords(text))
            return null;

        var segments = Trim(from, to);
        var last = segments[^1];
        var start = Math.Min(span.Start, segments[0].SourceStart);
        return new Block
        {
            Kind = shape.Kind,
            Zone = shape.Zone,
            Text = text,
            Segments = segments,
            Span = new TextSpan(start, Math.Max(span.End, last.SourceStart + last.SourceLength)),
            HeadingLevel = shape.HeadingLevel,
            FrontMatterKey = shape.FrontMatterKey,
            InBlockQuote = shape.InBlockQuote,
            InList = shape.InList,
            InFootnote = shape.InFootnote,
            Links = _links.Count == 0 ? [] : LinksIn(from, to),
            Emphasis = _emphasis.Count == 0 ? [] : EmphasisIn(from, to),
        };
    }

    private ImmutableArray<Link> LinksIn(int from, int to) =>
        [.. _links.Select(link => link with { Span = Clamp(link.Span, from, to) }).OrderBy(link => link.Span.Start)];

    private ImmutableArray<ProseSpan> EmphasisIn(int from, int to) =>
        [.. _emphasis.Select(span => Clamp(span, from, to)).Where(span => span.Length > 0).OrderBy(span => span.Start)];

    private static bool HasWords(string text)
    {
        foreach (var unit in text)
        {
            if (unit != '\uFFFC' && !char.IsWhiteSpace(unit))
                return true;
        }
        return false;
    }

    private static ProseSpan Clamp(ProseSpan span, int from, int to) =>
        new(Math.Clamp(span.Start, from, to) - from, Math.Clamp(span.End, from, to) - from);

    private ImmutableArray<ProseSegment> Trim(int from, int to)
    {
        var kept = ImmutableArray.CreateBuilder<ProseSegment>(_segments.Count);
        foreach (var segment in _segments)
        {
            var start = Math.Max(segment.Start, from);
            var end = Math.Min(segment.Start + segment.Length, to);
            if (start >= end)
                continue;
            kept.Add(segment.IsVerbatim
                ? new ProseSegment(start - from, end - start, segment.SourceStart + (start - segment.Start), end - start, IsVerbatim: true)
                : segment with { Start = start - from, Length = end - start });
        }
        return kept.DrainToImmutable();
    }
}

/// <summary>What a block is, apart from its words.</summary>
internal readonly record struct BlockShape(BlockKind Kind, BlockZone Zone)
{
    public int HeadingLevel { get; init; }

    public string? FrontMatterKey { get; init; }

    public bool InBlockQuote { get; init; }

    public bool InList { get; init; }

    public bool InFootnote { get; init; }
}
