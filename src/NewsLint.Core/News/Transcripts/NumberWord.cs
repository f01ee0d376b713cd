using System.Collections.Frozen;
using System.Globalization;

namespace NewsLint.News.Transcripts;

internal enum NumberPart
{
    None,
    Digits,
    Zero,
    Unit,
    Teen,
    Tens,
    Hundred,
    Scale,
    UnitOrdinal,
    OtherOrdinal,
}

/// <summary>What a word is in a number: “twenty”, “million”, “3,000”, “21st”.</summary>
internal readonly record struct NumberWord(NumberPart Part, decimal Value)
{
    private static readonly FrozenDictionary<string, NumberWord> Named = Read();

    public bool BeginsNumber => Part is NumberPart.Digits or NumberPart.Zero or NumberPart.Unit or NumberPart.Teen or NumberPart.Tens or NumberPart.Hundred or NumberPart.Scale;

    public bool IsOrdinal => Part is NumberPart.UnitOrdinal or NumberPart.OtherOrdinal;

    public static NumberWord Of(string key)
    {
        if (Named.TryGetValue(key, out var named))
            return named;
        if (key.Length == 0 || !char.IsAsciiDigit(key[0]) || key.Length > 15)
            return default;
        if (decimal.TryParse(key, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return new NumberWord(NumberPart.Digits, value);
        return key.Length > 2 && key[^2..] is "st" or "nd" or "rd" or "th" && decimal.TryParse(key[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? new NumberWord(NumberPart.OtherOrdinal, ordinal)
            : default;
    }

    private static FrozenDictionary<string, NumberWord> Read()
    {
        var words = new Dictionary<string, NumberWord>(StringComparer.Ordinal) { ["zero"] = new(NumberPart.Zero, 0), ["hundred"] = new(NumberPart.Hundred, 100) };
        void Add(NumberPart part, decimal first, decimal step, string names)
        {
            foreach (var (index, name) in names.Split(' ').Index())
                words.Add(name, new NumberWord(part, first + index * step));
        }
        Add(NumberPart.Unit, 1, 1, "one two three four five six seven eight nine");
        Add(NumberPart.Teen, 10, 1, "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
        Add(NumberPart.Tens, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety");
        Add(NumberPart.UnitOrdinal, 1, 1, "first second third fourth fifth sixth seventh eighth ninth");
        Add(NumberPart.OtherOrdinal, 10, 1, "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth");
        Add(NumberPart.OtherOrdinal, 20, 10, "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth");
        words["thousand"] = new NumberWord(NumberPart.Scale, 1_000);
        words["million"] = new NumberWord(NumberPart.Scale, 1_000_000);
        words["billion"] = new NumberWord(NumberPart.Scale, 1_000_000_000);
        words["trillion"] = new NumberWord(NumberPart.Scale, 1_000_000_000_000);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
