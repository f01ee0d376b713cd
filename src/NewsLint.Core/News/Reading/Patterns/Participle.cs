namespace NewsLint.News.Reading.Patterns;

/// <summary>Reed left the room, saying “…”; with spokesman Joy Reed saying “…”. The subject is a name or a pronoun, never a role.</summary>
internal static class Participle
{
    private const int Reach = 60;

    public static StatementReading? Find(in QuoteSite site, int verb)
    {
        var units = site.Units;
        var before = verb - 1;
        while (before >= site.First && (units.IsAdverb(before) || units.Is(before, "to")))
            before--;
        // “with spokesman Joy Reed saying”
        if (units.NameAt(before) is >= 0 and var name && !units.Names[name].Has(NameSigns.IsTitleOnly))
            return Spoken.By(units, AttributionPattern.LeadIn, PhraseReader.OfName(units, name), verb);
        for (var earlier = verb - 1; earlier > site.First && verb - earlier <= Reach; earlier--)
        {
            if (!VerbReader.IsFiniteStrong(units, earlier) || units.NameAt(earlier) >= 0)
                continue;
            var subject = PhraseReader.Left(units, site.First, earlier);
            if (subject.IsNameOrPronoun)
                return Spoken.By(units, AttributionPattern.LeadIn, subject, verb);
        }
        var host = SubjectReader.Find(units, site.First, verb);
        return host.IsNameOrPronoun || host.Kind == MentionKind.Body ? Spoken.By(units, AttributionPattern.LeadIn, host, verb, isLoose: true) : null;
    }
}
