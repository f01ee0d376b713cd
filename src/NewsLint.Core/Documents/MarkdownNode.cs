using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.Documents;

/// <summary>An object of the Markdown that a <c>node</c> rule can ask for. Property names are lower case and listed in <see cref="NodeTypes"/>.</summary>
/// <param name="Type">One of <see cref="NodeTypes"/>.</param>
/// <param name="Span">Its stretch of the file.</param>
/// <param name="Properties">What that type has: a link its <c>url</c>, <c>text</c>, <c>title</c>; an image its <c>alt</c>, <c>url</c>, <c>title</c>; a heading its <c>level</c>, <c>text</c>.</param>
public sealed record MarkdownNode(string Type, TextSpan Span, ImmutableArray<(string Name, string Value)> Properties)
{
    /// <summary>The value of a property, or null where the node does not have it.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (known, value) in Properties)
            {
                if (known == name)
                    return value;
            }
            return null;
        }
    }
}

/// <summary>The types of <see cref="MarkdownNode"/>.</summary>
public static class NodeTypes
{
    /// <summary>alt, url, title (absent where not written), form (inline, reference, wiki, html).</summary>
    public const string Image = "image";

    /// <summary>text, url, title, form (inline, reference, autolink, bare, wiki, html).</summary>
    public const string Link = "link";

    /// <summary>level, text.</summary>
    public const string Heading = "heading";

    /// <summary>columns, rows.</summary>
    public const string Table = "table";

    /// <summary>text. The outermost only.</summary>
    public const string BlockQuote = "blockquote";

    /// <summary>info, text.</summary>
    public const string Code = "code";

    /// <summary>text: the inside of an HTML comment, trimmed.</summary>
    public const string Comment = "comment";

    /// <summary>label, defined (true or false): a footnote mark.</summary>
    public const string FootnoteReference = "footnote-reference";

    /// <summary>label, used (true or false), text: a footnote definition.</summary>
    public const string Footnote = "footnote";

    /// <summary>key, value: one top-level entry of the front matter.</summary>
    public const string FrontMatter = "frontmatter";

    /// <summary>bold (true), text: a paragraph that is bold from end to end, as if it were a heading.</summary>
    public const string Paragraph = "paragraph";

    /// <summary>text: <c>[text] (https://…)</c>, which is no link for the space in it.</summary>
    public const string BrokenLink = "broken-link";

    public static ImmutableArray<string> All { get; } =
        [Image, Link, Heading, Table, BlockQuote, Code, Comment, FootnoteReference, Footnote, FrontMatter, Paragraph, BrokenLink];
}
