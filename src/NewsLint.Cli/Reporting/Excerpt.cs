using System.Text;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>The line of a finding, cut to fit, and the marks below it.</summary>
/// <param name="Before">What stands before the finding.</param>
/// <param name="Found">The finding itself, as far as it lies on this line.</param>
/// <param name="After">What stands behind it.</param>
internal readonly record struct Excerpt(string Before, string Found, string After)
{
    private const string Cut = "…";

    public string Line => Before + Found + After;

    public string Marks => new string(' ', Cells.Count(Before)) + new string('^', Math.Max(1, Cells.Count(Found)));

    /// <param name="source">The file.</param>
    /// <param name="span">The finding; of one that goes on over several lines the first is shown.</param>
    /// <param name="width">Columns to stay in.</param>
    public static Excerpt Of(ShownText source, TextSpan span, int width)
    {
        var line = source.GetLine(source.GetPosition(Math.Min(span.Start, source.Length)).Line);
        var start = Math.Clamp(span.Start, line.Start, line.End);
        var end = Math.Clamp(span.End, start, line.End);
        // Of a line of megabytes only what could be shown is looked at.
        var from = Math.Max(line.Start, start - width);
        var to = Math.Min(line.End, end + width);
        var text = Harmless.Text(source.Content[from..to]);
        var whole = new Excerpt(text[..(start - from)], text[(start - from)..(end - from)], text[(end - from)..]);
        var isWhole = from == line.Start && to == line.End;
        return isWhole && Cells.Count(text) <= width ? whole with { Before = whole.Before.TrimStart(), After = whole.After.TrimEnd() } : whole.Fit(width, from > line.Start, to < line.End);
    }

    private Excerpt Fit(int width, bool isCutBefore, bool isCutAfter)
    {
        var before = Before.TrimStart();
        var after = After.TrimEnd();
        var room = width - Cells.Count(Found);
        if (room < 16)
            return new Excerpt(before.Length > 0 || isCutBefore ? Cut : "", Head(Found, width - 2, out _), Cut);
        // Two thirds of the room go to what was said before: that is where the sense comes from.
        var wanted = Cells.Count(before);
        var left = Math.Min(wanted, Math.Max(room * 2 / 3, room - Cells.Count(after)));
        if (left < wanted || isCutBefore)
            before = Cut + Tail(before, left - 1);
        var right = room - Cells.Count(before);
        var head = Head(after, right, out var isShort);
        if (isShort || isCutAfter)
            head = Head(after, right - 1, out _) + Cut;
        return new Excerpt(before, Found, head);
    }

    private static string Head(string text, int cells, out bool isShort)
    {
        var result = new StringBuilder();
        var used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Cells.Count(rune);
            if (used > cells)
                break;
            result.Append(rune);
        }
        isShort = result.Length < text.Length;
        if (!isShort || text[result.Length] == ' ')
            return result.ToString();
        var head = result.ToString();
        var space = head.LastIndexOf(' ');
        return space > head.Length - 12 && space > 0 ? head[..(space + 1)] : head;
    }

    private static string Tail(string text, int cells)
    {
        var at = text.Length;
        var used = 0;
        while (at > 0)
        {
            var step = at > 1 && char.IsSurrogatePair(text[at - 2], text[at - 1]) ? 2 : 1;
            used += Cells.Count(text.AsSpan(at - step, step));
            if (used > cells)
                break;
            at -= step;
        }
        var tail = text[at..];
        var space = tail.IndexOf(' ');
        return at > 0 && text[at - 1] != ' ' && space is >= 0 and < 12 ? tail[(space + 1)..] : tail;
    }
}
