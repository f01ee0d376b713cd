using System.Collections.Immutable;

namespace NewsLint.News.Sourcing;

/// <summary>
/// One way in which a name can stand in a text, by its words: <c>Jane Doe</c>, <c>JANE DOE</c>, <c>**Jane** Doe</c>, <c>Doe, Jane</c>, <c>jane-doe.txt</c>,
/// over the end of a line, with a middle name between.
/// </summary>
/// <param name="Words">The words, in the order in which they stand.</param>
/// <param name="IsSurname">Whether it is a surname alone, which must have a capital.</param>
internal sealed record NamePattern(ImmutableArray<string> Words, bool IsSurname)
{
    private const int MaxBetween = 6;
    private const int MaxMiddleName = 14;
    private const int LeastJoined = 7;

    /// <summary>Where the name that begins at <paramref name="at"/> ends, or -1 where it does not stand there.</summary>
    public int Match(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]) && !(char.IsLower(text[at - 1]) && char.IsUpper(text[at])))
            return -1;
        if (IsSurname && !char.IsUpper(text[at]))
            return -1;
        var end = WordEnd(text, at, Words[0]);
        for (var i = 1; i < Words.Length && end >= 0; i++)
            end = Next(text, end, Words[i]);
        return end >= 0 && (end == text.Length || !char.IsLetterOrDigit(text[end]) || (char.IsUpper(text[end]) && char.IsLower(text[end - 1]))) ? end : -1;
    }

    private int Next(ReadOnlySpan<char> text, int from, string word)
    {
        var at = SkipBetween(text, from);
        if (at == from && Words.Sum(each => each.Length) < LeastJoined)
            return -1;
        var end = WordEnd(text, at, word);
        if (end >= 0 || at == from || at >= text.Length || !char.IsUpper(text[at]))
            return end;
        // A middle name.
        var middle = at;
        while (middle < text.Length && char.IsLetter(text[middle]) && middle - at < MaxMiddleName)
            middle++;
        var after = SkipBetween(text, middle);
        return after > middle ? WordEnd(text, after, word) : -1;
    }

    private static int SkipBetween(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (at < text.Length && at - start < MaxBetween && !char.IsLetterOrDigit(text[at]) && text[at] is not ('!' or '?' or ';' or '(' or ')'))
            at++;
        return at;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at, string word) =>
        at <= text.Length && text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase) ? at + word.Length : -1;
}
