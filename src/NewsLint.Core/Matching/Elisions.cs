using System.Collections.Frozen;

namespace NewsLint.Matching;

/// <summary>Words that lose their beginning to an apostrophe: <c>'tis</c>, <c>'em</c>, <c>rock 'n' roll</c>.</summary>
internal static class Elisions
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> InAnyCase = Words(
        StringComparer.OrdinalIgnoreCase,
        """
        em n til till tis tisn twas twasn twere twill twould tween twixt nuff nother fraid spose scuse cept cos cuz coz
        neath gainst bouts ello ave ere allo nam burbs
        ll re ve ndrangheta
        """);

    // As capitals these may well begin a quotation: ‘Cause of death unknown.’
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> InLowerCase = Words(
        StringComparer.Ordinal,
        "bout cause round er im e hood course fore ol specially s t d m");

    public static bool Contains(ReadOnlySpan<char> word) => InAnyCase.Contains(word) || InLowerCase.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(StringComparer comparer, string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
