using Markdig.Parsers;
using Markdig.Syntax;

namespace NewsLint.Documents.Reading;

/// <summary><c>[^1]: text</c>, where it stands. Markdig's own footnotes move to the end of the document, and unused ones vanish.</summary>
internal sealed class FootnoteDefinition(BlockParser parser) : ContainerBlock(parser)
{
    public required string Label { get; init; }
}

internal sealed class FootnoteDefinitionParser : BlockParser
{
    public FootnoteDefinitionParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentContainer is not (MarkdownDocument or QuoteBlock or FootnoteDefinition))
            return BlockState.None;
        var line = processor.Line;
        if (line.PeekChar() != '^')
            return BlockState.None;
        var text = line.AsSpan();
        var end = text.IndexOf(']');
        if (end < 3 || end + 1 >= text.Length || text[end + 1] != ':')
            return BlockState.None;
        var label = text[2..end];
        if (label.IndexOfAny(' ', '\t', '[') >= 0)
            return BlockState.None;

        if (processor.CurrentContainer is FootnoteDefinition open)
            processor.Close(open);
        processor.NewBlocks.Push(new FootnoteDefinition(this)
        {
            Label = label.ToString(),
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        processor.GoToColumn(processor.Column + end + 2);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.ContinueDiscard;
        if (!processor.IsCodeIndent)
            return BlockState.None;
        processor.GoToCodeIndent();
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }
}
