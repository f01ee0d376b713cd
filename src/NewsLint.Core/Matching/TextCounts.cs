namespace NewsLint.Matching;

/// <summary>What a text is made of, counted.</summary>
/// <param name="Characters">Letters and digits of words.</param>
/// <param name="LongWords">Words of more than six characters.</param>
/// <param name="ComplexWords">Words of three syllables or more, endings such as -ed and -es aside.</param>
/// <param name="PolysyllabicWords">Words of three syllables or more.</param>
public readonly record struct TextCounts(int Words, int Sentences, int Characters, int Syllables, int LongWords, int ComplexWords, int PolysyllabicWords)
{
    public static TextCounts operator +(TextCounts left, TextCounts right) => left.Plus(right);

    public TextCounts Plus(TextCounts other) => new(
        Words + other.Words,
        Sentences + other.Sentences,
        Characters + other.Characters,
        Syllables + other.Syllables,
        LongWords + other.LongWords,
        ComplexWords + other.ComplexWords,
        PolysyllabicWords + other.PolysyllabicWords);
}
