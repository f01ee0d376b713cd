using NewsLint.Matching;
using NewsLint.News.Numbers;

namespace NewsLint.Rules.Analyses;

/// <summary>A lead that is no larger than the margin of error the story tells. Up to twice the margin it is a slight one: a suggestion.</summary>
internal sealed class PollMarginCheck : AnalysisCheck
{
    private static readonly WordSet Counts = new("precincts counted tally ballots average averages aggregate aggregates");

    public static Analysis Analysis { get; } = new("poll-margin", "A lead in a poll inside the margin of error.", _ => new PollMarginCheck()) { Placeholders = ["gap", "margin"] };

    public override void Decide(RulePass pass)
    {
        if (MarginOf(pass) is not { } margin)
            return;
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (!pass.Selects(block))
                continue;
            var facts = pass.Facts(block);
            foreach (var sentence in facts.Sentences)
            {
                var lead = Polls.LeadIn(facts, sentence);
                if (lead < 0 || Gap(facts, sentence) is not { } gap || gap > margin * 2 || !pass.Admits(block, facts.Tokens[lead].Span, out var level))
                    continue;
                if (gap > margin)
                    level = Level.Suggestion;
                var span = facts.Tokens[lead].Span;
                pass.Report(block, span, level, Message(pass, block, span, ("gap", Rounding.Show(gap, gap % 1 == 0 ? 1 : 0.1m)), ("margin", Rounding.Show(margin, margin % 1 == 0 ? 1 : 0.1m))));
            }
        }
    }

    /// <summary>The one margin of a story about one poll; null where there are several, or votes were counted.</summary>
    private static decimal? MarginOf(RulePass pass)
    {
        decimal? margin = null;
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            var facts = pass.Facts(block);
            if (Counts.FirstIn(facts.Tokens.AsSpan(), facts.Text) >= 0)
                return null;
            if (Polls.Margin(facts) is not { } found)
                continue;
            if (margin is not null && margin != found)
                return null;
            margin = found;
        }
        return margin;
    }

    /// <summary>The difference of the two shares that a sentence has: 48% to 45%, 48-45.</summary>
    private static decimal? Gap(BlockFacts facts, Sentence sentence)
    {
        var figures = Figures.In(facts, sentence).ToList();
        var shares = figures.Where(figure => figure.Kind == FigureKind.Percent).ToList();
        if (shares.Count >= 2 && (shares.Count == 2 || facts.Is(shares[1].EndToken, ";")) && shares[0].Value + shares[1].Value is > 30 and <= 100)
            return Math.Abs(shares[0].Value - shares[1].Value);
        var scores = figures.Where(figure => figure.Kind == FigureKind.Score).ToList();
        return scores is [{ Second: { } second } score] && score.Value + second is > 50 and <= 100 ? score.Value - second : null;
    }
}
