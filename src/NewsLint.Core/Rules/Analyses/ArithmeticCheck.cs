using NewsLint.News.Dates;
using NewsLint.News.Numbers;

namespace NewsLint.Rules.Analyses;

/// <summary>Figures that stand together and cannot all be right. Only what has one reading is computed, with the rounding that the digits show.</summary>
internal sealed class ArithmeticCheck : AnalysisCheck
{
    public static Analysis Analysis { get; } = new(
        "arithmetic",
        "Changes, shares, totals, ages and weekdays that the figures beside them contradict.",
        _ => new ArithmeticCheck())
    {
        Placeholders = ["finding"],
    };

    public override void Decide(RulePass pass)
    {
        var date = StoryDates.Of(pass.Document);
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (pass.Selects(block) && Figures.Of(pass.Facts(block)).Count > 0)
                Judge(pass, block, date);
        }
    }

    private static void Judge(RulePass pass, int block, DateOnly? date)
    {
        var facts = pass.Facts(block);
        Judge(pass, block, CalendarDays.Find(facts, date));
        Judge(pass, block, Changes.Find(facts).Select(change => Wrong(change, facts.Text)).OfType<Miscount>());
        Judge(pass, block, Shares.Find(facts));
        Judge(pass, block, Breakdowns.Find(facts));
        Judge(pass, block, Lifetimes.Find(facts, date?.Year));
    }

    private static void Judge(RulePass pass, int block, IEnumerable<Miscount> found)
    {
        foreach (var miscount in found)
        {
            if (pass.Admits(block, miscount.Span, out var level))
                pass.Report(block, miscount.Span, level, Message(pass, block, miscount.Span, ("finding", miscount.Finding)));
        }
    }

    private static Miscount? Wrong(Change change, string text)
    {
        var (stated, from, to) = change;
        var points = Math.Abs(to.Value - from.Value);
        if (from.Kind == FigureKind.Percent)
        {
            var slack = Math.Max(from.Precision, to.Precision);
            var arePoints = Rounding.Fits(stated, points - slack, points + slack);
            // Percent that should be points is a finding of its own.
            if (arePoints || (stated.Kind == FigureKind.Percent && Changes.Relative(change) is var (least, most) && Rounding.Fits(stated, least, most)))
                return null;
            return new Miscount(stated.Span, $"From {Words(from)} to {Words(to)} is {Rounding.Show(points, slack)} percentage points, not {Rounding.Show(stated.Value, stated.Precision)}.");
        }
        if (stated.Kind != FigureKind.Percent || Changes.Relative(change) is not var (low, high) || Rounding.Fits(stated, low, high))
            return null;
        var share = Rounding.Show(points / from.Value * 100, stated.Precision);
        return new Miscount(stated.Span, $"From {Words(from)} to {Words(to)} is {share}%, not {Rounding.Show(stated.Value, stated.Precision)}%.");

        string Words(Figure figure) => text[figure.Span.Start..figure.Span.End];
    }
}
