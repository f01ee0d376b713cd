using NewsLint.News.Numbers;

namespace NewsLint.Rules.Analyses;

/// <summary>A change between two percentages that is told in percent and is in truth their difference.</summary>
internal sealed class PercentPointsCheck : AnalysisCheck
{
    public static Analysis Analysis { get; } = new(
        "percent-points",
        "Percent where the difference of two percentages is meant.",
        _ => new PercentPointsCheck())
    {
        Placeholders = ["from", "to", "points"],
    };

    public override void Decide(RulePass pass)
    {
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (!pass.Selects(block) || Figures.Of(pass.Facts(block)).Count == 0)
                continue;
            var facts = pass.Facts(block);
            foreach (var change in Changes.Find(facts))
            {
                var (stated, from, to) = change;
                if (stated.Kind != FigureKind.Percent || from.Kind != FigureKind.Percent || Math.Abs(to.Value - from.Value) != stated.Value)
                    continue;
                var relative = Math.Abs(to.Value - from.Value) / from.Value * 100;
                if (Rounding.Fits(stated, relative, relative))
                    continue;
                if (!pass.Admits(block, stated.Span, out var level))
                    continue;
                var points = Rounding.Show(stated.Value, stated.Precision);
                var offer = stated.Value == 1 ? "1 percentage point" : $"{points} percentage points";
                var message = Message(pass, block, stated.Span, ("from", facts.Text[from.Span.Start..from.Span.End]), ("to", facts.Text[to.Span.Start..to.Span.End]), ("points", points));
                pass.Report(block, stated.Span, level, message, Replacement.Make(pass.Block(block), facts, stated.Span, [offer], isSafe: false));
            }
        }
    }
}
