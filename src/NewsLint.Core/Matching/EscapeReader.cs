using System.Globalization;

namespace NewsLint.Matching;

/// <summary>The escapes that mean the same inside a set and outside: a character or a class.</summary>
internal static class EscapeReader
{
    /// <summary>Reads the escape at <paramref name="at"/>; neither a literal nor a set where it is not understood.</summary>
    public static (char? Literal, CharacterSet? Set) Read(string pattern, ref int at)
    {
        if (at + 1 >= pattern.Length)
            return (null, null);
        var unit = pattern[at + 1];
        at += 2;
        return unit switch
        {
            'd' => (null, CharacterSet.Digits),
            'w' or 'D' or 'S' => (null, CharacterSet.Any),
            'W' or 's' => (null, CharacterSet.NonWord),
            'p' or 'P' => (null, SkipCategory(pattern, ref at)),
            'a' => ('\a', null),
            'e' => ('\u001B', null),
            'f' => ('\f', null),
            'n' => ('\n', null),
            'r' => ('\r', null),
            't' => ('\t', null),
            'v' => ('\v', null),
            'c' when at < pattern.Length => ((char)(pattern[at++] & 0x1F), null),
            'x' => (ReadHex(pattern, ref at, 2), null),
            'u' => (ReadHex(pattern, ref at, 4), null),
            >= '0' and <= '9' => (null, SkipDigits(pattern, ref at)),
            _ when char.IsAsciiLetterOrDigit(unit) => (null, null),
            _ => (unit, null),
        };
    }

    private static CharacterSet? SkipCategory(string pattern, ref int at)
    {
        var end = at < pattern.Length && pattern[at] == '{' ? pattern.IndexOf('}', at) : -1;
        if (end < 0)
            return null;
        at = end + 1;
        return CharacterSet.Any;
    }

    private static CharacterSet SkipDigits(string pattern, ref int at)
    {
        while (at < pattern.Length && char.IsAsciiDigit(pattern[at]))
            at++;
        return CharacterSet.Any;
    }

    private static char? ReadHex(string pattern, ref int at, int length)
    {
        if (at + length > pattern.Length || !ushort.TryParse(pattern.AsSpan(at, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return null;
        at += length;
        return (char)value;
    }
}
