namespace NewsLint.Workspace.Globs;

/// <summary>Reads a pattern as git's wildmatch does. Where git gives up at a mistake, the pattern matches nothing.</summary>
internal static class GlobParser
{
    /// <summary>The tokens, or null where the pattern is broken: a bracket without end, an unknown class, a lone backslash at the end.</summary>
    public static GlobToken[]? Parse(string pattern)
    {
        var tokens = new List<GlobToken>();
        // git compares the letters before the first sign apart, and so takes “a**/b” for “a” and “**/b”.
        var firstSign = pattern.AsSpan().IndexOfAny("*?[\\");
        var i = 0;
        while (i < pattern.Length)
        {
            switch (pattern[i])
            {
                case '\\' when i + 1 == pattern.Length:
                    return null;
                case '\\':
                    tokens.Add(new GlobToken(GlobTokenKind.Letter, pattern[i + 1]));
                    i += 2;
                    break;
                case '?':
                    tokens.Add(new GlobToken(GlobTokenKind.AnyLetter));
                    i++;
                    break;
                case '*':
                    i = AddStars(pattern, i, i == firstSign, tokens);
                    break;
                case '[':
                    var (set, end) = BracketParser.Parse(pattern, i);
                    if (set is null)
                        return null;
                    tokens.Add(new GlobToken(GlobTokenKind.Set, Set: set));
                    i = end;
                    break;
                default:
                    tokens.Add(new GlobToken(GlobTokenKind.Letter, pattern[i]));
                    i++;
                    break;
            }
        }
        return [.. tokens];
    }

    private static int AddStars(string pattern, int start, bool isFirstSign, List<GlobToken> tokens)
    {
        var end = start + 1;
        while (end < pattern.Length && pattern[end] == '*')
            end++;
        var beginsPart = isFirstSign || pattern[start - 1] == '/';
        var rest = pattern.AsSpan(end);
        var endsPart = rest.IsEmpty || rest[0] == '/' || rest.StartsWith("\\/", StringComparison.Ordinal);
        if (end - start == 1 || !beginsPart || !endsPart)
        {
            tokens.Add(new GlobToken(GlobTokenKind.Star));
        }
        else if (rest.StartsWith("/", StringComparison.Ordinal))
        {
            tokens.Add(new GlobToken(GlobTokenKind.MaySkipTwo));
            tokens.Add(new GlobToken(GlobTokenKind.AnyPath));
            tokens.Add(new GlobToken(GlobTokenKind.Letter, '/'));
            end++;
        }
        else
        {
            tokens.Add(new GlobToken(GlobTokenKind.AnyPath));
        }
        return end;
    }
}
