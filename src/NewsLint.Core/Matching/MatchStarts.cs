using System.Buffers;

namespace NewsLint.Matching;

/// <summary>
/// Where in a text the matches of a regex may begin, where all of them begin with letters that are known: a list of words is tried at words
/// that begin like one of them, and nowhere else. It may name too many places, never too few.
/// </summary>
internal sealed class MatchStarts
{
    private const int MaxLength = 6;
    private const int MaxBeginnings = 2_000;

    /// <summary>Stands for a place where no word goes on, at the front of a beginning.</summary>
    private const char Edge = '\0';

    /// <summary>Letters beyond ASCII that may be one with a letter of it in another case.</summary>
    private static readonly SearchValues<char> OddLetters = SearchValues.Create("\u0130\u0131\u017F");

    private readonly SearchValues<char> _firsts;
    private readonly Dictionary<char, Family> _families;

    private MatchStarts(IEnumerable<string> beginnings)
    {
        _families = beginnings.GroupBy(First).ToDictionary(group => group.Key, Family.Of);
        _firsts = SearchValues.Create([.. _families.Keys.SelectMany(first => new[] { first, char.ToLowerInvariant(first) })]);
    }

    /// <summary>What is known of a .NET regex, or null where a match may begin with anything.</summary>
    public static MatchStarts? Of(string regex)
    {
        // Where a match begins is then a question of where the last one ended.
        if (regex.Contains("\\G", StringComparison.Ordinal))
            return null;
        var beginnings = Read(RegexSyntax.Parse(regex));
        return beginnings is null || beginnings.Any(beginning => beginning.Text.Trim(Edge).Length == 0) ? null : new MatchStarts(beginnings.Select(beginning => beginning.Text).Distinct(StringComparer.Ordinal));
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
            if (_families[Fold(text[at])].IsAt(text[at..], goesOn))
                return at;
        }
        return -1;
    }

    private static char First(string beginning) => beginning[0] == Edge ? beginning[1] : beginning[0];

    private static bool IsInWord(char unit) => char.IsLetterOrDigit(unit);

    private static char Fold(char unit) => char.IsAsciiLetterLower(unit) ? (char)(unit - 32) : unit;

    /// <summary>How the matches of a part begin, or null where that is not known.</summary>
    private static List<Beginning>? Read(RegexNode node) => node switch
    {
        LiteralNode literal => Of(CharacterSet.Of(literal.Unit)),
        ClassNode set => Of(set.Set),
        EdgeNode => [new Beginning(Edge.ToString(), IsWhole: true)],
        LookaroundNode => [Beginning.None],
        AlternationNode alternation => Read(alternation),
        RepeatNode repeat => Read(repeat),
        SequenceNode sequence => Read(sequence),
        _ => null,
    };

    private static List<Beginning>? Of(CharacterSet set)
    {
        if (set.Characters is not { } characters || characters.Length == 0 || !characters.All(IsPlain))
            return null;
        return [.. characters.Select(Fold).Distinct().Select(unit => new Beginning(unit.ToString(), IsWhole: true))];
    }

    private static bool IsPlain(char unit) => unit is > Edge and < '\u0080' || (unit >= '\u0080' && !char.IsLetter(unit) && char.ToUpperInvariant(unit) == unit && char.ToLowerInvariant(unit) == unit);

    private static List<Beginning>? Read(AlternationNode alternation)
    {
        List<Beginning> all = [];
        foreach (var branch in alternation.Branches)
        {
            if (Read(branch) is not { } beginnings)
                return null;
            all.AddRange(beginnings);
            if (all.Count > MaxBeginnings)
                return null;
        }
        return all;
    }

    private static List<Beginning>? Read(RepeatNode repeat)
    {
        if (repeat.Max == 0)
            return [Beginning.None];
        if (Read(repeat.Item) is not { } once)
            return null;
        var item = repeat.Max == 1 ? once : once.ConvertAll(beginning => beginning with { IsWhole = false });
        return repeat.Min == 0 ? [.. item, Beginning.None] : item;
    }

    private static List<Beginning> Read(SequenceNode sequence)
    {
        List<Beginning> so = [Beginning.None];
        foreach (var item in sequence.Items)
        {
            if (!so.Exists(beginning => beginning.IsWhole))
                break;
            var next = Read(item);
            if (next is null || (long)so.Count * next.Count > MaxBeginnings)
            {
                so = so.ConvertAll(beginning => beginning with { IsWhole = false });
                break;
            }
            List<Beginning> longer = [];
            foreach (var beginning in so)
            {
                if (beginning.IsWhole)
                    longer.AddRange(next.Select(beginning.Then));
                else
                    longer.Add(beginning);
            }
            so = [.. longer.Distinct()];
        }
        return so;
    }

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
            if (Seconds != UInt128.MaxValue && (text.Length < 2 || text[1] >= 128 || (Seconds & (UInt128.One << Fold(text[1]))) == 0))
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
                if (Fold(text[i + 1]) != rest[i])
                    return false;
            }
            return true;
        }
    }

    /// <param name="Text">The first letters, folded, perhaps with <see cref="Edge"/> before them.</param>
    /// <param name="IsWhole">Whether this is all that the part matches, so that what follows it goes on from here.</param>
    private readonly record struct Beginning(string Text, bool IsWhole)
    {
        public static readonly Beginning None = new("", IsWhole: true);

        public Beginning Then(Beginning next)
        {
            // An edge behind a letter says nothing of where the match begins.
            var text = Text + (Text.Length > 0 ? next.Text.TrimStart(Edge) : next.Text);
            return text.Length >= MaxLength ? new Beginning(text[..MaxLength], IsWhole: false) : new Beginning(text, next.IsWhole);
        }
    }
}
