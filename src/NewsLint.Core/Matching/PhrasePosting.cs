namespace NewsLint.Matching;

/// <summary>A way of writing a phrase, filed under a word of it, with what may stand directly beside that word. It may allow too much, never too little.</summary>
/// <param name="Filed">Which way of writing.</param>
/// <param name="Before">The words that may stand before.</param>
/// <param name="After">The words that may stand after.</param>
/// <param name="Next">What stands after where it is no word.</param>
internal readonly record struct PhrasePosting(int Filed, ulong Before, ulong After, NextItem Next)
{
    public static PhrasePosting Of(PhraseSequence sequence, int filed)
    {
        var (items, anchor) = (sequence.Items, sequence.Anchor);
        var before = anchor > 0 ? WordMask.Of(items[anchor - 1]) : WordMask.Any;
        return anchor + 1 == items.Length
            ? new PhrasePosting(filed, before, WordMask.Any, default)
            : new PhrasePosting(filed, before, WordMask.Of(items[anchor + 1]), NextItem.Of(items[anchor + 1]));
    }
}

/// <summary>The item after the word under which a phrase is filed, as far as a look at one token or slot can refuse it.</summary>
/// <param name="IsTelling">Whether there is anything to look at.</param>
/// <param name="Beginning">The folded letter with which a word must begin, or U+0000 for any.</param>
/// <param name="Ending">The folded letter with which it must end, or U+0000 for any.</param>
/// <param name="Slot">Which slot must open, if one.</param>
internal readonly record struct NextItem(bool IsTelling, char Beginning, char Ending, SlotKind? Slot)
{
    public static NextItem Of(PhraseItem item) => item switch
    {
        AffixItem affix => new NextItem(true, FoldedOrNone(affix.Prefix, 0), FoldedOrNone(affix.Suffix, affix.Suffix.Length - 1), null),
        SlotItem slot => new NextItem(true, '\0', '\0', slot.Kind),
        _ => default,
    };

    public bool MayBeAt(int token, ReadOnlySpan<Token> tokens, string text, BlockSlots slots)
    {
        if (token >= tokens.Length)
            return false;
        if (Slot is { } kind)
            return slots.EndOf(kind, token) >= 0;
        return (Beginning == '\0' || Beginning == Tokenizer.Fold(text[tokens[token].Start])) && (Ending == '\0' || Ending == Tokenizer.Fold(text[tokens[token].End - 1]));
    }

    private static char FoldedOrNone(string text, int at) => text.Length == 0 ? '\0' : Tokenizer.Fold(text[at]);
}
