namespace NewsLint.Workspace.Globs;

/// <summary>Reads <c>[abc]</c>, <c>[!a-z]</c>, <c>[[:digit:]]</c> as git does.</summary>
internal static class BracketParser
{
    private static readonly Dictionary<string, (char, char)[]> Classes = new(StringComparer.Ordinal)
    {
        ["alnum"] = [('0', '9'), ('A', 'Z'), ('a', 'z')],
        ["alpha"] = [('A', 'Z'), ('a', 'z')],
        ["blank"] = [(' ', ' '), ('\t', '\t')],
        ["cntrl"] = [('\0', '\x1F'), ('\x7F', '\x7F')],
        ["digit"] = [('0', '9')],
        ["graph"] = [('!', '~')],
        ["lower"] = [('a', 'z')],
        ["print"] = [(' ', '~')],
        ["punct"] = [('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
        ["space"] = [(' ', ' '), ('\t', '\r')],
        ["upper"] = [('A', 'Z')],
        ["xdigit"] = [('0', '9'), ('A', 'F'), ('a', 'f')],
    };

    /// <summary>The set that begins at <paramref name="start"/> and the place after it; no set where it is broken.</summary>
    public static (LetterSet? Set, int End) Parse(string pattern, int start)
    {
        var ranges = new List<(char First, char Last)>();
        var i = start + 1;
        var isNegated = i < pattern.Length && pattern[i] is '!' or '^';
        if (isNegated)
            i++;
        char? rangeStart = null;
        for (var first = i; i < pattern.Length; i++)
        {
            var letter = pattern[i];
            // A closing bracket in the first place is a letter.
            if (letter == ']' && i > first)
                return (new LetterSet(isNegated, ranges), i + 1);
            if (letter == '-' && rangeStart is { } from && i + 1 < pattern.Length && pattern[i + 1] != ']')
            {
                i++;
                if (pattern[i] == '\\' && ++i == pattern.Length)
                    break;
                ranges.Add((from, pattern[i]));
                rangeStart = null;
                continue;
            }
            if (letter == '[' && i + 1 < pattern.Length && pattern[i + 1] == ':')
            {
                var close = pattern.IndexOf(']', i + 2);
                if (close < 0)
                    break;
                if (close > i + 2 && pattern[close - 1] == ':')
                {
                    if (!Classes.TryGetValue(pattern[(i + 2)..(close - 1)], out var members))
                        break;
                    ranges.AddRange(members);
                    rangeStart = null;
                    i = close;
                    continue;
                }
            }
            if (letter == '\\')
            {
                if (++i == pattern.Length)
                    break;
                letter = pattern[i];
            }
            ranges.Add((letter, letter));
            rangeStart = letter;
        }
        return (null, pattern.Length);
    }
}
