namespace NewsLint.Matching;

/// <summary>
/// The shape of the texts that a part of a regex matches: units that are known, runs of which only the kind is known, edges of
/// words, and what the text must hold besides.
/// </summary>
internal readonly record struct OutlinePart(OutlineKind Kind, char Unit, CharacterSet? Set, Trigger? Need)
{
    public static readonly OutlinePart Edge = new(OutlineKind.Edge, '\0', null, null);

    public static OutlinePart OfUnit(char unit) => new(OutlineKind.Unit, Tokenizer.Fold(unit), null, null);

    public static OutlinePart OfRun(CharacterSet set, bool mayBeEmpty) => new(mayBeEmpty ? OutlineKind.OptionalRun : OutlineKind.Run, '\0', set, null);

    public static OutlinePart OfNeed(Trigger need) => new(OutlineKind.Need, '\0', null, need);

    /// <summary>Whether this is a known unit of a word.</summary>
    public bool IsWord => Kind == OutlineKind.Unit && (Tokenizer.IsWordUnit(Unit) || Tokenizer.IsDigit(Unit));

    /// <summary>Whether a word may go on here.</summary>
    public bool MayBeWord => Kind switch
    {
        OutlineKind.Unit => IsWord,
        OutlineKind.Run or OutlineKind.OptionalRun => Set!.MayBeWord,
        _ => false,
    };
}

internal enum OutlineKind
{
    Unit,

    /// <summary>One or more characters of a set.</summary>
    Run,

    /// <summary>Any number of characters of a set.</summary>
    OptionalRun,

    /// <summary>No character: a word does not go on here.</summary>
    Edge,

    /// <summary>No character: somewhere in the text the trigger fires.</summary>
    Need,
}

/// <summary>Chooses the rarest thing that every text of an outline holds.</summary>
internal static class Outline
{
    public static Trigger TriggerOf(List<OutlinePart[]> outlines)
    {
        var builder = new TriggerBuilder();
        foreach (var outline in outlines)
            builder.Add(BestOf(outline));
        return builder.Build();
    }

    private static TriggerAtom? BestOf(OutlinePart[] outline)
    {
        TriggerAtom? best = null;
        var parts = outline;
        void Offer(TriggerAtom atom)
        {
            if (atom.Cost < (best?.Cost ?? TriggerCost.TooMuch) || (best is null && atom.Whole is not null))
                best = atom;
        }
        foreach (var part in outline)
        {
            if (part.Kind != OutlineKind.Need)
                continue;
            Offer(TriggerAtom.OfWhole(part.Need!));
            parts = Array.FindAll(outline, static other => other.Kind != OutlineKind.Need);
        }
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (part.Kind == OutlineKind.Run && !string.IsNullOrEmpty(part.Set!.Characters))
                Offer(TriggerAtom.OfCharacters(part.Set.Characters));
            if (part.Kind != OutlineKind.Unit)
                continue;
            if (!part.IsWord)
            {
                Offer(TriggerAtom.OfCharacters(part.Unit.ToString()));
                continue;
            }
            var end = i + 1;
            while (end < parts.Length && parts[end].IsWord)
                end++;
            Offer(OfStretch(parts, i, end));
            i = end - 1;
        }
        return best;
    }

    private static TriggerAtom OfStretch(OutlinePart[] parts, int start, int end)
    {
        var text = string.Create(end - start, (parts, start), static (units, from) =>
        {
            for (var i = 0; i < units.Length; i++)
                units[i] = from.parts[from.start + i].Unit;
        });
        // Digits in front are a token of their own, unless the word began before them: both ways the rest is in one token.
        var rest = text.AsSpan();
        while (rest.Length > 0 && Tokenizer.IsDigit(rest[0]))
            rest = rest[1..];
        if (rest.IsEmpty)
            return TriggerAtom.OfCharacters(text[^1..]);
        return TriggerAtom.OfWordPart(rest.ToString(), EndsAt(parts, start - 1, -1), EndsAt(parts, end, 1));
    }

    /// <summary>Whether a word surely does not go on at <paramref name="at"/>, in this direction.</summary>
    private static bool EndsAt(OutlinePart[] parts, int at, int step)
    {
        for (; at >= 0 && at < parts.Length; at += step)
        {
            if (parts[at].MayBeWord)
                return false;
            if (parts[at].Kind != OutlineKind.OptionalRun)
                return true;
        }
        return false;
    }
}
