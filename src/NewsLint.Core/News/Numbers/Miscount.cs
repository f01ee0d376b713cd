using NewsLint.Documents;

namespace NewsLint.News.Numbers;

/// <summary>Figures of one block that cannot all be right.</summary>
/// <param name="Span">The figure that does not fit the others.</param>
/// <param name="Finding">What the others make, as a sentence.</param>
internal readonly record struct Miscount(ProseSpan Span, string Finding);
