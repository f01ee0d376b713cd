namespace NewsLint.News.Reading;

/// <summary>A token of the writer's own text, or a whole quotation, whose inside is invisible from outside.</summary>
/// <param name="Traits">What the word can be, and what stands here.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Quote">The quotation, as an index into <see cref="BlockReading.Quotes"/>, or -1.</param>
/// <param name="Initial">The first unit of its text.</param>
/// <param name="Sign">The sign that it is; else NUL.</param>
internal readonly record struct Unit(Traits Traits, int First, int End, int Quote, char Initial, char Sign)
{
    /// <summary>Whether a word that begins with a letter may stand here, in any case: settled without a look at the text for nearly all words.</summary>
    public bool MayBegin(char letter) => Initial >= 128 || (Initial | 0x20) == (letter | 0x20);
}
