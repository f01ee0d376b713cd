namespace NewsLint.Matching;

/// <summary>Which way a mark faces, judged from its neighbours only.</summary>
internal enum Lean : byte
{
    /// <summary>It opens if nothing is open, and closes what is.</summary>
    Either,

    Opening,

    Closing,

    /// <summary>An apostrophe, a foot sign: no mark at all.</summary>
    Nothing,
}

/// <summary>The marks that can close one another.</summary>
internal enum MarkFamily : byte
{
    Double,
    Single,
    Guillemet,
}

/// <summary>A place in a block where a quotation may begin or end.</summary>
/// <param name="Offset">Where the mark stands in the prose, in UTF-16 code units.</param>
/// <param name="Sign">The mark, of one or two units.</param>
/// <param name="Family">What it pairs with.</param>
/// <param name="Lean">Which way it faces.</param>
internal readonly record struct MarkSite(int Offset, string Sign, MarkFamily Family, Lean Lean)
{
    public int End => Offset + Sign.Length;

    /// <summary>Whether a letter or a digit stands before it.</summary>
    public bool FollowsWord { get; init; }

    /// <summary>Whether a quotation is expected here: at the block's start, after a comma or a colon.</summary>
    public bool IsExpected { get; init; }

    /// <summary>What the mark may measure.</summary>
    public Measure Measure { get; init; }
}

internal enum Measure : byte
{
    None,

    /// <summary>A number before and a lower-case word after: <c>12" pizza</c>.</summary>
    Inches,

    /// <summary>A number before and something else after: <c>12",</c>.</summary>
    Number,

    /// <summary>Feet before: <c>6'2"</c>.</summary>
    FeetAndInches,
}
