using System.Collections.Frozen;

namespace NewsLint.Matching;

/// <summary>What the full stop after a word means for the end of the sentence.</summary>
internal enum AbbreviationKind : byte
{
    None,

    /// <summary>Never ends a sentence: what follows belongs to it, as a name to a title.</summary>
    Leading,

    /// <summary>Is an abbreviation only before a number: <c>No. 5</c>.</summary>
    BeforeNumber,

    /// <summary>Ends a sentence only where a word follows that often opens one.</summary>
    Ordinary,
}

/// <summary>The abbreviations of news prose and the words that often open a sentence.</summary>
internal static class Abbreviations
{
    // An entry with a capital is matched as it stands, so that "sat." and "mass." stay words; one without in any case.
    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Table = Entries(
        (AbbreviationKind.Leading, """
            Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Sen Sens Rep Reps Gov Govs Gen Lt Ltn Col Capt Cpt Sgt Maj Cpl Pvt Pfc Spc Cmdr Adm
            Brig Rev Fr Hon Pres Supt Insp Det Atty Amb Sec Msgr Ald vs v cf viz eg ie Ste
            """),
        (AbbreviationKind.BeforeNumber, """
            no nos No Nos pp vol vols fig figs ch chap para nr ft lb lbs oz tel ext pg
            """),
        (AbbreviationKind.Ordinary, """
            Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
            Inc Corp Co Cos Ltd Bros Assn Assoc Dept Univ Inst Intl Natl Govt Mfg Plc Jr Sr Esq
            St Ave Blvd Rd Ln Hwy Rte Pkwy Ct Sq Bldg Apt Ste Mt Ft Pt
            Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Vt Va
            Wash Wis Wyo Ont Que Alta Sask
            approx est ca al incl excl Ed Eds
            """));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = """
        The A An This That These Those It He She They We I You But And Or So Yet Nor In On At For From With Without Within After Before When
        While If As Since Because Although Though Until Unless However Meanwhile Moreover Instead Then There Here Now Today Yesterday His Her Its
        Their Our My Your What Who Where Why How Which Whether Some Many Most Several Both Each Every All Few No Not Nobody Nothing Also Still Even
        Only Once Under Over By During Despite Last Next One Two Three Another Other Others More Among According Between Through To Of About Such
        Later Earlier
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Names that end with an exclamation mark.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Exclaimed =
        new[] { "Yahoo", "Jeopardy", "Panic", "Yum" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static AbbreviationKind KindOf(ReadOnlySpan<char> word)
    {
        if (Table.TryGetValue(word, out var kind))
            return kind;
        Span<char> lower = stackalloc char[8];
        if (word.Length > lower.Length || word.IsEmpty || !char.IsUpper(word[0]))
            return AbbreviationKind.None;
        word.ToLowerInvariant(lower);
        return Table.TryGetValue(lower[..word.Length], out kind) ? kind : AbbreviationKind.None;
    }

    /// <summary>Whether a capitalised word often opens a sentence and is rarely part of a name.</summary>
    public static bool IsOpener(ReadOnlySpan<char> word) => Openers.Contains(word);

    public static bool IsExclaimedName(ReadOnlySpan<char> word) => Exclaimed.Contains(word);

    private static FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Entries(params (AbbreviationKind Kind, string Words)[] groups)
    {
        var entries = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        foreach (var (kind, words) in groups)
        {
            foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                entries.TryAdd(word, kind);
        }
        return entries.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
