using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// A double quotation mark without a partner. A quotation may run on into the next paragraph, which then opens with a mark again.
/// Where that mark is missing, the paragraphs are the business of <see cref="ContinuedQuoteCheck"/>.
/// Source of the rule: The Associated Press Stylebook, quotation marks.
/// </summary>
internal sealed class UnclosedQuoteCheck : AnalysisCheck
{
    public static Analysis Analysis { get; } = new("quotation-unclosed", "A double quotation mark that has no partner.", _ => new UnclosedQuoteCheck()) { Placeholders = ["finding"] };

    public override void Decide(RulePass pass)
    {
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (!pass.Selects(block) || !QuoteMarksInBlocks.HasPairedMarks(pass.Block(block)))
                continue;
            var facts = pass.Facts(block);
            var isTurned = false;
            foreach (var quote in facts.Quotes)
            {
                if (!quote.IsPlainDouble() || (quote.IsOpened && quote.IsClosed))
                    continue;
                var wasTurned = isTurned;
                isTurned = IsTurned(facts.Text, quote);
                if (!isTurned && !wasTurned && !IsMeasure(facts.Text, quote) && !IsContinued(pass, block, facts, quote))
                    Report(pass, block, quote);
            }
        }
    }

    /// <summary>A mark that opens and faces the wrong way (<c>(”back”)</c>): its partner is the next one without a partner.</summary>
    private static bool IsTurned(string text, QuotedSpan quote) => quote.IsStray && quote.Span.End < text.Length && Tokenizer.IsWordUnit(text[quote.Span.End]);

    /// <summary><c>2x4"</c>, <c>3½"</c>.</summary>
    private static bool IsMeasure(string text, QuotedSpan quote) => quote.IsStray && quote.Span.Start > 0 && char.IsNumber(text[quote.Span.Start - 1]);

    private static bool IsContinued(RulePass pass, int block, BlockFacts facts, QuotedSpan quote)
    {
        if (quote.IsOpened)
        {
            return quote.RunsOut(facts) && QuoteMarksInBlocks.NextParagraph(pass, block) is >= 0 and var next
                && (QuoteMarksInBlocks.OpensWithMark(pass.Facts(next)) || QuoteMarksInBlocks.ClosesFirst(pass.Facts(next), out _));
        }
        return QuoteMarksInBlocks.ClosesFirst(facts, out var first) && first == quote
            && QuoteMarksInBlocks.PreviousParagraph(pass, block) is >= 0 and var before && pass.Facts(before).EndsOpen();
    }

    private static void Report(RulePass pass, int block, QuotedSpan quote)
    {
        var mark = quote.IsOpened ? new ProseSpan(quote.Span.Start, quote.Span.Start + quote.Open.Length) : quote.Span;
        var finding = quote.IsOpened ? "Where does this quotation end? No closing mark found in this paragraph." : "Where does this quotation begin? No opening mark found in this paragraph.";
        pass.Report(block, mark, pass.Level, Message(pass, block, mark, ("finding", finding)));
    }
}
