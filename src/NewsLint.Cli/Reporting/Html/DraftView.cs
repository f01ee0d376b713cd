using System.Text;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting.Html;

/// <summary>A draft's text, line by line, with its findings marked in place.</summary>
internal sealed class DraftView(ReportedFile file, int number)
{
    /// <summary>A draft of more lines is shown where it has findings.</summary>
    private const int WholeLines = 400;

    /// <summary>Of a longer line the beginning is shown, in UTF-16 code units.</summary>
    private const int LongestLine = 4_000;

    public static string IdOf(int file, int finding) => $"f{Charts.Number(file)}-{Charts.Number(finding)}";

    public void Append(StringBuilder page)
    {
        page.Append("<div class=draft>");
        var shown = -1;
        foreach (var line in Lines())
        {
            if (line > shown + 1)
                page.Append("<p class=gap>⋯</p>");
            AppendLine(page, line);
            shown = line;
        }
        if (shown + 1 < file.Source.LineCount)
            page.Append("<p class=gap>⋯</p>");
        page.Append("</div>");
    }

    /// <summary>All lines, or those with findings and one on each side.</summary>
    private IEnumerable<int> Lines()
    {
        if (file.Source.LineCount <= WholeLines)
            return Enumerable.Range(0, file.Source.LineCount);
        var near = new SortedSet<int>();
        foreach (var diagnostic in file.Diagnostics)
        {
            var line = file.Source.GetPosition(Math.Min(diagnostic.Span.Start, file.Source.Length)).Line;
            for (var at = Math.Max(0, line - 1); at <= Math.Min(line + 1, file.Source.LineCount - 1); at++)
                near.Add(at);
        }
        return near;
    }

    private void AppendLine(StringBuilder page, int line)
    {
        var whole = file.Source.GetLine(line);
        var span = new TextSpan(whole.Start, Math.Min(whole.End, whole.Start + LongestLine));
        page.Append("<p><span class=n aria-hidden=true>").Append(line + 1).Append("</span>");
        var here = new List<(Diagnostic Diagnostic, int Finding)>();
        for (var i = 0; i < file.Diagnostics.Length; i++)
        {
            if (file.Diagnostics[i].Span.OverlapsWith(span))
                here.Add((file.Diagnostics[i], i));
        }
        var cuts = here.SelectMany(each => new[] { Math.Max(each.Diagnostic.Span.Start, span.Start), Math.Min(each.Diagnostic.Span.End, span.End) })
            .Append(span.Start).Append(span.End).Distinct().Order().ToList();
        for (var i = 0; i + 1 < cuts.Count; i++)
            AppendPiece(page, new TextSpan(cuts[i], cuts[i + 1]), here);
        page.Append(span.End < whole.End ? "<span class=muted> …</span></p>" : "</p>");
    }

    private void AppendPiece(StringBuilder page, TextSpan piece, List<(Diagnostic Diagnostic, int Finding)> here)
    {
        var marks = here.Where(each => each.Diagnostic.Span.OverlapsWith(piece)).OrderByDescending(each => each.Diagnostic.Level).ThenBy(each => each.Diagnostic.Span.Length).ToList();
        if (marks.Count == 0)
        {
            page.AppendText(file.Source.Slice(piece));
            return;
        }
        var (first, finding) = marks[0];
        page.Append("<mark class=").Append(LevelCount.ClassOf(first.Level)).Append(" data-for=\"").AppendJoin(' ', marks.Select(each => IdOf(number, each.Finding))).Append('"');
        var isStart = piece.Start == first.Span.Start;
        if (isStart)
            page.Append(" id=m").Append(IdOf(number, finding));
        page.AppendAttribute("title", string.Join(" · ", marks.Select(each => each.Diagnostic.Message))).Append('>');
        // A finding is one stop for whoever goes through the page by keyboard.
        if (isStart)
            page.Append("<a href=\"#").Append(IdOf(number, finding)).Append("\">").AppendText(file.Source.Slice(piece)).Append("</a>");
        else
            page.AppendText(file.Source.Slice(piece));
        page.Append("</mark>");
    }
}
