namespace NewsLint.Soak;

/// <summary>A document as the editor has it.</summary>
/// <param name="Path">Below the folder of the workspace, with forward slashes.</param>
/// <param name="Uri">As the server is told.</param>
/// <param name="Start">The text with which it begins and to which it comes back.</param>
internal sealed record OpenText(string Path, string Uri, string Start)
{
    public string Text { get; set; } = Start;

    public int Version { get; set; } = 1;

    public bool IsOpen { get; set; }

    public string LanguageId => Path.EndsWith(".txt", StringComparison.Ordinal) ? "plaintext" : "markdown";
}
