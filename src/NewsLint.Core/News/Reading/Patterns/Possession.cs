namespace NewsLint.News.Reading.Patterns;

/// <summary>Texts that belong to somebody: Reed’s email, her statement. Who owns the text says what it says.</summary>
internal static class Possession
{
    /// <summary>The owner of a text whose noun is the given unit.</summary>
    public static Mention OwnerOf(BlockUnits units, int from, int noun)
    {
        if (!units.Has(noun, Traits.DocumentHead))
            return Mention.None;
        for (var at = noun - 1; at >= from && noun - at <= 4; at--)
        {
            if (units.NameAt(at) is >= 0 and var name)
                return units.Names[name].Has(NameSigns.IsPossessive) && !units.Names[name].Has(NameSigns.IsTitleOnly) ? PhraseReader.OfName(units, name) : Mention.None;
            if (units.Has(at, Traits.Possessive) && (units.Has(at, Traits.Man | Traits.Woman) || units.Is(at, "their")))
                return new Mention(MentionKind.Pronoun, units[at].First, units[at].End, units[at].First, -1);
            if (units.IsQuote(at) || units.SignAt(at) != '\0' || units.Has(at, Traits.Preposition | Traits.Determiner | Traits.Auxiliary))
                break;
        }
        return Mention.None;
    }
}
