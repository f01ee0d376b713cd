namespace NewsLint.Matching;

/// <summary>What a class of a regex may match, seen from above: never less than it matches.</summary>
/// <param name="MayBeWord">Whether it may match a unit of a word as <see cref="Tokenizer"/> sees words.</param>
/// <param name="Characters">All it may match, letters in both cases, where these are few; otherwise null.</param>
internal sealed record CharacterSet(bool MayBeWord, string? Characters)
{
    public const int MaxCharacters = 80;

    public static readonly CharacterSet Any = new(true, null);
    public static readonly CharacterSet NonWord = new(false, null);
    public static readonly CharacterSet Digits = new(true, "0123456789");

    public static CharacterSet Of(char unit)
    {
        if (IrregularCharacters.Contains(unit))
            return Any;
        if (!Tokenizer.IsWordUnit(unit) && !Tokenizer.IsDigit(unit))
            return HasCases(unit) ? NonWord : new(false, unit.ToString());
        // Beyond ASCII a letter may have three forms, as ǆ has: these are not listed.
        if (unit >= '\u0080')
            return Any;
        var (upper, lower) = (char.ToUpperInvariant(unit), char.ToLowerInvariant(unit));
        return new(true, upper == lower ? unit.ToString() : $"{upper}{lower}");
    }

    public static CharacterSet OfRange(char from, char to)
    {
        if (to < from || to - from > MaxCharacters)
            return Any;
        var result = Of(from);
        for (var unit = from + 1; unit <= to; unit++)
            result = result.Or(Of((char)unit));
        return result;
    }

    public CharacterSet Or(CharacterSet other)
    {
        var characters = Characters is null || other.Characters is null || Characters.Length + other.Characters.Length > MaxCharacters
            ? null
            : string.Concat(Characters.Union(other.Characters));
        return new(MayBeWord || other.MayBeWord, characters);
    }

    private static bool HasCases(char unit) => char.ToUpperInvariant(unit) != unit || char.ToLowerInvariant(unit) != unit;
}
