namespace NewsLint.News.Reading.Patterns;

/// <summary>What groups say in other shapes than “they said that”: “Critics call it a tax”, “with analysts warning that …”, “as some have argued”.</summary>
internal static class Crowds
{
    private const int Reach = 10;

    /// <param name="units">The block.</param>
    /// <param name="first">The first unit of the sentence.</param>
    /// <param name="end">The unit after the sentence.</param>
    /// <param name="verb">A verb of saying or an adjective of belief, and part of no name.</param>
    /// <param name="isFinite">Whether it is a finite verb.</param>
    public static StatementReading? Read(BlockUnits units, int first, int end, int verb, bool isFinite)
    {
        if (units.Has(verb, Traits.Convinced))
            return units.Is(verb + 1, "that") && units.Has(VerbReader.Before(units, verb), Traits.Be) ? Of(units, PhraseReader.Left(units, first, verb), verb, verb + 2, end) : null;
        if (units.Has(verb, Traits.Ing))
            return InProgress(units, first, end, verb);
        if (!isFinite)
            return null;
        if (units.Has(verb, Traits.Naming) || IsSeenAs(units, verb, end))
            return Named(units, first, end, verb);
        return Aside(units, first, end, verb);
    }

    /// <summary>“Critics are warning that …”, “with analysts saying a rise is near”.</summary>
    private static StatementReading? InProgress(BlockUnits units, int first, int end, int verb)
    {
        if (!VerbReader.IsStrong(units, verb) || !BeginsClause(units, verb + 1))
            return null;
        var before = VerbReader.Before(units, verb);
        var subject = units.Has(before, Traits.Be) ? PhraseReader.Left(units, first, verb) : Mention.None;
        if (subject.IsNone)
        {
            for (var at = before; at > first && before - at < Reach && !units.IsPause(at) && !units.IsQuote(at); at--)
            {
                if (units.Is(at - 1, "with"))
                    subject = PhraseReader.Between(units, at, before + 1);
            }
        }
        return Of(units, subject, verb, verb + 1, end);
    }

    /// <summary>“Critics call it a tax”, “Some of her allies have described the vote as a lapse”.</summary>
    private static StatementReading? Named(BlockUnits units, int first, int end, int verb)
    {
        var subject = PhraseReader.Left(units, first, verb);
        if (units.Has(verb + 1, Traits.Object | Traits.Determiner | Traits.Possessive) || units.Is(verb + 1, "it") || units.NameAt(verb + 1) >= 0)
            return Of(units, subject, verb, verb + 1, end);
        return IsOpenClause(units, units.UnitOf(subject.First) - 1) && units.Is(verb + 1, "as") ? Of(units, subject, verb, first, units.UnitOf(subject.First) - 1) : null;
    }

    /// <summary>“as some have argued”, “than most analysts had forecast”.</summary>
    private static StatementReading? Aside(BlockUnits units, int first, int end, int verb)
    {
        var isOpinion = Indirect.IsOpinion(units, verb);
        if ((!VerbReader.IsStrong(units, verb) && !isOpinion) || !(verb + 1 >= end || units.SignAt(verb + 1) is '.' or ',' or ';' || units.IsPause(verb + 1)))
            return null;
        var subject = PhraseReader.Left(units, first, verb);
        if (subject.IsNone)
            return null;
        var opening = units.UnitOf(subject.First) - 1;
        return opening > first && (units.Is(opening, "as") || units.Is(opening, "than")) ? Of(units, subject, verb, first, opening) : null;
    }

    /// <summary>“Others view the plan as a takeover”.</summary>
    private static bool IsSeenAs(BlockUnits units, int verb, int end)
    {
        if (!(units.Is(verb, "view") || units.Is(verb, "see") || units.Is(verb, "regard") || units.Is(verb, "viewed") || units.Is(verb, "regarded")))
            return false;
        for (var at = verb + 2; at < end && at - verb < Reach && !units.IsPause(at); at++)
        {
            if (units.Is(at, "as"))
                return true;
        }
        return false;
    }

    private static bool IsOpenClause(BlockUnits units, int unit) => units.Is(unit, "which") || units.Is(unit, "what");

    private static bool BeginsClause(BlockUnits units, int unit) =>
        units.Is(unit, "that") || units.Has(unit, Traits.Determiner | Traits.Possessive | Traits.Pronoun) || units.NameAt(unit) >= 0;

    private static StatementReading? Of(BlockUnits units, Mention subject, int verb, int contentFirst, int contentEnd)
    {
        if (subject.Kind != MentionKind.Role && subject.Kind != MentionKind.Body)
            return null;
        subject = Indirect.Clean(units, subject);
        if (subject.IsNone || (Lexicon.Of(units.Tokens[subject.Head].Hash) & Traits.VagueHead) == 0 || contentFirst >= contentEnd)
            return null;
        return Spoken.By(units, AttributionPattern.Indirect, subject, verb) with { RecipientFirst = 0, RecipientEnd = 0, Content = Spoken.SpanOf(units, contentFirst, contentEnd) };
    }
}
