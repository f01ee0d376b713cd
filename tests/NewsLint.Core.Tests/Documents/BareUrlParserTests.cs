using System.Text;
using CsCheck;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsLint.Documents.Reading;

namespace NewsLint.Core.Tests.Documents;

/// <summary>Bare URLs are found where Markdig itself finds them, and the tree around them is the same.</summary>
public sealed class BareUrlParserTests
{
    private static readonly MarkdownPipeline Plain = WithMarkdigsOwnParser();

    private static readonly string[] Parts =
    [
        "http", "https", "ftp", "mailto", "tel", "www", "HTTP", "hTTps", "Www", "wwww", ":", "://", ".", "..", "/", "example.org", "a.b", "x@example.org", "+123", "h", "t", " ", " ", "  \n", "\n",
        "\n\n", "*", "**", "_", "~~", "(", ")", "[", "]", "](", "<", ">", "<a>", "</a>", "&amp;", "&", "\\", "\\*", "`", "|", "a", "\"", "https://example.org/x", "www.example.org", "mailto:x@example.org", "tel:123",
        "!", "- ", "é", "https://en.example.org/wiki/A_(b)",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 14].Select(parts => string.Concat(parts));

    [Fact]
    public void The_tree_is_that_of_Markdigs_own_parser() =>
        Texts.Holds(text => Assert.Equal(Dump(Markdown.Parse(text, Plain)), Dump(Markdown.Parse(text, MarkdigPipeline.Instance))), count: 40_000);

    private static MarkdownPipeline WithMarkdigsOwnParser()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseTaskLists()
            .UseAutoLinks()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.BlockParsers.Insert(0, new FootnoteDefinitionParser());
        return builder.Build();
    }

    private static string Dump(MarkdownDocument document)
    {
        var text = new StringBuilder();
        foreach (var item in document.Descendants())
        {
            text.Append(item.GetType().Name).Append(' ').Append(item.Span).Append(' ').Append(item.Line).Append(':').Append(item.Column);
            text.Append(item switch
            {
                LiteralInline literal => $" {literal.Content} {literal.IsFirstCharacterEscaped}",
                LinkInline link => $" {link.Url} {link.UrlSpan} {link.Title} {link.IsAutoLink} {link.IsImage}",
                AutolinkInline link => $" {link.Url} {link.IsEmail}",
                CodeInline code => $" {code.Content}",
                HtmlInline html => $" {html.Tag}",
                DelimiterInline delimiter => $" {delimiter.ToLiteral()}",
                _ => "",
            }).AppendLine();
        }
        return text.ToString();
    }
}
