using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>What a quotation is used for, by the words in it and beside it. After the catalogue’s “Finding quotations”.</summary>
internal static class QuotationKinds
{
    private const int SpeechWords = 4;
    private const int SurfaceReach = 8;

    public static QuotationKind KindOf(BlockFacts facts, QuotedSpan quote, out int words)
    {
        var first = facts.TokenAt(quote.Inner.Start);
        var end = first;
        words = 0;
        var capitals = 0;
        var lastWord = -1;
        for (; end < facts.Tokens.Length && facts.Tokens[end].Start < quote.Inner.End; end++)
        {
            var token = facts.Tokens[end];
            if (token.Kind == TokenKind.Sign || (token.Joint == Joint.Apostrophe && token.Length <= 2))
                continue;
            words += token.Joint == Joint.Hyphen ? 0 : 1;
            capitals += char.IsUpper(facts.Text[token.Start]) || token.Kind == TokenKind.Number || IsSmall(token) ? 1 : 0;
            lastWord = end;
        }
        if (lastWord < 0)
            return QuotationKind.Word;
        var before = facts.TokenAt(quote.Span.Start) - 1;
        var after = end;
        while (after < facts.Tokens.Length && facts.Tokens[after].Start < quote.Span.End)
            after++;
        if (words <= 2 && IsNickname(facts, before, after, quote))
            return QuotationKind.Nickname;
        var last = facts.Text[Math.Max(quote.Inner.Start, quote.Inner.End - 1)];
        var hasStop = last is '.' or '?' or '!' or '…';
        if (IsTitle(facts, before, after, first, capitals, words, hasStop))
            return QuotationKind.Title;
        if (IsTerm(facts, before))
            return QuotationKind.Term;
        if (IsSign(facts, before))
            return QuotationKind.Sign;
        if (words >= SpeechWords || (words > 1 && (hasStop || last == ',') && char.IsUpper(facts.Text[facts.Tokens[first].Start])))
            return QuotationKind.Speech;
        if (words == 1 && hasStop && last != '.' && char.IsUpper(facts.Text[facts.Tokens[first].Start]))
            return QuotationKind.Speech;
        return words >= 2 ? QuotationKind.Fragment : QuotationKind.Word;
    }

    private static bool IsSmall(Token token) => token.Length <= 4 && (Lexicon.Of(token.Hash) & (Traits.Preposition | Traits.Determiner | Traits.Coordinator)) != 0;

    /// <summary>Robert “Bob” Finley.</summary>
    private static bool IsNickname(BlockFacts facts, int before, int after, QuotedSpan quote) =>
        before >= 0 && after < facts.Tokens.Length
        && facts.Tokens[before].Kind == TokenKind.Word && facts.Tokens[after].Kind == TokenKind.Word
        && char.IsUpper(facts.Text[facts.Tokens[before].Start]) && char.IsUpper(facts.Text[facts.Tokens[after].Start])
        && quote.Inner.Length > 0 && char.IsUpper(facts.Text[quote.Inner.Start])
        && (Lexicon.Of(facts.Tokens[before].Hash) & (Traits.Opener | Traits.Verb)) == 0;

    /// <summary>“the song “Blue Harbour””, “her novel, “The Ferry””; capitals throughout and no stop.</summary>
    private static bool IsTitle(BlockFacts facts, int before, int after, int first, int capitals, int words, bool hasStop)
    {
        var opens = char.IsUpper(facts.Text[facts.Tokens[first].Start]) || facts.Tokens[first].Kind == TokenKind.Number;
        if (!opens)
            return false;
        var at = before;
        if (at >= 0 && facts.Text[facts.Tokens[at].Start] is ',' or ':')
            at--;
        if (at >= 0 && words <= 10 && (Lexicon.Of(facts.Tokens[at].Hash) & Traits.Work) != 0 && capitals == words)
            return true;
        if (words > 1 && words <= 10 && capitals == words && !hasStop)
        {
            if (after < facts.Tokens.Length && (Lexicon.Of(facts.Tokens[after].Hash) & Traits.Work) != 0)
                return true;
            // on NETWORK’s “This Week”; a Title Case name among small words of the host.
            return before >= 0 && (IsClitic(facts, before) || (Lexicon.Of(facts.Tokens[before].Hash) & Traits.Preposition) != 0);
        }
        return false;
    }

    private static bool IsClitic(BlockFacts facts, int token) => facts.Tokens[token].Joint == Joint.Apostrophe && facts.Tokens[token].In(facts.Text) is "s";

    /// <summary>the word “yes”; so-called “experts”; known as “the Ferry”.</summary>
    private static bool IsTerm(BlockFacts facts, int before)
    {
        if (before < 0)
            return false;
        if (facts.Is(before, "word") || facts.Is(before, "words") || facts.Is(before, "term") || facts.Is(before, "phrase") || facts.Is(before, "means") || facts.Is(before, "meaning"))
            return !(facts.Is(before, "words") && !facts.Is(before - 1, "the"));
        if (facts.Is(before, "called") && facts.Is(before - 1, "so"))
            return true;
        return facts.Is(before, "as") && (facts.Is(before - 1, "known") || facts.Is(before - 1, "better-known"));
    }

    /// <summary>a banner that read “Keep the ferry”.</summary>
    private static bool IsSign(BlockFacts facts, int before)
    {
        var at = before;
        if (at >= 0 && facts.Text[facts.Tokens[at].Start] is ',' or ':')
            at--;
        if (at < 0 || !(facts.Is(at, "read") || facts.Is(at, "reads") || facts.Is(at, "reading") || facts.Is(at, "said") || facts.Is(at, "says") || facts.Is(at, "saying") || facts.Is(at, "declaring") || facts.Is(at, "proclaiming")))
            return false;
        for (var back = at - 1; back >= 0 && at - back <= SurfaceReach; back--)
        {
            if (facts.Text[facts.Tokens[back].Start] is '.' or ';')
                return false;
            var traits = Lexicon.Of(facts.Tokens[back].Hash);
            if ((traits & Traits.Surface) != 0)
                return true;
            if ((traits & Traits.Pronoun) != 0 || ((traits & Traits.Role) != 0 && (traits & Traits.DocumentHead) == 0))
                return false;
        }
        return false;
    }
}
