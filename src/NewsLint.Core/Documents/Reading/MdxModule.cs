namespace NewsLint.Documents.Reading;

/// <summary>Tells an MDX import or export from a sentence that begins with the word.</summary>
internal static class MdxModule
{
    private static readonly string[] Exports = ["const ", "default ", "function ", "let ", "var ", "async ", "class ", "{", "*"];

    public static bool Begins(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("import ", StringComparison.Ordinal))
            return IsQuoted(line[7..]) || (line.IndexOf(" from ", StringComparison.Ordinal) is var at and > 0 && IsQuoted(line[(at + 6)..])) || line[7..].TrimStart().StartsWith('{');
        if (!line.StartsWith("export ", StringComparison.Ordinal))
            return false;
        foreach (var start in Exports)
        {
            if (line[7..].StartsWith(start, StringComparison.Ordinal))
                return line.IndexOfAny('=', '{', '(') >= 0 || start is "default " or "*";
        }
        return false;
    }

    private static bool IsQuoted(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length > 2 && text[0] is '\'' or '"' && text.TrimEnd(';').TrimEnd()[^1] == text[0];
    }
}
