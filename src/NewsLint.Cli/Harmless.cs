using System.Globalization;
using System.Text;

namespace NewsLint.Cli;

/// <summary>Takes from texts what could steer a terminal or hide words: control characters, direction marks, halves of characters.</summary>
internal static class Harmless
{
    private const char Replacement = '\uFFFD';

    public static string Text(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Of(text, i) != text[i])
                return Rewrite(text);
        }
        return text;
    }

    /// <summary>The name of a file at the start of a line: it stays in that line, and makes no command for a build server that reads along.</summary>
    public static string Path(string path)
    {
        var shown = Text(path).Replace('\n', Replacement);
        return IsCommand(shown) ? "./" + shown : shown;
    }

    /// <summary>Whether a line that begins so is a command to a build server: GitHub's, Azure's.</summary>
    public static bool IsCommand(string text) => text.StartsWith("::", StringComparison.Ordinal) || text.StartsWith("##", StringComparison.Ordinal);

    /// <summary>Puts U+FFFD for halves of characters, the only thing that JSON cannot hold.</summary>
    public static string Unicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHalf(text, i))
                return string.Create(text.Length, text, static (span, from) =>
                {
                    for (var at = 0; at < span.Length; at++)
                        span[at] = IsHalf(from, at) ? Replacement : from[at];
                });
        }
        return text;
    }

    /// <summary>What a unit of a text is shown as.</summary>
    private static char Of(string text, int at)
    {
        var unit = text[at];
        if (unit is >= ' ' and < '\x7F' or '\n')
            return unit;
        if (unit is '\t' or '\r' or '\u2028' or '\u2029')
            return ' ';
        if (char.IsControl(unit) || IsHalf(text, at))
            return Replacement;
        return unit is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' ? Replacement : unit;
    }

    private static string Rewrite(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            result.Append(Of(text, i));
        return result.ToString();
    }

    private static bool IsHalf(string text, int at) => char.IsSurrogate(text[at])
        && !(char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        && !(char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
}

/// <summary>How many columns text takes on a screen.</summary>
internal static class Cells
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
            count += Count(rune);
        return count;
    }

    public static int Count(Rune rune)
    {
        if (rune.Value < 0x300)
            return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        return rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F)
            or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1;
    }
}
