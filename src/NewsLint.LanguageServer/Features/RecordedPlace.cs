using NewsLint.LanguageServer.Documents;
using NewsLint.Linting;
using NewsLint.News;
using NewsLint.News.Transcripts;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Features;

/// <summary>A quotation as it stands in a transcript. Of sources that must not be named neither file nor place is shown.</summary>
internal static class RecordedPlace
{
    /// <summary>How the ledger marks what was looked up: verified, altered, not-found; or null.</summary>
    public static string? Badge(VerifiedAs? verified) => verified switch
    {
        VerifiedAs.Verbatim or VerifiedAs.Elided => "verified",
        VerifiedAs.Altered or VerifiedAs.OtherSpeaker => "altered",
        VerifiedAs.NotFound => "not-found",
        _ => null,
    };

    /// <summary>A line for a hover, or nothing.</summary>
    public static string Describe(LintResult lint, Quotation quotation)
    {
        if (Find(lint, quotation) is not { As: { } known } found)
            return "";
        var where = found.Transcript is { } transcript && IsOpen(lint, found) ? $" in {Markdown.Escape(transcript.Name)}, {(found.Time is { } time ? $"at {TimeCode.Write(time)}" : $"line {found.Place.Line + 1}")}" : "";
        return $"\n**Transcript:** {StoryReading.Words(known)}{where}\n";
    }

    /// <summary>The place in the file of the transcript, or null.</summary>
    public static (string Path, LinePosition Place)? At(Reading reading, Quotation quotation)
    {
        if (reading is not { Lint: { } lint, Context: { } context, Configuration: { } configuration } || DocumentReader.PathOf(reading.Snapshot) is not { } draft)
            return null;
        if (Find(lint, quotation) is not { Transcript: { } transcript } found || !IsOpen(lint, found) || lint.Verified.SourceOf(found) is not { } source)
            return null;
        foreach (var reference in source.Transcripts.Where(reference => context.Transcripts.Find(reference.Path)?.Transcript == transcript))
        {
            if (configuration.TranscriptOf(draft, reference.Path) is { } path)
                return (path, found.Place);
        }
        return null;
    }

    private static Verification? Find(LintResult lint, Quotation quotation) => lint.Verified is { IsEmpty: false } verified && verified[quotation] is { Outcome: not VerificationOutcome.None } found ? found : null;

    private static bool IsOpen(LintResult lint, Verification found) => lint.Verified.SourceOf(found) is { IsProtected: false };
}
