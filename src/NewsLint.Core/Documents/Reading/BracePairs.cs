using System.Buffers;
using NewsLint.Text;

namespace NewsLint.Documents.Reading;

/// <summary>Matches braces within paragraphs, in one pass: template tags, expressions and attributes.</summary>
internal static class BracePairs
{
    private const int MaxLength = 10_000;

    private static readonly SearchValues<char> Stops = SearchValues.Create("{}`\n\r");

    /// <summary>The outermost pairs from <paramref name="from"/> on, in order; an empty pair is none.</summary>
    public static List<TextSpan> Find(string source, int from)
    {
        var pairs = new List<TextSpan>();
        // Without a brace there is nothing to match.
        var first = source.AsSpan(from).IndexOf('{');
        if (first < 0)
            return pairs;
        var open = new Stack<int>();
        var at = from + first;
        while (at < source.Length)
        {
            switch (source[at])
            {
                case '{' when !IsEscaped(source, at):
                    open.Push(at);
                    break;
                case '}' when open.TryPop(out var start):
                    Add(pairs, new TextSpan(start, at + 1));
                    break;
                // Code spans are read before tags.
                case '`':
                    open.Clear();
                    break;
                case '\n' or '\r' when open.Count > 0 && IsBlankLine(source, LineCursor.AfterBreak(source, at)):
                    open.Clear();
                    break;
            }
            var rest = source.AsSpan(at + 1);
            var next = open.Count > 0 ? rest.IndexOfAny(Stops) : rest.IndexOf('{');
            if (next < 0)
                break;
            at += next + 1;
        }
        return pairs;
    }

    /// <summary>Whether an odd number of backslashes stands before <paramref name="at"/>.</summary>
    public static bool IsEscaped(string source, int at)
    {
        var slashes = 0;
        while (at - slashes > 0 && source[at - slashes - 1] == '\\')
            slashes++;
        return slashes % 2 == 1;
    }

    private static void Add(List<TextSpan> pairs, TextSpan pair)
    {
        if (pair.Length is <= 2 or > MaxLength)
            return;
        while (pairs.Count > 0 && pairs[^1].Start > pair.Start)
            pairs.RemoveAt(pairs.Count - 1);
        pairs.Add(pair);
    }

    private static bool IsBlankLine(string source, int at)
    {
        while (at < source.Length && source[at] is ' ' or '\t')
            at++;
        return at >= source.Length || source[at] is '\n' or '\r';
    }
}
