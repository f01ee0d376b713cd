namespace NewsLint.Matching;

/// <summary>ASCII letters without regard to case, as 32 bits. It may seem to hold what it does not, as any letter beyond ASCII, never the other way.</summary>
internal struct LetterSet
{
    private uint _bits;

    public void Add(char letter)
    {
        // No letter of ASCII is one with a letter beyond it.
        if (letter < '\u0080')
            _bits |= 1U << (letter & 31);
    }

    /// <remarks>Two cases of a letter differ in none of the five bits.</remarks>
    public readonly bool MayHold(char letter) => letter >= '\u0080' || (_bits & (1U << (letter & 31))) != 0;
}
