namespace NewsLint.Workspace.Files;

/// <summary>The files on which findings depend, by how they are called.</summary>
public static class InputFiles
{
    private static readonly string[] Settings = [".yml", ".yaml", ".vale.ini", "/.gitignore"];

    /// <summary>How drafts and transcripts of recorded words may end, besides Markdown.</summary>
    private static readonly string[] Texts = [".txt", ".srt", ".vtt", ".docx"];

    /// <summary>Whether it may be a configuration, a rule, a list of names or waivers, or says what is left out.</summary>
    /// <param name="path">A path or URI, with forward slashes.</param>
    public static bool IsSetting(string path) => Settings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it may be a draft or a transcript.</summary>
    public static bool IsText(string path) => DraftExtensions.IsMarkdown(path) || Texts.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
