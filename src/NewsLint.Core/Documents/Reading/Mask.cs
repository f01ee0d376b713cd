using NewsLint.Text;

namespace NewsLint.Documents.Reading;

/// <summary>
/// The text that Markdig sees: as long as the file, with stand-ins for what Markdig does not know (template tags, wiki links,
/// footnote marks) or cannot bear. So every offset stays what it is, and the stand-ins give back the file's own characters.
/// </summary>
internal sealed class Mask(string source)
{
    /// <summary>Stands for each character of a <see cref="Mark"/>. It is punctuation like the brackets it replaces, for emphasis looks at its neighbours.</summary>
    public const char Marked = '\u2E30';

    /// <summary>Stands for markup that is read as the character it is.</summary>
    public const char Literal = '\u2E31';

    private readonly List<Mark> _marks = [];
    private char[]? _changed;

    public string Source => source;

    public IReadOnlyList<Mark> Marks => _marks;

    public HashSet<string> FootnoteLabels { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Replaces the characters of a mark; marks come in the order of the file and do not overlap.</summary>
    public void Add(Mark mark)
    {
        _marks.Add(mark);
        Writable().AsSpan(mark.Span.Start, mark.Span.Length).Fill(Marked);
    }

    /// <summary>Makes lines blank: they are neither prose nor markup. Their breaks stay, inside a mark too.</summary>
    public void Blank(TextSpan span)
    {
        var text = Writable();
        for (var i = span.Start; i < span.End; i++)
            text[i] = source[i] is '\n' or '\r' ? source[i] : ' ';
    }

    public void MakeLiteral(int offset) => Writable()[offset] = Literal;

    public bool IsMarked(int offset) => _changed is not null && _changed[offset] == Marked;

    /// <summary>The text for Markdig. A NUL, which Markdig replaces wherever it stands, is replaced here so that the text stays the same object.</summary>
    public string ToText()
    {
        var text = _changed is null ? source : new string(_changed);
        return text.Replace('\0', '\uFFFD');
    }

    /// <summary>The index of the first mark that ends after <paramref name="offset"/>.</summary>
    public int FirstMarkAfter(int offset)
    {
        int low = 0, high = _marks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_marks[middle].Span.End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private char[] Writable() => _changed ??= source.ToCharArray();
}

internal enum MarkKind
{
    /// <summary>A template tag: one U+FFFC.</summary>
    Opaque,

    /// <summary>Gives no prose.</summary>
    Hidden,

    /// <summary><c>[[Page|</c></summary>
    WikiLinkStart,

    /// <summary><c>]]</c></summary>
    WikiLinkEnd,

    /// <summary><c>![[photo.jpg]]</c></summary>
    WikiImage,

    /// <summary><c>[^1]</c></summary>
    Footnote,
}

/// <param name="Span">Its stretch of the file.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Target">A wiki link's page, a footnote's label.</param>
internal readonly record struct Mark(TextSpan Span, MarkKind Kind, string Target = "");
