using NewsLint.Text;

namespace NewsLint.Documents.Reading;

/// <summary>Reads a text as paragraphs and nothing else.</summary>
internal static class PlainTextReader
{
    /// <summary>Adds the paragraphs of <paramref name="source"/> from <paramref name="bodyStart"/> on.</summary>
    /// <param name="source">The file.</param>
    /// <param name="bodyStart">Where the body begins.</param>
    /// <param name="eachLine">Whether every line is a paragraph; else they part at blank lines.</param>
    /// <param name="prose">Where the prose is put together.</param>
    /// <param name="blocks">Takes the paragraphs.</param>
    public static void Read(string source, int bodyStart, bool eachLine, ProseBuilder prose, List<Block> blocks)
    {
        var shape = new BlockShape(BlockKind.Paragraph, BlockZone.Body);
        var lines = new LineCursor(source, bodyStart);
        var (start, end) = (bodyStart, bodyStart);
        prose.Begin(bodyStart);
        while (lines.MoveNext())
        {
            if (lines.IsBlank || eachLine)
            {
                Close();
                if (lines.IsBlank)
                    continue;
            }
            if (prose.Length == 0)
                start = lines.Start;
            else
                prose.AddSpace(end, lines.Start);
            var line = lines.Line;
            var indent = line.Length - line.TrimStart(" \t").Length;
            var length = line.Trim(" \t").Length;
            prose.AddVerbatim(lines.Start + indent, length);
            end = lines.Start + indent + length;
        }
        Close();

        void Close()
        {
            if (prose.Length > 0 && prose.Finish(shape, new TextSpan(start, end)) is { } block)
                blocks.Add(block);
            prose.Begin(end);
        }
    }
}
