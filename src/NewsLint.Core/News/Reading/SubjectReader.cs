namespace NewsLint.News.Reading;

/// <summary>The subject of a sentence: the first phrase that is no time, no place and no clause of its own.</summary>
internal static class SubjectReader
{
    private const int ClauseReach = 30;
    private const int PhraseReach = 9;

    public static Mention Find(BlockUnits units, int first, int end)
    {
        var start = SkipOpening(units, first, end);
        for (var at = start; at < end && at - start < PhraseReach; at++)
        {
            if (units.NameAt(at) is >= 0 and var name)
            {
                var reading = units.Names[name];
                if (!reading.Has(NameSigns.IsPossessive))
                    return PhraseReader.OfName(units, name);
                while (units.NameAt(at + 1) == name)
                    at++;
                continue;
            }
            if (units.Has(at, Traits.Pronoun))
                return units.Has(at, Traits.Speaking) ? Mention.None : new Mention(MentionKind.Pronoun, units[at].First, units[at].End, units[at].First, -1);
            if (units.IsQuote(at) || units.SignAt(at) is not '\0' || units.Has(at, Traits.Auxiliary | Traits.Subordinator | Traits.Relative) && !units.Has(at, Traits.Determiner))
                return Mention.None;
            if (units.Has(at, Traits.Role | Traits.OrganizationHead | Traits.DocumentHead) && !units.Has(at + 1, Traits.Role | Traits.OrganizationHead | Traits.DocumentHead) && units.NameAt(at + 1) < 0 && !units.IsPossessiveClitic(at + 1))
                return PhraseReader.Between(units, start, at + 1);
            if (units.Has(at, Traits.Preposition) && at > start)
                return Mention.None;
        }
        return Mention.None;
    }

    /// <summary>“On Monday,” “When the vote was over,” “Speaking to reporters,”</summary>
    private static int SkipOpening(BlockUnits units, int first, int end)
    {
        var at = first;
        while (at < end && (units.SignAt(at) is '—' or '–' or '•' or '-' or '(' || units.Has(at, Traits.Coordinator) || (units.IsAdverb(at) && !units.Has(at, Traits.Determiner) && units.NameAt(at) < 0)))
            at++;
        if (units.SignAt(at) == ',')
            at++;
        var isOpening = (units.Has(at, Traits.Preposition | Traits.Subordinator) || (units.Has(at, Traits.Ing) || units.IsWord(at) && units.TextOf(at).EndsWith("ing", StringComparison.Ordinal))) && units.NameAt(at) < 0 && !units.Has(at, Traits.Determiner);
        if (!isOpening)
            return at;
        for (var comma = at; comma < end && comma - at < ClauseReach; comma++)
        {
            if (units.SignAt(comma) == ',' && !(units.Has(comma - 1, Traits.PlaceWord) && units.NameAt(comma + 1) >= 0 && units.SignAt(units.UnitOf(units.Names[units.NameAt(comma + 1)].End - 1) + 1) == ','))
                return comma + 1;
        }
        return at + 1;
    }
}
