using System.Buffers;
using NewsLint.Text;

namespace NewsLint.Documents.Reading;

/// <summary>Finds the marks that Markdig does not know: template tags and expressions in braces, wiki links, footnote marks.</summary>
internal sealed class MarkScanner(Mask mask)
{
    /// <summary>A tag that is not closed within so many characters is taken for text; it keeps the scan linear.</summary>
    private const int MaxTagLength = 2_000;
    private const int MaxLabelLength = 200;

    private static readonly SearchValues<char> Openers = SearchValues.Create("{[");
    private static readonly SearchValues<char> TagStops = SearchValues.Create("{}`\n\r");
    private static readonly SearchValues<char> LabelStops = SearchValues.Create("[]\n\r");

    private readonly string _source = mask.Source;

    public void Scan(int from)
    {
        var at = from;
        while (true)
        {
            var next = _source.AsSpan(at).IndexOfAny(Openers);
            if (next < 0)
                return;
            at += next;
            at = IsEscaped(at) ? at + 1 : _source[at] == '{' ? AfterBraces(at) : AfterBrackets(at);
        }
    }

    private bool IsEscaped(int at)
    {
        var slashes = 0;
        while (at - slashes > 0 && slashes < 64 && _source[at - slashes - 1] == '\\')
            slashes++;
        return slashes % 2 == 1;
    }

    private char At(int offset) => offset < _source.Length ? _source[offset] : '\0';

    private int AfterBraces(int start)
    {
        var end = EndOfTag(start);
        if (end < 0)
            return start + 1;
        var inside = _source.AsSpan(start + 1, end - start - 2);
        var isAttribute = inside.Length > 1 && inside[0] is ':' or '.' or '#' && inside[^1] != '#';
        mask.Add(new Mark(new TextSpan(start, end), isAttribute ? MarkKind.Hidden : MarkKind.Opaque));
        return end;
    }

    /// <summary>The offset after the brace that closes the one at <paramref name="start"/> in the same paragraph, or -1.</summary>
    private int EndOfTag(int start)
    {
        var limit = Math.Min(_source.Length, start + MaxTagLength);
        var depth = 0;
        var at = start;
        while (at < limit)
        {
            switch (_source[at])
            {
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return at == start + 1 ? -1 : at + 1;
                case '`':
                    return -1;
                case '\n' or '\r' when IsBlankLineAt(LineCursor.AfterBreak(_source, at)):
                    return -1;
            }
            var next = _source.AsSpan(at + 1, limit - at - 1).IndexOfAny(TagStops);
            if (next < 0)
                return -1;
            at += next + 1;
        }
        return -1;
    }

    private bool IsBlankLineAt(int at)
    {
        while (At(at) is ' ' or '\t')
            at++;
        return at >= _source.Length || _source[at] is '\n' or '\r';
    }

    private int AfterBrackets(int start) => At(start + 1) switch
    {
        '^' => AfterFootnote(start),
        '[' => AfterWikiLink(start),
        _ => start + 1,
    };

    private int AfterFootnote(int start)
    {
        var end = EndOfLabel(start + 2);
        if (end <= start + 2 || At(end) != ']' || At(end + 1) == '(')
            return start + 1;
        var label = _source.AsSpan(start + 2, end - start - 2);
        if (label.IndexOfAny(' ', '\t') >= 0)
            return start + 1;
        if (At(end + 1) == ':' && BeginsItsLine(start))
            mask.FootnoteLabels.Add(label.ToString());
        else
            mask.Add(new Mark(new TextSpan(start, end + 1), MarkKind.Footnote, label.ToString()));
        return end + 1;
    }

    private bool BeginsItsLine(int at)
    {
        for (var steps = 0; at > 0 && steps < 40; steps++)
        {
            at--;
            if (_source[at] is '\n' or '\r')
                return true;
            if (_source[at] is not (' ' or '>'))
                return false;
        }
        return at == 0;
    }

    private int AfterWikiLink(int start)
    {
        var end = EndOfLabel(start + 2);
        if (end <= start + 2 || At(end) != ']' || At(end + 1) != ']' || At(end + 2) is '(' or '[')
            return start + 1;
        var inside = _source.AsSpan(start + 2, end - start - 2);
        if (start > 0 && _source[start - 1] == '!')
        {
            var stop = inside.IndexOf('|');
            mask.Add(new Mark(new TextSpan(start - 1, end + 2), MarkKind.WikiImage, (stop < 0 ? inside : inside[..stop]).ToString()));
            return end + 2;
        }
        var bar = inside.IndexOf('|');
        var page = (bar < 0 ? inside : inside[..bar]).TrimEnd('\\').ToString();
        // Between the two stands the text, read as any other.
        mask.Add(new Mark(new TextSpan(start, start + 2 + (bar < 0 ? 0 : bar + 1)), MarkKind.WikiLinkStart, page));
        mask.Add(new Mark(new TextSpan(end, end + 2), MarkKind.WikiLinkEnd));
        return end + 2;
    }

    private int EndOfLabel(int from)
    {
        if (from >= _source.Length)
            return -1;
        var length = _source.AsSpan(from, Math.Min(MaxLabelLength, _source.Length - from)).IndexOfAny(LabelStops);
        return length < 0 ? -1 : from + length;
    }
}
