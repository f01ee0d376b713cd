using NewsLint.News.Transcripts;
using NewsLint.Rules.Selectors;

namespace NewsLint.Rules.Analyses;

/// <summary>A quotation of which the recordings of its speaker have nothing.</summary>
internal sealed class QuotationNotFoundCheck : AnalysisCheck
{
    private const int MaxNamed = 2;

    public static Analysis Analysis { get; } = new(
        "quotation-not-found",
        "A quotation that the transcripts of its speaker do not have.",
        _ => new QuotationNotFoundCheck())
    {
        Placeholders = ["speaker", "transcript"],
    };

    public override void Decide(RulePass pass)
    {
        var verified = pass.Lint.Verified;
        if (verified.IsEmpty)
            return;
        foreach (var quotation in pass.Lint.Story.Quotations)
        {
            if (verified[quotation] is not { Outcome: VerificationOutcome.NotFound } found || quotation.Speaker is not { } speaker || !pass.Selects(quotation.Place.Block))
                continue;
            var place = new QuotationPlace(pass.Lint.Story, quotation).At(found.Part, found.MissingSpan);
            var names = verified.RecordingsOf(speaker.Name).Select(recorded => recorded.Source.IsProtected ? $"the recording of {recorded.Source.ShownName}" : recorded.Transcript.Name).Distinct(StringComparer.Ordinal).ToList();
            var message = Message(pass, pass.Lint.Story.Words(place), ("speaker", speaker.Name), ("transcript", string.Join(", ", names.Take(MaxNamed)) + (names.Count > MaxNamed ? " …" : "")));
            pass.Report(place.Block, place.Span, pass.Level, message, detail: Reading.Of(pass.Lint.Story, quotation));
        }
    }
}
