using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsLint.Text;

namespace NewsLint.Documents.Reading;

/// <summary>Goes through Markdig's blocks in the order of the file and gives each its kind and zone.</summary>
internal sealed class BlockWalker
{
    private const int MaxDepth = 300;

    private readonly DocumentBuilder _document;
    private readonly string _text;
    private readonly InlineWalker _inlines;
    private readonly HtmlBlockReader _html;
    private readonly List<FootnoteReference> _references = [];
    private readonly List<(FootnoteDefinition Definition, string Text)> _definitions = [];
    private readonly bool _splitsAtBreaks;
    private bool _hasTitle;
    private bool _afterImage;
    private int _depth;

    public BlockWalker(DocumentBuilder document, Mask mask, string text, bool hasTitle, bool splitsAtBreaks)
    {
        _document = document;
        _text = text;
        _hasTitle = hasTitle;
        _splitsAtBreaks = splitsAtBreaks;
        _inlines = new InlineWalker(document, mask, text, _references);
        _html = new HtmlBlockReader(document, text);
    }

    public void Walk(MarkdownDocument root)
    {
        WalkChildren(root, default);
        AddFootnotes();
    }

    private void WalkChildren(ContainerBlock container, Surroundings around)
    {
        if (++_depth > MaxDepth)
            throw new TooDeepException();
        _afterImage = false;
        foreach (var block in container)
            Walk(block, around);
        _depth--;
    }

    private void Walk(Markdig.Syntax.Block block, Surroundings around)
    {
        var wasAfterImage = _afterImage;
        _afterImage = false;
        switch (block)
        {
            case HeadingBlock heading:
                AddHeading(heading, around);
                break;
            case ParagraphBlock { Inline: { } inlines } paragraph:
                AddParagraph(paragraph, inlines, around, wasAfterImage);
                break;
            case CodeBlock code:
                AddCode(code);
                break;
            case HtmlBlock html:
                _html.Read(html, around);
                break;
            case QuoteBlock quote:
                AddQuote(quote, around);
                break;
            case ListBlock list:
                WalkChildren(list, around with { InList = true });
                break;
            case FootnoteDefinition definition:
                var first = _document.Blocks.Count;
                WalkChildren(definition, around with { InFootnote = true });
                _definitions.Add((definition, TextSince(first)));
                break;
            case Table table:
                AddTable(table, around);
                break;
            case ContainerBlock container and not LinkReferenceDefinitionGroup:
                WalkChildren(container, around);
                break;
        }
    }

    private void AddHeading(HeadingBlock heading, Surroundings around)
    {
        var isTitle = heading.Level == 1 && !_hasTitle;
        _hasTitle |= heading.Level == 1;
        var span = SpanOf(heading);
        var shape = around.Shape(BlockKind.Heading, isTitle ? BlockZone.Title : BlockZone.Heading) with { HeadingLevel = heading.Level };
        var text = heading.Inline is null ? null : _inlines.Read(heading.Inline, span, shape, splitsAtBreaks: false);
        _document.AddNode(NodeTypes.Heading, span.Start, span.End, ("level", heading.Level.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("text", text ?? ""));
    }

    private void AddParagraph(ParagraphBlock paragraph, ContainerInline inlines, Surroundings around, bool wasAfterImage)
    {
        var span = SpanOf(paragraph);
        var layout = ParagraphLayout.Of(inlines);
        _afterImage = layout == Layout.Images || (wasAfterImage && layout == Layout.Empty);
        var isCaption = layout == Layout.ImageAndEmphasis || (wasAfterImage && layout == Layout.Emphasis);
        var shape = isCaption ? around.Shape(BlockKind.Caption, BlockZone.Caption) : around.Shape(around.Cell ?? BlockKind.Paragraph, BlockZone.Body);
        var text = _inlines.Read(inlines, span, shape, _splitsAtBreaks && !isCaption);
        if (!isCaption && text is not null && around.Cell is null && ParagraphLayout.IsBold(inlines))
            _document.AddNode(NodeTypes.Paragraph, span.Start, span.End, ("bold", "true"), ("text", text));
    }

    private void AddCode(CodeBlock code)
    {
        var span = SpanOf(code);
        var lines = new List<string>();
        foreach (var line in SourceLines.Of(code, _text))
            lines.Add(_document.Source.Substring(line.Start, line.Length));
        var info = (code as FencedCodeBlock)?.Info;
        _document.AddNode(NodeTypes.Code, span.Start, span.End, ("info", info ?? ""), ("text", string.Join('\n', lines).TrimEnd('\n')));
    }

    private void AddQuote(QuoteBlock quote, Surroundings around)
    {
        var first = _document.Blocks.Count;
        WalkChildren(quote, around with { InBlockQuote = true });
        // Only the outermost: with the text of every level, nested quotes would cost the square of the file.
        if (!around.InBlockQuote)
            _document.AddNode(NodeTypes.BlockQuote, quote.Span.Start, quote.Span.End + 1, ("text", TextSince(first)));
    }

    private void AddTable(Table table, Surroundings around)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var cell in row.OfType<TableCell>())
                WalkChildren(cell, around with { Cell = row.IsHeader ? BlockKind.TableHeader : BlockKind.TableCell });
        }
        var columns = table.OfType<TableRow>().Select(row => row.Count).DefaultIfEmpty(0).Max();
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        _document.AddNode(NodeTypes.Table, table.Span.Start, table.Span.End + 1, ("columns", columns.ToString(culture)), ("rows", table.Count.ToString(culture)));
    }

    private void AddFootnotes()
    {
        var defined = _definitions.Select(entry => entry.Definition.Label).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var used = _references.Select(reference => reference.Label).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (span, label) in _references)
            _document.AddNode(NodeTypes.FootnoteReference, span.Start, span.End, ("label", label), ("defined", defined.Contains(label) ? "true" : "false"));
        foreach (var (definition, text) in _definitions)
        {
            var label = definition.Label;
            _document.AddNode(NodeTypes.Footnote, definition.Span.Start, definition.Span.End + 1, ("label", label), ("used", used.Contains(label) ? "true" : "false"), ("text", text));
        }
    }

    private string TextSince(int first) =>
        string.Join(' ', _document.Blocks.Skip(first).Where(block => block.Kind != BlockKind.ImageAlt).Select(block => block.Text));

    private TextSpan SpanOf(Markdig.Syntax.Block block)
    {
        var start = Math.Clamp(block.Span.Start, 0, _text.Length);
        return new TextSpan(start, Math.Clamp(block.Span.End + 1, start, _text.Length));
    }
}

/// <summary>What a block stands in.</summary>
internal readonly record struct Surroundings(bool InBlockQuote, bool InList, bool InFootnote, BlockKind? Cell)
{
    public BlockShape Shape(BlockKind kind, BlockZone zone) =>
        new(kind, zone) { InBlockQuote = InBlockQuote, InList = InList, InFootnote = InFootnote };
}
