using NewsLint.Matching;
using NewsLint.News.Reading.Patterns;

namespace NewsLint.News.Reading;

/// <summary>Reads the noun phrase that speaks, left or right of its verb, without a parser. After the speaker study's “Subject NP”.</summary>
internal static class PhraseReader
{
    private const int Reach = 14;
    private const int AppositiveReach = 34;

    /// <summary>What stands behind a noun and belongs to it: “a person familiar with the matter”.</summary>
    private static readonly WordSet Postmodifiers = new(
        "familiar close briefed involved present knowledgeable based authorized authorised working opposed loyal sympathetic critical attending directly intimately closely aware privy speaking assigned appointed hired");

    private static readonly WordSet Asides = new("though however meanwhile too nevertheless nonetheless therefore");

    /// <summary>Nouns that count what follows “of”: “a number of officials”.</summary>
    private static readonly WordSet Quantities = new("number handful host couple lot string slew");

    /// <summary>The subject to the left of a verb, not beyond a unit.</summary>
    public static Mention Left(BlockUnits units, int from, int verb)
    {
        var at = verb - 1;
        while (at >= from && (units.Has(at, Traits.Auxiliary) || units.IsAdverb(at) || (units.IsClitic(at) && !units.Has(at, Traits.Noun))) && !units.Has(at, Traits.Role | Traits.VagueHead) && units.NameAt(at) < 0)
            at--;
        at = TimeWords.Before(units, from, at);
        if (at < from)
            return Mention.None;
        if (AsideBefore(units, from, at) is > 0 and var aside)
            return EndingAt(units, from, aside - 1);
        if (units.IsPause(at))
            return BeforeParenthesis(units, from, at);
        if (units.Has(at, Traits.Relative))
            return units.IsPause(at - 1) ? EndingAt(units, from, at - 2) : EndingAt(units, from, at - 1);
        return OfRelative(units, from, at) is { IsNone: false } antecedent ? antecedent : EndingAt(units, from, at);
    }

    /// <summary>“Officials who spoke with Reed (said)”: the officials.</summary>
    private static Mention OfRelative(BlockUnits units, int from, int last)
    {
        var hasVerb = false;
        for (var at = last; at > from && last - at < Reach + 2; at--)
        {
            if (units.IsPause(at) || units.IsQuote(at) || units.SignAt(at) is ':' or '"')
                break;
            if (units.Is(at, "who"))
            {
                var antecedent = hasVerb ? EndingAt(units, from, at - 1) : Mention.None;
                return antecedent.Kind == MentionKind.Role && (Lexicon.Of(units.Tokens[antecedent.Head].Hash) & (Traits.VagueHead | Traits.AnonymousHead | Traits.Role)) != 0 ? antecedent : Mention.None;
            }
            if (units.NameAt(at) < 0)
                hasVerb |= units.Has(at, Traits.Auxiliary | Traits.Finite) || (units.IsWord(at) && units.TextOf(at) is { Length: > 4 } word && word.EndsWith("ed", StringComparison.Ordinal));
        }
        return Mention.None;
    }

    /// <summary>“Officials, though, (say)”, “Analysts, for example, (noted)”: where the aside begins, or -1.</summary>
    private static int AsideBefore(BlockUnits units, int from, int pause)
    {
        if (units.SignAt(pause) != ',')
            return -1;
        if (pause - 2 > from && units.SignAt(pause - 2) == ',' && Asides.Contains(units.TokenOf(pause - 1), units.Text))
            return pause - 2;
        return pause - 3 > from && units.SignAt(pause - 3) == ',' && units.Is(pause - 2, "for") && (units.Is(pause - 1, "example") || units.Is(pause - 1, "instance")) ? pause - 3 : -1;
    }

    /// <summary>The phrase that ends with a unit.</summary>
    public static Mention EndingAt(BlockUnits units, int from, int last)
    {
        if (last < from || units.IsQuote(last))
            return Mention.None;
        if (units.Has(last, Traits.Pronoun) && units.NameAt(last) < 0)
            return Pronoun(units, last);
        var first = FirstOf(units, from, last);
        return first > last ? Mention.None : Between(units, first, last + 1);
    }

