using NewsLint.Documents;

namespace NewsLint.Matching;

/// <summary>A word, a number or a sign of a block's prose.</summary>
/// <param name="Start">Its offset in the prose, in UTF-16 code units.</param>
/// <param name="Length">Its length.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Joint">What stands between it and the token before.</param>
/// <param name="Hash">A hash of the text without regard to case; equal texts have equal hashes.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind, Joint Joint, ulong Hash)
{
    public int End => Start + Length;

    public ProseSpan Span => new(Start, End);

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}

public enum TokenKind : byte
{
    /// <summary>Begins with a letter: letters, marks, digits and underscores.</summary>
    Word,

    /// <summary>Digits, with points and commas between them.</summary>
    Number,

    /// <summary>One sign.</summary>
    Sign,

    /// <summary>U+FFFC: code, an image.</summary>
    Placeholder,
}

/// <summary>
/// What stands between two tokens. A hyphen or an apostrophe between letters is a joint and no token:
/// <c>so-called</c> is two words with a hyphen between, <c>don't</c> two with an apostrophe.
/// </summary>
public enum Joint : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>White space, or the start of the block.</summary>
    Space,

    Hyphen,

    Apostrophe,
}
