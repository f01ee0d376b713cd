namespace NewsLint.Documents.Reading;

/// <summary>Tells wire copy that was pasted, one paragraph a line with no blank lines, from text wrapped at some width.</summary>
internal static class PastedLines
{
    private const string ClosingMarks = "\"'”’»)]*_";
    private const string OpeningMarks = "\"'“‘«([*_";

    /// <summary>Whether every line from <paramref name="bodyStart"/> on is a paragraph of its own.</summary>
    public static bool AreParagraphs(string source, int bodyStart)
    {
        var lines = new LineCursor(source, bodyStart);
        int filled = 0, sentences = 0;
        var sawBlank = false;
        var endsSentence = false;
        while (lines.MoveNext())
        {
            if (lines.IsBlank)
            {
                sawBlank |= filled > 0;
                continue;
            }
            // A blank line at the end of the file parts nothing.
            if (sawBlank)
                return false;
            var line = lines.Line.Trim();
            if (endsSentence && BeginsSentence(line))
                sentences++;
            endsSentence = EndsSentence(line);
            filled++;
        }
        // In wrapped text about one line break in ten falls between two sentences.
        return filled >= 3 && sentences * 2 >= filled - 1;
    }

    /// <summary>Whether a blank line parts the text somewhere.</summary>
    public static bool HasBlankLine(string source)
    {
        var lines = new LineCursor(source, 0);
        bool sawText = false, sawBlank = false;
        while (lines.MoveNext())
        {
            if (lines.IsBlank)
                sawBlank = sawText;
            else if (sawBlank)
                return true;
            else
                sawText = true;
        }
        return false;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(ClosingMarks);
        return !line.IsEmpty && line[^1] is '.' or '!' or '?' or '…' or ':';
    }

    private static bool BeginsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(OpeningMarks);
        return !line.IsEmpty && (char.IsUpper(line[0]) || char.IsDigit(line[0]) || line[0] is '{' or '<' or '—');
    }
}
