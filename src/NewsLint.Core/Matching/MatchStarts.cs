using System.Buffers;

namespace NewsLint.Matching;

/// <summary>
/// Where in a text the matches of a regex may begin, where all of them begin with letters that are known: a list of words is tried at words
/// that begin like one of them, and nowhere else. It may name too many places, never too few.
/// </summary>
internal sealed class MatchStarts
{
    private const char Edge = RegexBeginnings.Edge;

    /// <summary>Letters beyond ASCII that may be one with a letter of it in another case.</summary>
    private static readonly SearchValues<char> OddLetters = SearchValues.Create("\u0130\u0131\u017F");

    private readonly SearchValues<char> _firsts;
    private readonly Dictionary<char, Family> _families;
    private readonly bool _onlyAtEdges;

    private MatchStarts(IEnumerable<string> beginnings)
    {
        _families = beginnings.GroupBy(First).ToDictionary(group => group.Key, Family.Of);
        _onlyAtEdges = _families.Values.All(family => family.AllAtEdges);
        _firsts = SearchValues.Create([.. _families.Keys.SelectMany(first => new[] { first, char.ToLowerInvariant(first) })]);
    }

    /// <summary>What is known of a .NET regex, or null where a match may begin with anything.</summary>
    public static MatchStarts? Of(string regex)
    {
        // Where a match begins is then a question of where the last one ended.
        if (regex.Contains("\\G", StringComparison.Ordinal))
            return null;
        return RegexBeginnings.Of(RegexSyntax.Parse(regex)) is { } beginnings ? new MatchStarts(beginnings) : null;
    }

    /// <summary>Whether the places of a text can be told: some letters are two to a regex and one here.</summary>
    public static bool CanTell(string text) => !text.AsSpan().ContainsAny(OddLetters) && !IrregularCharacters.AreIn(text);

    /// <summary>The first place from an offset on at which a match may begin, or -1.</summary>
    public int Next(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            var step = text[at..].IndexOfAny(_firsts);
            if (step < 0)
                return -1;
            at += step;
            var goesOn = at > 0 && IsInWord(text[at]) && IsInWord(text[at - 1]);
            if (!(goesOn && _onlyAtEdges) && _families[RegexBeginnings.Fold(text[at])].IsAt(text[at..], goesOn))
                return at;
        }
        return -1;
    }

    private static char First(string beginning) => beginning[0] == Edge ? beginning[1] : beginning[0];

    private static bool IsInWord(char unit) => char.IsLetterOrDigit(unit);

    /// <summary>The beginnings with one first letter.</summary>
    /// <param name="AllAtEdges">Whether none of them may stand inside a word.</param>
    /// <param name="Seconds">A bit for each second letter up to DEL; all bits where one of them has only one letter, or another one there.</param>
    /// <param name="Beginnings">The letters behind the first one, and whether the first one must begin a word.</param>
    private sealed record Family(bool AllAtEdges, UInt128 Seconds, (string Tail, bool IsAtEdge)[] Beginnings)
    {
        public static Family Of(IEnumerable<string> beginnings)
        {
            (string Tail, bool IsAtEdge)[] all = [.. beginnings.Select(beginning => (beginning.TrimStart(Edge)[1..], beginning[0] == Edge))];
            var seconds = UInt128.Zero;
            foreach (var (rest, _) in all)
                seconds |= rest.Length == 0 || rest[0] >= 128 ? UInt128.MaxValue : UInt128.One << rest[0];
            return new Family(all.All(beginning => beginning.IsAtEdge), seconds, all);
        }

        /// <param name="text">The text from the first letter on.</param>
        /// <param name="goesOn">Whether a word goes on there.</param>
        public bool IsAt(ReadOnlySpan<char> text, bool goesOn)
        {
            if (goesOn && AllAtEdges)
                return false;
            if (Seconds != UInt128.MaxValue && (text.Length < 2 || text[1] >= 128 || (Seconds & (UInt128.One << RegexBeginnings.Fold(text[1]))) == 0))
                return false;
            foreach (var (rest, isAtEdge) in Beginnings)
            {
                if (!(goesOn && isAtEdge) && Follows(text, rest))
                    return true;
            }
            return false;
        }

        private static bool Follows(ReadOnlySpan<char> text, string rest)
        {
            if (rest.Length >= text.Length)
                return false;
            for (var i = 0; i < rest.Length; i++)
            {
                if (RegexBeginnings.Fold(text[i + 1]) != rest[i])
                    return false;
            }
            return true;
        }
    }
}
