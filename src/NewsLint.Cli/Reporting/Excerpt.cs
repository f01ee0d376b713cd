using NewsLint.Cli.Terminals;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>The line around a finding, cut to a width, and where in it the finding stands.</summary>
/// <param name="Text">The line or a part of it, harmless to a terminal.</param>
/// <param name="Column">The columns before the finding.</param>
/// <param name="Length">The columns of the finding, at least one.</param>
internal readonly record struct Excerpt(string Text, int Column, int Length)
{
    private const string Cut = "…";

    public static Excerpt Around(SourceText source, TextSpan span, int width)
    {
        var start = Math.Min(span.Start, source.Length);
        var line = source.GetLine(source.GetPosition(start).Line);
        start = Math.Min(start, line.End);
        var end = Math.Clamp(span.End, start, line.End);
        // What is far away is never looked at, so that a line of megabytes costs nothing.
        var from = Math.Min(start, WordStart(source, line, Math.Max(line.Start, start - width / 2)));
        var to = Math.Min(line.End, Math.Max(from + width, start));
        var before = (from > line.Start ? Cut : "") + Columns.Harmless(source.Content[from..start]);
        var column = Columns.Width(before);
        var after = Columns.Harmless(source.Content[start..to]);
        var text = Fit(before + after, width, isCut: to < line.End);
        var found = Columns.Width(Columns.Harmless(source.Content[start..Math.Min(end, to)]));
        return new Excerpt(text.TrimEnd(), column, Math.Clamp(found, 1, Math.Max(1, width - column)));
    }

    private static int WordStart(SourceText source, TextSpan line, int at)
    {
        if (at == line.Start)
            return at;
        var space = source.Content.AsSpan(at, Math.Min(20, line.End - at)).IndexOf(' ');
        return space < 0 ? at : at + space + 1;
    }

    private static string Fit(string text, int width, bool isCut)
    {
        if (Columns.Width(text) <= width && !isCut)
            return text;
        while (text.Length > 0 && Columns.Width(text) > width - 1)
            text = text[..^1];
        return text + Cut;
    }
}
