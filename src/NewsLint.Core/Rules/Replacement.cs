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
        if (replacements.IsEmpty || block.InBlockQuote || facts.TouchesQuote(span) || !block.IsVerbatim(span) || Addresses.Contain(facts.Text, span))
            return [];
        var fixes = ImmutableArray.CreateBuilder<Fix>(replacements.Length);
        foreach (var text in replacements)
        {
            if ((text.Length == 0 ? Removal(block, facts, span, isSafe) : Substitution(block, facts, span, text, isSafe)) is { } fix)
                fixes.Add(fix);
        }
        return fixes.DrainToImmutable();
    }

    private static Fix? Substitution(Block block, BlockFacts facts, ProseSpan span, string text, bool isSafe)
    {
        var found = facts.Text[span.Start..span.End];
        // A capital that the place does not explain is the spelling that was found.
        var wantsCapital = char.IsUpper(found[0])
            ? Capitals.AreThroughout(block, facts) || Capitals.IsOpening(facts, facts.TokenAt(span.Start))
            : char.IsDigit(found[0]) && IsSentenceStart(facts, span);
        var written = wantsCapital && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
        // The point of “Tex.” may be the sentence's own.
        if (found.EndsWith('.') && !written.EndsWith('.') && EndsSentence(facts, span))
            written += ".";
        if (written.EndsWith('.') && span.End < facts.Text.Length && facts.Text[span.End] == '.')
            written = written[..^1];
        var title = $"Write “{text}”";
        if (WrongArticle(facts, facts.TokenAt(span.Start), text) is not { } article)
            return new Fix(title, isSafe, [new TextEdit(block.ToSource(span), written)]);
        var whole = new ProseSpan(article.Span.Start, span.End);
        return block.IsVerbatim(whole) ? new Fix(title, isSafe, [new TextEdit(block.ToSource(whole), article.Right + " " + written)]) : null;
    }

    private static bool EndsSentence(BlockFacts facts, ProseSpan span)
    {
        var last = facts.TokenAt(span.End - 1);
        return last < facts.Tokens.Length && facts.Sentences[facts.SentenceOf(last)].Span.End <= span.End;
    }

    private static bool IsSentenceStart(BlockFacts facts, ProseSpan span)
    {
        var first = facts.TokenAt(span.Start);
        if (first >= facts.Tokens.Length)
            return false;
        var start = facts.Sentences[facts.SentenceOf(first)].FirstToken;
        while (start < first && facts.Tokens[start].Kind == TokenKind.Sign)
            start++;
        return start == first;
    }

    /// <summary>The “a” or “an” before a token that the word to come instead wants otherwise, and what it wants.</summary>
    private static (ProseSpan Span, string Right)? WrongArticle(BlockFacts facts, int token, string word)
    {
        if (token == 0 || token >= facts.Tokens.Length || facts.Tokens[token].Joint != Joint.Space || !(facts.Is(token - 1, "a") || facts.Is(token - 1, "an")))
            return null;
        var before = facts.Tokens[token - 1];
        if (before.Joint is Joint.Hyphen or Joint.Apostrophe || Articles.TakesAn(word) is not { } takesAn || takesAn == (before.Length == 2))
            return null;
        return (before.Span, facts.Text[before.Start] + (takesAn ? "n" : ""));
    }

    /// <summary>Whether what follows would stand at the beginning of a line, where it may open a code block, a list or a heading.</summary>
    private static bool MayBecomeMarkup(string text, int end)
    {
        while (end < text.Length && text[end] is ' ' or ',')
            end++;
        return end < text.Length && (text[end] is '`' or '~' or '#' or '>' or '-' or '+' or '*' or '=' or '|' or '<' or ':' or '\uFFFC' || (char.IsAsciiDigit(text[end]) && text.AsSpan(end).TrimStart("0123456789") is ['.' or ')', ..]));
    }

    /// <summary>Takes the words out with one space, with the commas around an aside, and gives a sentence its capital and “a” its “n” back.</summary>
    private static Fix? Removal(Block block, BlockFacts facts, ProseSpan span, bool isSafe)
    {
        var text = facts.Text;
        var (start, end) = (span.Start, span.End);
        var written = "";
        var hasSpace = start > 0 && text[start - 1] == ' ';
        var isOpening = start == 0 || (start >= 2 && hasSpace && text[start - 2] is '.' or '!' or '?' or '”' or '"');
        var followsComma = start >= 2 && hasSpace && text[start - 2] == ',';
        // Alone between marks: without it nothing would be left there.
        if (IsAlone(text, start, end) || MayBecomeMarkup(text, end))
            return null;
        if (isOpening && end < text.Length && text[end] == ',')
            end++;
        if (isOpening && end < text.Length && text[end] == ' ')
        {
            end++;
            if (end < text.Length && char.IsUpper(text[span.Start]) && char.IsLower(text[end]))
                written = char.ToUpperInvariant(text[end++]).ToString();
        }
        else if (followsComma && EndsAside(text, end))
        {
            start -= 2;
            end += text[end] == ',' ? 1 : 0;
        }
        else if (hasSpace)
        {
            // Where the space before is a line break in the file, the one after goes.
            if (end < text.Length && text[end] == ' ' && !block.IsVerbatim(new ProseSpan(start - 1, end)))
                end++;
            else
                start--;
            if (facts.TokenAt(end) is var next && next < facts.Tokens.Length && facts.Tokens[next].Joint == Joint.Space
                && WrongArticle(facts, facts.TokenAt(span.Start), facts.Tokens[next].In(text).ToString()) is { } article)
            {
                start = article.Span.Start;
                written = article.Right;
            }
        }
        var whole = new ProseSpan(start, end);
        return block.IsVerbatim(whole) && !facts.TouchesQuote(whole) ? new Fix("Leave it out", isSafe, [new TextEdit(block.ToSource(whole), written)]) : null;
    }

    /// <summary>Whether an aside after a comma ends here, so that its comma goes with it.</summary>
    private static bool EndsAside(string text, int end) => end < text.Length && text[end] is ',' or '.' or ';' or ':' or '!' or '?';

    private static bool IsAlone(string text, int start, int end)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        var after = text.AsSpan(end).TrimStart();
        var begins = before.IsEmpty || before[^1] is '.' or '!' or '?' or '(' or '[' or '—' or '–' or ':';
        return begins && (after.IsEmpty || after[0] is '.' or '!' or '?' or ')' or ']' or '—' or '–' or ';' or ':');
    }
}
