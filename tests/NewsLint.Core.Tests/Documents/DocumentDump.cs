using System.Text;
using NewsLint.Documents;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Documents;

/// <summary>Writes a document as the specs have it: a line a block, its peculiarities under it, the nodes at the end.</summary>
internal static class DocumentDump
{
    public static string Of(Document document)
    {
        var dump = new StringBuilder();
        foreach (var block in document.Blocks)
            Write(dump, document.Source, block);
        foreach (var node in document.Nodes)
        {
            dump.Append("node ").Append(node.Type).Append(' ').Append(node.Span);
            foreach (var (name, value) in node.Properties.OrderBy(property => property.Name, StringComparer.Ordinal))
                dump.Append(' ').Append(name).Append('=').Append(Quote(value));
            dump.Append('\n');
        }
        foreach (var problem in document.Problems)
            dump.Append("problem ").Append(problem.Rule).Append(' ').Append(problem.Span).Append(' ').Append(problem.Message).Append('\n');
        return dump.ToString();
    }

    private static void Write(StringBuilder dump, SourceText source, Block block)
    {
        dump.Append(Name(block.Kind.ToString()));
        if (block.HeadingLevel > 0)
            dump.Append(' ').Append(block.HeadingLevel);
        dump.Append(' ').Append(Name(block.Zone.ToString()));
        dump.Append(block.InBlockQuote ? " in-quote" : "").Append(block.InList ? " in-list" : "").Append(block.InFootnote ? " in-footnote" : "");
        if (block.FrontMatterKey is not null)
            dump.Append(" key=").Append(block.FrontMatterKey);
        dump.Append(' ').Append(block.Span).Append(' ').Append(Quote(block.Text)).Append('\n');
        foreach (var segment in block.Segments.Where(segment => !segment.IsVerbatim))
        {
            var written = new TextSpan(segment.SourceStart, segment.SourceStart + segment.SourceLength);
            dump.Append("  ").Append(Quote(block.Text.Substring(segment.Start, segment.Length))).Append(" is ")
                .Append(Quote(source.Slice(written).ToString())).Append(' ').Append(written).Append('\n');
        }
        foreach (var link in block.Links)
            dump.Append("  ").Append(Name(link.Kind.ToString())).Append(' ').Append(link.Span).Append(' ').Append(Quote(Slice(block, link.Span))).Append(" to ").Append(Quote(link.Target)).Append('\n');
        foreach (var emphasis in block.Emphasis)
            dump.Append("  emphasis ").Append(emphasis).Append(' ').Append(Quote(Slice(block, emphasis))).Append('\n');
    }

    private static string Slice(Block block, ProseSpan span) => block.Text.Substring(span.Start, span.Length);

    private static string Name(string name) =>
        string.Concat(name.Select((unit, i) => char.IsUpper(unit) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(unit) : unit.ToString()));

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var unit in text)
        {
            quoted.Append(unit switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\\' => "\\\\",
                '"' => "\\\"",
                '\uFFFC' => "￼",
                < ' ' => $"\\u{(int)unit:X4}",
                _ when char.IsSurrogate(unit) => $"\\u{(int)unit:X4}",
                _ => unit.ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }
}
