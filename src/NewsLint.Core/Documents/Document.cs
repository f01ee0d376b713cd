using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.Documents;

/// <summary>What the Markdown says, before anything is understood: the prose in blocks, the objects around it. Immutable.</summary>
public sealed class Document
{
    public required SourceText Source { get; init; }

    /// <summary>The prose, in the order of the file; no two blocks share a character of it.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Images, links, headings, comments …, in the order of the file.</summary>
    public ImmutableArray<MarkdownNode> Nodes { get; init; } = [];

    public FrontMatter FrontMatter { get; init; } = FrontMatter.None;

    /// <summary>What could not be read as it was meant, in the order of the file.</summary>
    public ImmutableArray<DocumentProblem> Problems { get; init; } = [];
}

/// <summary>A part of the file that could not be read as it was meant.</summary>
/// <param name="Rule">A name of <c>newslint.*</c>: <c>newslint.too-deep</c>, <c>newslint.bad-frontmatter</c> …</param>
/// <param name="Span">Where.</param>
/// <param name="Message">What is wrong and what was done instead.</param>
public sealed record DocumentProblem(string Rule, TextSpan Span, string Message);
