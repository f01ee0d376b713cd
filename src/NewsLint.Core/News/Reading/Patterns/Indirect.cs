namespace NewsLint.News.Reading.Patterns;

/// <summary>The ministry said that the bridge is safe; the bridge is safe, the ministry said.</summary>
internal static class Indirect
{
    private const int ContentReach = 200;
    private const int ClauseReach = 60;

    /// <summary>Adds the statements of a sentence whose verb no quotation has taken.</summary>
    public static void AddTo(List<StatementReading> statements, BlockUnits units, int first, int end, int sentence, Dictionary<int, int> taken)
    {
        const Traits speaks = Traits.Verb | Traits.Convinced;
        for (var verb = units.Next(speaks, first + 1, end); verb < end; verb = units.Next(speaks, verb + 1, end))
        {
            if (units.NameAt(verb) >= 0 || taken.ContainsKey(units[verb].First))
                continue;
            var isFinite = VerbReader.IsFinite(units, verb);
            if (Crowds.Read(units, first, end, verb, isFinite) is { } crowd)
                statements.Add(crowd with { Sentence = sentence });
            else if (isFinite && !units.Has(verb, Traits.Naming) && Read(units, first, end, verb) is { } found)
                statements.Add(found with { Sentence = sentence });
        }
    }

    private static StatementReading? Read(BlockUnits units, int first, int end, int verb)
    {
        if (Inverted(units, first, end, verb) is { } inverted)
            return inverted;
        var subject = Clean(units, PhraseReader.Left(units, first, verb));
        if (!NearLeadIn.IsSpeaker(units, subject))
            return null;
        if (IsAsked(units, subject) && Lexicon.ClassOf(units.TokenOf(verb).Hash) == VerbClass.Mental)
            return null;
        var (contentFirst, contentEnd) = ContentAfter(units, verb, end, out var isThat);
        var isTrailing = false;
        // “who asked not to be named” says nothing but that.
        if (units.Is(verb + 1, "not") && units.Has(verb, Traits.Tells))
            return null;
        if (IsFearOfCrowd(units, subject, verb) || IsClaimOfAnonymous(units, subject, verb))
            return Spoken.By(units, AttributionPattern.Indirect, subject, verb) with { Content = Spoken.SpanOf(units, contentFirst, contentEnd) };
        if (!IsContent(units, verb, contentFirst, contentEnd, isThat))
        {
            (contentFirst, contentEnd) = ContentBefore(units, first, subject);
            isTrailing = contentFirst < contentEnd && Closes(units, verb, end);
            if (!isTrailing)
                return null;
        }
        if (!VerbReader.IsStrong(units, verb) && !isThat && !(isTrailing && Lexicon.ClassOf(units.TokenOf(verb).Hash) == VerbClass.Mental) && !IsMentalClause(units, verb))
            return null;
        var pattern = units.Has(verb, Traits.Tells) ? AttributionPattern.Told : AttributionPattern.Indirect;
        return Spoken.By(units, pattern, subject, verb) with { Content = Spoken.SpanOf(units, contentFirst, contentEnd) };
    }

    /// <summary>“Reed believes the plan …”: a verb of thinking with a clause and no “that”.</summary>
    private static bool IsMentalClause(BlockUnits units, int verb) =>
        Lexicon.ClassOf(units.TokenOf(verb).Hash) == VerbClass.Mental && (units.Has(verb + 1, Traits.Pronoun) || (IsOpinion(units, verb) && (units.Has(verb + 1, Traits.Determiner | Traits.Possessive) || units.NameAt(verb + 1) >= 0)) || (IsBelief(units, verb) && units.IsWord(verb + 1) && units.Has(verb + 2, Traits.Auxiliary)));

    /// <summary>“others fear a collapse”: what a crowd fears or hopes for is its statement even as a noun.</summary>
    private static bool IsFearOfCrowd(BlockUnits units, Mention subject, int verb) =>
        (Lexicon.Of(units.Tokens[subject.Head].Hash) & Traits.VagueHead) != 0 && (units.Is(verb, "fear") || units.Is(verb, "feared") || units.Is(verb, "expect") || units.Is(verb, "predict") || units.Is(verb, "warn"))
        && (units.Has(verb + 1, Traits.Determiner | Traits.Possessive) || units.Is(verb + 1, "of"));

