using NewsLint.News.Sourcing;
using NewsLint.News.Transcripts;
using NewsLint.Rules.Selectors;

namespace NewsLint.Rules.Analyses;

/// <summary>A marked cut that takes a “not”, an “if” or the like out of a sentence of which a part is left.</summary>
internal sealed class MeaningCutCheck : AnalysisCheck
{
    public static Analysis Analysis { get; } = new(
        "quotation-meaning-cut",
        "A marked cut in a quotation that drops a word on which the meaning hangs.",
        _ => new MeaningCutCheck())
    {
        Placeholders = ["word", "place"],
    };

    public override void Decide(RulePass pass)
    {
        var verified = pass.Lint.Verified;
        if (verified.IsEmpty)
            return;
        foreach (var quotation in pass.Lint.Story.Quotations)
        {
            var found = verified[quotation];
            if (found is not { Cut: { } cut, Outcome: VerificationOutcome.Verbatim or VerificationOutcome.Elided or VerificationOutcome.Altered or VerificationOutcome.ElidedUnmarked } || verified.SourceOf(found) is { Status: SourceStatus.OffRecord } || !pass.Selects(quotation.Place.Block))
                continue;
            var place = new QuotationPlace(pass.Lint.Story, quotation).At(cut.Part, cut.Span);
            // Without a cut between its words the quotation begins where the speaker was in the middle of a clause.
            var message = cut.IsBeginning
                ? $"The quotation begins behind “{cut.Word}”: was that what was said?"
                : Message(pass, pass.Lint.Story.Words(place), ("word", cut.Word), ("place", RecordingText.Place(found)));
            pass.Report(place.Block, place.Span, pass.Level, message, detail: $"Left out: “{cut.Recorded}”\n\nRecorded: “{found.Recorded}”\n\n{Reading.Of(pass.Lint.Story, quotation)}");
        }
    }
}
