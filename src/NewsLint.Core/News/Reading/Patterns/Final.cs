namespace NewsLint.News.Reading.Patterns;

/// <summary>The plan is “…” for the city, Reed said. Also: …, said Reed.</summary>
internal static class Final
{
    private const int Reach = 9;

    public static StatementReading? Find(in QuoteSite site) => Find(site.Units, site.Quote + 1, site.End);

    /// <summary>The attribution that ends a sentence behind a comma, not before a unit.</summary>
    public static StatementReading? Find(BlockUnits units, int from, int end)
    {
        var last = end - 1;
        while (last >= from && units.SignAt(last) is '.' or '!' or '?')
            last--;
        var comma = last;
        while (comma >= from && last - comma <= Reach && units.SignAt(comma) is not (',' or '—' or '–') && !units.IsQuote(comma))
            comma--;
        if (comma < from || units.SignAt(comma) is not (',' or '—' or '–'))
            return null;
        var first = comma + 1;
        if (units.Has(first, Traits.Strong) && units.Has(first, Traits.Past | Traits.Third) && PhraseReader.Right(units, first + 1, last + 1) is { IsNone: false } inverted)
            return Spoken.By(units, AttributionPattern.Inverted, inverted, first) with { RecipientFirst = 0, RecipientEnd = 0 };
        if (units.Has(first, Traits.Relative | Traits.Coordinator | Traits.Subordinator) && !units.Has(first, Traits.Determiner))
            return null;
        for (var verb = first + 1; verb <= last; verb++)
        {
            if (!units.Has(verb, Traits.Strong | Traits.Weak | Traits.Phrasal) || units.NameAt(verb) >= 0 || !VerbReader.IsFinite(units, verb) || !Closes(units, verb, last))
                continue;
            var subject = PhraseReader.Left(units, first, verb);
            return NearLeadIn.IsSpeaker(units, subject) ? Spoken.By(units, AttributionPattern.Trailing, subject, verb) : null;
        }
        return null;
    }

    /// <summary>Whether nothing but a time, a place or a person follows the verb.</summary>
    private static bool Closes(BlockUnits units, int verb, int last)
    {
        if (verb == last)
            return true;
        return units.Has(verb + 1, Traits.Preposition | Traits.Calendar | Traits.Adverb | Traits.VerbParticle) || units.Has(verb, Traits.Tells) || units.IsAdverb(verb + 1);
    }
}
