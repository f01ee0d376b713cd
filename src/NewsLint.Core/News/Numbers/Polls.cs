using NewsLint.Matching;

namespace NewsLint.News.Numbers;

/// <summary>What a story tells of an opinion poll. Requirements after the polling guidance of the agencies: who asked whom, how many, when, how exactly.</summary>
internal static class Polls
{
    private static readonly WordSet MarginWords = new("± plus + margin sampling");
    private static readonly WordSet Nouns = new("poll survey");
    private static readonly WordSet NotAfter = new("station stations tax worker workers place places watcher watchers open opened opening close closed closing booth booths numbers");
    private static readonly WordSet NotBefore = new("exit geological geodetic land aerial underwater site sky structural property building soil straw head");
    private static readonly WordSet Populations = new("adults voters households residents respondents people americans britons canadians australians students parents workers women men teachers teenagers children consumers owners drivers patients doctors nurses businesses companies firms members citizens");
    private static readonly WordSet Firms = new("gallup ipsos yougov pew marist quinnipiac emerson rasmussen nielsen harris zogby siena monmouth suffolk comres populus opinium survation deltapoll savanta kantar morning marquette");
    private static readonly WordSet Times = new("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday week weekend month yesterday spring summer autumn fall winter");
    private static readonly WordSet Groups = new("most majority half third thirds quarter quarters");
    private static readonly WordSet Leads = new("leads led leading lead ahead edges edged edging");
    private static readonly WordSet Hedges = new("slightly narrowly apparently marginally statistically within even tied tie close neck no not without slim narrow slight");

    /// <summary>The token of the word for a poll in a sentence that tells a result of it, or -1.</summary>
    public static int ResultIn(BlockFacts facts, Sentence sentence)
    {
        var noun = -1;
        for (var at = sentence.FirstToken; at < sentence.EndToken && noun < 0; at++)
        {
            if (facts.Is(at, "turnout"))
                return -1;
            if (IsPoll(facts, at))
                noun = at;
        }
        if (noun < 0)
            return -1;
        if (Figures.In(facts, sentence).Any(figure => figure.Kind is FigureKind.Percent or FigureKind.Fraction))
            return noun;
        for (var at = sentence.FirstToken; at + 1 < sentence.EndToken; at++)
        {
            if (Groups.Contains(facts.Tokens[at], facts.Text) && (Populations.Contains(facts.Tokens[at + 1], facts.Text) || (facts.Is(at + 1, "of") && at + 2 < sentence.EndToken && Populations.Contains(facts.Tokens[at + 2], facts.Text))))
                return noun;
        }
        return -1;
    }

    /// <summary>A single poll: of “polls” in general nobody expects the details, and “the polls” are where people vote.</summary>
    public static bool IsPoll(BlockFacts facts, int at)
    {
        if (!Nouns.Contains(facts.Tokens[at], facts.Text))
            return false;
        var isAfter = at + 1 < facts.Tokens.Length && NotAfter.Contains(facts.Tokens[at + 1], facts.Text);
        var isBefore = at > 0 && NotBefore.Contains(facts.Tokens[at - 1], facts.Text);
        return !isAfter && !isBefore;
    }

    /// <summary>The first single poll of a sentence, or -1.</summary>
    public static int FirstIn(BlockFacts facts, Sentence sentence)
    {
        var tokens = facts.Tokens.AsSpan(0, sentence.EndToken);
        for (var at = Nouns.FirstIn(tokens, facts.Text, sentence.FirstToken); at >= 0; at = Nouns.FirstIn(tokens, facts.Text, at + 1))
        {
            if (IsPoll(facts, at))
                return at;
        }
        return -1;
    }

    /// <summary>A poll of which nothing follows for others: of readers, online, on the street.</summary>
    public static bool IsUnscientific(BlockFacts facts, int poll) =>
        facts.Is(poll - 1, "online") || facts.Is(poll - 1, "straw") || facts.Is(poll - 1, "twitter") || facts.Is(poll - 1, "reader") || facts.Is(poll - 1, "unscientific")
        || (facts.Is(poll + 1, "of") && (facts.Is(poll + 2, "our") || facts.Is(poll + 2, "its")) && facts.Is(poll + 3, "readers"));

