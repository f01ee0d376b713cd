using System.Collections.Immutable;

namespace NewsLint.Documents;

/// <summary>
/// Which front matter keys readers see as prose. Every other key is data and gives no block.
/// Keys are compared without regard to case, hyphens and underscores: <c>seo_title</c>, <c>seo-title</c> and <c>seoTitle</c> are one.
/// </summary>
public sealed record FrontMatterAliases
{
    public static FrontMatterAliases Default { get; } = new();

    /// <summary>The story's headline; where there is one, the first heading of the body is a heading like any other.</summary>
    public ImmutableArray<string> Headline { get; init; } = ["title", "headline"];

    /// <summary>What else is read as a headline.</summary>
    public ImmutableArray<string> Title { get; init; } = ["kicker", "seo_title", "social", "push"];

    public ImmutableArray<string> Dek { get; init; } = ["deck", "dek", "summary", "description", "standfirst", "subtitle"];

    public ImmutableArray<string> Caption { get; init; } = ["caption"];

    /// <summary>The keys that hold the day of the story; empty: the usual ones.</summary>
    public ImmutableArray<string> Date { get; init; } = [];

    /// <summary>The key under which the sources of a story are listed; it is data.</summary>
    public ImmutableArray<string> Sources { get; init; } = ["sources"];

    /// <summary>The zone of a key's text, or null where it is data.</summary>
    public BlockZone? ZoneOf(string key)
    {
        if (IsHeadline(key) || Contains(Title, key))
            return BlockZone.Title;
        if (Contains(Dek, key))
            return BlockZone.Dek;
        return Contains(Caption, key) ? BlockZone.Caption : null;
    }

    public bool IsHeadline(string key) => Contains(Headline, key);

    private static bool Contains(ImmutableArray<string> names, string key)
    {
        foreach (var name in names)
        {
            if (AreSame(name, key))
                return true;
        }
        return false;
    }

    private static bool AreSame(string left, string right)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < left.Length && left[i] is '_' or '-')
                i++;
            while (j < right.Length && right[j] is '_' or '-')
                j++;
            if (i == left.Length || j == right.Length)
                return i == left.Length && j == right.Length;
            if (char.ToUpperInvariant(left[i++]) != char.ToUpperInvariant(right[j++]))
                return false;
        }
    }
}
