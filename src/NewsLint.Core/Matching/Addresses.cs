using NewsLint.Documents;

namespace NewsLint.Matching;

/// <summary>Printed addresses, <c>government@youtube.com</c>, <c>www.example.org/news</c>: their words are not the writer's.</summary>
internal static class Addresses
{
    /// <summary>So far is looked from a word for the ends of the address it may stand in, in UTF-16 code units.</summary>
    private const int Reach = 300;

    /// <summary>Whether the span lies in a run without white space that is an address.</summary>
    public static bool Contain(string text, ProseSpan span)
    {
        // A word with spaces around it is what nearly every word is.
        if (!Joins(text, span.Start - 1) && !Joins(text, span.End))
            return false;
        var (start, end) = (span.Start, span.End);
        while (start > 0 && span.Start - start < Reach && !char.IsWhiteSpace(text[start - 1]))
            start--;
        while (end < text.Length && end - span.End < Reach && !char.IsWhiteSpace(text[end]))
            end++;
        var run = text.AsSpan(start, end - start);
        return !run[(span.Start - start)..(span.End - start)].ContainsAny(' ', '\n') && IsAddress(run);
    }

    /// <summary>Whether the character joins the word beside it to more.</summary>
    private static bool Joins(string text, int at) => at >= 0 && at < text.Length && text[at] is '.' or '@' or '/' or ':' or '-' or '_' or '=' or '?' or '&' or '#' or '%' or '+' or '~';

    private static bool IsAddress(ReadOnlySpan<char> run)
    {
        if (run.Contains("://", StringComparison.Ordinal) || run.Contains("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        for (var i = 1; i + 2 < run.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(run[i - 1]))
                continue;
            // A host has two small letters at least behind its last point.
            if ((run[i] == '@' && char.IsAsciiLetterOrDigit(run[i + 1])) || (run[i] == '.' && char.IsAsciiLetterLower(run[i + 1]) && char.IsAsciiLetterLower(run[i + 2])))
                return true;
        }
        return false;
    }
}
