using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsLint.Text;

namespace NewsLint.Documents.Reading;

/// <summary>Turns the inlines of one paragraph, heading or cell into prose.</summary>
internal sealed class InlineWalker
{
    private const int MaxDepth = 400;

    private readonly DocumentBuilder _document;
    private readonly Mask _mask;
    private readonly string _text;
    private readonly SourceLocator _locator;
    private readonly List<Block> _alternatives = [];
    private readonly MarkProse _marks;
    private ProseBuilder _prose;
    private HtmlProse _html;
    private BlockShape _shape;
    private int _start;
    private bool _splitsAtBreaks;
    private int _depth;

    /// <param name="document">Takes the blocks and nodes.</param>
    /// <param name="mask">The marks to read in the text.</param>
    /// <param name="text">What Markdig parsed.</param>
    /// <param name="references">Takes the footnote marks.</param>
    public InlineWalker(DocumentBuilder document, Mask mask, string text, List<FootnoteReference> references)
    {
        _document = document;
        _mask = mask;
        _text = text;
        _locator = new SourceLocator(text);
        _prose = document.Prose;
        _marks = new MarkProse(document, mask, references);
        _html = new HtmlProse(document, _prose, _alternatives);
    }

    /// <summary>Adds the block, and the alternative texts of its images after it. Returns its prose, or null where there is none.</summary>
    public string? Read(ContainerInline inlines, TextSpan span, BlockShape shape, bool splitsAtBreaks)
    {
        _prose.Begin(span.Start);
        _start = Math.Max(span.Start, _prose.Cursor);
        _locator.EnterBlock(span.End);
        _marks.EnterBlock();
        _shape = shape;
        _splitsAtBreaks = splitsAtBreaks;
        WalkChildren(inlines);
        _html.Close(_prose.Cursor);
        return Flush(span.End);
    }

    private string? Flush(int end)
    {
        var block = _prose.Finish(_shape, new TextSpan(_start, Math.Max(_start, end)));
        if (block is not null)
        {
            _document.Blocks.Add(block);
            BrokenLinks.Add(_document, block);
        }
        // An image in the alternative text of another is finished first.
        if (_alternatives.Count > 0)
            _document.Blocks.AddRange(_alternatives.OrderBy(alternative => alternative.Span));
        _alternatives.Clear();
        return block?.Text;
    }

    private void WalkChildren(ContainerInline container)
    {
        if (++_depth > MaxDepth)
            throw new TooDeepException();
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
            Walk(child);
        _depth--;
    }

    private void Walk(Inline inline)
    {
        if (_html.IsSkipping && inline is not (HtmlInline or ContainerInline))
            return;
        switch (inline)
        {
            case LiteralInline literal:
                AddLiteral(literal);
                break;
            case LineBreakInline lineBreak:
                AddBreak(lineBreak);
                break;
            case HtmlEntityInline entity:
                var at = _locator.FindSign('&', entity.Span.Start, _prose.Cursor);
                _prose.AddReplaced(entity.Transcoded.AsSpan(), at < 0 ? _prose.Cursor : at, at < 0 ? _prose.Cursor : at + entity.Span.Length);
                break;
            case CodeInline code:
                AddPlaceholder('`', code.Span);
                break;
            case AutolinkInline autolink:
                var target = autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url;
                AddUrl('<', autolink.Span, target, autolink.Url, "autolink");
                break;
            case LinkInline { IsImage: true } image:
                AddImage(image);
                break;
            case LinkInline { IsAutoLink: true } bare:
                AddUrl(_text[Math.Clamp(bare.Span.Start, 0, _text.Length - 1)], bare.Span, bare.Url ?? "", bare.Url ?? "", "bare");
                break;
            case LinkInline link:
                AddLink(link);
                break;
            case EmphasisInline emphasis:
                var (start, generation) = (_prose.Length, _prose.Generation);
                WalkChildren(emphasis);
                if (emphasis.DelimiterChar != '~')
                    _prose.AddEmphasis(start, generation);
                break;
            case HtmlInline html:
                AddHtml(html);
                break;
            case DelimiterInline delimiter:
                AddDelimiter(delimiter);
                WalkChildren(delimiter);
                break;
            case ContainerInline container:
                WalkChildren(container);
                break;
            case TaskList:
                break;
            default:
                AddPlaceholder(_text[Math.Clamp(inline.Span.Start, 0, _text.Length - 1)], inline.Span);
                break;
        }
    }

    private void AddLiteral(LiteralInline literal)
    {
        var content = literal.Content.AsSpan();
        if (content.IsEmpty)
            return;
        var escape = literal.IsFirstCharacterEscaped ? 1 : 0;
        var start = _locator.Find(content, literal.Span.Start + escape, _prose.Cursor);
        if (start < 0)
        {
            _prose.AddReplaced(content, literal.Span.Start, literal.Span.End + 1);
            return;
        }
        if (escape == 1 && start > _prose.Cursor && _text[start - 1] == '\\')
        {
            _prose.AddReplaced(content[..1], start - 1, start + 1);
            _marks.Add(_prose, start + 1, start + content.Length);
        }
        else
        {
            _marks.Add(_prose, start, start + content.Length);
        }
    }

