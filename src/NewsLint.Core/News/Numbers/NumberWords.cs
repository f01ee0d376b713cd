using System.Collections.Frozen;

namespace NewsLint.News.Numbers;

/// <summary>What number words are worth.</summary>
internal static class NumberWords
{
    private const string CardinalUnits = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
    private const string CardinalTens = "twenty thirty forty fifty sixty seventy eighty ninety";
    private const string OrdinalUnits = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
    private const string OrdinalTens = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth";

    /// <summary>All words for which <see cref="Cardinal"/> has a number, with spaces between.</summary>
    public const string Cardinals = CardinalUnits + " " + CardinalTens;

    /// <summary>All words for which <see cref="Ordinal"/> has a number, with spaces between.</summary>
    public const string Ordinals = OrdinalUnits + " " + OrdinalTens;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> CardinalValues = Table(CardinalUnits, (0, 1), CardinalTens, (20, 10));

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> OrdinalValues = Table(OrdinalUnits, (1, 1), OrdinalTens, (20, 10));

    private static readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> Scales = new Dictionary<string, decimal>
    {
        ["hundred"] = 100,
        ["thousand"] = 1000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
        ["dozen"] = 12,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Behind digits only, and as written: 5m is five million in a sum of money, a length elsewhere.
    private static readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> Suffixes = new Dictionary<string, decimal>
    {
        ["k"] = 1000,
        ["K"] = 1000,
        ["m"] = 1_000_000,
        ["M"] = 1_000_000,
        ["mn"] = 1_000_000,
        ["bn"] = 1_000_000_000,
        ["b"] = 1_000_000_000,
        ["B"] = 1_000_000_000,
        ["tn"] = 1_000_000_000_000,
        ["trn"] = 1_000_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static int? Cardinal(ReadOnlySpan<char> word) => CardinalValues.TryGetValue(word, out var value) ? value : null;

    public static int? Ordinal(ReadOnlySpan<char> word) => OrdinalValues.TryGetValue(word, out var value) ? value : null;

    public static decimal? Scale(ReadOnlySpan<char> word) => Scales.TryGetValue(word, out var value) ? value : null;

    public static decimal? Suffix(ReadOnlySpan<char> word) => Suffixes.TryGetValue(word, out var value) ? value : null;

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Table(string units, (int First, int Step) unit, string tens, (int First, int Step) ten)
    {
        var table = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (words, (first, step)) in new[] { (units, unit), (tens, ten) })
        {
            var value = first;
            foreach (var word in words.Split(' '))
            {
                table.Add(word, value);
                value += step;
            }
        }
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
