namespace NewsLint.News.Reading.Patterns;

/// <summary>“Joy Reed: “…””; and a colon behind a sentence without a verb of saying: “Reed took to the radio with this: “…””.</summary>
internal static class Label
{
    private const int Reach = 8;

    public static StatementReading? Find(in QuoteSite site)
    {
        var units = site.Units;
        var colon = site.Quote - 1;
        if (units.SignAt(colon) != ':' || colon - 1 < site.Left)
            return null;
        var phrase = PhraseReader.EndingAt(units, site.Left, colon - 1);
        if (phrase.Kind == MentionKind.Name && colon - site.Left < Reach && units.UnitOf(phrase.First) <= site.Left + 1)
            return Spoken.ByFormula(AttributionPattern.Label, phrase, units[colon].First, units[colon].End);
        var host = SubjectReader.Find(units, site.Left, colon);
        return host.IsNameOrPronoun ? Spoken.ByFormula(AttributionPattern.LeadIn, host, units[colon].First, units[colon].End) with { IsLoose = true } : null;
    }
}
