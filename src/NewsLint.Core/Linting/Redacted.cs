using System.Collections.Immutable;
using NewsLint.News.Sourcing;

namespace NewsLint.Linting;

/// <summary>The last step before diagnostics leave the linter: no text in them names a protected source.</summary>
internal static class Redacted
{
    public static ImmutableArray<Diagnostic> Of(ImmutableArray<Diagnostic> diagnostics, Redaction redaction) =>
        redaction.IsEmpty ? diagnostics : [.. diagnostics.Select(diagnostic => Of(diagnostic, redaction))];

    public static ImmutableArray<AcceptedFinding> Of(ImmutableArray<AcceptedFinding> accepted, Redaction redaction) =>
        redaction.IsEmpty ? accepted : [.. accepted.Select(each => each with { Diagnostic = Of(each.Diagnostic, redaction) })];

    public static Diagnostic Of(Diagnostic diagnostic, Redaction redaction)
    {
        var sentence = diagnostic.Sentence;
        var shown = diagnostic with
        {
            Message = redaction.Apply(diagnostic.Message),
            Text = redaction.Apply(diagnostic.Text),
            Detail = diagnostic.Detail is null ? null : redaction.Apply(diagnostic.Detail),
            Related = [.. diagnostic.Related.Select(place => place with { Message = redaction.Apply(place.Message) })],
            // A fix that would write a name is not offered: it would be shown before it is chosen.
            Fixes = [.. diagnostic.Fixes.Where(fix => fix.Edits.All(edit => redaction.Find(edit.NewText).IsEmpty)).Select(fix => fix with { Title = redaction.Apply(fix.Title) })],
        };
        var redacted = redaction.Apply(sentence);
        // The fingerprint stays that of the words in the file, so that a waiver holds whoever is protected.
        return ReferenceEquals(redacted, sentence) && shown.Text == diagnostic.Text
            ? shown
            : shown with { Disguise = new Disguise(redacted, diagnostic.Fingerprint) };
    }
}

/// <summary>What is told of a sentence that names a protected source.</summary>
/// <param name="Sentence">The sentence with aliases.</param>
/// <param name="Fingerprint">The fingerprint of the sentence as it stands.</param>
internal sealed record Disguise(string Sentence, string Fingerprint);
