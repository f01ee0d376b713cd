using System.Collections.Frozen;

namespace NewsLint.Linting;

/// <summary>The types of stories that rules know, and the other words that newsrooms have for them.</summary>
public static class StoryTypes
{
    private static readonly FrozenDictionary<string, string> Synonyms = Table(
        ("opinion", "op-ed oped op_ed editorial editorials column columns commentary comment letter letters essay viewpoint perspective opinions"),
        ("review", "reviews critique criticism"),
        ("analysis", "explainer explained news-analysis"),
        ("obituary", "obit obits obituaries"),
        ("live", "liveblog live-blog live_blog live-updates liveupdates"),
        ("transcript", "transcripts interview interviews q&a qa q-and-a"),
        ("sports", "sport match-report"),
        ("court", "courts court-report"),
        ("newsletter", "newsletters"),
        ("sponsored", "sponsored-content advertorial advertisement paid partner-content"));

    /// <summary>What <c>types:</c> of the built-in rules asks for.</summary>
    public static IReadOnlyList<string> All { get; } = ["news", "analysis", "opinion", "review", "obituary", "live", "transcript", "sports", "court", "newsletter", "sponsored"];

    /// <summary>The type that a written one stands for: <c>opinion</c> for <c>Op-Ed</c>; itself in lower case where it is none of those known.</summary>
    public static string Canonical(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var type = written.Trim().ToLowerInvariant().Replace(' ', '-');
        return Synonyms.GetValueOrDefault(type, type);
    }

    private static FrozenDictionary<string, string> Table(params (string Type, string Words)[] types) =>
        types.SelectMany(type => type.Words.Split(' ').Select(word => (word, type.Type))).ToFrozenDictionary(pair => pair.word, pair => pair.Type, StringComparer.Ordinal);
}
