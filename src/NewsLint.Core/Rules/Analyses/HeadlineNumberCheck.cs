using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.News.Numbers;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// A figure of a headline or deck that the body does not have: not in digits or words, not rounded, not as the sum, difference, share or change of figures that
/// it has. Small counts, which a body can tell by naming, ages, durations and measures, which it can tell otherwise, are left alone.
/// </summary>
internal sealed class HeadlineNumberCheck(double least) : AnalysisCheck
{
    private const string Least = "least";
    private const int MaxFigures = 80;

    private static readonly WordSet Measures = new(
        """
        year years month months week weeks day days hour hours minute minutes second seconds decade decades century centuries season seasons night nights mile miles km kilometer kilometers
        kilometre kilometres meter meters metre metres foot feet inch inches yard yards acre acres hectare hectares degree degrees pound pounds ton tons tonne tonnes kg kilogram kilograms
        gallon gallons liter liters litre litres mph am pm point points magnitude
        """);

    private static readonly WordSet Listicles = new("ways things reasons steps tips facts photos pictures questions answers takeaways lessons ideas recipes places books films movies songs charts moments rules myths signs secrets tricks hacks gifts albums shows stories people");
    private static readonly WordSet Multiples = new("double doubled doubles doubling twice twofold triple tripled triples tripling threefold quadruple quadrupled half halved halves halving third quarter dozen dozens score");

    public static Analysis Analysis { get; } = new(
        "headline-number",
        "A figure in a headline or deck that the body does not have.",
        options => new HeadlineNumberCheck(options.Number(Least, 13)))
    {
        Options = [new RuleKey(Least, KeyType.Number, "The least count that is looked for; smaller ones can be told by naming. Sums of money and percentages always are. Default: 13.")],
    };

    public override void Decide(RulePass pass)
    {
        if (!StoryParts.HasBody(pass))
            return;
        BodyFigures? body = null;
        foreach (var block in StoryParts.Heads(pass))
        {
            var facts = pass.Facts(block);
            foreach (var figure in Figures.Of(facts))
            {
                if (!IsLookedFor(pass, block, figure))
                    continue;
                body ??= Read(pass);
                if (body.IsEmpty || body.Has(figure) || !pass.Admits(block, figure.Span, out var level))
                    continue;
                pass.Report(block, figure.Span, level, Message(pass, block, figure.Span));
            }
        }
    }

    private bool IsLookedFor(RulePass pass, int block, Figure figure)
    {
        var facts = pass.Facts(block);
        if (figure.Kind is FigureKind.Money or FigureKind.Percent)
            return true;
        // 2019 may be a year, whatever stands around it.
        if (figure is { Precision: 1, Value: >= 1500 and < 2100, IsSpelled: false } && figure.Span.Length == 4)
            return false;
        if (figure.Kind != FigureKind.Count || figure.Value < (decimal)(pass.Option(Least, least) ?? least))
            return false;
        if (figure.EndToken < facts.Tokens.Length && (Measures.Contains(facts.Tokens[figure.EndToken], facts.Text) || facts.Tokens[figure.EndToken].Joint is Joint.None or Joint.Hyphen && facts.Tokens[figure.EndToken].Kind == TokenKind.Word))
            return false;
        if (figure.Head < 0)
            return false;
        var head = facts.Tokens[figure.Head];
        if (Measures.Contains(head, facts.Text) || (figure.FirstToken == 0 && Listicles.Contains(head, facts.Text)))
            return false;
        // A capital before a number may make it part of a name, except where every word has one.
        return figure.FirstToken == 0 || !char.IsUpper(facts.Text[facts.Tokens[figure.FirstToken - 1].Start]) || figure.FirstToken == 1 || Capitals.AreThroughout(pass.Block(block), facts);
    }

    private static BodyFigures Read(RulePass pass)
    {
        List<decimal> values = [];
        var (hasMultiple, hasText) = (false, false);
        foreach (var block in StoryParts.Body(pass))
        {
            var facts = pass.Facts(block);
            hasText |= pass.Block(block).Zone == BlockZone.Body && facts.Tokens.Length > 0;
            foreach (var figure in Figures.Of(facts))
            {
                values.Add(figure.Kind == FigureKind.Fraction ? figure.Value * 100 : figure.Value);
                if (figure.Second is { } second)
                    values.Add(second);
            }
            for (var at = 0; at < facts.Tokens.Length && !hasMultiple; at++)
                hasMultiple = Multiples.Contains(facts.Tokens[at], facts.Text);
        }
        return new BodyFigures([.. values.Distinct().Take(MaxFigures)], hasMultiple, IsEmpty: !hasText);
    }

    /// <summary>What figures the body has.</summary>
    /// <param name="Values">In the order of the text, each once.</param>
    /// <param name="HasMultiple">Whether a word such as doubled or half stands for a figure.</param>
    /// <param name="IsEmpty">Whether there is no body.</param>
    private sealed record BodyFigures(List<decimal> Values, bool HasMultiple, bool IsEmpty)
    {
        public bool Has(Figure shown)
        {
            if (HasMultiple && shown.Kind == FigureKind.Percent)
                return true;
            if (Values.Exists(value => Rounding.IsSame(shown, value)) || Values.Count == MaxFigures)
                return true;
            return shown.Kind == FigureKind.Percent ? FollowsAsPercent(shown) : FollowsAsSum(shown);
        }

        /// <summary>The sum or difference of two, or the sum of three.</summary>
        private bool FollowsAsSum(Figure shown)
        {
            var known = Values.ToHashSet();
            for (var i = 0; i < Values.Count; i++)
            {
                for (var j = i; j < Values.Count; j++)
                {
                    if (Rounding.IsSame(shown, Values[i] + Values[j]) || Rounding.IsSame(shown, Math.Abs(Values[i] - Values[j])) || known.Contains(shown.Value - Values[i] - Values[j]))
                        return true;
                }
            }
            return false;
        }

        private bool FollowsAsPercent(Figure shown)
        {
            foreach (var first in Values)
            {
                if (Rounding.IsSame(shown, 100 - first))
                    return true;
                foreach (var second in Values)
                {
                    if (Rounding.IsSame(shown, first + second) || (first > 0 && (Fits(shown, Math.Abs(second - first) / first * 100) || Fits(shown, second / first * 100))))
                        return true;
                }
            }
            return false;
        }

        private static bool Fits(Figure shown, decimal value) => value < 100_000 && (Rounding.Fits(shown, value, value) || Rounding.IsSame(shown, Math.Round(value)));
    }
}
