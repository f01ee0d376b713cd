namespace NewsLint.Workspace.Git;

/// <summary>A file that a change adds or alters.</summary>
/// <param name="Path">From the top of the repository, with forward slashes.</param>
/// <param name="Blob">Its new text in git, or null where that is the file on disk.</param>
/// <param name="OldBlob">Its text before, or null where there was none.</param>
/// <param name="Lines">What is new in it.</param>
public sealed record ChangedFile(string Path, string? Blob, string? OldBlob, ChangedLines Lines);
