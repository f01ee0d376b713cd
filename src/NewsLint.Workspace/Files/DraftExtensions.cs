namespace NewsLint.Workspace.Files;

/// <summary>How the names of drafts end.</summary>
public static class DraftExtensions
{
    public static string[] Markdown { get; } = [".md", ".markdown", ".mdx"];

    public static bool IsMarkdown(string name) => Markdown.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file that a pattern matches is a draft: Markdown, <c>.txt</c>, or what the pattern asks for by name.</summary>
    public static bool IsDraft(string name, string pattern) =>
        IsMarkdown(name)
        || name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
        || (Path.GetExtension(name) is { Length: > 1 } extension && pattern.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
