using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Rules.Analyses;

/// <summary>What the rules about quotation marks ask of blocks and their marks.</summary>
internal static class QuoteMarksInBlocks
{
    /// <summary>How many pictures, captions and headings may stand between two paragraphs of one quotation.</summary>
    private const int MaxBetween = 8;

    /// <summary>Whether a mark is one of <c>" “ ”</c>: others have too many uses to be sure about.</summary>
    public static bool IsPlainDouble(this QuotedSpan quote) =>
        (!quote.IsOpened || quote.Open is "\"" or "“" or "”") && (!quote.IsClosed || quote.Close is "\"" or "“" or "”") && quote.Mark == QuoteMark.Double;

    /// <summary>Whether readers see it as prose in which marks come in pairs. Cells hold inches and ditto marks.</summary>
    public static bool HasPairedMarks(Block block) =>
        block.Kind is not (BlockKind.TableCell or BlockKind.TableHeader or BlockKind.ImageAlt) && block.Zone is not (BlockZone.Data or BlockZone.Alt);

    /// <summary>Whether it is opened and runs on to the end of its block.</summary>
    public static bool RunsOut(this QuotedSpan quote, BlockFacts facts) => quote is { IsOpened: true, IsClosed: false, Depth: 1 } && quote.Span.End == facts.Text.Length;

    /// <summary>Whether a quotation runs on to the end of the block.</summary>
    public static bool EndsOpen(this BlockFacts facts)
    {
        foreach (var quote in facts.Quotes)
        {
            if (quote.RunsOut(facts) && quote.IsPlainDouble())
                return true;
        }
        return false;
    }

    /// <summary>The paragraph in which a quotation would go on, or -1. Pictures, captions and headings between are passed over.</summary>
    public static int NextParagraph(RulePass pass, int block) => Neighbour(pass, block, 1);

    /// <summary>The paragraph before, or -1.</summary>
    public static int PreviousParagraph(RulePass pass, int block) => Neighbour(pass, block, -1);

    /// <summary>Whether the block's first sign is a quotation mark that opens.</summary>
    public static bool OpensWithMark(BlockFacts facts)
    {
        foreach (var quote in facts.Quotes)
            return quote.IsOpened && facts.Text.AsSpan(0, quote.Span.Start).IsWhiteSpace();
        return false;
    }

    /// <summary>Whether the block's first double mark closes a quotation that was not opened here.</summary>
    public static bool ClosesFirst(BlockFacts facts, out QuotedSpan stray)
    {
        foreach (var quote in facts.Quotes)
        {
            if (!quote.IsPlainDouble())
                continue;
            stray = quote;
            return quote.IsStray;
        }
        stray = default;
        return false;
    }

    private static int Neighbour(RulePass pass, int block, int step)
    {
        var here = pass.Block(block);
        for (var other = block + step; other >= 0 && other < pass.Document.Blocks.Length && Math.Abs(other - block) <= MaxBetween + 1; other += step)
        {
            var there = pass.Block(other);
            if (there.Kind == BlockKind.Paragraph && there.Zone == BlockZone.Body)
                return there.InBlockQuote == here.InBlockQuote && there.InFootnote == here.InFootnote ? other : -1;
            if (there.Kind == BlockKind.FrontMatter)
                return -1;
        }
        return -1;
    }
}
