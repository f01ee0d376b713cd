using NewsLint.Text;

namespace NewsLint.LanguageServer.Documents;

/// <summary>Places as editors count them, to offsets and back. What lies past an end is taken as that end.</summary>
internal static class Positions
{
    public static int ToOffset(this SourceText text, Protocol.Position position)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= text.LineCount)
            return text.Length;
        var line = text.GetLine(position.Line);
        return line.Start + Math.Clamp(position.Character, 0, line.Length);
    }

    public static TextSpan ToSpan(this SourceText text, Protocol.Range range)
    {
        var start = text.ToOffset(range.Start);
        var end = text.ToOffset(range.End);
        return new TextSpan(Math.Min(start, end), Math.Max(start, end));
    }

    public static Protocol.Position ToPosition(this SourceText text, int offset)
    {
        var position = text.GetPosition(Math.Clamp(offset, 0, text.Length));
        return new Protocol.Position(position.Line, position.Character);
    }

    public static Protocol.Range ToRange(this SourceText text, TextSpan span) => new(text.ToPosition(span.Start), text.ToPosition(span.End));

    public static Protocol.TextEdit ToEdit(this SourceText text, TextEdit edit) => new(text.ToRange(edit.Span), edit.NewText);

    /// <summary>The text after the changes, each of which is meant for what the one before it left.</summary>
    public static SourceText With(this SourceText text, IEnumerable<Protocol.TextDocumentContentChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.Range is not { } range)
            {
                text = SourceText.From(change.Text);
                continue;
            }
            var span = text.ToSpan(range);
            text = SourceText.From(string.Concat(text.Content.AsSpan(0, span.Start), change.Text, text.Content.AsSpan(span.End)));
        }
        return text;
    }
}
