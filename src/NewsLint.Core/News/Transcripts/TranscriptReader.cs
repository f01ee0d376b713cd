namespace NewsLint.News.Transcripts;

/// <summary>How a transcript is written.</summary>
public enum TranscriptFormat
{
    /// <summary>Lines that may begin with a time and a name.</summary>
    Text,

    /// <summary>The same with Markdown's marks.</summary>
    Markdown,

    /// <summary>SubRip subtitles, <c>.srt</c>.</summary>
    SubRip,

    /// <summary>WebVTT subtitles, <c>.vtt</c>.</summary>
    WebVtt,
}

/// <summary>Reads transcripts. Whatever the text is, there is a transcript.</summary>
public static class TranscriptReader
{
    /// <summary>The endings of files that can be read; <c>.docx</c> comes as the text of its paragraphs.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".md", ".markdown", ".srt", ".vtt", ".docx"];

    /// <summary>The format that a file's ending stands for, or null.</summary>
    public static TranscriptFormat? FormatOf(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var dot = fileName.LastIndexOf('.');
        return (dot < 0 ? "" : fileName[dot..].ToLowerInvariant()) switch
        {
            ".txt" or ".docx" => TranscriptFormat.Text,
            ".md" or ".markdown" => TranscriptFormat.Markdown,
            ".srt" => TranscriptFormat.SubRip,
            ".vtt" => TranscriptFormat.WebVtt,
            _ => null,
        };
    }

    /// <param name="name">What messages call it.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="format">How it is written.</param>
    public static Transcript Read(string name, string text, TranscriptFormat format)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        return new Transcript(name, format is TranscriptFormat.SubRip or TranscriptFormat.WebVtt
            ? new SubtitleReader().Read(text)
            : new LabelledTextReader(text, format == TranscriptFormat.Markdown).Read());
    }
}
