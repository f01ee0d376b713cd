namespace NewsLint.News.Reading.Patterns;

/// <summary>according to Reed; in the words of Reed; as Reed put it.</summary>
internal static class AccordingTo
{
    public static StatementReading? Find(BlockUnits units, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (Length(units, at) is not (> 0 and var length))
                continue;
            var source = PhraseReader.Right(units, at + length, end);
            if (source.IsNone)
                source = OfObject(units, at + length);
            if (source.IsNone || IsNoSource(units, source))
                continue;
            return Spoken.ByFormula(AttributionPattern.AccordingTo, source, units[at].First, units[at + length - 1].End);
        }
        return null;
    }

    private static int Length(BlockUnits units, int at)
    {
        if (units.Is(at, "according") && units.Is(at + 1, "to"))
            return 2;
        return units.Is(at, "in") && units.Is(at + 1, "the") && units.Is(at + 2, "words") && units.Is(at + 3, "of") ? 4 : 0;
    }

    /// <summary>“according to him”.</summary>
    private static Mention OfObject(BlockUnits units, int at) =>
        units.Has(at, Traits.Object) && units.IsWord(at) ? new Mention(MentionKind.Pronoun, units[at].First, units[at].End, units[at].First, -1) : Mention.None;

    private static bool IsNoSource(BlockUnits units, Mention source)
    {
        var word = units.Tokens[source.Head].In(units.Text);
        return word is "plan" or "custom" or "type" or "size" or "age" or "need" or "rank" or "taste";
    }
}
