using System.Collections.Immutable;
using NewsLint.Matching;

namespace NewsLint.News;

/// <summary>
/// Why a source has no name, and how it knows, as far as the sentences about it say. A “because” in what the source tells is no reason, and no more is one that
/// merely stands near.
/// </summary>
internal static class SourceGrounds
{
    /// <summary>So many words behind a formula of anonymity its reason can begin.</summary>
    private const int ReasonReach = 14;

    /// <summary>So many words of a ground are shown.</summary>
    private const int GroundReach = 8;

    public static (bool IsExplicit, StoryPlace? Reason, StoryPlace? Basis) Of(ImmutableArray<BlockFacts> facts, Attribution attribution)
    {
        var place = attribution.SourcePlace;
        var own = facts[place.Block];
        var phrase = SourcePhrase.Of(own, place.Span);
        if (phrase.Head < 0)
            return default;
        var sentence = own.SentenceOf(phrase.Head);
        var isExplicit = false;
        StoryPlace? reason = null, basis = null;
        foreach (var hit in AnonymityFormulas.In(own, own.Sentences[sentence].FirstToken, own.Sentences[Math.Min(sentence + 1, own.Sentences.Length - 1)].EndToken))
        {
            var at = own.SentenceOf(hit.FirstToken);
            if (at != sentence && !(at == sentence + 1 && IsAbout(own, at, phrase)))
                continue;
            if (IsContent(own, attribution, hit))
                continue;
            switch (hit.Group)
            {
                case AnonymityFormulas.Explicit:
                    isExplicit = true;
                    reason ??= ReasonBehind(own, hit, place.Block);
                    break;
                case AnonymityFormulas.Basis when at == sentence:
                    basis ??= new StoryPlace(place.Block, own.SpanOf(hit.FirstToken, ClauseEnd(own, hit.EndToken)));
                    break;
            }
        }
        return (isExplicit, reason, basis ?? Workplace(own, phrase, place));
    }

    /// <summary>A reason that the formula itself is, or that stands behind it in its clause.</summary>
    private static StoryPlace? ReasonBehind(BlockFacts facts, PhraseHit formula, int block)
    {
        var end = facts.Sentences[facts.SentenceOf(formula.FirstToken)].EndToken;
        foreach (var hit in AnonymityFormulas.In(facts, formula.FirstToken, Math.Min(end, formula.EndToken + ReasonReach)))
        {
            if (hit.Group == AnonymityFormulas.Reason && !IsClauseBroken(facts, formula.EndToken, hit.FirstToken))
                return new StoryPlace(block, facts.SpanOf(hit.FirstToken, ClauseEnd(facts, hit.EndToken)));
        }
        // “Citing the risk to her job, a nurse who asked not to be named said …”
        return null;
    }

    /// <summary>The end of the words that give a ground: the next sign or verb of saying, and not too far.</summary>
    private static int ClauseEnd(BlockFacts facts, int from)
    {
        var end = facts.Sentences[facts.SentenceOf(from - 1)].EndToken;
        var at = from;
        while (at < end && at - from < GroundReach && (facts.Tokens[at].Kind == TokenKind.Word || facts.Tokens[at].Kind == TokenKind.Number) && !facts.Is(at, "said") && !facts.Is(at, "says") && !facts.Is(at, "told") && !facts.Is(at, "that"))
            at++;
        return at;
    }

    /// <summary>Whether a verb of saying or a full stop stands between.</summary>
    private static bool IsClauseBroken(BlockFacts facts, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (facts.Is(at, "said") || facts.Is(at, "says") || facts.Is(at, "told") || facts.Is(at, "that") || facts.Is(at, ";"))
                return true;
        }
        return false;
    }

    /// <summary>What the source tells is no ground for it; the words that name the source never are what it tells.</summary>
    private static bool IsContent(BlockFacts facts, Attribution attribution, PhraseHit hit)
    {
        var start = facts.Tokens[hit.FirstToken].Start;
        var content = attribution.Content.Span;
        if (attribution.Content.Block != attribution.SourcePlace.Block || content.Length == 0 || !content.Contains(start))
            return false;
        var verbEnd = attribution.VerbPlace.Span.End;
        var source = attribution.SourcePlace.Span;
        // “…, according to an official who asked not to be named”: where the content is the whole sentence, what follows the source belongs to it.
        if (content.Contains(source.Start) && start >= source.Start)
            return false;
        // “An official said on condition of anonymity that …”
        return !(hit.Group == AnonymityFormulas.Explicit && start >= verbEnd && start - verbEnd < 40);
    }

    /// <summary>“The official asked …”, “She asked not to be named …”.</summary>
    private static bool IsAbout(BlockFacts facts, int sentence, SourcePhrase phrase)
    {
        var first = facts.Sentences[sentence].FirstToken;
        if (facts.Is(first, "he") || facts.Is(first, "she") || facts.Is(first, "they") || facts.Is(first, "both") || facts.Is(first, "all"))
            return true;
        var head = facts.Tokens[phrase.Head].In(facts.Text);
        for (var at = first; at < first + 3 && at < facts.Sentences[sentence].EndToken; at++)
        {
            if (facts.Tokens[at].In(facts.Text).Equals(head, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>“A nurse at Reed's hospital”: a role at a place tells how it knows. A source or an insider somewhere does not.</summary>
    private static StoryPlace? Workplace(BlockFacts facts, SourcePhrase phrase, StoryPlace place)
    {
        var head = phrase.Head;
        if (SourceWords.Anonymous.Contains(facts.Tokens[head], facts.Text) || head + 2 >= facts.Tokens.Length)
            return null;
        return facts.Is(head + 1, "at") || facts.Is(head + 1, "in") || facts.Is(head + 1, "from") || facts.Is(head + 1, "of") || facts.Is(head + 1, "with") || facts.Is(head + 1, "inside") || facts.Is(head + 1, "on") || facts.Is(head + 1, "for")
            ? new StoryPlace(place.Block, facts.SpanOf(head, ClauseEnd(facts, head + 3)))
            : null;
    }
}
