using NewsLint.News.Transcripts;
using NewsLint.Text;
using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Transcripts;

/// <summary>Reads transcripts from disk.</summary>
internal static class TranscriptFile
{
    public const long MaxBytes = 16L << 20;

    /// <summary>The transcript, or why it cannot be read.</summary>
    public static TranscriptEntry Read(string path)
    {
        var name = Path.GetFileName(path);
        if (TranscriptReader.FormatOf(name) is not { } format)
            return new TranscriptEntry(null, $"Transcripts are read from {string.Join(", ", TranscriptReader.Extensions)}.");
        var (bytes, refusal) = BoundedFile.Read(path, MaxBytes);
        if (bytes is null)
            return new TranscriptEntry(null, refusal);
        if (name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
        {
            var (text, problem) = DocxText.Read(bytes);
            return text is null ? new TranscriptEntry(null, problem) : new TranscriptEntry(TranscriptReader.Read(name, text, format), null);
        }
        return EncodingSniffer.Refuse(bytes) is { } strange
            ? new TranscriptEntry(null, strange)
            : new TranscriptEntry(TranscriptReader.Read(name, SourceText.Decode(bytes).Content, format), null);
    }
}
