using NewsLint.Documents;

namespace NewsLint.News.Dates;

/// <summary>The day a story is from, as its front matter has it.</summary>
internal static class StoryDates
{
    private static readonly string[] Keys = ["date", "published", "publish_date", "pubdate", "published_at", "datePublished"];

    public static DateOnly? Of(Document document)
    {
        foreach (var key in Keys)
        {
            if (DateValue.Read(document.FrontMatter[key]) is { } value)
                return value.Date;
        }
        return null;
    }
}