    /// <summary>“Sources close to the club confirmed the transfer”: what a source without a name confirms is a statement even as a noun.</summary>
    private static bool IsClaimOfAnonymous(BlockUnits units, Mention subject, int verb) =>
        (Lexicon.Of(units.Tokens[subject.Head].Hash) & Traits.AnonymousHead) != 0 && VerbReader.IsStrong(units, verb) && (units.Has(verb + 1, Traits.Determiner | Traits.Possessive) || units.NameAt(verb + 1) >= 0);

    /// <summary>“The bridge is safe, said the minister.”</summary>
    private static StatementReading? Inverted(BlockUnits units, int first, int end, int verb)
    {
        if (verb - first < 4 || units.SignAt(verb - 1) != ',' || !units.Has(verb, Traits.Saying) || !VerbReader.IsStrong(units, verb))
            return null;
        var source = PhraseReader.Right(units, verb + 1, end);
        if (!NearLeadIn.IsSpeaker(units, source) || source.Kind == MentionKind.Pronoun || !EndsStatement(units, units.UnitOf(source.End - 1) + 1, end))
            return null;
        return Spoken.By(units, AttributionPattern.Indirect, source, verb) with { RecipientFirst = 0, RecipientEnd = 0, Content = Spoken.SpanOf(units, first, verb - 1) };
    }

    /// <summary>Whether nothing of a clause follows: in “An official, who asked for time, said the city had known” the city says nothing.</summary>
    private static bool EndsStatement(BlockUnits units, int at, int end) =>
        at >= end || units.SignAt(at) != '\0' || units.Has(at, Traits.Preposition | Traits.Calendar | Traits.Subordinator);

    private static readonly Matching.WordSet Opinions = new("believe believes believed think thinks thought fear fears feared hope hopes hoped suspect suspects suspected expect expects expected doubt doubts doubted worry worries worried feel feels felt");

    /// <summary>A verb of holding true, not of perceiving or liking: with a noun behind it, “saw” and “understood” say nothing.</summary>
    internal static bool IsOpinion(BlockUnits units, int verb) => Opinions.Contains(units.TokenOf(verb), units.Text);

    /// <summary>“whether any of them knew”: nobody says so.</summary>
    private static bool IsAsked(BlockUnits units, Mention subject)
    {
        var before = units.UnitOf(subject.First) - 1;
        return units.Is(before, "whether") || units.Is(before, "if");
    }

    /// <summary>
    /// The noun phrase alone where a clause was taken with it: of “Nothing the minister (said)” the minister; nothing of “named a candidate (said)”
    /// and “is now a clerk (said)”, whose subject stands elsewhere.
    /// </summary>
    internal static Mention Clean(BlockUnits units, Mention subject)
    {
        if (subject.Kind is not (MentionKind.Role or MentionKind.Body))
            return subject;
        var first = units.UnitOf(subject.First);
        var head = units.UnitOf(subject.Head);
        for (var at = first; at < head; at++)
        {
            if (units.NameAt(at) >= 0)
                continue;
            if (units.Has(at, Traits.Auxiliary) && !units.Has(at, Traits.Determiner))
                return Mention.None;
            if (at == first || units.Has(at - 1, Traits.Preposition | Traits.Coordinator | Traits.Determiner | Traits.Subordinator) || units.SignAt(at - 1) != '\0')
                continue;
            if (units.Is(at, "a") || units.Is(at, "an"))
                return Mention.None;
            if (units.Is(at, "the"))
                return subject with { First = units[at].First };
        }
        return subject;
    }

    private static bool IsBelief(BlockUnits units, int verb) =>
        units.Is(verb, "believe") || units.Is(verb, "think") || units.Is(verb, "fear") || units.Is(verb, "hope") || units.Is(verb, "suspect") || units.Is(verb, "expect") || units.Is(verb, "doubt");

