using System.Runtime.InteropServices;
using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// Words between quotation marks in a headline, deck or caption that the body does not have. What an ellipsis or a bracket leaves out or adds is passed over.
/// Short quotations can be labels or titles: fewer words than a bound are a warning at most.
/// </summary>
internal sealed class HeadlineQuoteCheck(double words) : AnalysisCheck
{
    private const string Words = "words";
    private const int ShortQuote = 4;

    private static readonly WordSet Said = new("say says said saying tell tells told call calls called calling claim claims claimed warn warns warned vow vows vowed brand brands branded dub dubs dubbed admit admits deny denies insist insists");

    /// <summary>Each is looked for in the whole body, so their number is bounded.</summary>
    private const int MaxQuotes = 200;

    public static Analysis Analysis { get; } = new(
        "headline-quote",
        "A quotation in a headline, deck or caption that the body does not have.",
        options => new HeadlineQuoteCheck(options.Number(Words, 4)))
    {
        Options = [new RuleKey(Words, KeyType.Number, "From how many words on a quotation has the rule's own level; shorter ones are a warning at most. Default: 4.")],
    };

    public override void Decide(RulePass pass)
    {
        if (!StoryParts.HasBody(pass))
            return;
        List<ulong>? body = null, withoutCaptions = null;
        var judged = 0;
        for (var block = 0; block < pass.Document.Blocks.Length; block++)
        {
            if (pass.Block(block).Zone is not (BlockZone.Title or BlockZone.Dek or BlockZone.Caption) || !pass.Selects(block))
                continue;
            foreach (var quote in pass.Facts(block).Quotes)
            {
                if (quote is not { IsOpened: true, IsClosed: true, Depth: 1 } || IsTitleOfWork(pass.Facts(block), quote))
                    continue;
                if (++judged > MaxQuotes)
                    return;
                // A caption is no witness for itself.
                if (pass.Block(block).Zone == BlockZone.Caption)
                    Judge(pass, block, quote, withoutCaptions ??= BodyWords(pass, withCaptions: false));
                else
                    Judge(pass, block, quote, body ??= BodyWords(pass, withCaptions: true));
            }
        }
    }

    private void Judge(RulePass pass, int block, QuotedSpan quote, List<ulong> body)
    {
        var facts = pass.Facts(block);
        var count = 0;
        var isThere = true;
        foreach (var part in Parts(facts, quote))
        {
            count += part.Count;
            isThere &= part.Count == 0 || CollectionsMarshal.AsSpan(body).IndexOf(CollectionsMarshal.AsSpan(part)) >= 0;
        }
        // A few words without anybody who says them are a term.
        if (isThere || count == 0 || (count == 1 && HasStem(pass, facts, quote)) || (count < ShortQuote && !IsSaid(facts, quote)))
            return;
        var level = count < (pass.Option(Words, words) ?? words) && pass.Level == Level.Error ? Level.Warning : pass.Level;
        pass.Report(block, quote.Span, level, Message(pass, block, quote.Inner));
    }

    private static bool IsSaid(BlockFacts facts, QuotedSpan quote)
    {
        for (var at = 0; at < facts.Tokens.Length; at++)
        {
            if ((facts.Is(at, ":") && facts.Tokens[at].End >= quote.Span.Start - 1 && facts.Tokens[at].Start <= quote.Span.End) || (Said.Contains(facts.Tokens[at], facts.Text) && !facts.IsQuoted(facts.Tokens[at].Start)))
                return true;
        }
        return false;
    }

    private static List<ulong> BodyWords(RulePass pass, bool withCaptions)
    {
        List<ulong> words = [];
        foreach (var block in StoryParts.Body(pass))
        {
            if (withCaptions || pass.Block(block).Zone != BlockZone.Caption)
                StoryParts.AddWords(pass.Facts(block), 0, pass.Facts(block).Tokens.Length, words);
        }
        return words;
    }

    /// <summary>The stretches of a quotation between ellipses and bracketed words.</summary>
    private static IEnumerable<List<ulong>> Parts(BlockFacts facts, QuotedSpan quote)
    {
        var first = facts.TokenAt(quote.Inner.Start);
        var end = facts.TokenAt(quote.Inner.End);
        var start = first;
        for (var at = first; at <= end; at++)
        {
            var isBreak = at == end || facts.Is(at, "…") || facts.Is(at, "[") || facts.Is(at, "]") || (facts.Is(at, ".") && facts.Is(at + 1, "."));
            if (!isBreak)
                continue;
            List<ulong> words = [];
            if (!facts.Is(start - 1, "["))
                StoryParts.AddWords(facts, start, at, words);
            yield return words;
            start = at + 1;
        }
    }

    /// <summary>Whether the body has another form of a single word: steal for stealing.</summary>
    private static bool HasStem(RulePass pass, BlockFacts facts, QuotedSpan quote)
    {
        var word = facts.Text.AsSpan()[quote.Inner.Start..quote.Inner.End].Trim(".,;:!? ");
        var stem = word[..Math.Max(Math.Min(word.Length, 4), word.Length - 3)];
        foreach (var block in StoryParts.Body(pass))
        {
            var body = pass.Facts(block);
            foreach (var token in body.Tokens)
            {
                if (token.Kind == TokenKind.Word && token.In(body.Text).StartsWith(stem, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Every longer word has a capital, and not every longer word around it: a book, a film, a song.</summary>
    private static bool IsTitleOfWork(BlockFacts facts, QuotedSpan quote)
    {
        var (capitals, longer, isPlainAround) = (0, 0, false);
        foreach (var token in facts.Tokens)
        {
            if (token.Kind != TokenKind.Word || token.Length < 4)
                continue;
            var isCapital = char.IsUpper(facts.Text[token.Start]);
            if (quote.Span.Contains(token.Start))
                (longer, capitals) = (longer + 1, capitals + (isCapital ? 1 : 0));
            else
                isPlainAround |= !isCapital;
        }
        return longer > 1 && capitals == longer && isPlainAround;
    }
}
