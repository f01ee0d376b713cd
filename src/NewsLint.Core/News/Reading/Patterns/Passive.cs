namespace NewsLint.News.Reading.Patterns;

/// <summary>It is believed; is widely seen as; was described by critics as; reportedly.</summary>
internal static class Passive
{
    private const int LastStatements = 24;

    public static void AddTo(List<StatementReading> statements, BlockUnits units, int first, int end, int sentence)
    {
        for (var at = first; at < end; at++)
        {
            if (units.Has(at, Traits.Hedge) && !IsTaken(statements, sentence, units[at].First))
            {
                statements.Add(Spoken.ByFormula(AttributionPattern.Passive, Mention.None, units[at].First, units[at].End) with { IsHedged = true, Sentence = sentence, Content = Spoken.SpanOf(units, first, end) });
            }
            else if (units.Has(at, Traits.Believed) && units.Has(at, Traits.Participle) && Read(units, first, end, at) is { } found)
            {
                statements.Add(found with { Sentence = sentence });
            }
        }
    }

    private static bool IsTaken(List<StatementReading> statements, int sentence, int token)
    {
        for (var i = statements.Count - 1; i >= 0 && i > statements.Count - LastStatements && statements[i].Sentence == sentence; i--)
        {
            if (statements[i].IsHedged && Math.Abs(statements[i].VerbFirst - token) <= 3)
                return true;
        }
        return false;
    }

    private static StatementReading? Read(BlockUnits units, int first, int end, int verb)
    {
        var be = VerbReader.Before(units, verb);
        if (!units.Has(be, Traits.Be) && !(units.IsClitic(be) && units.Is(be, "s") && units.Is(be - 1, "it")))
            return null;
        var start = be;
        while (start - 1 >= first && (units.Has(start - 1, Traits.Auxiliary) || units.IsAdverb(start - 1) || units.IsClitic(start - 1)))
            start--;
        if (start - 1 >= first && units.Has(start - 1, Traits.It))
            start--;
        var isIt = units.Has(start, Traits.It);
        var after = verb + 1;
        if (units.Is(after, "by"))
        {
            var source = PhraseReader.Right(units, after + 1, end);
            return source.IsNone || !NearLeadIn.IsSpeaker(units, source) ? null : Made(units, start, verb, source, first, end, verb + 1);
        }
        if (units.Is(after, "to") || units.Is(after, "as") || (isIt && (units.Is(after, "that") || units.Has(after, Traits.Determiner | Traits.Pronoun))))
            return Made(units, start, verb, Mention.None, first, end, after);
        return null;
    }

    private static StatementReading Made(BlockUnits units, int start, int verb, Mention source, int first, int end, int after) =>
        Spoken.ByFormula(AttributionPattern.Passive, source, units[start].First, units[verb].End) with
        {
            IsHedged = source.IsNone,
            Verb = VerbClass.Formula,
            Content = Spoken.SpanOf(units, units.Has(start, Traits.It) ? after + 1 : first, end),
        };
}
