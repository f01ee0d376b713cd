namespace NewsLint.Documents;

/// <summary>
/// Says where a stretch of a block's prose stands in the file. Where <see cref="IsVerbatim"/>, the two are the same
/// characters one by one; else the prose (an entity's character, a space for a line break, U+FFFC for code) stands for the whole source stretch.
/// </summary>
/// <param name="Start">Where it begins in the block's prose.</param>
/// <param name="Length">Its length in the prose.</param>
/// <param name="SourceStart">Where it begins in the file.</param>
/// <param name="SourceLength">Its length in the file.</param>
/// <param name="IsVerbatim">Whether prose and source are the same characters.</param>
public readonly record struct ProseSegment(int Start, int Length, int SourceStart, int SourceLength, bool IsVerbatim);
