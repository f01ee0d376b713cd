using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace NewsLint.Documents.Reading;

/// <summary>Markdig as it is set up here: CommonMark, pipe tables, task lists, bare URLs, strikethrough, footnotes.</summary>
internal static class MarkdigPipeline
{
    public static MarkdownPipeline Instance { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.BlockParsers.Insert(0, new FootnoteDefinitionParser());
        builder.InlineParsers.Insert(0, new BareUrlParser());
        return builder.Build();
    }
}