    /// <summary>The phrase to the right of an inverted verb.</summary>
    public static Mention Right(BlockUnits units, int first, int end)
    {
        if (first >= end || units.IsQuote(first))
            return Mention.None;
        if (units.Has(first, Traits.Pronoun) && units.NameAt(first) < 0)
            return Pronoun(units, first);
        if (units.NameAt(first) < 0 && units.Has(first, Traits.Preposition | Traits.Coordinator | Traits.Auxiliary | Traits.Subordinator | Traits.Object | Traits.Relative) && !units.Has(first, Traits.Determiner | Traits.Possessive))
            return Mention.None;
        var at = first;
        while (at < end && at - first < Reach + 6 && GoesOn(units, at, first))
            at++;
        var phrase = Between(units, first, at);
        if (phrase.Kind is MentionKind.Role or MentionKind.Body && units.SignAt(at) == ',' && units.NameAt(at + 1) >= 0 && units.Names[units.NameAt(at + 1)] is var name && !name.Has(NameSigns.IsTitleOnly))
        {
            var after = units.UnitOf(name.End - 1, at) + 1;
            if (after >= end || units.SignAt(after) is ',' or '.' || units.IsQuote(after))
                return OfName(units, units.NameAt(at + 1));
        }
        return phrase;
    }

    public static Mention OfName(BlockUnits units, int name)
    {
        var reading = units.Names[name];
        if (reading.Has(NameSigns.IsTitleOnly))
            return new Mention(MentionKind.Role, reading.First, reading.End, LastWordOf(units, reading), -1);
        return new Mention(MentionKind.Name, reading.First, reading.End, reading.End - 1, name);
    }

    private static int LastWordOf(BlockUnits units, NameReading name)
    {
        var token = name.End - 1;
        while (token > name.First && units.Tokens[token].Kind != TokenKind.Word)
            token--;
        return token;
    }

    private static Mention Pronoun(BlockUnits units, int unit)
    {
        var token = units[unit].First;
        return units.Has(unit, Traits.Speaking) ? Mention.None : new Mention(MentionKind.Pronoun, token, token + 1, token, -1);
    }

    /// <summary>Whether the phrase behind a verb goes on with this unit.</summary>
    private static bool GoesOn(BlockUnits units, int at, int first)
    {
        if (units.NameAt(at) >= 0)
            return true;
        // “an April 20 report”
        if (units.Has(at, Traits.Calendar) && at == first + 1 && units.Has(first, Traits.Determiner))
            return true;
        if (units.IsQuote(at) || units.Has(at, Traits.Relative | Traits.Calendar | Traits.Auxiliary | Traits.Pronoun | Traits.Object))
            return false;
        if (units.SignAt(at) is not '\0' and not '&' and not '%')
            return false;
        if (units.Has(at, Traits.Coordinator))
            return units.IsCapital(at + 1) && units.NameAt(at - 1) >= 0;
        if (units.Has(at, Traits.Preposition))
            return at > first && (units.Is(at, "of") || units.Is(at, "for") || units.Is(at, "from") || units.Is(at, "with") || units.Is(at, "at"));
        if (units.Has(at, Traits.Subordinator) || (units.IsAdverb(at) && !units.Has(at, Traits.Determiner)))
            return false;
        return !(units.Has(at, Traits.Ing) && units.Has(at, Traits.Verb) && at > first);
    }

    private static int FirstOf(BlockUnits units, int from, int last)
    {
        var at = last;
        while (at >= from && last - at <= Reach)
        {
            if (units.NameAt(at) is >= 0 and var name)
            {
                at = Math.Max(from, units.UnitOf(units.Names[name].First)) - 1;
                continue;
            }
            if (units.IsQuote(at) || units.SignAt(at) is not '\0' and not '&' and not '%' and not '$' and not '/' and not '.' || units.Has(at, Traits.Relative | Traits.Pronoun))
                break;
            if (units.SignAt(at) == '.' && (at == last || units.TokenOf(at).Joint != Joint.None || units.TokenOf(at - 1).Length > 4))
                break;
            if (units.Has(at, Traits.Subordinator) && !units.Has(at, Traits.Preposition | Traits.Determiner))
                break;
            if (units.Is(at, "that") && at < last)
                break;
            if (units.Has(at, Traits.Coordinator) && !(units.IsCapital(at + 1) && units.NameAt(at - 1) >= 0 && units.Is(at, "and")))
                break;
            if (at < last && VerbReader.IsFiniteStrong(units, at))
                break;
            at--;
        }
        return at + 1;
    }

