namespace NewsLint.Documents.Reading;

/// <summary>
/// Checks the places that Markdig names against the text and sets them right. They are right in ordinary text and off by a
/// constant within one block in some (a tab after <c>#</c>), so the last difference is tried first, then a small window.
/// </summary>
internal sealed class SourceLocator(string text)
{
    private const int Window = 256;

    private int _drift;

    /// <summary>The stretch of the block whose prose is sought.</summary>
    public int End { get; private set; }

    public void EnterBlock(int end)
    {
        _drift = 0;
        End = Math.Clamp(end, 0, text.Length);
    }

    /// <summary>Where <paramref name="content"/> stands, at <paramref name="from"/> or after; -1 where it cannot be found.</summary>
    public int Find(ReadOnlySpan<char> content, int expected, int from)
    {
        if (StandsAt(content, expected + _drift, from))
            return expected + _drift;
        if (StandsAt(content, expected, from))
        {
            _drift = 0;
            return expected;
        }
        var near = expected + _drift >= from && expected + _drift < End ? Math.Max(from, expected + _drift - Window / 4) : from;
        var found = Search(content, near);
        if (found < 0 && near != from)
            found = Search(content, from);
        if (found >= 0)
            _drift = found - expected;
        return found;
    }

    /// <summary>Where a sign that begins markup stands: as expected, or the next one.</summary>
    public int FindSign(char sign, int expected, int from) => Find([sign], expected, from);

    private int Search(ReadOnlySpan<char> content, int from)
    {
        var length = Math.Min(text.Length - from, content.Length + Window);
        if (length < content.Length)
            return -1;
        var at = text.AsSpan(from, length).IndexOf(content, StringComparison.Ordinal);
        return at < 0 ? -1 : from + at;
    }

    private bool StandsAt(ReadOnlySpan<char> content, int at, int from) =>
        at >= from && at + content.Length <= text.Length && text.AsSpan(at, content.Length).SequenceEqual(content);
}
