using NewsLint.Matching;

namespace NewsLint.News;

/// <summary>
/// Frames around a verb, read from the words beside it: who acts, and whether what follows is what somebody says.
/// The patterns are those of the attribution model: <c>NP V that</c>, <c>NP V CLAUSE</c>, <c>CLAUSE, NP V</c>, <c>"Q," V NP</c>.
/// </summary>
internal static class Frames
{
    private const int Reach = 12;

    /// <summary>What stands before the verb as its subject; all that apply.</summary>
    public static (bool Person, bool Org, bool Quantity) SubjectOf(BlockFacts facts, int verb)
    {
        var sentence = facts.Sentences[facts.SentenceOf(verb)];
        var at = SkipAuxiliaries(facts, verb - 1, sentence.FirstToken);
        if (at < sentence.FirstToken)
            return default;
        var subject = Classify(facts, at, sentence.FirstToken);
        if (subject != default || !IsPause(facts, at))
            return subject;
        // An appositive between commas: look before it.
        for (var before = at - 1; before >= sentence.FirstToken && at - before <= Reach; before--)
        {
            if (IsPause(facts, before))
                return Classify(facts, before - 1, sentence.FirstToken);
        }
        return default;
    }

    /// <summary>Whether the verb that spans the tokens reports what somebody says.</summary>
    public static bool IsAttribution(BlockFacts facts, int verb, int end)
    {
        var sentence = facts.Sentences[facts.SentenceOf(verb)];
        if (FollowsQuote(facts, verb, sentence.FirstToken))
            return true;
        var (person, org, _) = SubjectOf(facts, verb);
        if (!person && !org && !IsRecord(facts, verb, sentence.FirstToken))
            return false;
        if (IsContent(facts, end, sentence.EndToken))
            return true;
        return Trails(facts, verb, end, sentence);
    }

    private static int SkipAuxiliaries(BlockFacts facts, int at, int first)
    {
        while (at >= first && facts.Tokens[at].Kind == TokenKind.Word && (NewsWords.Auxiliaries.Has(facts.Tokens[at].In(facts.Text)) || IsAdverb(facts, at) || facts.Tokens[at].Joint == Joint.Apostrophe))
            at--;
        return at;
    }

    private static (bool Person, bool Org, bool Quantity) Classify(BlockFacts facts, int at, int first)
    {
        if (at < first || facts.Tokens[at].Kind != TokenKind.Word)
            return default;
        var word = facts.Tokens[at].In(facts.Text);
        var isCapital = char.IsUpper(word[0]) && at > first;
        var isName = isCapital || (char.IsUpper(word[0]) && !NewsWords.Quantities.Has(word) && !NewsWords.Finite.Has(word) && word.Length > 3);
        var person = isName || NewsWords.SubjectPronouns.Has(word) || NewsWords.People.Has(word);
        var org = isName || NewsWords.Organisations.Has(word);
        return (person && !word.Equals("it", StringComparison.OrdinalIgnoreCase), org || word.Equals("it", StringComparison.OrdinalIgnoreCase), NewsWords.Quantities.Has(word));
    }

    private static bool FollowsQuote(BlockFacts facts, int verb, int first)
    {
        var at = verb - 1;
        if (at >= first && facts.Is(at, ","))
            at--;
        return at >= first && facts.Tokens[at].Kind == TokenKind.Sign && facts.Text[facts.Tokens[at].Start] is '"' or '”' or '’' or '»';
    }

    private static bool IsRecord(BlockFacts facts, int verb, int first)
    {
        var at = SkipAuxiliaries(facts, verb - 1, first);
        return at >= first && NewsWords.Records.Has(facts.Tokens[at].In(facts.Text));
    }

    /// <summary>Whether what follows the verb can be what is said: that, a quotation, a colon, or a clause with a verb of its own.</summary>
    private static bool IsContent(BlockFacts facts, int end, int sentenceEnd)
    {
        if (end >= sentenceEnd)
            return false;
        if (facts.Is(end, "that") || facts.Is(end, ":") || IsOpenMark(facts, end) || (facts.Is(end, ",") && IsOpenMark(facts, end + 1)))
            return true;
        if (facts.Is(end, "to") || facts.Is(end, ",") || facts.Is(end, "."))
            return false;
        for (var at = end; at < sentenceEnd && at < end + Reach; at++)
        {
            if (facts.Tokens[at].Kind == TokenKind.Sign && !facts.Is(at, "%") && !facts.Is(at, "$"))
                return false;
            if (at > end && (NewsWords.Finite.Has(facts.Tokens[at].In(facts.Text)) || IsPast(facts, at)))
                return true;
        }
        return false;
    }

    /// <summary>A clause, a comma, the source and the verb at the end: “The bridge is safe, the ministry claimed.”</summary>
    private static bool Trails(BlockFacts facts, int verb, int end, Sentence sentence)
    {
        if (end < sentence.EndToken && facts.Tokens[end].Kind != TokenKind.Sign)
            return false;
        for (var at = verb - 1; at > sentence.FirstToken && verb - at <= Reach; at--)
        {
            if (facts.Is(at, ","))
                return at - sentence.FirstToken >= 3;
        }
        return false;
    }

    private static bool IsOpenMark(BlockFacts facts, int at) =>
        at < facts.Tokens.Length && facts.Tokens[at].Kind == TokenKind.Sign && facts.Text[facts.Tokens[at].Start] is '"' or '“' or '‘' or '«' or '\'';

    private static bool IsPause(BlockFacts facts, int at) => facts.Is(at, ",") || facts.Is(at, "—") || facts.Is(at, "–") || facts.Is(at, ")");

    private static bool IsAdverb(BlockFacts facts, int at) => facts.Tokens[at].Length > 4 && facts.Tokens[at].In(facts.Text).EndsWith("ly", StringComparison.OrdinalIgnoreCase)
        && !NewsWords.People.Has(facts.Tokens[at].In(facts.Text)) && !NewsWords.Organisations.Has(facts.Tokens[at].In(facts.Text));

    private static bool IsPast(BlockFacts facts, int at) => facts.Tokens[at].Length > 4 && facts.Tokens[at].In(facts.Text).EndsWith("ed", StringComparison.OrdinalIgnoreCase);
}
