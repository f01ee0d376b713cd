namespace NewsLint.Matching;

/// <summary>What one word adds to the counts of a text.</summary>
/// <param name="Characters">Its letters and digits.</param>
/// <param name="Syllables">Its syllables, by its spelling.</param>
/// <param name="EndsLightly">Whether an ending makes the third syllable: -ed, -es, -ing. Gunning leaves such words out.</param>
internal readonly record struct WordMeasure(int Characters, int Syllables, bool EndsLightly)
{
    private const int TableBits = 13;
    private const int PackedBits = 12;
    private const ulong PackedMask = (1UL << PackedBits) - 1;

    /// <summary>
    /// Words that came lately: most words of a text come again and again. An entry is one number, so threads need no lock: the upper bits of the
    /// word's hash, and the measure, packed.
    /// </summary>
    private static readonly ulong[] Known = new ulong[1 << TableBits];

    public static WordMeasure Of(in Token word, string text)
    {
        ref var known = ref Known[(int)((word.Hash * 0x9E3779B97F4A7C15UL) >> (64 - TableBits))];
        var entry = known;
        if ((entry & ~PackedMask) == (word.Hash & ~PackedMask) && entry != 0)
            return Unpack(entry & PackedMask);
        var measure = Of(word.In(text));
        if (measure.Characters < 64 && measure.Syllables < 32)
            known = (word.Hash & ~PackedMask) | measure.Pack();
        return measure;
    }

    public static WordMeasure Of(ReadOnlySpan<char> word)
    {
        var characters = 0;
        foreach (var unit in word)
        {
            if (char.IsLetterOrDigit(unit))
                characters++;
        }
        return new WordMeasure(characters, Matching.Syllables.Count(word), IsLight(word));
    }

    private static bool IsLight(ReadOnlySpan<char> word) =>
        word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("es", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    private ulong Pack() => ((ulong)Characters << 6) | ((ulong)Syllables << 1) | (EndsLightly ? 1UL : 0);

    private static WordMeasure Unpack(ulong packed) => new((int)(packed >> 6), (int)((packed >> 1) & 31), (packed & 1) != 0);
}
