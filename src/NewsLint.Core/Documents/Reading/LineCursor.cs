namespace NewsLint.Documents.Reading;

/// <summary>Goes through the lines of a text from an offset on; a line ends at LF, CRLF or a lone CR.</summary>
internal struct LineCursor(string text, int from)
{
    public int Start { get; private set; } = from;

    /// <summary>The end of the line without its break.</summary>
    public int End { get; private set; } = from;

    /// <summary>Where the next line begins.</summary>
    public int Next { get; private set; } = from;

    public readonly ReadOnlySpan<char> Line => text.AsSpan(Start, End - Start);

    public readonly bool IsBlank => Line.Trim(" \t").IsEmpty;

    public bool MoveNext()
    {
        if (Next >= text.Length)
            return false;
        Start = Next;
        var length = text.AsSpan(Start).IndexOfAny('\n', '\r');
        End = length < 0 ? text.Length : Start + length;
        Next = length < 0 ? End : AfterBreak(text, End);
        return true;
    }

    /// <summary>The offset after the line break at <paramref name="at"/>.</summary>
    public static int AfterBreak(string text, int at) => text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
}
