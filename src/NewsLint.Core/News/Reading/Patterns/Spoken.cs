using NewsLint.Documents;

namespace NewsLint.News.Reading.Patterns;

/// <summary>Makes statements out of a verb and its subject.</summary>
internal static class Spoken
{
    public static StatementReading By(BlockUnits units, AttributionPattern pattern, Mention source, int verb, bool isLoose = false)
    {
        var token = units[verb].First;
        var end = token + 1;
        if (units.Has(verb, Traits.Phrasal) && units.Has(verb + 1, Traits.VerbParticle))
            end++;
        var (recipientFirst, recipientEnd) = RecipientOf(units, verb);
        return new StatementReading
        {
            Pattern = pattern,
            Source = source,
            VerbFirst = token,
            VerbEnd = end,
            Verb = units.Has(verb, Traits.Verb | Traits.Naming) ? Lexicon.ClassOf(units.TokenOf(verb).Hash) : VerbClass.Formula,
            IsHedged = IsHedged(units, verb),
            RelayedBy = -1,
            RecipientFirst = recipientFirst,
            RecipientEnd = recipientEnd,
            IsLoose = isLoose,
        };
    }

    /// <summary>A statement that a formula or a sign makes, and no verb.</summary>
    public static StatementReading ByFormula(AttributionPattern pattern, Mention source, int firstToken, int endToken) => new()
    {
        Pattern = pattern,
        Source = source,
        VerbFirst = firstToken,
        VerbEnd = endToken,
        Verb = VerbClass.Formula,
        RelayedBy = -1,
    };

    public static ProseSpan SpanOf(BlockUnits units, int first, int end)
    {
        while (first < end && (units.IsPause(first) || units.SignAt(first) is ':' or '.'))
            first++;
        while (end > first && (units.IsPause(end - 1) || units.SignAt(end - 1) is '.' or ':'))
            end--;
        if (first >= end)
            return default;
        return new ProseSpan(units.TokenOf(first).Start, units.Tokens[units[end - 1].End - 1].End);
    }

    /// <summary>“reportedly said”, “said, reportedly”.</summary>
    private static bool IsHedged(BlockUnits units, int verb)
    {
        for (var at = verb - 1; at >= 0 && (units.IsAdverb(at) || units.Has(at, Traits.Auxiliary)); at--)
        {
            if (units.Has(at, Traits.Hedge))
                return true;
        }
        return units.Has(verb + 1, Traits.Hedge) || units.Has(verb - 1, Traits.Hedge);
    }

    private static (int First, int End) RecipientOf(BlockUnits units, int verb)
    {
        if (!units.Has(verb, Traits.Tells))
            return (0, 0);
        var first = verb + 1;
        var at = first;
        while (at < units.Count && at - first < 10)
        {
            if (units.NameAt(at) >= 0)
            {
                at++;
                continue;
            }
            if (units.IsQuote(at) || units.SignAt(at) != '\0' || units.Is(at, "that") || units.Has(at, Traits.Preposition | Traits.Subordinator | Traits.Calendar | Traits.Pronoun | Traits.Auxiliary | Traits.Coordinator))
                break;
            if (at > first && units.Has(at, Traits.Determiner | Traits.Possessive))
                break;
            at++;
            if (units.Has(at - 1, Traits.Object) && !units.Has(at - 1, Traits.Possessive))
                break;
        }
        return at == first ? (0, 0) : (units[first].First, units[at - 1].End);
    }
}
