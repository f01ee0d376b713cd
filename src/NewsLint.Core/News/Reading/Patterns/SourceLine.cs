namespace NewsLint.News.Reading.Patterns;

/// <summary>“…” — Joy Reed; and NAME: at the start of a block, as in an interview.</summary>
internal static class SourceLine
{
    private const int Reach = 12;

    /// <summary>A dash and a name behind the quotation, up to the end of the sentence.</summary>
    public static StatementReading? Find(in QuoteSite site)
    {
        var units = site.Units;
        var dash = site.Quote + 1;
        if (units.SignAt(dash) is not ('—' or '–' or '―' or '-') || dash + 1 >= site.End)
            return null;
        var at = dash + 1;
        while (units.SignAt(at) is '-' or '—' or '–')
            at++;
        var name = units.NameAt(at);
        return name >= 0 && !units.Names[name].Has(NameSigns.IsTitleOnly) && site.End - at < Reach + 6
            ? Spoken.ByFormula(AttributionPattern.SourceLine, PhraseReader.OfName(units, name), units[dash].First, units[dash].End)
            : null;
    }
}
