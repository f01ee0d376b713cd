using NewsLint.Matching;

namespace NewsLint.News.Numbers;

/// <summary>
/// Finds a total whose listed parts make another number: “five people: two men and two women”, and “the four winners are Lee, Ruiz and Okafor”. Only lists
/// that say of themselves that they are whole count, and only parts that are of the same kind as the total.
/// </summary>
internal static class Breakdowns
{
    private static readonly WordSet People = new(
        """
        people persons victims dead killed injured wounded passengers students workers members men women boys girls children adults teenagers officers soldiers civilians employees residents
        patients teachers man woman boy girl child adult teenager officer soldier civilian employee resident patient teacher student worker member passenger pupils pupil crew guests guest
        """);

    private static readonly WordSet Prepositions = new("in for against from at on with of by to among");

    public static IEnumerable<Miscount> Find(BlockFacts facts)
    {
        var figures = Figures.Of(facts);
        for (var at = 0; at < figures.Count; at++)
        {
            if (figures[at] is { Kind: FigureKind.Count, IsExact: true, Value: >= 2 and <= 100_000 } total && (Parts(facts, figures, at) ?? Names(facts, total)) is { } miscount)
                yield return miscount;
        }
    }

    private static Miscount? Parts(BlockFacts facts, IReadOnlyList<Figure> figures, int first)
    {
        var total = figures[first];
        if (total.Head < 0)
            return null;
        var open = total.Head + 1;
        var isBracket = facts.Is(open, "(");
        if (!isBracket && !facts.Is(open, ":"))
            return null;
        var end = EndOfList(facts, open, total, isBracket);
        if (end < 0)
            return null;
        decimal sum = 0;
        var count = 0;
        var (at, next) = (open + 1, first + 1);
        while (at < end)
        {
            Figure? part = next < figures.Count && figures[next].FirstToken == at ? figures[next++] : null;
            var isOne = part is null && (facts.Is(at, "a") || facts.Is(at, "an"));
            if (part is not { Kind: FigureKind.Count, IsExact: true } && !isOne)
                return null;
            var after = part?.EndToken ?? at + 1;
            if ((part?.Value ?? 1) >= total.Value || !IsOfKind(facts, total, after))
                return null;
            sum += part?.Value ?? 1;
            count++;
            at = NextPart(facts, after, end);
            if (next < figures.Count && figures[next].FirstToken < at)
                return null;
        }
        if (count < 2 || sum == total.Value)
            return null;
        var noun = facts.Text[total.Span.Start..facts.Tokens[total.Head].End];
        return new Miscount(total.Span, $"The parts listed make {Rounding.Show(sum, 1)}; the text says {noun}.");
    }

    /// <summary>The end of a list that ends the sentence, or closes its bracket; -1 where something follows or the list is none.</summary>
    private static int EndOfList(BlockFacts facts, int open, Figure total, bool isBracket)
    {
        var sentence = facts.Sentences[total.Sentence];
        var hasAnd = false;
        for (var at = open + 1; at < sentence.EndToken; at++)
        {
            if (facts.Is(at, isBracket ? ")" : "."))
                return hasAnd && (isBracket || at == sentence.EndToken - 1) ? at : -1;
            if (facts.Tokens[at].Kind == TokenKind.Sign && !facts.Is(at, ","))
                return -1;
            hasAnd |= facts.Is(at, "and");
        }
        return -1;
    }

    private static int NextPart(BlockFacts facts, int at, int end)
    {
        while (at < end && !facts.Is(at, ",") && !facts.Is(at, "and"))
            at++;
        while (at < end && (facts.Is(at, ",") || facts.Is(at, "and")))
            at++;
        return at;
    }

    /// <summary>Whether a part counts what the total counts: the same noun, no noun at all, or a person where people are counted.</summary>
    private static bool IsOfKind(BlockFacts facts, Figure total, int after)
    {
        var token = facts.Tokens[after];
        if (Prepositions.Contains(token, facts.Text))
            return true;
        var head = HeadNoun.After(facts, after, facts.Tokens.Length);
        if (head < 0)
            return false;
        if (HeadNoun.AreSame(facts.Tokens[head].In(facts.Text), facts.Tokens[total.Head].In(facts.Text)))
            return true;
        return People.Contains(facts.Tokens[total.Head], facts.Text) && People.Contains(facts.Tokens[head], facts.Text);
    }

    /// <summary>“The four winners are Lee, Ruiz and Okafor.”</summary>
    private static Miscount? Names(BlockFacts facts, Figure total)
    {
        if (total.Value > 12 || total.Head < 0 || !facts.Is(total.FirstToken - 1, "the") || !(facts.Is(total.Head + 1, "are") || facts.Is(total.Head + 1, "were")))
            return null;
        var end = facts.Sentences[total.Sentence].EndToken - 1;
        if (!facts.Is(end, "."))
            return null;
        var (names, words, hasAnd) = (1, 0, false);
        for (var at = total.Head + 2; at < end; at++)
        {
            if (facts.Is(at, ",") || facts.Is(at, "and"))
            {
                if (hasAnd || words == 0)
                    return null;
                hasAnd = facts.Is(at, "and") || facts.Is(at + 1, "and");
                at += facts.Is(at, ",") && facts.Is(at + 1, "and") ? 1 : 0;
                (names, words) = (names + 1, 0);
                continue;
            }
            if (facts.Tokens[at].Kind != TokenKind.Word || !char.IsUpper(facts.Text[facts.Tokens[at].Start]) || ++words > 3)
                return null;
        }
        // Names with their places make twice as many.
        if (!hasAnd || words == 0 || names == total.Value || names == total.Value * 2)
            return null;
        var noun = facts.Text[facts.Tokens[total.Head].Start..facts.Tokens[total.Head].End];
        return new Miscount(total.Span, $"{names} names follow; the text says {facts.Text[total.Span.Start..total.Span.End]} {noun}.");
    }
}
