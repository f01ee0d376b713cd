namespace NewsLint.News.Reading.Patterns;

/// <summary>Reed said: “…”; She called the ruling “…”; Reed wrote that “…”.</summary>
internal static class NearLeadIn
{
    private const int Reach = 3;
    private const int NamingReach = 10;
    private const int ColonReach = 30;

    public static StatementReading? Find(in QuoteSite site)
    {
        var units = site.Units;
        var hasColon = units.SignAt(site.Quote - 1) == ':';
        var reach = hasColon ? ColonReach : NamingReach;
        for (var verb = site.Quote - 1; verb >= site.Left && site.Quote - verb <= reach; verb--)
        {
            var isNear = site.Quote - verb <= Reach;
            var traits = units.TraitsAt(verb);
            if ((traits & Traits.Naming) == 0 && !isNear && !hasColon)
                continue;
            var reports = VerbReader.IsStrong(units, verb) || (traits & Traits.Naming) != 0 || ((traits & (Traits.Weak | Traits.Unsure | Traits.Strong)) != 0 && (hasColon || site.Quote - verb <= 2));
            if (!reports || units.NameAt(verb) >= 0)
                continue;
            if (VerbReader.IsFinite(units, verb) && OfFinite(site, verb) is { } found)
                return found;
            if (isNear && OfInfinitive(site, verb) is { } loose)
                return loose;
        }
        return hasColon ? Owned(site) : null;
    }

    private static StatementReading? OfFinite(in QuoteSite site, int verb)
    {
        var units = site.Units;
        var subject = PhraseReader.Left(units, site.Left, verb);
        var isNaming = units.Has(verb, Traits.Naming);
        var pattern = isNaming ? AttributionPattern.Naming : units.Has(verb, Traits.Tells) ? AttributionPattern.Told : AttributionPattern.LeadIn;
        if (IsSpeaker(units, subject))
            return Spoken.By(units, pattern, subject, verb);
        // “Reed crossed the floor, but said …”
        if (subject.IsNone || units.Has(VerbReader.Before(units, verb), Traits.Coordinator))
        {
            var host = SubjectReader.Find(units, site.First, verb);
            if (host.IsNameOrPronoun || host.Kind == MentionKind.Body)
                return Spoken.By(units, pattern, host, verb, isLoose: true);
        }
        return null;
    }

    /// <summary>“went on to say …”, “saying …”: the subject is that of the sentence, and must have a name.</summary>
    private static StatementReading? OfInfinitive(in QuoteSite site, int verb)
    {
        var units = site.Units;
        if (!units.Is(verb - 1, "to") && !(units.Has(verb, Traits.Ing) && !units.Has(verb - 1, Traits.Determiner | Traits.Possessive) && !units.IsPossessiveClitic(verb - 1)))
            return null;
        return Participle.Find(site, verb);
    }

    /// <summary>“Reed’s answer: …”</summary>
    private static StatementReading? Owned(in QuoteSite site)
    {
        var colon = site.Quote - 1;
        var owner = colon - 1 < site.Left ? Mention.None : Possession.OwnerOf(site.Units, site.Left, colon - 1);
        return owner.IsNone ? null : Spoken.ByFormula(AttributionPattern.LeadIn, owner, site.Units[colon].First, site.Units[colon].End) with { IsLoose = true };
    }

    internal static bool IsSpeaker(BlockUnits units, Mention subject) => subject.Kind switch
    {
        MentionKind.None => false,
        MentionKind.Name or MentionKind.Pronoun or MentionKind.Body or MentionKind.Document => true,
        _ => (Lexicon.Of(units.Tokens[subject.Head].Hash) & (Traits.Role | Traits.VagueHead | Traits.AnonymousHead | Traits.Title)) != 0 || IsPeople(units, subject.Head),
    };

    private static readonly Matching.WordSet Things = new("numbers letters orders papers powers factors errors offers answers computers sensors posters towers rumors quarters matters centers borders waters winters dollars");

    /// <summary>A plural that its ending makes people: technologists, librarians, trackers.</summary>
    private static bool IsPeople(BlockUnits units, int token)
    {
        var word = units.Tokens[token].In(units.Text);
        return word.Length > 5 && char.IsLower(word[0]) && (word.EndsWith("ists", StringComparison.Ordinal) || word.EndsWith("ians", StringComparison.Ordinal) || word.EndsWith("ers", StringComparison.Ordinal) || word.EndsWith("ors", StringComparison.Ordinal))
            && !Things.Contains(units.Tokens[token], units.Text);
    }
}
