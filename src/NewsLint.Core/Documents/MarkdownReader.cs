using Markdig.Syntax;
using NewsLint.Documents.Reading;
using NewsLint.Text;

namespace NewsLint.Documents;

/// <summary>Reads a draft: Markdown with front matter, or plain text. Whatever the text is, there is a document.</summary>
public static class MarkdownReader
{
    public static Document Read(SourceText source, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var document = new DocumentBuilder(source);
        if (options.IsPlainText)
        {
            PlainTextReader.Read(source.Content, 0, !PastedLines.HasBlankLine(source.Content), document.Prose, document.Blocks);
            return document.Build();
        }

        var frontMatter = new FrontMatterReader(source.Content, options.Aliases);
        frontMatter.Read(document.Prose, document.Blocks, document.Nodes);
        document.FrontMatter = frontMatter.FrontMatter;
        if (frontMatter.Problem is not null)
            document.Problems.Add(frontMatter.Problem);
        ReadBody(document, frontMatter.BodyStart, frontMatter.HasHeadline);
        return document.Build();
    }

    private static void ReadBody(DocumentBuilder document, int bodyStart, bool hasTitle)
    {
        var mask = new Mask(document.Source);
        if (bodyStart > 0)
            mask.Blank(new TextSpan(0, bodyStart));
        new MarkScanner(mask).Scan(bodyStart);
        var bounds = new MarkupBounds(mask);
        bounds.Scan(bodyStart);
        if (bounds.Problem is not null)
            document.Problems.Add(bounds.Problem);

        var text = mask.ToText();
        var eachLine = PastedLines.AreParagraphs(document.Source, bodyStart);
        var (blocks, nodes) = (document.Blocks.Count, document.Nodes.Count);
        try
        {
            if (Parse(text) is { } root)
            {
                new BlockWalker(document, mask, text, hasTitle, eachLine).Walk(root);
                return;
            }
        }
        catch (TooDeepException)
        {
        }
        document.Rewind(blocks, nodes);
        PlainTextReader.Read(document.Source, bodyStart, eachLine, document.Prose, document.Blocks);
        document.Problems.Add(new DocumentProblem("newslint.too-deep", FirstLine(document.Source, bodyStart),
            "This text is nested too deep for the Markdown parser, so the file is read as plain text, without Markdown."));
    }

    /// <summary>Markdig's tree, or null where it gives up.</summary>
    private static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, MarkdigPipeline.Instance);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // It says so with ArgumentException, but on hostile text others were seen, and none may cost the file its lint.
            return null;
        }
    }

    private static TextSpan FirstLine(string source, int from)
    {
        var lines = new LineCursor(source, from);
        lines.MoveNext();
        return new TextSpan(lines.Start, lines.End);
    }
}
