using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Matching;
using NewsLint.Text;

namespace NewsLint.Rules;

/// <summary>
/// Makes the fixes that put other words in the place of found ones. Where the file holds more than the prose shows — markup, an
/// entity — nothing is offered, and nothing inside quotation marks or a block quote is touched.
/// </summary>
internal static class Replacement
{
    public static ImmutableArray<Fix> Make(Block block, BlockFacts facts, ProseSpan span, ImmutableArray<string> replacements, bool isSafe)
    {
        if (replacements.IsEmpty || block.InBlockQuote || Touches(facts, span) || !block.IsVerbatim(span))
            return [];
        return
        [
            .. replacements.Select(text => text.Length == 0 ? Removal(block, facts, span, isSafe) : Substitution(block, facts, span, text, isSafe)).OfType<Fix>(),
        ];
    }

    private static bool Touches(BlockFacts facts, ProseSpan span) => facts.Quotes.Any(quote => quote.IsOpened && quote.Span.OverlapsWith(span));

    private static Fix Substitution(Block block, BlockFacts facts, ProseSpan span, string text, bool isSafe)
    {
        var found = facts.Text[span.Start..span.End];
        var wantsCapital = char.IsUpper(found[0]) || (char.IsDigit(found[0]) && IsSentenceStart(facts, span));
        var written = wantsCapital && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
        // The point of “Tex.” may be the sentence's own.
        if (found.EndsWith('.') && !written.EndsWith('.') && EndsSentence(facts, span))
            written += ".";
        if (written.EndsWith('.') && span.End < facts.Text.Length && facts.Text[span.End] == '.')
            written = written[..^1];
        var whole = WithArticle(facts, span, ref written);
        return block.IsVerbatim(whole)
            ? new Fix($"Write “{text}”", isSafe, [new TextEdit(block.ToSource(whole), written)])
            : new Fix($"Write “{text}”", isSafe, [new TextEdit(block.ToSource(span), written)]);
    }

    private static bool EndsSentence(BlockFacts facts, ProseSpan span)
    {
        var last = facts.TokenAt(span.End - 1);
        return last < facts.Tokens.Length && facts.Sentences[facts.SentenceOf(last)].Span.End <= span.End;
    }

    private static bool IsSentenceStart(BlockFacts facts, ProseSpan span)
    {
        var first = facts.TokenAt(span.Start);
        return first < facts.Tokens.Length && facts.Sentences[facts.SentenceOf(first)].Span.Start == span.Start;
    }

    /// <summary>Takes a preceding “a” or “an” into the change where the new word wants the other one.</summary>
    private static ProseSpan WithArticle(BlockFacts facts, ProseSpan span, ref string written)
    {
        var first = facts.TokenAt(span.Start);
        if (first == 0 || first >= facts.Tokens.Length || !(facts.Is(first - 1, "a") || facts.Is(first - 1, "an")) || facts.Tokens[first].Joint != Joint.Space)
            return span;
        var isVowel = Articles.TakesAn(written);
        var hasAn = facts.Tokens[first - 1].Length == 2;
        if (isVowel == hasAn)
            return span;
        var article = facts.Text[facts.Tokens[first - 1].Start];
        written = article + (isVowel ? "n " : " ") + written;
        return new ProseSpan(facts.Tokens[first - 1].Start, span.End);
    }

    /// <summary>Takes the words out with one space, with the commas around an aside, and gives a sentence its capital back.</summary>
    private static Fix? Removal(Block block, BlockFacts facts, ProseSpan span, bool isSafe)
    {
        var text = facts.Text;
        var (start, end) = (span.Start, span.End);
        var written = "";
        var isOpening = start == 0 || (start >= 2 && text[start - 1] == ' ' && text[start - 2] is '.' or '!' or '?' or '”' or '"');
        if (end < text.Length && text[end] == ',' && (isOpening || (start >= 2 && text[start - 2] == ',')))
            end++;
        if (end < text.Length && text[end] == ' ' && (isOpening || start == 0 || text[start - 1] == ' '))
            end++;
        else if (start > 0 && text[start - 1] == ' ')
            start--;
        if (isOpening && end < text.Length && char.IsUpper(text[span.Start]) && char.IsLower(text[end]))
        {
            written = char.ToUpperInvariant(text[end]).ToString();
            end++;
        }
        else if (start >= 2 && text[start - 1] == ' ' && text[start - 2] == ',' && end > span.End && text[end - 1] == ' ' && text[span.End] == ',')
        {
            start -= 2;
            written = " ";
        }
        var whole = new ProseSpan(start, end);
        return block.IsVerbatim(whole) ? new Fix("Leave it out", isSafe, [new TextEdit(block.ToSource(whole), written)]) : null;
    }
}
