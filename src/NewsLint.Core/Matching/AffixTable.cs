using System.Runtime.InteropServices;

namespace NewsLint.Matching;

/// <summary>
/// The ways of writing a phrase that begin with part of a word and hold no whole one, by the two outermost letters of that part.
/// Made for beginnings and again for ends.
/// </summary>
internal sealed class AffixTable
{
    private readonly List<Entry>?[] _entries = new List<Entry>?[32];
    private LetterSet _outermost;

    public bool IsEmpty { get; private set; } = true;

    /// <param name="outermost">The first or the last letter of a word.</param>
    /// <param name="next">The one beside it, or U+0000 for any.</param>
    /// <param name="filed">Which way of writing.</param>
    public void Add(char outermost, char next, int filed)
    {
        IsEmpty = false;
        _outermost.Add(outermost);
        (_entries[PlaceOf(outermost)] ??= []).Add(new Entry(Tokenizer.Fold(next), filed));
    }

    /// <summary>Whether a word with this first or last letter may be one. Most words end here.</summary>
    public bool MayHold(char outermost) => _outermost.MayHold(outermost);

    public ReadOnlySpan<Entry> At(char outermost) => CollectionsMarshal.AsSpan(_entries[PlaceOf(outermost)]);

    private static int PlaceOf(char outermost) => Tokenizer.Fold(outermost) & 31;

    /// <param name="Next">The folded letter beside the outermost, or U+0000 for any.</param>
    /// <param name="Filed">Which way of writing.</param>
    public readonly record struct Entry(char Next, int Filed)
    {
        public bool Allows(char next) => Next == '\0' || Next == Tokenizer.Fold(next);
    }
}
