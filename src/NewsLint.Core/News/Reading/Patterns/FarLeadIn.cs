namespace NewsLint.News.Reading.Patterns;

/// <summary>Reed said that the board had been “…”: the nearest verb of saying to the left whose subject has a name.</summary>
internal static class FarLeadIn
{
    private const int Reach = 60;

    public static StatementReading? Find(in QuoteSite site)
    {
        var units = site.Units;
        StatementReading? fallback = null;
        for (var verb = site.Quote - 1; verb > site.First && site.Quote - verb <= Reach; verb--)
        {
            if (!units.Has(verb, Traits.Strong | Traits.Phrasal | Traits.Naming) || units.NameAt(verb) >= 0 || !VerbReader.IsFinite(units, verb))
                continue;
            var isStrong = VerbReader.IsStrong(units, verb);
            var subject = PhraseReader.Left(units, site.First, verb);
            if (!NearLeadIn.IsSpeaker(units, subject) || units.Has(units.UnitOf(subject.Head), Traits.It))
                continue;
            var isRelative = units.Has(VerbReader.Before(units, verb), Traits.Relative) || units.Is(VerbReader.Before(units, verb), "that");
            var found = Spoken.By(units, AttributionPattern.LeadIn, subject, verb);
            if (subject.IsNameOrPronoun && isStrong && !isRelative)
                return found;
            fallback ??= found;
        }
        return fallback;
    }
}
