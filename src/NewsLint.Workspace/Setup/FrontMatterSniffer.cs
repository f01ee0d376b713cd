using System.Collections.Immutable;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Workspace.Setup;

/// <summary>Looks at some drafts and proposes which front matter key means what.</summary>
public static class FrontMatterSniffer
{
    public const int MaxFiles = 50;

    private const int MaxFrontMatter = 64 << 10;

    /// <summary>Names that newsrooms use, by what they mean, the usual one first. What the first is needs no alias.</summary>
    private static readonly (string Role, string[] Keys)[] Known =
    [
        ("headline", ["title", "headline", "hed", "head", "heading", "headline_web", "story_title"]),
        ("dek", ["dek", "deck", "summary", "description", "standfirst", "subtitle", "subhead", "subheadline", "excerpt", "abstract", "lede", "teaser", "sell"]),
        ("caption", ["caption", "captions", "image_caption", "photo_caption", "cutline", "featured_image_caption"]),
        ("kicker", ["kicker", "eyebrow", "strap", "strapline", "overline", "slug_line"]),
        ("seo_title", ["seo_title", "meta_title", "seotitle", "seo_headline", "og_title", "search_title"]),
        ("social", ["social", "social_title", "social_headline", "twitter_title", "facebook_title", "social_text", "tweet"]),
        ("push", ["push", "push_title", "push_alert", "push_text", "alert", "notification"]),
        ("author", ["author", "authors", "byline", "by", "writer", "writers", "reporter", "reporters"]),
        ("date", ["date", "published", "pubdate", "publish_date", "published_at", "publication_date"]),
        ("type", ["type", "story_type", "genre", "article_type", "format"]),
        ("section", ["section", "sections", "category", "categories", "desk", "vertical"]),
        ("embargo", ["embargo", "embargo_until", "embargoed", "hold_until"]),
    ];

    /// <summary>The keys found in the first <see cref="MaxFiles"/> texts for each meaning, the most frequent first; only where one differs from the usual name.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Sniff(IEnumerable<SourceText> drafts)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var draft in drafts.Take(MaxFiles))
        {
            foreach (var key in KeysOf(draft).Distinct(StringComparer.Ordinal))
                counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        var result = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (role, known) in Known)
        {
            ImmutableArray<string> found =
            [
                .. counts.Where(each => known.Contains(Normalize(each.Key), StringComparer.Ordinal))
                    .OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal)
                    .Select(each => each.Key),
            ];
            if (found.Any(key => key != known[0]))
                result[role] = found;
        }
        return result.ToImmutable();
    }

    private static IEnumerable<string> KeysOf(SourceText draft)
    {
        if (FrontMatterOf(draft.Content) is not { } yaml || YamlReader.Read(yaml).Root is not YamlMapping map)
            return [];
        return map.Entries.Where(entry => entry.Value is not YamlScalar { IsNull: true }).Select(entry => entry.Key.Value);
    }

    /// <summary>What stands between <c>---</c> in the first line and the next line of that kind.</summary>
    private static string? FrontMatterOf(string content)
    {
        var start = content.AsSpan(0, Math.Min(content.Length, MaxFrontMatter));
        var from = 0;
        foreach (var line in start.EnumerateLines())
        {
            var isFence = line.TrimEnd() is "---";
            if (from == 0 && !isFence)
                return null;
            if (from == 0)
                from = line.Length + (start.Length > line.Length + 1 && start[line.Length] == '\r' && start[line.Length + 1] == '\n' ? 2 : 1);
            else if (isFence)
                return start[from..OffsetOf(start, line)].ToString();
        }
        return null;
    }

    private static int OffsetOf(ReadOnlySpan<char> whole, ReadOnlySpan<char> part)
    {
        whole.Overlaps(part, out var offset);
        return offset;
    }

    private static string Normalize(string key)
    {
        var letters = key.Select((letter, at) => at > 0 && char.IsUpper(letter) && char.IsLower(key[at - 1]) ? $"_{letter}" : letter.ToString());
        return string.Concat(letters).ToLowerInvariant().Replace('-', '_');
    }
}
