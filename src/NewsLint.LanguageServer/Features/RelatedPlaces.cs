using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;

namespace NewsLint.LanguageServer.Features;

/// <summary>Other places that a finding is about.</summary>
internal static class RelatedPlaces
{
    private const int Most = 3;

    /// <summary>For a quotation without a speaker: who is named near it.</summary>
    public static DiagnosticRelatedInformation[]? Of(Reading reading, Linting.Diagnostic diagnostic)
    {
        if (!diagnostic.Rule.StartsWith("quotes.", StringComparison.Ordinal) || reading.Lint?.Story is not { } story)
            return null;
        var quotation = story.Quotations.FirstOrDefault(each => each is { Speaker: null, Candidates.IsEmpty: false } && StoryReading.SpanOf(story, each.Place).OverlapsWith(diagnostic.Span));
        if (quotation is null)
            return null;
        return
        [
            .. quotation.Candidates.Take(Most).Select(person => new DiagnosticRelatedInformation(
                new Location(reading.Snapshot.Uri, reading.Snapshot.Source.ToRange(StoryReading.SpanOf(story, StoryReading.Nearest(story, person, quotation)))),
                reading.Lint.Redaction.Apply($"{story.People[person].Name} is named here."))),
        ];
    }
}
