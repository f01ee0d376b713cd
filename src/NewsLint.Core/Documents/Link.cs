namespace NewsLint.Documents;

/// <summary>What words of a block point to.</summary>
/// <param name="Span">The linked words; empty for a footnote mark.</param>
/// <param name="Target">The URL, or a footnote's label.</param>
/// <param name="Kind">Link or footnote mark.</param>
public readonly record struct Link(ProseSpan Span, string Target, LinkKind Kind);

public enum LinkKind
{
    Link,
    Footnote,
}
