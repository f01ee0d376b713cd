using System.Buffers;
using NewsLint.Text;

namespace NewsLint.Documents.Reading;

/// <summary>Finds the marks that Markdig does not know: template tags and expressions in braces, wiki links, footnote marks.</summary>
internal sealed class MarkScanner(Mask mask)
{
    private static readonly SearchValues<char> Openers = SearchValues.Create("{[");
    private static readonly SearchValues<char> LabelStops = SearchValues.Create("[]\n\r");

    private readonly string _source = mask.Source;
    private List<TextSpan> _pairs = [];
    private int _nextPair;

    public void Scan(int from)
    {
        _pairs = BracePairs.Find(_source, from);
        var at = from;
        while (true)
        {
            var next = _source.AsSpan(at).IndexOfAny(Openers);
            if (next < 0)
                return;
            at += next;
            at = BracePairs.IsEscaped(_source, at) ? at + 1 : _source[at] == '{' ? AfterBraces(at) : AfterBrackets(at);
        }
    }

    private char At(int offset) => offset < _source.Length ? _source[offset] : '\0';

    private int AfterBraces(int start)
    {
        while (_nextPair < _pairs.Count && _pairs[_nextPair].Start < start)
            _nextPair++;
        if (_nextPair == _pairs.Count || _pairs[_nextPair].Start != start)
            return start + 1;
        var pair = _pairs[_nextPair];
        var inside = _source.AsSpan(start + 1, pair.Length - 2);
        var isAttribute = inside.Length > 1 && inside[0] is ':' or '.' or '#' && inside[^1] != '#';
        mask.Add(new Mark(pair, isAttribute ? MarkKind.Hidden : MarkKind.Opaque));
        return pair.End;
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
        while (at > 0 && _source[at - 1] is ' ' or '>')
            at--;
        return at == 0 || _source[at - 1] is '\n' or '\r';
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
        // A label holds no bracket, so that no two are sought through the same text.
        var length = _source.AsSpan(from).IndexOfAny(LabelStops);
        return length < 0 ? -1 : from + length;
    }
}