    public static bool HasPollster(BlockFacts facts, int poll, Sentence sentence)
    {
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (Firms.Contains(facts.Tokens[at], facts.Text) && char.IsUpper(facts.Text[facts.Tokens[at].Start]))
                return true;
            var isNamed = facts.Is(at, "by") || facts.Is(at, "from") || facts.Is(at, "for");
            if (isNamed && (IsName(facts, at + 1) || (facts.Is(at + 1, "the") && IsName(facts, at + 2))))
                return true;
        }
        for (var at = poll - 1; at > sentence.FirstToken && at >= poll - 4 && facts.Tokens[at].Kind == TokenKind.Word; at--)
        {
            if (IsName(facts, at))
                return true;
        }
        return false;
    }

    public static bool HasSample(BlockFacts facts) => Figures.Of(facts).Any(figure =>
        figure is { Kind: FigureKind.Count, Value: >= 5 } && figure.Head >= 0 && Populations.Contains(facts.Tokens[figure.Head], facts.Text));

    public static bool HasDate(BlockFacts facts, Sentence sentence)
    {
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (Times.Contains(facts.Tokens[at], facts.Text) && !(facts.Is(at, "may") && char.IsLower(facts.Text[facts.Tokens[at].Start])) && !(facts.Is(at, "march") && char.IsLower(facts.Text[facts.Tokens[at].Start])))
                return true;
        }
        return Figures.In(facts, sentence).Any(figure => figure.Kind is FigureKind.Date or FigureKind.Year);
    }

    public static bool HasPopulation(BlockFacts facts, Sentence sentence)
    {
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (Populations.Contains(facts.Tokens[at], facts.Text))
                return true;
        }
        return false;
    }

    public static bool HasMargin(BlockFacts facts) => MarginAt(facts) >= 0;

    /// <summary>The margin of error that a block tells, in points, or null.</summary>
    public static decimal? Margin(BlockFacts facts)
    {
        var from = MarginAt(facts);
        if (from < 0)
            return null;
        foreach (var figure in Figures.Of(facts))
        {
            if (figure.FirstToken > from && figure.FirstToken <= from + 10 && figure.Kind is FigureKind.Percent or FigureKind.Points or FigureKind.Count && figure.Value is > 0 and < 20)
                return figure.Value;
        }
        // "a 3.9-point margin of error".
        var before = Figures.Of(facts).LastOrDefault(figure => figure.EndToken <= from && figure.EndToken >= from - 3 && figure.Value is > 0 and < 20);
        return before?.Value;
    }

    /// <summary>The word that says who leads, where nothing tempers it, or -1.</summary>
    public static int LeadIn(BlockFacts facts, Sentence sentence)
    {
        var lead = -1;
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (Hedges.Contains(facts.Tokens[at], facts.Text))
                return -1;
            if (lead < 0 && Leads.Contains(facts.Tokens[at], facts.Text))
                lead = at;
        }
        return lead;
    }

    private static int MarginAt(BlockFacts facts)
    {
        var tokens = facts.Tokens.AsSpan();
        for (var at = MarginWords.FirstIn(tokens, facts.Text); at >= 0; at = MarginWords.FirstIn(tokens, facts.Text, at + 1))
        {
            if (facts.Is(at, "±") || (facts.Is(at, "plus") && facts.Is(at + 1, "or") && facts.Is(at + 2, "minus")) || (facts.Is(at, "+") && facts.Is(at + 1, "/")))
                return at;
            if (facts.Is(at, "margin") && facts.Is(at + 1, "of") && (facts.Is(at + 2, "error") || (facts.Is(at + 2, "sampling") && facts.Is(at + 3, "error"))))
                return at;
            if (facts.Is(at, "sampling") && facts.Is(at + 1, "error"))
                return at;
        }
        return -1;
    }

    private static bool IsName(BlockFacts facts, int at) =>
        at < facts.Tokens.Length && facts.Tokens[at].Kind == TokenKind.Word && char.IsUpper(facts.Text[facts.Tokens[at].Start]) && !Times.Contains(facts.Tokens[at], facts.Text);
}
