using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Text;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// A quotation over several paragraphs whose marks do not say so. It opens each paragraph with a mark and is closed only in the last.
/// Source of the rule: The Associated Press Stylebook, quotation marks.
/// </summary>
internal sealed class ContinuedQuoteCheck : AnalysisCheck
{
    public static Analysis Analysis { get; } = new(
        "quotation-continued",
        "A quotation over several paragraphs that is closed too early, or not opened again.",
        _ => new ContinuedQuoteCheck())
    {
        Placeholders = ["finding"],
    };

    public override void Decide(RulePass pass)
    {
        for (var block = 0; block + 1 < pass.Document.Blocks.Length; block++)
        {
            if (!IsText(pass.Block(block)) || !pass.Selects(block))
                continue;
            if (IsNotOpenedAgain(pass, block, out var next, out var stray))
                ReportNotOpened(pass, next, stray);
            else if (IsClosedEarly(pass, block))
                ReportClosed(pass, block);
        }
    }

    private static bool IsText(Block block) => block is { Kind: BlockKind.Paragraph, Zone: BlockZone.Body, InList: false };

    private static bool IsNotOpenedAgain(RulePass pass, int block, out int next, out QuotedSpan stray)
    {
        stray = default;
        next = pass.Facts(block).EndsOpen() ? QuoteMarksInBlocks.NextParagraph(pass, block) : -1;
        return next >= 0 && pass.Selects(next) && QuoteMarksInBlocks.ClosesFirst(pass.Facts(next), out stray);
    }

    private static void ReportNotOpened(RulePass pass, int next, QuotedSpan stray)
    {
        // No fix: it would make the reporter's words the speaker's.
        var place = new ProseSpan(0, stray.Span.End);
        pass.Report(next, place, pass.Level, Message(pass, next, place, ("finding", "Does the quotation go on here? Then the paragraph opens with a mark again.")));
    }

    /// <summary>Two paragraphs, both quotations from end to end and alone: a row of three or more is a dialogue as well.</summary>
    private static bool IsClosedEarly(RulePass pass, int block)
    {
        if (!IsOnlyQuotation(pass, block) || !IsOnlyQuotation(pass, block + 1) || IsOnlyQuotation(pass, block - 1) || IsOnlyQuotation(pass, block + 2))
            return false;
        return pass.Lint.Story.AttributionsIn(block).IsEmpty && pass.Lint.Story.AttributionsIn(block + 1).IsEmpty;
    }

    private static bool IsOnlyQuotation(RulePass pass, int block)
    {
        if (block < 0 || block >= pass.Document.Blocks.Length || !IsText(pass.Block(block)) || pass.Block(block).InBlockQuote)
            return false;
        var text = pass.Facts(block).Text;
        foreach (var quote in pass.Facts(block).Quotes)
            return quote is { IsOpened: true, IsClosed: true, Depth: 1 } && quote.IsPlainDouble() && quote.Span.Start == 0 && quote.Span.End == text.Length && IsSentence(text);
        return false;
    }

    private static bool IsSentence(string text) => text.Length > 3 && text[^2] is '.' or '!' or '?' && text.Contains(' ', StringComparison.Ordinal);

    private static void ReportClosed(RulePass pass, int block)
    {
        var text = pass.Facts(block).Text;
        var mark = new ProseSpan(text.Length - 1, text.Length);
        ImmutableArray<Fix> fixes = pass.Block(block).IsVerbatim(mark) ? [new Fix("Leave it open", IsSafe: false, [new TextEdit(pass.Block(block).ToSource(mark), "")])] : [];
        pass.Report(block, mark, pass.Level, Message(pass, block, mark, ("finding", "Does the same speaker go on in the next paragraph? Then the quotation stays open here.")), fixes);
    }
}
