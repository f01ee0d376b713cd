using System.Collections.Immutable;
using NewsLint.News;
using NewsLint.News.Sourcing;
using NewsLint.News.Transcripts;
using NewsLint.Rules.Selectors;
using NewsLint.Text;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// A quotation that is not what the recording has: words changed, left out without a mark, or put in another order.
/// The words are aligned (see <c>Alignment</c>); sounds, marks, spelling and figures for numbers are no differences.
/// </summary>
internal sealed class QuotationsAsRecordedCheck : AnalysisCheck
{
    private const int MaxReading = 48;

    public static Analysis Analysis { get; } = new(
        "quotation-as-recorded",
        "A quotation whose words differ from the transcript of its speaker.",
        _ => new QuotationsAsRecordedCheck())
    {
        Placeholders = ["place", "draft", "transcript"],
    };

    public override void Decide(RulePass pass)
    {
        var verified = pass.Lint.Verified;
        if (verified.IsEmpty)
            return;
        foreach (var quotation in pass.Lint.Story.Quotations)
        {
            var found = verified[quotation];
            if (found.Outcome is not (VerificationOutcome.Altered or VerificationOutcome.ElidedUnmarked or VerificationOutcome.Reordered))
                continue;
            // Words that may not be used at all are told by another rule, without what was said.
            if (verified.SourceOf(found) is { Status: SourceStatus.OffRecord } || !pass.Selects(quotation.Place.Block))
                continue;
            Report(pass, quotation, found);
        }
    }

    private static void Report(RulePass pass, Quotation quotation, Verification found)
    {
        var places = new QuotationPlace(pass.Lint.Story, quotation);
        var detail = Detail(pass, quotation, found);
        if (found.Changes.IsEmpty)
        {
            var order = $"In the recording {RecordingText.Place(found)} the parts of this quotation come in another order.";
            pass.Report(quotation.Place.Block, quotation.Place.Span, pass.Level, order, detail: detail);
            return;
        }
        var change = found.Changes[0];
        var place = places.At(change.Part, change.ReadingSpan);
        var message = Message(pass, change.DraftReading, ("place", RecordingText.Place(found)), ("draft", Short(pass, change.DraftReading)), ("transcript", Short(pass, change.RecordedReading)));
        pass.Report(place.Block, place.Span, pass.Level, message, Fixes(pass, places, found), detail: detail);
    }

    /// <summary>A name is hidden before the words are cut: half a name tells as much.</summary>
    private static string Short(RulePass pass, string reading) => Cut(pass.Lint.Redaction.Apply(reading));

    private static string Cut(string words) => words.Length <= MaxReading ? words : words[..MaxReading].TrimEnd() + "…";

    private static string Detail(RulePass pass, Quotation quotation, Verification found)
    {
        var lines = new List<string> { $"Recorded {RecordingText.Place(found)}: “{found.Recorded}”" };
        lines.AddRange(found.Changes.Skip(1).Select(change => $"Also: draft “{change.DraftReading}”, transcript “{change.RecordedReading}”."));
        lines.Add("Use the words of the transcript, mark the cut, or leave the quotation marks out. If the transcript is wrong, correct it.");
        lines.Add(Reading.Of(pass.Lint.Story, quotation));
        return string.Join("\n\n", lines);
    }

    private static ImmutableArray<Fix> Fixes(RulePass pass, QuotationPlace places, Verification found)
    {
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        if (found.Outcome == VerificationOutcome.ElidedUnmarked && Edits(pass, places, found, MarkCut) is { } marked)
            fixes.Add(new Fix("Mark the cut", IsSafe: false, marked) { IsFromRecording = true });
        if (Edits(pass, places, found, UseRecorded) is { } recorded)
            fixes.Add(new Fix("Use the words of the transcript", IsSafe: false, recorded) { IsFromRecording = true });
        return fixes.ToImmutable();
    }

    /// <summary>An edit for each change, or null where one of them cannot be made in the file.</summary>
    private static ImmutableArray<TextEdit>? Edits(RulePass pass, QuotationPlace places, Verification found, Func<string, WordChange, (TextSpan Span, string Text)> edit)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var change in found.Changes)
        {
            var (span, text) = edit(places.TextOf(change.Part), change);
            var place = places.At(change.Part, span);
            var block = pass.Block(place.Block);
            if (place.Span.Length == 0 ? place.Span.Start == 0 : !block.IsVerbatim(place.Span))
                return null;
            edits.Add(new TextEdit(block.ToSource(place.Span), text));
        }
        return edits.ToImmutable();
    }

    private static (TextSpan, string) MarkCut(string part, WordChange change) =>
        (new TextSpan(change.Span.Start, change.Span.Start), part.Contains('…', StringComparison.Ordinal) ? "… " : "... ");

    private static (TextSpan, string) UseRecorded(string part, WordChange change)
    {
        var words = change.Recorded;
        if (change.Draft.Length == 0)
            return (change.Span, words + " ");
        if (words.Length == 0)
            return (new TextSpan(change.Span.Start, change.Span.End < part.Length && part[change.Span.End] == ' ' ? change.Span.End + 1 : change.Span.End), "");
        // A capital at the beginning of the quotation stays one.
        if (change.Span.Start == 0 && char.IsUpper(part[0]) && char.IsLower(words[0]))
            words = char.ToUpperInvariant(words[0]) + words[1..];
        return (change.Span, words);
    }
}