    private static (int First, int End) ContentAfter(BlockUnits units, int verb, int end, out bool isThat)
    {
        isThat = false;
        var at = verb + 1;
        if (units.Has(verb, Traits.Phrasal) && units.Has(at, Traits.VerbParticle))
            at++;
        var stop = end;
        for (var i = at; i < end && i <= verb + ContentReach; i++)
        {
            if (!isThat && i - at < 14 && (units.Is(i, "that") || units.Is(i, "whether") || units.Is(i, "how") || units.Is(i, "why") || units.Is(i, "what")) && !HasClauseBefore(units, at, i))
            {
                isThat = !units.Has(i - 1, Traits.Determiner);
                at = isThat ? (units.Is(i, "that") ? i + 1 : i) : at;
            }
            if (units.SignAt(i) == ';' || (units.SignAt(i) == ',' && (units.Is(i + 1, "but") || units.Is(i + 1, "although") || units.Is(i + 1, "though") || units.Is(i + 1, "while"))))
            {
                stop = i;
                break;
            }
        }
        return (Math.Min(at, stop), stop);
    }

    /// <summary>“said there was no doubt that …”: a clause that has begun before the “that”.</summary>
    private static bool HasClauseBefore(BlockUnits units, int first, int that)
    {
        for (var at = first; at < that; at++)
        {
            if (units.Has(at, Traits.Be | Traits.Have | Traits.Modal) && !units.Has(at, Traits.Determiner))
                return true;
        }
        return false;
    }

    private static bool IsContent(BlockUnits units, int verb, int first, int end, bool isThat)
    {
        if (first >= end)
            return false;
        if (isThat)
            return true;
        if (units.SignAt(first) is not ('\0' or ':' or '$') || units.Has(first, Traits.Calendar))
            return false;
        // “said in a statement the bridge is safe” goes on; “said to be safe” does not.
        if (units.Is(first, "to") || units.Is(first, "of") || units.Is(first, "as") || units.Is(first, "about") || units.Is(first, "by"))
            return false;
        for (var at = first; at < end && at - first < ClauseReach; at++)
        {
            if (units.IsQuote(at))
                return true;
            if (at > first && (units.Has(at, Traits.Auxiliary | Traits.Third | Traits.Past) || IsInflected(units, at)))
                return true;
        }
        // “Reed said 40% of families skip meals”: a clause whose verb looks like a noun.
        return end - first >= 5 && (units.Is(verb, "said") || units.Is(verb, "says")) && !units.Has(first, Traits.Preposition | Traits.Adverb | Traits.Object | Traits.Coordinator) && !units.IsAdverb(first);
    }

    private static bool IsInflected(BlockUnits units, int at) =>
        units.IsWord(at) && units.NameAt(at) < 0 && units.TextOf(at) is { Length: > 3 } word && (word.EndsWith("ed", StringComparison.Ordinal) || (units.IsPossessiveClitic(at + 1) && units.Has(at, Traits.Pronoun)));

    /// <summary>The clause before “, the ministry said”.</summary>
    private static (int First, int End) ContentBefore(BlockUnits units, int first, Mention subject)
    {
        var at = units.UnitOf(subject.First) - 1;
        // “, current and former officials said”
        for (var step = 0; step < 3 && at > first && !units.IsPause(at) && (units.Has(at, Traits.Coordinator) || units.Has(at + 1, Traits.Coordinator)); step++)
            at--;
        return at > first && units.IsPause(at) ? (first, at) : (0, 0);
    }

    private static bool Closes(BlockUnits units, int verb, int end)
    {
        var at = verb + 1;
        if (units.Has(verb, Traits.Tells))
            return true;
        return at >= end || units.SignAt(at) is '.' or ',' or ';' || units.Has(at, Traits.Preposition | Traits.Calendar | Traits.Adverb | Traits.VerbParticle | Traits.Subordinator) || units.IsAdverb(at);
    }
}
