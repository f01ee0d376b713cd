using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>A place as other programs want it: lines and columns from 1, columns in UTF-16 code units, the end column behind the last.</summary>
internal readonly record struct Region(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public bool IsOneLine => StartLine == EndLine;

    public static Region Of(ShownText source, TextSpan span)
    {
        var start = source.GetPosition(Math.Min(span.Start, source.Length));
        var end = source.GetPosition(Math.Clamp(span.End, 0, source.Length));
        return new Region(start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
    }
}
