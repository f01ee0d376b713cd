namespace NewsLint.Matching;

/// <summary>Sets of words as 64 bits: a word may be in a set if its one bit is. It may seem to be in where it is not, never the other way.</summary>
internal static class WordMask
{
    /// <summary>The set of all words, and of no word at all.</summary>
    public const ulong Any = ulong.MaxValue;

    public static ulong Of(ulong hash) => 1UL << (int)((hash * 0x9E3779B97F4A7C15UL) >> 58);

    /// <summary>The words that can stand at a place of a phrase.</summary>
    public static ulong Of(PhraseItem item)
    {
        if (item is not WordItem word)
            return Any;
        var mask = 0UL;
        foreach (var hash in word.Hashes)
            mask |= Of(hash);
        return mask;
    }
}
