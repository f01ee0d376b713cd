using NewsLint.News.Sourcing;
using NewsLint.News.Transcripts;
using NewsLint.Rules.Selectors;

namespace NewsLint.Rules.Analyses;

/// <summary>A quotation that another speaker said, or that joins the words of two.</summary>
internal sealed class QuotationSpeakerCheck : AnalysisCheck
{
    public static Analysis Analysis { get; } = new(
        "quotation-speaker",
        "A quotation that the transcript gives to another speaker, or to two.",
        _ => new QuotationSpeakerCheck())
    {
        Placeholders = ["speaker", "recorded", "place"],
    };

    public override void Decide(RulePass pass)
    {
        var verified = pass.Lint.Verified;
        if (verified.IsEmpty)
            return;
        foreach (var quotation in pass.Lint.Story.Quotations)
        {
            var found = verified[quotation];
            if (found.Outcome is not (VerificationOutcome.OtherSpeaker or VerificationOutcome.AcrossSpeakers) || verified.SourceOf(found) is { Status: SourceStatus.OffRecord } || !pass.Selects(quotation.Place.Block))
                continue;
            var message = found.Outcome == VerificationOutcome.AcrossSpeakers
                ? $"These are the words of two in the recording {RecordingText.Place(found)}: {NameOf(found.Speaker)}, then {NameOf(found.OtherSpeaker)}."
                : Message(pass, quotation.Text, ("speaker", quotation.Speaker?.Name ?? "the speaker"), ("recorded", NameOf(found.Speaker)), ("place", RecordingText.Place(found)));
            pass.Report(quotation.Place.Block, quotation.Place.Span, pass.Level, message, detail: $"Recorded: “{found.Recorded}”\n\n{Reading.Of(pass.Lint.Story, quotation)}");
        }
    }

    private static string NameOf(string? label) => label switch
    {
        null => "somebody else",
        "Q" or "Question" => "whoever asks (Q)",
        "A" or "Answer" => "whoever answers (A)",
        _ => label,
    };
}
