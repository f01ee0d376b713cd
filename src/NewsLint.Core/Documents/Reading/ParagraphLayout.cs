using Markdig.Syntax.Inlines;

namespace NewsLint.Documents.Reading;

internal enum Layout
{
    Empty,
    Text,
    Images,
    Emphasis,
    ImageAndEmphasis,
}

/// <summary>Tells a paragraph of images, and one wholly in italics or bold, from others: the second after the first is a caption.</summary>
internal static class ParagraphLayout
{
    public static Layout Of(ContainerInline inlines)
    {
        var layout = Layout.Empty;
        foreach (var inline in inlines)
        {
            if (IsSpace(inline))
                continue;
            layout = (layout, IsImage(inline), inline is EmphasisInline) switch
            {
                (Layout.Empty or Layout.Images, true, _) => Layout.Images,
                (Layout.Empty, _, true) => Layout.Emphasis,
                (Layout.Images, _, true) => Layout.ImageAndEmphasis,
                _ => Layout.Text,
            };
            if (layout == Layout.Text)
                return layout;
        }
        return layout;
    }

    /// <summary>Whether all of it is bold, as headings are that are none.</summary>
    public static bool IsBold(ContainerInline inlines) =>
        Of(inlines) == Layout.Emphasis && inlines.OfType<EmphasisInline>().All(emphasis => emphasis is { DelimiterCount: >= 2, DelimiterChar: not '~' });

    private static bool IsSpace(Inline inline) => inline is LineBreakInline || (inline is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace());

    private static bool IsImage(Inline inline) => inline is LinkInline link
        && (link.IsImage || (link.FirstChild is LinkInline { IsImage: true } && link.FirstChild == link.LastChild));
}
