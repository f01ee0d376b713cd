using NewsLint.Text;
using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Configuration;

/// <summary>Reads the text of a file that configures NewsLint.</summary>
internal static class ConfigText
{
    public static (SourceText? Text, ConfigProblem? Problem) Read(string path, long maxBytes)
    {
        var (bytes, refusal) = BoundedFile.Read(path, maxBytes);
        refusal ??= EncodingSniffer.Refuse(bytes);
        return refusal is null ? (SourceText.Decode(bytes), null) : (null, ConfigProblem.OfFile(path, refusal));
    }
}
