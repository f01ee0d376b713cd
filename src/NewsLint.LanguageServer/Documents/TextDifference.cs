using System.Text;
using DiffPlex;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Documents;

/// <summary>The changes from one text to another, small enough that the cursor and what is folded stay where they are.</summary>
internal static class TextDifference
{
    public static TextEdit[] Between(SourceText before, SourceText after)
    {
        var lines = Differ.Instance.CreateLineDiffs(before.Content, after.Content, ignoreWhitespace: false);
        List<TextEdit> edits = [];
        foreach (var block in lines.DiffBlocks)
        {
            var old = Span(before, block.DeleteStartA, block.DeleteCountA);
            var @new = Span(after, block.InsertStartB, block.InsertCountB);
            edits.Add(Shrink(before.Slice(old), after.Slice(@new), old));
        }
        return edits.Aggregate(0, (sum, edit) => sum + edit.NewText.Length - edit.Span.Length) == after.Length - before.Length && Apply(before, edits) == after.Content
            ? [.. edits]
            // Lines that differ in their ends alone are the same to the comparison.
            : [Shrink(before.Content, after.Content, new TextSpan(0, before.Length))];
    }

    private static string Apply(SourceText text, List<TextEdit> edits)
    {
        var result = new StringBuilder(text.Content);
        foreach (var edit in Enumerable.Reverse(edits))
            result.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText);
        return result.ToString();
    }

    private static TextSpan Span(SourceText text, int line, int count)
    {
        int StartOf(int index) => index < text.LineCount ? text.GetLine(index).Start : text.Length;
        return new TextSpan(StartOf(line), StartOf(line + count));
    }

    /// <summary>Leaves out what both have at their ends; half of a character is never left.</summary>
    private static TextEdit Shrink(ReadOnlySpan<char> old, ReadOnlySpan<char> @new, TextSpan span)
    {
        var prefix = old.CommonPrefixLength(@new);
        while (prefix > 0 && char.IsHighSurrogate(old[prefix - 1]))
            prefix--;
        var suffix = 0;
        var most = Math.Min(old.Length, @new.Length) - prefix;
        while (suffix < most && old[^(suffix + 1)] == @new[^(suffix + 1)])
            suffix++;
        while (suffix > 0 && char.IsLowSurrogate(old[^suffix]))
            suffix--;
        return new TextEdit(new TextSpan(span.Start + prefix, span.End - suffix), @new[prefix..^suffix].ToString());
    }
}
