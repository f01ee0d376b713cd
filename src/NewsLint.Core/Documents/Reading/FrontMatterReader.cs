using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Documents.Reading;

/// <summary>Finds and reads the YAML between two <c>---</c> lines at the very top of a file.</summary>
internal sealed class FrontMatterReader(string source, FrontMatterAliases aliases)
{
    /// <summary>The longest front matter that is read, in UTF-16 code units.</summary>
    public const int MaxLength = 1 << 20;

    public FrontMatter FrontMatter { get; private set; } = FrontMatter.None;

    public DocumentProblem? Problem { get; private set; }

    public bool HasHeadline { get; private set; }

    /// <summary>Where the body begins.</summary>
    public int BodyStart => FrontMatter.Span.End;

    public void Read(ProseBuilder prose, List<Block> blocks, List<MarkdownNode> nodes)
    {
        ReadYaml();
        foreach (var entry in FrontMatter.Root?.Entries ?? [])
            Add(entry, prose, blocks, nodes);
    }

    /// <summary>Reads the data alone.</summary>
    public void ReadYaml()
    {
        if (!TryFind(out var inside, out var whole))
            return;
        if (inside.Length > MaxLength)
        {
            FrontMatter = new FrontMatter(whole, null);
            Problem = Bad(new TextSpan(0, inside.Start), $"This front matter is longer than {MaxLength:N0} characters, so it is not read. Shorten it, or close it with “---”.");
            return;
        }

        var (root, problems) = YamlReader.Read(source.Substring(inside.Start, inside.Length), inside.Start);
        // Two thematic breaks with a sentence between them are no front matter.
        if (root is not (null or YamlMapping) && problems.IsEmpty)
            return;
        FrontMatter = new FrontMatter(whole, root as YamlMapping);
        if (problems.Length > 0)
            Problem = Bad(problems[0].Span, problems[0].Message);
    }

    private static DocumentProblem Bad(TextSpan span, string message) => new("newslint.bad-frontmatter", span, message);

    private bool TryFind(out TextSpan inside, out TextSpan whole)
    {
        inside = whole = default;
        var lines = new LineCursor(source, 0);
        if (!lines.MoveNext() || !IsFence(source.AsSpan(lines.Start, lines.End - lines.Start), "---"))
            return false;
        var start = lines.Next;
        while (lines.MoveNext())
        {
            var line = source.AsSpan(lines.Start, lines.End - lines.Start);
            if (!IsFence(line, "---") && !IsFence(line, "..."))
                continue;
            inside = new TextSpan(start, lines.Start);
            whole = new TextSpan(0, lines.Next);
            return true;
        }
        return false;
    }

    private static bool IsFence(ReadOnlySpan<char> line, string fence) => line.StartsWith(fence, StringComparison.Ordinal) && line[3..].Trim(" \t").IsEmpty;

    private void Add(YamlEntry entry, ProseBuilder prose, List<Block> blocks, List<MarkdownNode> nodes)
    {
        var key = entry.Key.Value;
        var span = new TextSpan(entry.Key.Span.Start, Math.Max(entry.Key.Span.End, entry.Value.Span.End));
        nodes.Add(new MarkdownNode(NodeTypes.FrontMatter, span, Properties.Of(("key", key), ("value", TextOf(entry.Value)))));
        if (aliases.ZoneOf(key) is not { } zone || entry.Value is not YamlScalar { IsNull: false } scalar)
            return;

        prose.Begin(entry.Key.Span.End);
        ScalarAlignment.Add(prose, source, scalar.Span, scalar.Value);
        if (prose.Finish(new BlockShape(BlockKind.FrontMatter, zone) { FrontMatterKey = key }, span) is not { } block)
            return;
        blocks.Add(block);
        HasHeadline |= aliases.IsHeadline(key);
    }

    private static string TextOf(YamlNode value) => value switch
    {
        YamlScalar scalar => scalar.Value,
        YamlSequence sequence => string.Join(", ", sequence.Items.OfType<YamlScalar>().Select(item => item.Value)),
        _ => "",
    };
}
