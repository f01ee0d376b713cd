namespace NewsLint.News.Reading;

/// <summary>Whether a word is a verb of saying where it stands.</summary>
internal static class VerbReader
{
    /// <summary>A finite verb that reports: “said”, “has told”, “would argue”; no noun, no passive, no infinitive.</summary>
    public static bool IsFinite(BlockUnits units, int unit)
    {
        var traits = units.TraitsAt(unit);
        if ((traits & Traits.Verb) == 0 || units.IsCapital(unit))
            return false;
        if ((traits & (Traits.Strong | Traits.Weak)) == 0 && !units.Has(unit + 1, Traits.VerbParticle))
            return false;
        var before = Before(units, unit);
        if (units.Is(before, "to") || units.TokenOf(unit).Joint == Matching.Joint.Hyphen)
            return false;
        if ((traits & (Traits.Past | Traits.Participle)) != 0 && !units.Has(before, Traits.Modal))
            return IsActivePast(units, unit, before, traits);
        if ((traits & Traits.Third) != 0)
            return (traits & Traits.Noun) == 0 || IsVerbAfter(units, before);
        // “The police report claims are old”: two nouns and then the verb.
        if ((traits & Traits.Noun) != 0 && units.Has(unit + 1, Traits.Third | Traits.Auxiliary))
            return false;
        return (traits & Traits.Base) != 0 && (units.Has(before, Traits.Modal) || IsPluralSubject(units, unit, before, traits));
    }

    public static bool IsStrong(BlockUnits units, int unit)
    {
        var traits = units.TraitsAt(unit);
        return (traits & Traits.Strong) != 0 ? (traits & Traits.Unsure) == 0 : (traits & (Traits.Phrasal | Traits.Weak)) == Traits.Phrasal && units.Has(unit + 1, Traits.VerbParticle);
    }

    public static bool IsFiniteStrong(BlockUnits units, int unit) => IsStrong(units, unit) && IsFinite(units, unit);

    /// <summary>The unit before a verb's adverbs and its “not”.</summary>
    public static int Before(BlockUnits units, int unit)
    {
        var at = unit - 1;
        while (at >= 0 && (units.IsAdverb(at) || (units.IsClitic(at) && units.Is(at, "t"))) && !units.Has(at, Traits.Role))
            at--;
        return at;
    }

    private static bool IsActivePast(BlockUnits units, int unit, int before, Traits traits)
    {
        if (units.Has(before, Traits.Be))
            return false;
        if ((traits & Traits.Past) == 0)
            return units.Has(before, Traits.Have) || units.IsClitic(before);
        if (units.Is(unit + 1, "by") || units.Has(before, Traits.Determiner | Traits.Possessive))
            return false;
        return !units.Has(before, Traits.Preposition) || units.NameAt(before) >= 0;
    }

    /// <summary>After a name, a pronoun or a singular noun “claims” is a verb; after “the” or “police” it may be a noun.</summary>
    private static bool IsVerbAfter(BlockUnits units, int before)
    {
        if (before < 0 || units.Has(before, Traits.Determiner | Traits.Possessive | Traits.Preposition | Traits.Coordinator) || units.IsPossessiveClitic(before))
            return false;
        return units.NameAt(before) >= 0 || units.IsQuote(before) || units.IsPause(before)
            || units.Has(before, Traits.Pronoun | Traits.Role | Traits.OrganizationHead | Traits.DocumentHead | Traits.Relative);
    }

    private static bool IsPluralSubject(BlockUnits units, int unit, int before, Traits traits)
    {
        if (units.Has(before, Traits.Speaking | Traits.They | Traits.Relative))
            return true;
        // “some state laws”, “another tweet”: the word that counts a noun is no subject.
        if (units.Has(before, Traits.VagueHead))
            return !units.Has(before, Traits.Determiner) || (traits & Traits.Noun) == 0 || BeginsObject(units, unit + 1);
        if (units.IsPossessiveClitic(before) || !units.IsWord(before) || units.NameAt(before) >= 0)
            return false;
        var word = units.TextOf(before);
        if (units.Has(before, Traits.Role | Traits.OrganizationHead | Traits.DocumentHead))
            return word.EndsWith("s", StringComparison.Ordinal) || word is "people" or "police" or "men" or "women" || word.EndsWith("men", StringComparison.Ordinal);
        return (traits & Traits.Noun) == 0 && word.EndsWith("s", StringComparison.Ordinal) && word.Length > 3 && units.IsUnknown(before);
    }

    private static bool BeginsObject(BlockUnits units, int unit) =>
        units.Has(unit, Traits.Determiner | Traits.Possessive | Traits.Pronoun | Traits.Object | Traits.Subordinator | Traits.Preposition) || units.NameAt(unit) >= 0;
}
