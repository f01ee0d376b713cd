using System.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>Breaks text at spaces so that it fits the screen.</summary>
internal static class Wrapping
{
    /// <param name="text">Without line breaks.</param>
    /// <param name="width">Columns of the screen.</param>
    /// <param name="start">Columns that are taken on the first line.</param>
    /// <param name="indent">Columns to leave free on the following lines.</param>
    public static string Wrap(string text, int width, int start, int indent)
    {
        var result = new StringBuilder(text.Length + 16);
        var column = start;
        var isFirst = true;
        foreach (var word in text.Split(' '))
        {
            var length = Cells.Count(word);
            if (!isFirst && column + 1 + length > width && !Harmless.IsCommand(word))
            {
                result.Append('\n').Append(' ', indent);
                column = indent;
            }
            else if (!isFirst)
            {
                result.Append(' ');
                column++;
            }
            result.Append(word);
            column += length;
            isFirst = false;
        }
        return result.ToString();
    }

    /// <summary>Every paragraph of a text, wrapped and indented. Lines that begin with a space, a list mark or a table bar stay lines.</summary>
    public static string Paragraphs(string text, int width, int indent)
    {
        var result = new StringBuilder();
        var open = "";
        void Close()
        {
            if (open.Length > 0)
                result.Append(' ', indent).Append(Wrap(open, width, indent, indent)).Append('\n');
            open = "";
        }
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd().Split('\n'))
        {
            if (line.Length == 0 || line[0] is ' ' or '-' or '*' or '|')
                Close();
            if (line.Length == 0)
                result.Append('\n');
            else
                open = open.Length == 0 ? line : open + " " + line;
        }
        Close();
        return result.ToString();
    }
}
