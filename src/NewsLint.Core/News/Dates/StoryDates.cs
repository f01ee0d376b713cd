using System.Collections.Immutable;
using NewsLint.Documents;

namespace NewsLint.News.Dates;

/// <summary>The day a story is from, as its front matter has it.</summary>
internal static class StoryDates
{
    private static readonly ImmutableArray<string> Keys = ["date", "published", "publish_date", "pubdate", "published_at", "datePublished"];

    public static DateOnly? Of(Document document) => Of(document, Keys);

    /// <param name="document">The story.</param>
    /// <param name="keys">The front matter keys that hold the day, the first that does decides; none: the usual ones.</param>
    public static DateOnly? Of(Document document, ImmutableArray<string> keys)
    {
        foreach (var key in keys.IsEmpty ? Keys : keys)
        {
            if (DateValue.Read(document.FrontMatter[key]) is { } value)
                return value.Date;
        }
        return null;
    }
}
