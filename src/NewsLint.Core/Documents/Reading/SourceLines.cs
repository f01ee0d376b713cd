using Markdig.Syntax;
using NewsLint.Text;

namespace NewsLint.Documents.Reading;

/// <summary>The lines of a code or HTML block in the file, without the prefixes of what they stand in.</summary>
internal static class SourceLines
{
    public static List<TextSpan> Of(LeafBlock block, string text)
    {
        var spans = new List<TextSpan>(block.Lines.Count);
        for (var i = 0; i < block.Lines.Count; i++)
        {
            ref var line = ref block.Lines.Lines[i];
            // Where Markdig expands a tab it makes a new string, of which only the line's place is known.
            var isInFile = ReferenceEquals(line.Slice.Text, text);
            var start = Math.Clamp(isInFile ? line.Slice.Start : line.Position, spans.Count > 0 ? spans[^1].End : 0, text.Length);
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = isInFile ? line.Slice.End + 1 : length < 0 ? text.Length : start + length;
            spans.Add(new TextSpan(start, Math.Clamp(end, start, text.Length)));
        }
        return spans;
    }
}
