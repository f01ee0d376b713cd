namespace NewsLint.News.Reading;

/// <summary>A token of the writer's own text, or a whole quotation, whose inside is invisible from outside.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Quote">The quotation, as an index into <see cref="BlockReading.Quotes"/>, or -1.</param>
/// <param name="Traits">What the word can be.</param>
internal readonly record struct Unit(int First, int End, int Quote, Traits Traits)
{
    public bool IsQuote => Quote >= 0;
}
