using NewsLint.Matching;

namespace NewsLint.News.Numbers;

/// <summary>A change that is told three times over: by how much, from where, to where.</summary>
/// <param name="Stated">By how much.</param>
/// <param name="From">The figure before.</param>
/// <param name="To">The figure after.</param>
internal readonly record struct Change(Figure Stated, Figure From, Figure To);

/// <summary>Finds “rose N% to B from A”, “from A to B, a drop of N%” and their like: only words that leave one reading stand between the figures.</summary>
internal static class Changes
{
    private static readonly WordSet Nouns = new("drop fall rise increase decrease gain decline jump reduction growth surge loss difference change");
    private static readonly WordSet Glue = new("a an or up down of by that is about roughly nearly almost some drop fall rise increase decrease gain decline jump reduction growth surge loss difference change");

    /// <summary>Words with which the same figures can be right: another base, another period.</summary>
    private static readonly WordSet Other = new("adjusted annualized annualised compound compounded average averaged respectively combined each annually annual real inflation yearly monthly basis");

    public static IEnumerable<Change> Find(BlockFacts facts) => Figures.Of(facts) is { Count: > 2 } figures ? Find(facts, figures) : [];

    private static IEnumerable<Change> Find(BlockFacts facts, IReadOnlyList<Figure> figures)
    {
        var (plain, isPlain) = (-1, false);
        for (var at = 0; at + 2 < figures.Count; at++)
        {
            if (figures[at].Sentence != figures[at + 2].Sentence || Read(facts, figures[at], figures[at + 1], figures[at + 2]) is not { } change)
                continue;
            if (plain != figures[at].Sentence)
                (plain, isPlain) = (figures[at].Sentence, IsPlain(facts, figures[at].Sentence));
            if (isPlain && !GoesOn(facts, figures, at) && AreComparable(facts, change))
                yield return change;
        }
    }

    /// <summary>The change in percent of the figure before, from least to most.</summary>
    public static (decimal Low, decimal High)? Relative(Change change)
    {
        var (fromLow, fromHigh) = Rounding.Of(change.From);
        var (toLow, toHigh) = Rounding.Of(change.To);
        if (fromLow <= 0 || toLow < 0)
            return null;
        var (least, most) = (Percent(fromHigh, toLow), Percent(fromLow, toHigh));
        return least <= 0 && most >= 0
            ? (0, Math.Max(-least, most))
            : (Math.Min(Math.Abs(least), Math.Abs(most)), Math.Max(Math.Abs(least), Math.Abs(most)));
    }

    private static decimal Percent(decimal from, decimal to) => (to - from) / from * 100;

    private static Change? Read(BlockFacts facts, Figure first, Figure second, Figure third)
    {
        if (first.Kind is FigureKind.Percent or FigureKind.Points)
        {
            if (Joins(facts, first, second, "to") && Joins(facts, second, third, "from") && !facts.Is(first.EndToken, "of"))
                return new Change(first, third, second);
            if (Joins(facts, first, second, "from") && Joins(facts, second, third, "to"))
                return new Change(first, second, third);
        }
        if (third.Kind is FigureKind.Percent or FigureKind.Points && IsChange(facts, second, third))
        {
            if (facts.Is(Start(facts, first) - 1, "from") && Joins(facts, first, second, "to"))
                return new Change(third, first, second);
            if (facts.Is(Start(facts, first) - 1, "to") && Joins(facts, first, second, "from"))
                return new Change(third, second, first);
        }
        return null;
    }

    /// <summary>The figure's first token, or the approximating word before it.</summary>
    private static int Start(BlockFacts facts, Figure figure) => figure.IsExact || facts.Is(figure.FirstToken - 1, "than") ? figure.FirstToken : figure.FirstToken - 1;

    /// <summary>Whether between two figures stands the word alone, behind a comma or up to two words of a unit.</summary>
    private static bool Joins(BlockFacts facts, Figure left, Figure right, string word)
    {
        var last = right.FirstToken - 1;
        if (!facts.Is(last, word))
            return false;
        var between = last - left.EndToken;
        if (between <= 0)
            return between == 0;
        if (between == 1 && facts.Is(left.EndToken, ","))
            return true;
        for (var at = left.EndToken; at < last; at++)
        {
            if (facts.Tokens[at].Kind != TokenKind.Word || (at != left.Head && at > left.Head))
                return false;
        }
        return between <= 2;
    }

    private static bool IsChange(BlockFacts facts, Figure second, Figure third)
    {
        var from = second.Head >= second.EndToken && second.Head < third.FirstToken ? second.Head + 1 : second.EndToken;
        // "$1,200 a month, a 30% rise".
        if ((facts.Is(from, "a") || facts.Is(from, "per")) && facts.Is(from + 2, ","))
            from += 2;
        var hasNoun = third.EndToken < facts.Tokens.Length && Nouns.Contains(facts.Tokens[third.EndToken], facts.Text);
        if (third.FirstToken - from is < 1 or > 6 || !(facts.Is(from, ",") || facts.Is(from, "(") || facts.Is(from, "—") || facts.Is(from, "–")))
            return false;
        for (var at = from + 1; at < third.FirstToken; at++)
        {
            if (!Glue.Contains(facts.Tokens[at], facts.Text))
                return false;
            hasNoun |= Nouns.Contains(facts.Tokens[at], facts.Text) || facts.Is(at, "up") || facts.Is(at, "down");
        }
        return hasNoun;
    }

    /// <summary>A fourth figure may be the one that is meant.</summary>
    private static bool GoesOn(BlockFacts facts, IReadOnlyList<Figure> figures, int first) =>
        first + 3 < figures.Count && figures[first + 3].Sentence == figures[first].Sentence && facts.Is(figures[first + 3].FirstToken - 1, "to");

    private static bool IsPlain(BlockFacts facts, int index)
    {
        var sentence = facts.Sentences[index];
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (Other.Contains(facts.Tokens[at], facts.Text))
                return false;
        }
        return true;
    }

    private static bool AreComparable(BlockFacts facts, Change change)
    {
        var (from, to) = (change.From, change.To);
        if (from.Kind != to.Kind || from.Kind is not (FigureKind.Count or FigureKind.Money or FigureKind.Percent) || !from.IsExact || !to.IsExact || from.Currency != to.Currency)
            return false;
        if (from.Value <= 0 || to.Value <= 0)
            return false;
        if (from.Head >= 0 && to.Head >= 0 && !HeadNoun.AreSame(facts.Tokens[from.Head].In(facts.Text), facts.Tokens[to.Head].In(facts.Text)))
            return false;
        // "from 1.2 to 1.5 million": the scale stands once.
        var ratio = Math.Max(from.Value / to.Value, to.Value / from.Value);
        return ratio < 50 && (from.Kind == FigureKind.Percent || change.Stated.Kind == FigureKind.Percent);
    }
}
