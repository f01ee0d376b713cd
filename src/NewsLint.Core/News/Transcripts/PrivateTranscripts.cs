using NewsLint.News.Sourcing;

namespace NewsLint.News.Transcripts;

/// <summary>What transcripts that only the newsroom's private file names are called in a <see cref="TranscriptSet"/>.</summary>
public static class PrivateTranscripts
{
    /// <summary>A name that no draft can write: it begins with a NUL.</summary>
    public static string Reference(ProtectedSource source, string path)
    {
        ArgumentNullException.ThrowIfNull(source);
        return $"\0{source.Alias}\0{path}";
    }
}
