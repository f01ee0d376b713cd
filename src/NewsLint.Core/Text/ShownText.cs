namespace NewsLint.Text;

/// <summary>
/// A file's text as people may see it: as long as the file and with the same lines, so that every place is the same, but without the
/// names that are not to be shown. What reports, hovers and logs quote comes from here; it cannot be saved.
/// </summary>
public sealed class ShownText
{
    private readonly SourceText _text;

    internal ShownText(SourceText text) => _text = text;

    public static ShownText Empty { get; } = new(SourceText.From(""));

    public int Length => _text.Length;

    public int LineCount => _text.LineCount;

    public string Content => _text.Content;

    public ReadOnlySpan<char> Slice(TextSpan span) => _text.Slice(span);

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is not in the text or at its end.</exception>
    public LinePosition GetPosition(int offset) => _text.GetPosition(offset);

    /// <summary>A line without its line break, counted from 0.</summary>
    public TextSpan GetLine(int line) => _text.GetLine(line);

    /// <summary>A text in which nothing is to be hidden: a rule's example, a program's own message.</summary>
    public static ShownText Public(string text) => new(SourceText.From(text));
}
