using System.Collections.Frozen;
using NewsLint.Documents;
using NewsLint.Matching;

namespace NewsLint.News;

/// <summary>
/// Whether words support a claim, by what stands in them: catalogue of evidence E1 to E6. A vague source is none.
/// Sources here are read from the words of one stretch; no name is followed through the story.
/// </summary>
internal static class Evidence
{
    private static readonly FrozenSet<string> Ranks = new[] { "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> FieldWords = new[] { "since", "among", "than", "compared", "previous", "previously", "record", "records", "recorded", "of", "beating", "after", "out" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool HasLink(Stretch stretch)
    {
        foreach (var link in stretch.Block.Links)
        {
            if (link.Kind == LinkKind.Link && link.Span.OverlapsWith(stretch.Span))
                return true;
        }
        return false;
    }

    public static bool HasFootnote(Stretch stretch)
    {
        var span = stretch.Span;
        foreach (var link in stretch.Block.Links)
        {
            if (link.Kind == LinkKind.Footnote && link.Span.Start >= span.Start && link.Span.Start <= span.End + 1)
                return true;
        }
        return false;
    }

    public static bool HasFigure(Stretch stretch)
    {
        for (var at = stretch.First; at < stretch.End; at++)
        {
            if (stretch.Facts.Tokens[at].Kind == TokenKind.Number)
                return true;
        }
        return false;
    }

    /// <summary>A figure and the field it is measured against: “highest since 1948”, “71% of 30,000”.</summary>
    public static bool HasMeasuredSet(Stretch stretch)
    {
        var figures = 0;
        var hasField = false;
        for (var at = stretch.First; at < stretch.End; at++)
        {
            var token = stretch.Facts.Tokens[at];
            if (token.Kind == TokenKind.Number)
                figures++;
            else if (FieldWords.Has(token.In(stretch.Facts.Text)) && at + 1 < stretch.End && HasFigureWithin(stretch, at + 1, 5))
                hasField = true;
        }
        return hasField && figures > 0;
    }

    public static bool HasRank(Stretch stretch)
    {
        for (var at = stretch.First; at < stretch.End; at++)
        {
            var word = stretch.Facts.Tokens[at].In(stretch.Facts.Text);
            if (word is "No" && stretch.Facts.Is(at + 1, ".") && at + 2 < stretch.End && stretch.Facts.Tokens[at + 2].Kind == TokenKind.Number)
                return true;
            if (word.Equals("ranked", StringComparison.OrdinalIgnoreCase) || word.Equals("ranks", StringComparison.OrdinalIgnoreCase))
                return true;
            if (Ranks.Has(word) && at + 1 < stretch.End && stretch.Facts.Tokens[at + 1].Joint == Joint.Hyphen)
                return true;
        }
        return false;
    }

    /// <summary>Somebody or something with a name says so: “the ministry said”, “according to the census”, “Lee said”.</summary>
    /// <param name="stretch">Where to look.</param>
    /// <param name="first">The first token of the claim, whose own words vouch for nothing.</param>
    /// <param name="end">The token after the claim.</param>
    public static bool HasNamedSource(Stretch stretch, int first, int end)
    {
        var facts = stretch.Facts;
        for (var at = stretch.First; at < stretch.End; at++)
        {
            if ((at >= first && at < end) || facts.Tokens[at].Kind != TokenKind.Word || facts.IsQuoted(facts.Tokens[at].Start))
                continue;
            if (facts.Is(at, "according") && facts.Is(at + 1, "to") && IsNamed(facts, at + 2, Math.Min(stretch.End, at + 12)))
                return true;
            if (!NewsWords.ReportVerbs.Has(facts.Tokens[at].In(facts.Text)))
                continue;
            if (IsNamedBefore(facts, at, stretch.First) || IsInvertedAndNamed(facts, at, stretch.End))
                return true;
        }
        return false;
    }

    private static bool HasFigureWithin(Stretch stretch, int from, int reach)
    {
        for (var at = from; at < stretch.End && at < from + reach; at++)
        {
            if (stretch.Facts.Tokens[at].Kind == TokenKind.Number)
                return true;
        }
        return false;
    }

    private static bool IsNamedBefore(BlockFacts facts, int verb, int first)
    {
        var at = verb - 1;
        while (at >= first && facts.Tokens[at].Kind == TokenKind.Word && (NewsWords.Auxiliaries.Has(facts.Tokens[at].In(facts.Text)) || facts.Tokens[at].In(facts.Text).EndsWith("ly", StringComparison.Ordinal)))
            at--;
        if (at < first || facts.Tokens[at].Kind != TokenKind.Word)
            return at >= first && facts.Is(at, ",") && IsNamedInside(facts, Math.Max(first, at - 12), at);
        var word = facts.Tokens[at].In(facts.Text);
        if (NewsWords.VagueHeads.Has(word))
            return false;
        return word is "he" or "she" or "He" or "She" || IsName(facts, at, first) || NewsWords.Organisations.Has(word) || IsDefiniteRole(facts, at, first) || (NewsWords.Records.Has(word) && IsNamedInside(facts, Math.Max(first, at - 6), at));
    }

    /// <summary>“the auditor”, “the city archivist”: one office, which a reader can find.</summary>
    private static bool IsDefiniteRole(BlockFacts facts, int at, int first)
    {
        var word = facts.Tokens[at].In(facts.Text);
        if (word.EndsWith('s') || !(NewsWords.People.Has(word) || word.EndsWith("or", StringComparison.Ordinal) || word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ist", StringComparison.Ordinal)))
            return false;
        for (var before = at - 1; before >= first && before >= at - 3; before--)
        {
            if (facts.Is(before, "the"))
                return true;
        }
        return false;
    }

    private static bool IsInvertedAndNamed(BlockFacts facts, int verb, int end)
    {
        if (verb == 0 || !(facts.Is(verb - 1, ",") || facts.Text[facts.Tokens[verb - 1].Start] is '"' or '”' or '’'))
            return false;
        return IsNamedInside(facts, verb + 1, Math.Min(end, verb + 8));
    }

    private static bool IsNamed(BlockFacts facts, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (facts.Tokens[at].Kind == TokenKind.Sign)
                return false;
            var word = facts.Tokens[at].In(facts.Text);
            if (NewsWords.VagueHeads.Has(word) && !IsNamedInside(facts, at + 1, Math.Min(end, at + 4)))
                return false;
            if (char.IsUpper(word[0]) || NewsWords.Organisations.Has(word) || NewsWords.Records.Has(word))
                return true;
        }
        return false;
    }

    private static bool IsNamedInside(BlockFacts facts, int from, int end)
    {
        for (var at = from; at < end && at < facts.Tokens.Length; at++)
        {
            if (facts.Tokens[at].Kind == TokenKind.Sign)
                return false;
            if (facts.Tokens[at].Kind == TokenKind.Word && (IsName(facts, at, facts.Sentences[facts.SentenceOf(at)].FirstToken) || NewsWords.Organisations.Has(facts.Tokens[at].In(facts.Text))))
                return true;
        }
        return false;
    }

    private static bool IsName(BlockFacts facts, int at, int first) =>
        char.IsUpper(facts.Text[facts.Tokens[at].Start])
        && (at > first || (facts.Tokens[at].Length > 3 && !NewsWords.VagueHeads.Has(facts.Tokens[at].In(facts.Text)) && !NewsWords.Quantities.Has(facts.Tokens[at].In(facts.Text))));
}
