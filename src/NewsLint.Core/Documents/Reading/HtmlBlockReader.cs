using Markdig.Syntax;
using NewsLint.Text;

namespace NewsLint.Documents.Reading;

/// <summary>Reads the text between the tags of an HTML block, in one pass.</summary>
internal sealed class HtmlBlockReader(DocumentBuilder document, string text)
{
    private static readonly HashSet<string> BlockElements = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "iframe", "li", "main", "nav", "ol", "p", "section", "summary", "table",
        "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "video", "audio", "option", "select", "title", "caption", "legend",
    };

    private readonly List<Block> _alternatives = [];
    private HtmlProse _html = new(document, document.Prose, []);
    private Surroundings _around;
    private int _start;
    private int _captions;
    private int _quotes;
    private int _lists;
    private BlockKind? _cell;
    private int _heading;

    public void Read(HtmlBlock block, Surroundings around)
    {
        _around = around;
        (_captions, _quotes, _lists, _heading, _cell) = (0, 0, 0, 0, around.Cell);
        Begin(Math.Clamp(block.Span.Start, 0, text.Length));
        var lines = SourceLines.Of(block, text);
        var line = 0;
        var at = lines.Count > 0 ? lines[0].Start : 0;
        while (line < lines.Count)
        {
            var end = lines[line].End;
            var next = at < end ? text.AsSpan(at, end - at).IndexOf('<') : -1;
            if (next < 0)
            {
                AddText(at, end);
                Break(lines, ref line, ref at);
                continue;
            }
            AddText(at, at + next);
            at = ReadTag(lines, ref line, at + next);
        }
        Flush(at);
    }

    private void AddText(int start, int end)
    {
        if (start < end)
            _html.AddText(start, end);
    }

    /// <summary>Goes to the next line; the line break is white space.</summary>
    private void Break(List<TextSpan> lines, ref int line, ref int at)
    {
        var end = lines[line].End;
        if (++line == lines.Count)
            return;
        at = lines[line].Start;
        if (!_html.IsSkipping)
            document.Prose.AddSpace(end, at);
    }

    /// <summary>Reads what begins with <c>&lt;</c>, over line breaks too. Returns the offset after it.</summary>
    private int ReadTag(List<TextSpan> lines, ref int line, int start)
    {
        var rest = text.AsSpan(start);
        var isComment = rest.StartsWith("<!--", StringComparison.Ordinal);
        var isTag = rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!' or '?');
        var end = !isTag ? -1 : isComment ? EndOfComment(start, lines[^1].End) : EndOfTag(start, lines[^1].End);
        if (end < 0)
        {
            AddText(start, start + 1);
            return start + 1;
        }
        while (line < lines.Count - 1 && lines[line].End < end)
            line++;
        if (isComment)
            _html.AddTag(start, end);
        else
            Apply(new HtmlTag(document.Source.AsSpan(start, end - start)), start, end);
        return end;
    }

    private int EndOfComment(int start, int limit)
    {
        var length = text.AsSpan(start, limit - start).IndexOf("-->", StringComparison.Ordinal);
        return length < 0 ? limit : start + length + 3;
    }

    private int EndOfTag(int start, int limit)
    {
        var quote = '\0';
        for (var i = start + 1; i < limit; i++)
        {
            var unit = text[i];
            if (quote != '\0')
                quote = unit == quote ? '\0' : quote;
            else if (unit is '"' or '\'' && text[i - 1] == '=')
                quote = unit;
            else if (unit == '>')
                return i + 1;
            else if (unit == '<')
                return -1;
        }
        return -1;
    }

    private void Apply(HtmlTag tag, int start, int end)
    {
        if (_html.IsSkipping || !BlockElements.Contains(tag.Name))
        {
            _html.AddTag(start, end);
            return;
        }
        Flush(start);
        Begin(end);
        var step = tag.IsClosing ? -1 : tag.IsSelfClosing ? 0 : 1;
        switch (tag.Name)
        {
            case "figcaption" or "caption":
                _captions = Math.Max(0, _captions + step);
                break;
            case "blockquote":
                _quotes = Math.Max(0, _quotes + step);
                break;
            case "li":
                _lists = Math.Max(0, _lists + step);
                break;
            case "td" or "th":
                _cell = step < 1 ? _around.Cell : tag.Name == "th" ? BlockKind.TableHeader : BlockKind.TableCell;
                break;
            case ['h', >= '1' and <= '6'] heading:
                _heading = step < 1 ? 0 : heading[1] - '0';
                break;
        }
    }

    private void Begin(int at)
    {
        document.Prose.Begin(at);
        _start = Math.Max(at, document.Prose.Cursor);
        _html = new HtmlProse(document, document.Prose, _alternatives);
    }

    private void Flush(int end)
    {
        _html.Close(document.Prose.Cursor);
        end = Math.Max(_start, end);
        if (document.Prose.Finish(Shape(), new TextSpan(_start, end)) is { } block)
        {
            document.Blocks.Add(block);
            if (_heading > 0)
                document.AddNode(NodeTypes.Heading, _start, end, ("level", ((char)('0' + _heading)).ToString()), ("text", block.Text));
        }
        document.Blocks.AddRange(_alternatives);
        _alternatives.Clear();
    }

    private BlockShape Shape()
    {
        var around = _around with { InBlockQuote = _around.InBlockQuote || _quotes > 0, InList = _around.InList || _lists > 0 };
        if (_captions > 0)
            return around.Shape(BlockKind.Caption, BlockZone.Caption);
        if (_heading > 0)
            return around.Shape(BlockKind.Heading, BlockZone.Heading) with { HeadingLevel = _heading };
        return around.Shape(_cell ?? BlockKind.Paragraph, BlockZone.Body);
    }
}
