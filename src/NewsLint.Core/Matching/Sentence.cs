using NewsLint.Documents;

namespace NewsLint.Matching;

/// <summary>A sentence of a block, with the quotations in it. It has at least one token.</summary>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">The index after its last token.</param>
/// <param name="Span">From the start of its first token to the end of its last.</param>
public readonly record struct Sentence(int FirstToken, int EndToken, ProseSpan Span)
{
    public int TokenCount => EndToken - FirstToken;
}
