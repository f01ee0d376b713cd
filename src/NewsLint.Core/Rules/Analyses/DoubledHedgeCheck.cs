using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// A hedge before an exact figure (“about 4,372”), and hedges that say the same thing twice, which the rule's file lists as phrases, and a dash where “between” wants “and”.
/// A figure is exact where neither of its last digits is zero.
/// </summary>
internal sealed class DoubledHedgeCheck(PhraseList doubled, PhraseList hedges, PhraseList ranges) : AnalysisCheck
{
    public static Analysis Analysis { get; } = new(
        "doubled-hedge",
        "A hedge before an exact figure, or two hedges where one is enough.",
        options => new DoubledHedgeCheck(options.Phrases("doubled"), options.Phrases("hedges"), options.Phrases("ranges")))
    {
        Options =
        [
            new RuleKey("doubled", KeyType.Texts, "Phrases that hedge twice."),
            new RuleKey("hedges", KeyType.Texts, "Phrases that promise a round number."),
            new RuleKey("ranges", KeyType.Texts, "Phrases after which two figures are joined by a word, not by a dash."),
        ],
    };

    public override IEnumerable<PhraseList> Lists => [doubled, hedges, ranges];

    public override void Decide(RulePass pass)
    {
        foreach (var hit in pass.Admit(doubled))
            pass.Report(hit.Block, hit.Span, hit.Level, Message(pass, hit.Block, hit.Span));
        foreach (var hit in pass.Admit(hedges))
        {
            var facts = pass.Facts(hit.Block);
            if (hit.EndToken >= facts.Tokens.Length || !IsExact(facts.Tokens[hit.EndToken], facts.Text))
                continue;
            var span = new ProseSpan(hit.Span.Start, facts.Tokens[hit.EndToken].End);
            pass.Report(hit.Block, span, hit.Level, Message(pass, hit.Block, span));
        }
        foreach (var hit in pass.Admit(ranges))
        {
            var facts = pass.Facts(hit.Block);
            if (hit.EndToken >= facts.Tokens.Length || EndOfRange(facts, hit.EndToken) is not (>= 0 and var end))
                continue;
            var span = facts.SpanOf(hit.FirstToken, end);
            pass.Report(hit.Block, span, hit.Level, Message(pass, hit.Block, span));
        }
    }

    /// <summary>The token after “5-10”, or -1.</summary>
    private static int EndOfRange(BlockFacts facts, int token)
    {
        var dash = token + 1 < facts.Tokens.Length && facts.Tokens[token + 1].Kind == TokenKind.Sign && facts.Is(token + 1, "–") ? 1 : 0;
        var second = token + 1 + dash;
        if (second >= facts.Tokens.Length || facts.Tokens[token].Kind != TokenKind.Number || facts.Tokens[second].Kind != TokenKind.Number)
            return -1;
        return facts.Tokens[second].Joint == (dash == 1 ? Joint.None : Joint.Hyphen) ? second + 1 : -1;
    }

    /// <summary>Four digits to six, the thousands apart, and no zero at the end: 4,372, but not 4,370 or 2024.</summary>
    private static bool IsExact(Token token, string text)
    {
        var figure = token.In(text);
        return token.Kind == TokenKind.Number && token.Joint == Joint.Space && figure.Length is >= 5 and <= 7 && figure[^4] == ',' && figure[^1] != '0' && figure[^2] != '0'
            && !figure[..^4].ContainsAnyExceptInRange('0', '9') && !figure[^3..].ContainsAnyExceptInRange('0', '9');
    }
}
