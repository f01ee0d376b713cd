using NewsLint.Matching;

namespace NewsLint.News.Numbers;

/// <summary>Finds “12 of 40 (35%)” where 12 of 40 is not 35%, and a majority that is none.</summary>
internal static class Shares
{
    private static readonly WordSet Seats = new("seat seats parliament parliamentary senate house congress assembly legislature election elections");

    public static IEnumerable<Miscount> Find(BlockFacts facts)
    {
        var figures = Figures.Of(facts);
        for (var at = 0; at < figures.Count; at++)
        {
            var found = at + 2 < figures.Count && figures[at].Sentence == figures[at + 2].Sentence ? Share(facts, figures[at], figures[at + 1], figures[at + 2]) : null;
            if ((found ?? Majority(facts, figures[at])) is { } miscount)
                yield return miscount;
        }
    }

    private static Miscount? Share(BlockFacts facts, Figure first, Figure second, Figure third)
    {
        Figure part, whole, stated;
        if (third.Kind == FigureKind.Percent && IsOf(facts, first, second) && IsAside(facts, second, third))
            (part, whole, stated) = (first, second, third);
        else if (first.Kind == FigureKind.Percent && IsOf(facts, second, third) && IsAside(facts, first, second))
            (part, whole, stated) = (second, third, first);
        else
            return null;
        if (part.Kind != FigureKind.Count || whole.Kind != FigureKind.Count || !part.IsExact || !whole.IsExact || part.Value > whole.Value || whole.Value <= 0)
            return null;
        var ((partLow, partHigh), (wholeLow, wholeHigh)) = (Rounding.Of(part), Rounding.Of(whole));
        if (wholeLow <= 0 || IsWhole(part) && IsWhole(whole))
            ((partLow, partHigh), (wholeLow, wholeHigh)) = ((part.Value, part.Value), (whole.Value, whole.Value));
        if (Rounding.Fits(stated, partLow / wholeHigh * 100, partHigh / wholeLow * 100))
            return null;
        var share = Rounding.Show(part.Value / whole.Value * 100, stated.Precision);
        return new Miscount(stated.Span, $"{Words(facts, part)} of {Words(facts, whole)} is {share}%, not {Rounding.Show(stated.Value, stated.Precision)}%.");
    }

    private static bool IsWhole(Figure figure) => figure.Precision == 1 && figure.Value < 1000;

    private static string Words(BlockFacts facts, Figure figure) => facts.Text[figure.Span.Start..figure.Span.End];

    /// <summary>“12 of 40”, “12 out of the 40”.</summary>
    private static bool IsOf(BlockFacts facts, Figure part, Figure whole)
    {
        var at = part.EndToken;
        if (facts.Is(at, "out"))
            at++;
        if (!facts.Is(at, "of"))
            return false;
        at++;
        if (facts.Is(at, "the") || facts.Is(at, "its") || facts.Is(at, "their") || facts.Is(at, "all"))
            at++;
        return at == whole.FirstToken;
    }

    /// <summary>Whether the right one stands in brackets, or behind “or”, after at most three words.</summary>
    private static bool IsAside(BlockFacts facts, Figure left, Figure right)
    {
        var last = right.FirstToken - 1;
        var isOr = facts.Is(last, "or") && facts.Is(last - 1, ",");
        if (!isOr && !facts.Is(last, "("))
            return false;
        for (var at = left.EndToken; at < (isOr ? last - 1 : last); at++)
        {
            if (facts.Tokens[at].Kind != TokenKind.Word)
                return false;
        }
        var isShut = isOr || facts.Is(right.EndToken, ")") || right.Kind != FigureKind.Percent;
        return isShut && last - left.EndToken <= 4;
    }

    /// <summary>“A majority, 48%, said yes.” A majority of seats can rest on fewer votes.</summary>
    private static Miscount? Majority(BlockFacts facts, Figure figure)
    {
        if (figure is not { Kind: FigureKind.Percent, IsExact: true, Value: > 0 and < 50 } || figure.High >= 50)
            return null;
        var before = figure.FirstToken - 1;
        if (!(facts.Is(before, ",") && facts.Is(figure.EndToken, ",")) && !(facts.Is(before, "(") && facts.Is(figure.EndToken, ")")))
            return null;
        if (!facts.Is(before - 1, "majority") || facts.Is(before - 2, "no") || facts.Is(before - 2, "not") || facts.Is(before - 3, "not") || facts.Is(before - 3, "without"))
            return null;
        var sentence = facts.Sentences[figure.Sentence];
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (Seats.Contains(facts.Tokens[at], facts.Text))
                return null;
        }
        return new Miscount(figure.Span, $"{Words(facts, figure)} is less than half, so no majority; the largest share is a plurality.");
    }
}
