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

    private static readonly string[] Credits =
        ["Press", "PRESS", "Reuters", "REUTERS", "CBC", "Getty", "AFP", "Bloomberg", "Photo", "PHOTO", "Submitted", "SUBMITTED", "Instagram", "Facebook", "Twitter", "Supplied", "Courtesy", "Handout", "HANDOUT", "AP", "Staff", "STAFF", "File", "FILE", "Associated"];

    public static bool IsOne(BlockFacts facts)
    {
        if (facts.Tokens.Length is 0 or > MaxTokens)
            return false;
        var text = facts.Text.AsSpan();
        foreach (var start in Starts)
        {
            if (text[0] == start[0] && text.StartsWith(start, StringComparison.Ordinal) && (start is not ("By " or "BY " or "Follow " or "WATCH " or "This article") || (IsShort(facts) && !EndsAsSentence(text))))
                return true;
        }
        return HasCredit(text);
    }

    /// <summary>“… (Joy Reed/Norwell Press)” at the end, “Joy Reed / Norwell Press” anywhere.</summary>
    private static bool HasCredit(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOf('/');
        if (slash > 0 && StartsWithCredit(text[(slash + 1)..].TrimStart()))
            return true;
        var end = text.TrimEnd();
        if (end[^1] != ')')
            return false;
        var open = end.LastIndexOf('(');
        if (open < 0)
            return false;
        var inside = end[(open + 1)..^1].Trim();
        if (inside.Contains('/') && inside.Length < 60 && !inside.Contains("://", StringComparison.Ordinal))
            return true;
        return inside.Length < 60 && (StartsWithCredit(inside) || inside.EndsWith("PHOTO", StringComparison.OrdinalIgnoreCase) || inside.EndsWith("Press", StringComparison.OrdinalIgnoreCase));
    }

    private static bool StartsWithCredit(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("The ", StringComparison.OrdinalIgnoreCase))
            text = text[4..];
        if (text.StartsWith("Canadian ", StringComparison.OrdinalIgnoreCase))
            text = text[9..];
        foreach (var credit in Credits)
        {
            if (text.StartsWith(credit, StringComparison.Ordinal) && (text.Length == credit.Length || !char.IsLetter(text[credit.Length])))
                return true;
        }
        return false;
    }

    /// <summary>A short line without a stop: a heading that is marked as nothing else.</summary>
    public static bool IsHeading(BlockFacts facts) => IsShort(facts) && !EndsAsSentence(facts.Text) && facts.Quotes.IsEmpty;

    private static bool IsShort(BlockFacts facts) => facts.Tokens.Length is > 0 and < 10;

    private static bool EndsAsSentence(ReadOnlySpan<char> text) => text.TrimEnd()[^1] is '.' or '?' or '!' or ':' or '”' or '"' or '…' or '’';
}
