using System.Globalization;
using NewsLint.Matching;

namespace NewsLint.News.Numbers;

/// <summary>Finds an age that the year of birth in the same sentence does not allow.</summary>
internal static class Lifetimes
{
    private static readonly WordSet Past = new("when then later died dies death killed dead late aged was were became before by until while former");

    /// <param name="facts">The block.</param>
    /// <param name="year">The year of the story, or null where nobody says.</param>
    public static IEnumerable<Miscount> Find(BlockFacts facts, int? year)
    {
        var figures = Figures.Of(facts);
        for (var first = 0; first < figures.Count;)
        {
            var end = first + 1;
            while (end < figures.Count && figures[end].Sentence == figures[first].Sentence)
                end++;
            if (year is { } now && end - first == 2 && Born(facts, figures[first], figures[first + 1], now) is { } miscount)
                yield return miscount;
            else if (end - first == 2 && Lived(facts, figures[first], figures[first + 1]) is { } lifetime)
                yield return lifetime;
            first = end;
        }
    }

    /// <summary>“Joy Reed (1940–2010) died at 82”: a lifetime in brackets and one age at death.</summary>
    private static Miscount? Lived(BlockFacts facts, Figure left, Figure right)
    {
        var (span, age) = left is { Kind: FigureKind.Year, Second: not null } ? (left, right) : (right, left);
        if (span is not { Kind: FigureKind.Year, Second: { } death } || death < 1000 || !facts.Is(span.FirstToken - 1, "(") || !facts.Is(span.EndToken, ")"))
            return null;
        if (!(age.Kind == FigureKind.Age && facts.Is(age.FirstToken - 1, "aged")) && !(age is { Kind: FigureKind.Count or FigureKind.Age, IsExact: true } && facts.Is(age.FirstToken - 1, "at") && facts.Is(age.FirstToken - 2, "died")))
            return null;
        var least = death - span.Value - 1;
        if (least < 0 || (age.Value >= least && age.Value <= least + 1))
            return null;
        return new Miscount(age.Span, string.Create(CultureInfo.InvariantCulture, $"From {span.Value:0} to {death:0} a life has {least:0} or {least + 1:0} years, not {age.Value:0}."));
    }

    /// <summary>“Reed, 42, who was born in 1990,”: two figures in the sentence and nothing that speaks of another time.</summary>
    private static Miscount? Born(BlockFacts facts, Figure left, Figure right, int now)
    {
        var (age, birth) = left.Kind == FigureKind.Age ? (left, right) : (right, left);
        if (age.Kind != FigureKind.Age || birth is not { Kind: FigureKind.Year, Second: null } || !facts.Is(birth.FirstToken - 1, "in") || !facts.Is(birth.FirstToken - 2, "born"))
            return null;
        var sentence = facts.Sentences[age.Sentence];
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (Past.Contains(facts.Tokens[at], facts.Text) && !(facts.Is(at, "was") && facts.Is(at + 1, "born")))
                return null;
        }
        var least = now - (int)birth.Value - 1;
        if (least < 0 || (age.Value >= least && age.Value <= least + 1))
            return null;
        return new Miscount(age.Span, string.Create(CultureInfo.InvariantCulture, $"Born in {birth.Value:0}: {least} or {least + 1} in {now}, not {age.Value:0}."));
    }
}
