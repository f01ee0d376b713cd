namespace NewsLint.Matching;

/// <summary>Reads from a regex with which letters its matches begin.</summary>
internal static class RegexBeginnings
{
    /// <summary>Stands for a place where no word goes on, at the front of a beginning.</summary>
    public const char Edge = '\0';

    private const int MaxLength = 6;
    private const int MaxBeginnings = 2_000;

    /// <summary>The first letters of all matches, folded, perhaps with <see cref="Edge"/> before them; null where a match may begin with anything.</summary>
    public static IReadOnlyList<string>? Of(RegexNode regex)
    {
        var beginnings = Read(regex);
        return beginnings is null || beginnings.Any(beginning => beginning.Text.Trim(Edge).Length == 0) ? null : [.. beginnings.Select(beginning => beginning.Text).Distinct(StringComparer.Ordinal)];
    }

    public static char Fold(char unit) => char.IsAsciiLetterLower(unit) ? (char)(unit - 32) : unit;

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
