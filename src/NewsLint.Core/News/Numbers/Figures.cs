using NewsLint.Matching;

namespace NewsLint.News.Numbers;

/// <summary>
/// The numbers of a block, from its tokens alone, found when first asked for: years, dates, times, ages, scores, addresses and names of things are told
/// apart from what counts or measures, so that no check takes one for the other. After the catalogue's section 4.6. Linear in the tokens.
/// </summary>
internal static class Figures
{
    private static readonly List<Figure> None = [];

    public static IReadOnlyList<Figure> Of(BlockFacts facts) => (IReadOnlyList<Figure>)(facts.Numbers ??= Find(facts));

    /// <summary>The numbers of one sentence.</summary>
    public static IEnumerable<Figure> In(BlockFacts facts, Sentence sentence)
    {
        var figures = Of(facts);
        int low = 0, high = figures.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (figures[middle].FirstToken < sentence.FirstToken)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < figures.Count && figures[low].FirstToken < sentence.EndToken; low++)
            yield return figures[low];
    }

    private static List<Figure> Find(BlockFacts facts)
    {
        List<Figure>? figures = null;
        var reader = new FigureReader(facts);
        var tokens = facts.Tokens.AsSpan();
        var at = 0;
        while (at < tokens.Length)
        {
            if (FigureReader.MayBegin(tokens[at], facts.Text) && reader.Read(at) is { } figure)
            {
                (figures ??= []).Add(Complete(facts, figure));
                at = Math.Max(at + 1, figure.EndToken);
                continue;
            }
            at++;
        }
        return figures ?? None;
    }

    private static Figure Complete(BlockFacts facts, Figure figure)
    {
        var span = facts.SpanOf(figure.FirstToken, figure.EndToken);
        var sentence = facts.SentenceOf(figure.FirstToken);
        return figure with
        {
            Span = span,
            Sentence = sentence,
            Approximation = Approximations.Before(facts, figure.FirstToken, facts.Sentences[sentence].FirstToken),
            Head = figure.Kind is FigureKind.Count or FigureKind.Money or FigureKind.Percent or FigureKind.Fraction or FigureKind.Range ? HeadNoun.After(facts, figure.EndToken, facts.Sentences[sentence].EndToken) : -1,
        };
    }
}
