using System.Collections.Frozen;

namespace NewsLint.Matching;

/// <summary>What a phrase may ask for between <c>&lt;</c> and <c>&gt;</c>.</summary>
public enum SlotKind : byte
{
    Name,
    Org,
    Number,
    Percent,
    Money,
    Date,
    Quote,
    Superlative,
}

/// <summary>The written forms of <see cref="SlotKind"/>.</summary>
public static class SlotNames
{
    public static FrozenDictionary<string, SlotKind> All { get; } =
        Enum.GetValues<SlotKind>().ToFrozenDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);
}