    /// <summary>A bracket that opened nothing stays in the tree as what it was.</summary>
    private void AddDelimiter(DelimiterInline delimiter)
    {
        var sign = delimiter.ToLiteral();
        var start = _locator.Find(sign, delimiter.Span.Start, _prose.Cursor);
        if (start >= 0)
            _marks.Add(_prose, start, start + sign.Length);
        else
            _prose.AddReplaced(sign, delimiter.Span.Start, delimiter.Span.Start + sign.Length);
    }

    private void AddBreak(LineBreakInline lineBreak)
    {
        var from = _prose.Cursor;
        var at = lineBreak.Span.Start;
        if (at < from || at >= _text.Length || _text[at] is not ('\n' or '\r' or '\\'))
        {
            var found = _text.AsSpan(from, Math.Max(0, _locator.End - from)).IndexOfAny('\n', '\r');
            at = found < 0 ? from : from + found;
        }
        var end = at < _text.Length && _text[at] == '\\' ? at + 1 : at;
        if (end < _text.Length && _text[end] is '\n' or '\r')
            end = LineCursor.AfterBreak(_text, end);
        if (!_splitsAtBreaks)
        {
            _prose.AddSpace(at, end);
            return;
        }
        Flush(at);
        _prose.Begin(end);
        _start = _prose.Cursor;
    }

    private void AddPlaceholder(char sign, SourceSpan span)
    {
        var at = _locator.FindSign(sign, span.Start, _prose.Cursor);
        at = at < 0 ? _prose.Cursor : at;
        _prose.AddPlaceholder(at, at + span.Length);
    }

    private void AddUrl(char sign, SourceSpan span, string target, string shown, string form)
    {
        var (start, generation) = (_prose.Length, _prose.Generation);
        AddPlaceholder(sign, span);
        _prose.AddLink(start, generation, target);
        _document.AddNode(NodeTypes.Link, _prose.Cursor - span.Length, _prose.Cursor, ("text", shown), ("url", target), ("form", form));
    }

    private void AddLink(LinkInline link)
    {
        var open = _locator.FindSign('[', link.Span.Start, _prose.Cursor);
        open = open < 0 ? _prose.Cursor : open;
        _prose.Skip(open + 1);
        var (start, generation) = (_prose.Length, _prose.Generation);
        WalkChildren(link);
        var url = UrlOf(link);
        var text = _prose.TextFrom(start, generation);
        _prose.AddLink(start, generation, url);
        _document.AddNode(NodeTypes.Link, open, open + link.Span.Length, ("text", text), ("url", url), ("title", TitleOf(link)), ("form", FormOf(link)));
    }

    private void AddImage(LinkInline image)
    {
        var open = _locator.FindSign('!', image.Span.Start, _prose.Cursor);
        open = open < 0 ? _prose.Cursor : open;
        var end = Math.Min(_text.Length, open + image.Span.Length);

        var outer = (_prose, _html, _shape, _splitsAtBreaks);
        _prose = new ProseBuilder(_document.Source);
        _prose.Begin(Math.Min(open + 2, _text.Length));
        _html = new HtmlProse(_document, _prose, _alternatives);
        _splitsAtBreaks = false;
        WalkChildren(image);
        var alternative = _prose.TextFrom(0, _prose.Generation);
        var shape = outer._shape with { Kind = BlockKind.ImageAlt, Zone = BlockZone.Alt, HeadingLevel = 0 };
        end = Math.Max(end, _prose.Cursor);
        if (_prose.Finish(shape, new TextSpan(Math.Min(open + 2, _prose.Cursor), _prose.Cursor)) is { } block)
            _alternatives.Add(block);
        (_prose, _html, _shape, _splitsAtBreaks) = outer;

        _prose.AddPlaceholder(open, end);
        _document.AddNode(NodeTypes.Image, open, end, ("alt", alternative), ("url", UrlOf(image)), ("title", TitleOf(image)), ("form", FormOf(image)));
    }

    private void AddHtml(HtmlInline html)
    {
        var at = _locator.FindSign('<', html.Span.Start, _prose.Cursor);
        at = at < 0 ? _prose.Cursor : at;
        _html.AddTag(at, Math.Min(at + html.Span.Length, _text.Length));
    }

    private static string FormOf(LinkInline link) => link.Reference is null ? "inline" : "reference";

    private static string? TitleOf(LinkInline link) => string.IsNullOrEmpty(link.Title) ? null : link.Title;

    /// <summary>The URL; with template tags in it, as the file has it.</summary>
    private string UrlOf(LinkInline link)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (!url.Contains(Mask.Marked) && !url.Contains(Mask.Literal))
            return url;
        var span = link.Reference?.UrlSpan ?? link.UrlSpan;
        return span.Start >= 0 && span.End < _text.Length && span.Length == url.Length ? _document.Source.Substring(span.Start, span.Length) : url;
    }
}

/// <summary>The text is nested deeper than can be walked.</summary>
internal sealed class TooDeepException : Exception;
