namespace NewsLint.News.Reading.Patterns;

/// <summary>“…,” said plant manager Joy Reed.</summary>
internal static class Inverted
{
    public static StatementReading? Find(in QuoteSite site)
    {
        var units = site.Units;
        var verb = site.AfterPause;
        while (verb < site.Right && (units.IsAdverb(verb) || units.Has(verb, Traits.VerbParticle)) && units.IsWord(verb))
            verb++;
        if (verb >= site.Right || !units.IsWord(verb) || units.IsCapital(verb))
            return null;
        var traits = units.TraitsAt(verb);
        var subject = verb + 1;
        if ((traits & (Traits.Strong | Traits.Weak)) != 0)
        {
            if ((traits & (Traits.Past | Traits.Third)) == 0)
                return null;
            // “…,” asked a visibly moved Reed; “…” read the sign.
            if ((traits & Traits.Saying) == 0 && !(site.EndsLikeSpeech && (traits & Traits.Strong) != 0) && !(site.EndsLikeSpeech && units.NameAt(subject) >= 0))
                return null;
        }
        else if ((traits & Traits.Phrasal) != 0 && units.Has(subject, Traits.VerbParticle))
        {
            subject++;
        }
        else if (!(site.EndsLikeSpeech && units.TextOf(verb).EndsWith("ed", StringComparison.Ordinal) && units.NameAt(subject) >= 0))
        {
            return null;
        }
        if ((traits & Traits.Tells) != 0 && (traits & Traits.Saying) != 0 && units.Has(subject, Traits.Object) && !units.Has(subject, Traits.Possessive))
            return null;
        var source = PhraseReader.Right(units, subject, site.Right);
        if (source.IsNone || !(source.IsNameOrPronoun || NearLeadIn.IsSpeaker(units, source) || site.EndsLikeSpeech))
            return null;
        return Spoken.By(units, AttributionPattern.Inverted, source, verb) with { RecipientFirst = 0, RecipientEnd = 0 };
    }
}
