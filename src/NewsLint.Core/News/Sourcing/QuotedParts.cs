using System.Collections.Immutable;
using NewsLint.Documents;

namespace NewsLint.News.Sourcing;

/// <summary>The words of a quotation without its marks, block by block.</summary>
internal static class QuotedParts
{
    /// <summary>Each part and where its words stand in its block.</summary>
    public static ImmutableArray<(int Block, ProseSpan Span, string Text)> Of(Story story, Quotation quotation) =>
        [.. quotation.Places.Select(place => Inside(story, place))];

    private static (int Block, ProseSpan Span, string Text) Inside(Story story, StoryPlace place)
    {
        var text = story.Facts[place.Block].Text;
        var (start, end) = (place.Span.Start, Math.Min(place.Span.End, text.Length));
        while (start < end && IsMark(text[start]))
            start++;
        while (end > start && IsMark(text[end - 1]))
            end--;
        return (place.Block, new ProseSpan(start, end), text[start..end]);
    }

    private static bool IsMark(char letter) => letter is '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '‘' or '’' or '`';
}
