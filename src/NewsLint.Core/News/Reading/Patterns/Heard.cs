namespace NewsLint.News.Reading.Patterns;

/// <summary>Reed heard students shout “…”: those who were heard say it.</summary>
internal static class Heard
{
    private const int Reach = 4;

    public static StatementReading? Find(in QuoteSite site)
    {
        var units = site.Units;
        for (var verb = site.Quote - 1; verb > site.First + 1 && site.Quote - verb <= Reach; verb--)
        {
            if (!units.Has(verb, Traits.Strong) || !units.Has(verb, Traits.Base | Traits.Ing) || units.NameAt(verb) >= 0)
                continue;
            for (var sense = verb - 1; sense >= site.First && verb - sense <= Reach + 2; sense--)
            {
                if (!units.Has(sense, Traits.Senses) || sense + 1 == verb)
                    continue;
                var heard = PhraseReader.EndingAt(units, sense + 1, verb - 1);
                return heard.IsNone ? null : Spoken.By(units, AttributionPattern.LeadIn, heard, verb);
            }
        }
        return null;
    }
}