    /// <summary>What a stretch that holds one phrase names.</summary>
    public static Mention Between(BlockUnits units, int first, int end)
    {
        if (units.Has(first, Traits.Preposition) && units.NameAt(first) < 0 && end - first > 1)
        {
            if (units.NameAt(end - 1) >= 0)
                return OfName(units, units.NameAt(end - 1));
            var start = end - 1;
            while (start > first + 1 && !units.Has(start, Traits.Determiner | Traits.Possessive))
                start--;
            first = start;
        }
        while (first < end && (units.Has(first, Traits.Coordinator) || (units.IsAdverb(first) && !units.Has(first, Traits.Determiner))) && units.NameAt(first) < 0)
            first++;
        if (first >= end)
            return Mention.None;
        var head = first;
        while (head < end && !(units.Has(head, Traits.Preposition) && units.NameAt(head) < 0 && head > first))
            head++;
        head--;
        if (head > first && units.Is(head + 1, "of") && head + 2 < end && units.IsWord(head) && Quantities.Contains(units.TokenOf(head), units.Text))
        {
            head += 2;
            while (head < end && !(units.Has(head, Traits.Preposition) && units.NameAt(head) < 0))
                head++;
            head--;
        }
        while (head > first && units.IsWord(head) && units.NameAt(head) < 0 && Postmodifiers.Contains(units.TokenOf(head), units.Text))
            head--;
        while (head > first && (units.IsClitic(head) || units.SignAt(head) != '\0') && units.NameAt(head) < 0)
            head--;
        var token = units[head].End - 1;
        var (from, to) = (units[first].First, units[end - 1].End);
        if (units.NameAt(head) is >= 0 and var name)
        {
            if (units.Names[name].Has(NameSigns.IsTitleOnly))
                return new Mention(MentionKind.Role, from, to, LastWordOf(units, units.Names[name]), -1);
            return new Mention(MentionKind.Name, from, to, token, name);
        }
        var traits = units.TraitsAt(head);
        if (units.Is(head, "a") || units.Is(head, "an") || units.Is(head, "the"))
            return Mention.None;
        if (units.Tokens[token].Kind != TokenKind.Word)
            return Mention.None;
        if (Possession.OwnerOf(units, first, head) is { IsNone: false } owner)
            return owner;
        var kind = (traits & Traits.Role) != 0 ? MentionKind.Role
            : (traits & Traits.DocumentHead) != 0 && (traits & Traits.OrganizationHead) == 0 ? MentionKind.Document
            : (traits & Traits.OrganizationHead) != 0 ? MentionKind.Body : MentionKind.Role;
        return new Mention(kind, from, to, token, -1);
    }

    /// <summary>“the director of operations, Joy Reed, said”: what stands before the name is her role.</summary>
    private static bool IsRoleAt(BlockUnits units, int from, int pause)
    {
        if (pause <= from || units.SignAt(pause) != ',')
            return false;
        var first = pause - 1;
        while (first > from && !units.IsPause(first - 1) && !units.IsQuote(first - 1) && pause - first < Reach)
            first--;
        while (first < pause && (units.Has(first, Traits.Coordinator) || units.IsAdverb(first)))
            first++;
        return units.Has(first, Traits.Determiner | Traits.Possessive) && EndingAt(units, first, pause - 1).Kind == MentionKind.Role;
    }

    /// <summary>The subject before “, who runs the plant,” or “, a nurse,”: the nearest part to the left that is a name or a pronoun.</summary>
    private static Mention BeforeParenthesis(BlockUnits units, int from, int pause)
    {
        var end = pause;
        var isLast = true;
        var isRelative = false;
        while (end > from && pause - end < AppositiveReach)
        {
            var start = end - 1;
            while (start >= from && !units.IsPause(start) && !units.IsQuote(start) && pause - start < AppositiveReach)
                start--;
            if (isLast && IsRoleAt(units, from, start) && EndingAt(units, start + 1, end - 1) is { Kind: MentionKind.Name } named && units.UnitOf(named.First) == start + 1)
                return named;
            if (!isLast)
            {
                var phrase = EndingAt(units, start + 1, end - 1);
                if (phrase.IsNameOrPronoun)
                    return phrase;
                if (isRelative && phrase.Kind != MentionKind.None)
                    return phrase;
            }
            isRelative = units.Has(start + 1, Traits.Relative) || IsParticiple(units, start + 1);
            if (start < from || units.IsQuote(start))
                return Mention.None;
            isLast = false;
            end = start;
        }
        return Mention.None;
    }

    /// <summary>“, speaking on condition of anonymity,”</summary>
    private static bool IsParticiple(BlockUnits units, int unit) =>
        units.IsWord(unit) && !units.IsCapital(unit) && (units.Has(unit, Traits.Ing) || units.TextOf(unit) is { Length: > 5 } word && word.EndsWith("ing", StringComparison.Ordinal));
}
