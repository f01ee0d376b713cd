using System.Buffers;
using NewsLint.Text;

namespace NewsLint.Documents.Reading;

/// <summary>
/// Keeps from Markdig what it cannot bear: it throws at 128 nested blocks, and its time grows with the square of the emphasis
/// marks, backticks and brackets in one paragraph. One linear pass over the lines makes such markup literal.
/// </summary>
internal sealed class MarkupBounds(Mask mask)
{
    public const int MaxDepth = 100;
    public const int MaxMarks = 2_000;
    private const int MaxMarksOnceSpent = 50;

    /// <summary>The sum of squares of marks a paragraph that a file may spend: about a second of Markdig.</summary>
    private const long Budget = 100_000_000;

    /// <summary>An open <c>&lt;!--</c> is sought to the end of its paragraph: so many characters in all.</summary>
    private const long MaxTagSearch = 500_000_000;

    /// <summary>Before an address in the text everything in front of it in its paragraph is looked through: so many characters in all, for one paragraph.</summary>
    private const long MaxAddressSearch = 100_000_000;

    /// <summary>An underlined heading is sought among all blocks before it: so many lines in all.</summary>
    private const long MaxHeadingSearch = 20_000_000;

    private static readonly SearchValues<string> Addresses = SearchValues.Create(["http://", "https://", "ftp://", "mailto:", "tel:", "www."], StringComparison.Ordinal);
    private static readonly SearchValues<char> Delimiters = SearchValues.Create("*_~`[]<");
    private static readonly SearchValues<char> MdxStarts = SearchValues.Create("ie:");

    private readonly string _source = mask.Source;
    private long _spent;
    private int _paragraphStart;
    private int _marks;
    private int _tags;
    private bool _inFence;
    private char _fence;
    private int _lines;
    private long _headingSearch;
    private bool _inModule;

    public DocumentProblem? Problem { get; private set; }

    public void Scan(int from)
    {
        _paragraphStart = from;
        var lines = new LineCursor(_source, from);
        var wasBlank = true;
        while (lines.MoveNext())
        {
            var line = lines.Line;
            if (lines.IsBlank)
            {
                Close(lines.Start);
                wasBlank = true;
                _inModule = false;
                continue;
            }
            if (!_inFence && (_inModule || MdxStarts.Contains(line[0])) && IsNoProse(line, wasBlank))
                mask.Blank(new TextSpan(lines.Start, lines.Next));
            else
                ScanLine(lines.Start, line);
            _lines++;
            if (!wasBlank && !_inFence && IsUnderline(line))
                BoundUnderline(lines.Start, line);
            wasBlank = false;
        }
        Close(_source.Length);
    }

    /// <summary>An MDX import or export up to its blank line; a directive's fence (<c>:::note</c>).</summary>
    private bool IsNoProse(ReadOnlySpan<char> line, bool wasBlank)
    {
        if (_inModule)
            return true;
        if (line.StartsWith(":::", StringComparison.Ordinal))
            return true;
        _inModule = wasBlank && MdxModule.Begins(line);
        return _inModule;
    }

    private void ScanLine(int start, ReadOnlySpan<char> line)
    {
        var content = ScanContainers(start, line);
        var rest = line[content..];
        var wasInFence = _inFence;
        if (IsFence(rest))
        {
            Close(start, wasInFence);
            _paragraphStart = start + line.Length;
            return;
        }
        if (BeginsParagraph(line))
            Close(start);
        CountMarks(rest);
    }

    /// <summary>Counts the block quotes and lists a line opens. Returns where its content begins.</summary>
    private int ScanContainers(int start, ReadOnlySpan<char> line)
    {
        int at = 0, depth = 0, columns = 0;
        while (at < line.Length)
        {
            var unit = line[at];
            if (unit is ' ' or '\t')
            {
                columns += unit == '\t' ? 4 : 1;
                at++;
                continue;
            }
            var length = unit == '>' ? 1 : ListMarkerLength(line[at..]);
            if (length == 0 || (unit != '>' && IsThematicBreak(line[at..])))
                break;
            // A list and its item are two levels.
            depth += unit == '>' ? 1 : 2;
            at += length;
            if (at < line.Length && line[at] == ' ')
                at++;
        }
        // A list item is two columns deeper than the one around it, so deep lists show by their indentation.
        if (depth == 0 || depth + columns <= MaxDepth)
            return at;
        for (var i = 0; i < at; i++)
            mask.MakeLiteral(start + i);
        Report(start, $"Nested more than {MaxDepth} levels deep here, so the line is read as plain text, without Markdown.");
        return at;
    }

    /// <summary>Whether a line cannot go on with the paragraph before it, whatever that is.</summary>
    private static bool BeginsParagraph(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(' ');
        if (line.Length - text.Length > 3 || text.Length < 3)
            return false;
        if (text[0] == '#')
            text = text.TrimStart('#');
        else if (text[0] is '-' or '+' or '*')
            text = text[1..];
        else
            return false;
        return text.Length > 1 && text[0] == ' ' && text[1] is not (' ' or '\t');
    }

