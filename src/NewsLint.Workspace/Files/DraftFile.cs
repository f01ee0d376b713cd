using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Workspace.Files;

/// <summary>Reads drafts from disk.</summary>
public static class DraftFile
{
    public const long MaxBytes = 64L << 20;

    /// <summary>The text of a file, or why it cannot be read; exactly one of the two.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="shownAs">How messages name it; the path itself where this is null.</param>
    public static (SourceText? Text, FileProblem? Problem) Read(string path, string? shownAs = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var (bytes, refusal) = BoundedFile.Read(path, MaxBytes);
        return bytes is null ? (null, new FileProblem(shownAs ?? path, refusal!)) : Decode(bytes, shownAs ?? path);
    }

    /// <summary>The text of bytes that came from elsewhere: standard input, git's index.</summary>
    public static (SourceText? Text, FileProblem? Problem) Decode(ReadOnlySpan<byte> bytes, string shownAs)
    {
        if (EncodingSniffer.Refuse(bytes) is { } refusal)
            return (null, new FileProblem(shownAs, refusal));
        return (SourceText.Decode(bytes), null);
    }

    /// <summary>Why a text that came as characters, from an editor or in JSON, is none to be linted: a file that held it would not be either. Null where it is one.</summary>
    public static FileProblem? Refuse(SourceText text, string shownAs)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Content.Contains('\0') && EncodingSniffer.Refuse(text.Encode()) is { } refusal ? new FileProblem(shownAs, refusal) : null;
    }

    /// <summary>The suggestion for a text with bytes that are not UTF-8, or null where all are.</summary>
    public static Diagnostic? InvalidUtf8(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.FirstInvalidOffset < 0)
            return null;
        var value = text.Content[text.FirstInvalidOffset] - '\uDC00';
        var span = new TextSpan(text.FirstInvalidOffset, text.FirstInvalidOffset + 1);
        return new Diagnostic("NL0907", "newslint.invalid-utf8", Level.Suggestion, $"The byte {value:X2} is not UTF-8. Save the file as UTF-8.", span, "\uFFFD");
    }
}
