using NewsLint.Text;
using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Configuration;

/// <summary>Reads the text of a file that configures NewsLint.</summary>
internal static class ConfigText
{
    /// <summary>The text in the editor where there is one, or else the file's.</summary>
    public static (SourceText? Text, ConfigProblem? Problem) Read(string path, long maxBytes, WorkspaceRoot root) =>
        root.Buffers?.Invoke(path) is { } text ? (text, null) : Read(path, maxBytes);

    public static (SourceText? Text, ConfigProblem? Problem) Read(string path, long maxBytes)
    {
        var (bytes, refusal) = BoundedFile.Read(path, maxBytes);
        refusal ??= EncodingSniffer.Refuse(bytes);
        return refusal is null ? (SourceText.Decode(bytes), null) : (null, ConfigProblem.OfFile(path, refusal));
    }
}
