using NewsLint.Text;

namespace NewsLint.Documents.Reading;

/// <summary>What is being read: the blocks and nodes so far.</summary>
internal sealed class DocumentBuilder(SourceText source)
{
    public string Source { get; } = source.Content;

    public ProseBuilder Prose { get; private set; } = new(source.Content);

    public List<Block> Blocks { get; } = [];

    public List<MarkdownNode> Nodes { get; } = [];

    public List<DocumentProblem> Problems { get; } = [];

    public FrontMatter FrontMatter { get; set; } = FrontMatter.None;

    /// <summary>Takes back what came after a point, to read it in another way.</summary>
    public void Rewind(int blocks, int nodes)
    {
        Blocks.RemoveRange(blocks, Blocks.Count - blocks);
        Nodes.RemoveRange(nodes, Nodes.Count - nodes);
        Prose = new ProseBuilder(Source);
    }

    public void AddNode(string type, int start, int end, params ReadOnlySpan<(string Name, string? Value)> properties)
    {
        start = Math.Clamp(start, 0, Source.Length);
        Nodes.Add(new MarkdownNode(type, new TextSpan(start, Math.Clamp(end, start, Source.Length)), Properties.Of(properties)));
    }

    public Document Build() => new()
    {
        Source = source,
        Blocks = [.. Blocks],
        Nodes = [.. InOrder(Nodes)],
        FrontMatter = FrontMatter,
        Problems = [.. Problems.OrderBy(problem => problem.Span)],
    };

    private static IEnumerable<MarkdownNode> InOrder(List<MarkdownNode> nodes) => nodes.OrderBy(node => node.Span.Start).ThenByDescending(node => node.Span.End);
}
