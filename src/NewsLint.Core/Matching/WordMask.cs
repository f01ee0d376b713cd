namespace NewsLint.Matching;

/// <summary>Sets of words as 64 bits: a word may be in a set if its one bit is. It may seem to be in where it is not, never the other way.</summary>
internal static class WordMask
{
    /// <summary>The set of all words, and of no word at all.</summary>
    public const ulong Any = ulong.MaxValue;

    /// <summary>Where a block begins or ends: allowed where any word is, and hardly ever where only some are.</summary>
    public const ulong Nothing = 1;

    public static ulong Of(ulong hash) => 1UL << (int)((hash * 0x9E3779B97F4A7C15UL) >> 58);

    /// <summary>The words that can stand at a place of a phrase.</summary>
    public static ulong Of(PhraseItem item) => item is WordItem word ? word.Mask : Any;

    public static ulong Of(ReadOnlySpan<ulong> hashes)
    {
        var mask = 0UL;
        foreach (var hash in hashes)
            mask |= Of(hash);
        return mask;
    }
}
