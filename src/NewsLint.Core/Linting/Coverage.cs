using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>Which code units of a file some spans cover, a bit for each.</summary>
/// <param name="length">The file's length, or the farthest end of the spans.</param>
internal sealed class Coverage(int length)
{
    private const int Bits = 64;

    private readonly ulong[] _words = new ulong[length / Bits + 1];

    public void Add(TextSpan span)
    {
        for (var at = span.Start; at < span.End; at = NextWord(at))
            _words[at / Bits] |= Mask(at, span.End);
    }

    /// <summary>Whether a code unit of the span is covered.</summary>
    public bool Touches(TextSpan span)
    {
        for (var at = span.Start; at < span.End; at = NextWord(at))
        {
            if ((_words[at / Bits] & Mask(at, span.End)) != 0)
                return true;
        }
        return false;
    }

    private static int NextWord(int at) => (at / Bits + 1) * Bits;

    /// <summary>The bits of the word of <paramref name="at"/> from there to before <paramref name="end"/>.</summary>
    private static ulong Mask(int at, int end)
    {
        var from = ulong.MaxValue << (at % Bits);
        return end >= NextWord(at) ? from : from & ((1UL << (end % Bits)) - 1);
    }
}
