namespace NewsLint.Documents;

/// <summary>How a file is to be read.</summary>
public sealed record ReadOptions
{
    public static ReadOptions Default { get; } = new();

    /// <summary>Whether the file is plain text, without Markdown.</summary>
    public bool IsPlainText { get; init; }
}
