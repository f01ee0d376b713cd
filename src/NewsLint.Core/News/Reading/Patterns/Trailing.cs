namespace NewsLint.News.Reading.Patterns;

/// <summary>“…,” Reed said. Also with an appositive: “…,” Reed, who runs the plant, said.</summary>
internal static class Trailing
{
    private const int Reach = 34;
    private const int WeakReach = 4;

    public static StatementReading? Find(in QuoteSite site)
    {
        var units = site.Units;
        var first = site.AfterPause;
        if (first >= site.Right || !CanBegin(site, first))
            return null;
        for (var verb = first + 1; verb < site.Right && verb - first <= Reach; verb++)
        {
            if (units.SignAt(verb) is ';' or ':')
                return null;
            var isStrong = VerbReader.IsStrong(units, verb);
            var isWeak = !isStrong && units.Has(verb, Traits.Weak | Traits.Unsure | Traits.Strong) && verb - first <= WeakReach && site.EndsLikeSpeech;
            if ((!isStrong && !isWeak) || units.NameAt(verb) >= 0 || !VerbReader.IsFinite(units, verb))
                continue;
            var subject = PhraseReader.Left(units, first, verb);
            if (subject.IsNone)
            {
                if (isStrong)
                    return null;
                continue;
            }
            if (subject.IsNameOrPronoun || site.EndsLikeSpeech || NearLeadIn.IsSpeaker(units, subject))
                return Spoken.By(units, AttributionPattern.Trailing, subject, verb);
        }
        return AnyVerb(site, first);
    }

    /// <summary>“…,” Reed blustered: after a comma, a question or an exclamation any past form beside a name will do.</summary>
    private static StatementReading? AnyVerb(in QuoteSite site, int first)
    {
        var units = site.Units;
        if (site.LastInner is not (',' or '?' or '!') || !(units.NameAt(first) >= 0 || units.Has(first, Traits.He | Traits.She | Traits.They)))
            return null;
        var verb = first;
        while (verb < site.Right && (units.NameAt(verb) >= 0 || units.Has(verb, Traits.Pronoun)))
            verb++;
        if (verb >= site.Right || !units.IsWord(verb) || !units.TextOf(verb).EndsWith("ed", StringComparison.Ordinal) || units.TextOf(verb).Length < 5)
            return null;
        var subject = PhraseReader.Left(units, first, verb);
        return subject.IsNameOrPronoun ? Spoken.By(units, AttributionPattern.Trailing, subject, verb) : null;
    }

    private static bool CanBegin(in QuoteSite site, int first)
    {
        var units = site.Units;
        if (units.NameAt(first) >= 0 || units.Has(first, Traits.Pronoun))
            return true;
        return !units.Has(first, Traits.Preposition | Traits.Coordinator | Traits.Auxiliary | Traits.Subordinator) || units.Has(first, Traits.Determiner);
    }
}
