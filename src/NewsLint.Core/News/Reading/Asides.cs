using NewsLint.Matching;

namespace NewsLint.News.Reading;

/// <summary>Captions, credits, promotions and bylines: text beside the story. Nobody speaks there and nobody is meant by it later.</summary>
internal static class Asides
{
    private const int MaxTokens = 60;

    private static readonly string[] Starts =
    [
        "READ MORE", "Read more", "READ ALSO", "Read also", "Related:", "RELATED", "Watch:", "WATCH:", "WATCH ", "Story continues below", "Article Continued Below", "With files from",
        "Photo by", "Photo:", "PHOTO:", "FILE PHOTO", "File photo", "Photograph:", "Image:", "Picture:", "Video:", "VIDEO:", "Advertisement", "ADVERTISEMENT", "Listen:", "LISTEN:", "Click here",
        "Follow ", "Sign up", "Subscribe", "By ", "BY ", "More:", "MORE:", "See also", "ALSO READ", "Copyright", "©", "This article", "Correction:", "Editor’s note", "Editor's note",
    ];

    private static readonly string[] CreditMarks = ["/Reuters", "/REUTERS", "/AP", "/CBC", "/AFP", "/Getty", "/Bloomberg", "/Canadian Press", "/THE CANADIAN PRESS", "(CBC", "(Reuters", "(REUTERS", "(AP ", "(Submitted", "(Instagram", "(Facebook", "(Twitter", "(Supplied", "(Courtesy", "Getty Images", "(Photo"];

    public static bool IsOne(BlockFacts facts)
    {
        if (facts.Tokens.Length is 0 or > MaxTokens)
            return false;
        var text = facts.Text.AsSpan();
        foreach (var start in Starts)
        {
            if (text.StartsWith(start, StringComparison.Ordinal) && (start is not ("By " or "BY " or "Follow " or "WATCH " or "This article") || (IsShort(facts) && !EndsAsSentence(text))))
                return true;
        }
        if (text[^1] != ')')
            return false;
        foreach (var mark in CreditMarks)
        {
            if (text.Contains(mark, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>A short line without a stop: a heading that is marked as nothing else.</summary>
    public static bool IsHeading(BlockFacts facts) => IsShort(facts) && !EndsAsSentence(facts.Text) && facts.Quotes.IsEmpty;

    private static bool IsShort(BlockFacts facts) => facts.Tokens.Length is > 0 and < 10;

    private static bool EndsAsSentence(ReadOnlySpan<char> text) => text.TrimEnd()[^1] is '.' or '?' or '!' or ':' or '”' or '"' or '…' or '’';
}
