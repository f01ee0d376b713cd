using System.Collections.Frozen;

namespace NewsLint.News.Transcripts;

/// <summary>Compares names as transcripts and drafts write them: <c>REED</c>, <c>Mayor Joy Reed</c>, <c>Reed</c>.</summary>
public static class SpeakerNames
{
    private static readonly FrozenSet<string> Titles = new[]
    {
        "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "prof", "professor", "rev", "mayor", "president", "chair", "chairman", "chairwoman", "councilor", "councillor",
        "councilman", "councilwoman", "senator", "sen", "rep", "representative", "governor", "gov", "judge", "justice", "chief", "captain", "sergeant", "officer", "detective", "minister",
        "secretary", "director", "superintendent", "commissioner", "coach", "the", "jr", "sr", "ii", "iii",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether two names can be one person's: the same surname, and first names that do not contradict each other.</summary>
    public static bool AreSame(string? left, string? right)
    {
        if (left is null || right is null)
            return left is null && right is null;
        if (left.Equals(right, StringComparison.OrdinalIgnoreCase))
            return true;
        var (first, second) = (WordsOf(left), WordsOf(right));
        if (first.Count == 0 || second.Count == 0)
            return false;
        if (first.Count == 1 || second.Count == 1)
        {
            var (one, many) = first.Count == 1 ? (first[0], second) : (second[0], first);
            return many[^1] == one || many[0] == one;
        }
        return first[^1] == second[^1] && (first[0].StartsWith(second[0], StringComparison.Ordinal) || second[0].StartsWith(first[0], StringComparison.Ordinal));
    }

    /// <summary>Whether two names end in the same surname: “Bill Boone” and “William Boone” may be one person.</summary>
    public static bool ShareSurname(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return WordsOf(left) is [.., var first] && WordsOf(right) is [.., var second] && first == second;
    }

    /// <summary>Whether a word is a title before a name.</summary>
    public static bool IsTitle(string word) => Titles.Contains(word);

    /// <summary>Whether it is a name and not only a title or a role: “Chair”, “CLERK”, “Second caller”.</summary>
    public static bool IsPersonal(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = WordsOf(name);
        return words.Count > 0 && !words.Any(word => NewsWords.People.Has(word) || Roles.Contains(word));
    }

    private static readonly FrozenSet<string> Roles = new[] { "caller", "clerk", "moderator", "host", "reporter", "interviewer", "audience", "crowd", "man", "woman", "male", "female", "operator", "question", "answer", "q", "a", "all", "several" }
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a name without titles, in small letters.</summary>
    private static List<string> WordsOf(string name)
    {
        // “Joy Reed, D-Ohio” and “Reed, Joy”.
        if (name.IndexOf(',') is > 0 and var comma)
            name = name.AsSpan(0, comma).Trim().Contains(' ') ? name[..comma] : name[(comma + 1)..] + " " + name[..comma];
        List<string> words = [];
        Span<char> key = stackalloc char[WordKey.MaxLength];
        foreach (var word in name.Split([' ', ',', '.', '(', ')', '/', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var length = WordKey.Write(word, key);
            if (length > 0 && !Titles.Contains(word))
                words.Add(key[..length].ToString());
        }
        return words;
    }
}
