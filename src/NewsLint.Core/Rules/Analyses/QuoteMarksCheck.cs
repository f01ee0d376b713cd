using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.Text;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// Double marks inside double marks, and a pair of which one mark is curly and one straight. Where a mark of the block has no partner
/// nothing is said: the pairs are then not sure. Source of the rule: The Associated Press Stylebook, quotation marks.
/// </summary>
internal sealed class QuoteMarksCheck : AnalysisCheck
{
    public static Analysis Analysis { get; } = new("quotation-marks", "Double marks inside double marks, or one curly and one straight mark in a pair.", _ => new QuoteMarksCheck())
    {
        Placeholders = ["finding"],
    };

    public override void Decide(RulePass pass)
    {
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (!pass.Selects(block) || !QuoteMarksInBlocks.HasPairedMarks(pass.Block(block)))
                continue;
            var facts = pass.Facts(block);
            if (facts.Quotes.IsEmpty || LacksPartner(facts))
                continue;
            Stack<QuotedSpan> around = [];
            foreach (var quote in facts.Quotes)
            {
                while (around.TryPeek(out var before) && before.Depth >= quote.Depth)
                    around.Pop();
                Decide(pass, block, quote, around.TryPeek(out var outer) && outer.IsOpened && outer.Span.End >= quote.Span.End ? outer : null);
                around.Push(quote);
            }
        }
    }

    private static bool LacksPartner(BlockFacts facts)
    {
        foreach (var quote in facts.Quotes)
        {
            if (quote.Mark != QuoteMark.Single && !(quote.IsOpened && (quote.IsClosed || quote.RunsOut(facts))))
                return true;
        }
        return false;
    }

    /// <param name="pass">The rule at work.</param>
    /// <param name="block">The block.</param>
    /// <param name="quote">A quotation.</param>
    /// <param name="outer">The quotation in which it stands.</param>
    private static void Decide(RulePass pass, int block, QuotedSpan quote, QuotedSpan? outer)
    {
        if (!quote.IsPlainDouble() || !quote.IsClosed)
            return;
        if (outer is { } around && around.IsPlainDouble())
            ReportNested(pass, block, quote);
        else if (quote.OpensCurly != quote.ClosesCurly)
            ReportMixed(pass, block, quote);
    }

    private static void ReportNested(RulePass pass, int block, QuotedSpan quote)
    {
        // No fix: the marks stand inside what somebody said.
        pass.Report(block, quote.Span, pass.Level, Message(pass, block, quote.Span, ("finding", "A quotation inside a quotation: should it stand in single marks?")));
    }

    private static void ReportMixed(RulePass pass, int block, QuotedSpan quote)
    {
        ImmutableArray<Fix> fixes = quote.Depth == 1 ? MakeCurly(pass.Block(block), quote) : [];
        var straight = quote.OpensCurly ? new ProseSpan(quote.Span.End - 1, quote.Span.End) : new ProseSpan(quote.Span.Start, quote.Span.Start + 1);
        pass.Report(block, straight, pass.Level, Message(pass, block, straight, ("finding", "One mark of this quotation is curly, the other straight. Which does the story use?")), fixes);
    }

    private static ImmutableArray<Fix> MakeCurly(Block block, QuotedSpan quote)
    {
        const string open = "“";
        const string close = "”";
        var first = new ProseSpan(quote.Span.Start, quote.Span.Start + quote.Open.Length);
        var last = new ProseSpan(quote.Span.End - quote.Close.Length, quote.Span.End);
        // A block quote is left as it was taken over.
        if (block.InBlockQuote || !block.IsVerbatim(first) || !block.IsVerbatim(last))
            return [];
        var edits = ImmutableArray.CreateBuilder<TextEdit>(2);
        if (quote.Open != open)
            edits.Add(new TextEdit(block.ToSource(first), open));
        if (quote.Close != close)
            edits.Add(new TextEdit(block.ToSource(last), close));
        return [new Fix("Make both marks curly", IsSafe: true, edits.ToImmutable())];
    }
}
