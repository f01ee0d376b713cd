namespace NewsLint.Matching;

/// <summary>A phrase found in a block.</summary>
/// <param name="Group">The list it belongs to, as the index was told.</param>
/// <param name="Entry">Which phrase of the list.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">The index after its last token.</param>
public readonly record struct PhraseHit(int Group, int Entry, int FirstToken, int EndToken);
