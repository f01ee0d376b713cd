namespace NewsLint.Documents;

/// <summary>How a draft is read.</summary>
public sealed record ReadOptions
{
    public static ReadOptions Default { get; } = new();

    /// <summary>Whether the file has no markup at all (<c>.txt</c>): no front matter either, only paragraphs.</summary>
    public bool IsPlainText { get; init; }

    /// <summary>Which front matter keys hold prose.</summary>
    public FrontMatterAliases Aliases { get; init; } = FrontMatterAliases.Default;
}
