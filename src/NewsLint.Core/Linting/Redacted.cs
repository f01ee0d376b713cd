using System.Collections.Immutable;
using NewsLint.News.Sourcing;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>The last step before diagnostics leave the linter: no text in them names a protected source, nor a part of the name where a text is cut.</summary>
internal sealed class Redacted(Redaction redaction, SourceText source)
{
    private readonly SourceText _covered = redaction.Cover(source);

    public List<Diagnostic> Of(List<Diagnostic> diagnostics) => redaction.IsEmpty ? diagnostics : diagnostics.ConvertAll(Of);

    public ImmutableArray<AcceptedFinding> Of(ImmutableArray<AcceptedFinding> accepted) =>
        redaction.IsEmpty ? accepted : [.. accepted.Select(each => each with { Diagnostic = Of(each.Diagnostic) })];

    private Diagnostic Of(Diagnostic diagnostic)
    {
        var sentence = diagnostic.Around?.Covered(redaction);
        var text = TextOf(diagnostic);
        var message = text == diagnostic.Text || diagnostic.Text.Length == 0 ? diagnostic.Message : diagnostic.Message.Replace(diagnostic.Text, text, StringComparison.Ordinal);
        var shown = diagnostic with
        {
            Message = redaction.Apply(message),
            Text = text,
            Detail = diagnostic.Detail is null ? null : redaction.Apply(diagnostic.Detail),
            Related = [.. diagnostic.Related.Select(place => place with { Message = redaction.Apply(place.Message) })],
            // A fix that would write a name is not offered: it would be shown before it is chosen.
            Fixes = [.. diagnostic.Fixes.Where(fix => fix.Edits.All(edit => redaction.Find(edit.NewText).IsEmpty)).Select(fix => fix with { Title = redaction.Apply(fix.Title) })],
        };
        // The fingerprint stays that of the words in the file, so that a waiver holds whoever is protected.
        return text == diagnostic.Text && (sentence is null || sentence == diagnostic.Sentence)
            ? shown
            : shown with { Disguise = new Disguise(sentence ?? "", diagnostic.Fingerprint) };
    }

    /// <summary>The words with aliases; where only a part of a name is among them, with blocks.</summary>
    private string TextOf(Diagnostic diagnostic)
    {
        var applied = redaction.Apply(diagnostic.Text);
        if (applied != diagnostic.Text)
            return applied;
        if (diagnostic.Around is { } around)
            return around.CoveredText(redaction);
        return diagnostic.Span.Length == diagnostic.Text.Length && diagnostic.Span.End <= _covered.Length ? _covered.Slice(diagnostic.Span).ToString() : applied;
    }
}

/// <summary>What is told of a sentence that names a protected source.</summary>
/// <param name="Sentence">The sentence with the name covered.</param>
/// <param name="Fingerprint">The fingerprint of the sentence as it stands.</param>
internal sealed record Disguise(string Sentence, string Fingerprint);
