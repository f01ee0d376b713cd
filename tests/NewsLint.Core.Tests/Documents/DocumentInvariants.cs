using NewsLint.Documents;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Documents;

/// <summary>What holds for every document, whatever the text.</summary>
internal static class DocumentInvariants
{
    /// <summary>The first thing that does not hold, or null.</summary>
    public static string? FirstBroken(Document document)
    {
        var file = new TextSpan(0, document.Source.Length);
        var proseEnd = 0;
        var lastStart = 0;
        foreach (var block in document.Blocks)
        {
            if (Broken(document.Source, block, file) is { } broken)
                return $"{broken} in “{block.Text}” {block.Span}";
            if (block.Span.Start < lastStart)
                return $"Blocks are out of order at {block.Span}.";
            lastStart = block.Span.Start;
            if (block.Kind == BlockKind.ImageAlt)
                continue;
            if (block.Segments[0].SourceStart < proseEnd)
                return $"A block takes source of the one before: “{block.Text}”.";
            proseEnd = block.Segments[^1].SourceStart + block.Segments[^1].SourceLength;
        }
        foreach (var node in document.Nodes)
        {
            if (!file.Contains(node.Span))
                return $"A node is outside the file: {node.Type} {node.Span}.";
            if (!NodeTypes.All.Contains(node.Type))
                return $"{node.Type} is no node type.";
        }
        return document.Problems.FirstOrDefault(problem => !file.Contains(problem.Span))?.Message;
    }

    private static string? Broken(SourceText source, Block block, TextSpan file)
    {
        if (!file.Contains(block.Span))
            return "The span is outside the file";
        if (block.Text.Length == 0)
            return "There is no text";
        int at = 0, sourceEnd = 0;
        foreach (var segment in block.Segments)
        {
            if (segment.Start != at || segment.Length <= 0)
                return $"The segments leave a gap at {at}";
            if (segment.SourceStart < sourceEnd || segment.SourceLength < 0)
                return $"The segments are out of order at {at}";
            at += segment.Length;
            sourceEnd = segment.SourceStart + segment.SourceLength;
            if (sourceEnd > file.End)
                return "A segment is outside the file";
            if (!segment.IsVerbatim)
                continue;
            if (segment.Length != segment.SourceLength)
                return "A verbatim segment has two lengths";
            if (!source.Content.AsSpan(segment.SourceStart, segment.Length).SequenceEqual(block.Text.AsSpan(segment.Start, segment.Length)))
                return $"A verbatim segment at {at} is not what the file has";
        }
        if (at != block.Text.Length)
            return "The segments do not cover the text";
        var prose = new ProseSpan(0, block.Text.Length);
        if (block.Links.Any(link => !prose.Contains(link.Span) || link.Span.Length < 0) || block.Emphasis.Any(span => !prose.Contains(span) || span.Length <= 0))
            return "A link or emphasis is outside the text";
        return null;
    }
}
