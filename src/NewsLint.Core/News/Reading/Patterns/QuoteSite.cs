namespace NewsLint.News.Reading.Patterns;

/// <summary>A quotation in its sentence, for those who look for its attribution.</summary>
/// <param name="Units">The block.</param>
/// <param name="First">The first unit of the sentence.</param>
/// <param name="End">The unit after the sentence.</param>
/// <param name="Left">The first unit after the quotation before, or the sentence's first.</param>
/// <param name="Quote">The quotation's unit.</param>
/// <param name="Right">The unit of the quotation after it, or the sentence's end.</param>
/// <param name="LastInner">The last character inside the marks.</param>
internal readonly record struct QuoteSite(BlockUnits Units, int First, int End, int Left, int Quote, int Right, char LastInner)
{
    /// <summary>Whether the words inside end as a quotation does before its attribution.</summary>
    public bool EndsLikeSpeech => LastInner is ',' or '!' or '?' or '—' or '–' or '…' or '.' or '-';

    /// <summary>The first unit after the quotation that is no comma or dash.</summary>
    public int AfterPause
    {
        get
        {
            var at = Quote + 1;
            while (at < Right && Units.SignAt(at) is ',' or '—' or '–' or '.' && !(Units.SignAt(at) == '.' && at + 1 == Right))
                at++;
            return at;
        }
    }
}