    private static int ListMarkerLength(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 9 && char.IsAsciiDigit(text[digits]))
            digits++;
        var length = digits > 0
            ? digits < text.Length && text[digits] is '.' or ')' ? digits + 1 : 0
            : text[0] is '-' or '+' or '*' ? 1 : 0;
        return length > 0 && (length == text.Length || text[length] is ' ' or '\t') ? length : 0;
    }

    private static bool IsThematicBreak(ReadOnlySpan<char> text)
    {
        var mark = text[0];
        if (mark is not ('-' or '*') || text.Length > 1_000)
            return false;
        var count = 0;
        foreach (var unit in text)
        {
            if (unit == mark)
                count++;
            else if (unit is not (' ' or '\t'))
                return false;
        }
        return count >= 3;
    }

    private bool IsFence(ReadOnlySpan<char> content)
    {
        if (content.Length < 3 || content[0] is not ('`' or '~') || content[1] != content[0] || content[2] != content[0])
            return false;
        var info = content.TrimStart(content[0]);
        if (_inFence)
        {
            if (_fence != content[0] || !info.Trim(" \t").IsEmpty)
                return false;
            _inFence = false;
            return true;
        }
        if (content[0] == '`' && info.Contains('`'))
            return false;
        _inFence = true;
        _fence = content[0];
        return true;
    }

    private static bool IsUnderline(ReadOnlySpan<char> line)
    {
        var mark = line.TrimStart("> ").TrimEnd(" \t");
        return !mark.IsEmpty && mark[0] is '-' or '=' && mark.TrimStart(mark[0]).IsEmpty;
    }

    private void BoundUnderline(int start, ReadOnlySpan<char> line)
    {
        _headingSearch += _lines;
        if (_headingSearch <= MaxHeadingSearch)
            return;
        Report(start, "Too many underlined headings before this line, so from here on they are read as plain text. Write them with “#”.");
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '-' or '=')
                mask.MakeLiteral(start + i);
        }
    }

    private void CountMarks(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var next = text.IndexOfAny(Delimiters);
            if (next < 0)
                return;
            var mark = text[next];
            var rest = text[next..].TrimStart(mark);
            // A run of stars is one mark to the parser; every bracket is one, and a backtick run is sought through the whole paragraph.
            _marks += mark is '*' or '_' or '~' ? 1 : text.Length - next - rest.Length;
            if (mark == '<')
                _tags++;
            text = rest;
        }
    }

    private void Close(int end) => Close(end, _inFence);

    /// <summary>Ends a paragraph. In code there is no markup to speak of, but whether this is code only Markdig knows for certain.</summary>
    private void Close(int end, bool isCode)
    {
        var limit = _spent > Budget ? MaxMarksOnceSpent : MaxMarks;
        if (_marks > limit || (long)_tags * (end - _paragraphStart) > MaxTagSearch)
        {
            if (!isCode)
                Report(_paragraphStart, $"More than {limit:N0} markup characters in one paragraph here, so it is read as plain text, without Markdown.");
            for (var i = _paragraphStart; i < end; i++)
            {
                if (Delimiters.Contains(_source[i]) && !mask.IsMarked(i))
                    mask.MakeLiteral(i);
            }
        }
        else
        {
            _spent += (long)_marks * _marks;
        }
        BoundAddresses(end, isCode, _marks <= limit);
        _marks = _tags = 0;
        _paragraphStart = end;
    }

    /// <summary>Whether an address is the target of a link, which is no address in the text.</summary>
    private bool IsTarget(int start)
    {
        var before = _source.AsSpan(0, start);
        return before.EndsWith("](") || before.EndsWith("]: ") || before.EndsWith("<");
    }

    private void BoundAddresses(int end, bool isCode, bool hasLinks)
    {
        var length = end - _paragraphStart;
        // An address has seven characters at least.
        if ((long)length * length / 7 <= MaxAddressSearch)
            return;
        List<int> starts = [];
        for (var at = _paragraphStart; _source.AsSpan(at, end - at).IndexOfAny(Addresses) is >= 0 and var next; at += next + 1)
        {
            if (!hasLinks || !IsTarget(at + next))
                starts.Add(at + next);
        }
        if ((long)starts.Count * length <= MaxAddressSearch)
            return;
        if (!isCode)
            Report(_paragraphStart, $"{starts.Count:N0} addresses in one paragraph here, so they are read as plain text, not as links.");
        foreach (var start in starts)
            mask.MakeLiteral(start);
    }

    private void Report(int at, string message)
    {
        if (Problem is not null)
            return;
        var lines = new LineCursor(_source, at);
        lines.MoveNext();
        while (lines.IsBlank && lines.MoveNext())
        {
        }
        Problem = new DocumentProblem("newslint.too-deep", new TextSpan(lines.Start, lines.End), message);
    }
}
