namespace NewsLint.Text;

/// <summary>
/// A file's text, immutable, with the starts of its lines. Offsets are UTF-16 code units and do not count a byte order mark.
/// A line ends at LF, CRLF or a lone CR.
/// </summary>
public sealed class SourceText
{
    private int[]? _lineStarts;

    private SourceText(string content, bool hasByteOrderMark, int firstInvalid)
    {
        Content = content;
        HasByteOrderMark = hasByteOrderMark;
        FirstInvalidOffset = firstInvalid;
    }

    public string Content { get; }

    /// <summary>Whether the file began with a UTF-8 byte order mark. It is not part of <see cref="Content"/>.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>The offset of the first byte that is not UTF-8, or -1. Such a byte b stands in <see cref="Content"/> as the lone surrogate U+DC00+b.</summary>
    public int FirstInvalidOffset { get; }

    public int Length => Content.Length;

    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Content);

    public static SourceText From(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new SourceText(content, hasByteOrderMark: false, firstInvalid: -1);
    }

    /// <summary>Decodes a UTF-8 file so that <see cref="Encode"/> gives back the same bytes, whatever they are.</summary>
    public static SourceText Decode(ReadOnlySpan<byte> bytes)
    {
        var hasMark = bytes.StartsWith("\uFEFF"u8);
        if (hasMark)
            bytes = bytes[3..];
        var content = ByteEscaping.Decode(bytes, out var firstInvalid);
        return new SourceText(content, hasMark, firstInvalid);
    }

    /// <summary>The file's bytes: the text as UTF-8, escaped bytes as they were, the byte order mark where there was one.</summary>
    public byte[] Encode() => ByteEscaping.Encode(Content, HasByteOrderMark);

    public ReadOnlySpan<char> Slice(TextSpan span) => Content.AsSpan(span.Start, span.Length);

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is not in the text or at its end.</exception>
    public LinePosition GetPosition(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Content.Length);
        var starts = LineStarts;
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
            line = ~line - 1;
        return new LinePosition(line, offset - starts[line]);
    }

    /// <summary>The offset of a position; a line or column past the end is taken as the end.</summary>
    public int GetOffset(LinePosition position)
    {
        var starts = LineStarts;
        if (position.Line < 0)
            return 0;
        if (position.Line >= starts.Length)
            return Content.Length;
        var span = GetLine(position.Line);
        return Math.Clamp(span.Start + position.Character, span.Start, span.End);
    }

    /// <summary>A line without its line break, counted from 0.</summary>
    public TextSpan GetLine(int line)
    {
        var starts = LineStarts;
        ArgumentOutOfRangeException.ThrowIfNegative(line);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(line, starts.Length);
        var end = line + 1 < starts.Length ? starts[line + 1] : Content.Length;
        while (end > starts[line] && Content[end - 1] is '\n' or '\r')
            end--;
        return new TextSpan(starts[line], end);
    }

    /// <summary>The text after these edits, with its byte order mark and the bytes that are not UTF-8 as they were.</summary>
    /// <param name="edits">In order, not overlapping.</param>
    /// <exception cref="ArgumentException">Two edits overlap, are out of order, or one is outside the text.</exception>
    public SourceText WithEdits(IEnumerable<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        var content = new System.Text.StringBuilder(Content.Length);
        var done = 0;
        foreach (var edit in edits)
        {
            if (edit.Span.Start < done || edit.Span.End > Content.Length)
                throw new ArgumentException($"The edit of {edit.Span} is out of order or outside the text.", nameof(edits));
            content.Append(Content, done, edit.Span.Start - done).Append(edit.NewText);
            done = edit.Span.End;
        }
        content.Append(Content, done, Content.Length - done);
        // Bytes that an edit brings together may be a character now.
        return FirstInvalidOffset >= 0 ? Decode(ByteEscaping.Encode(content.ToString(), HasByteOrderMark)) : new SourceText(content.ToString(), HasByteOrderMark, firstInvalid: -1);
    }

    public override string ToString() => Content;

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int>(content.Length / 40 + 4) { 0 };
        var rest = 0;
        while (true)
        {
            var next = content.AsSpan(rest).IndexOfAny('\n', '\r');
            if (next < 0)
                return [.. starts];
            rest += next + 1;
            if (content[rest - 1] == '\r' && rest < content.Length && content[rest] == '\n')
                rest++;
            starts.Add(rest);
        }
    }
}
