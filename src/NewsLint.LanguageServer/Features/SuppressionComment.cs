using NewsLint.Documents;
using NewsLint.LanguageServer.Documents;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Features;

/// <summary>
/// Puts a comment into a draft that silences one finding. What Markdown makes of a comment depends on its place (it ends a table, it parts
/// a list), so the draft is read with it first: prose must be as it was, and that finding alone be gone.
/// </summary>
internal static class SuppressionComment
{
    /// <summary>The edits, or null where no comment does it without harm.</summary>
    public static Text.TextEdit[]? For(Reading reading, Diagnostic diagnostic)
    {
        if (reading.Lint is not { } lint || lint.Document.Blocks.FirstOrDefault(block => block.Span.Contains(diagnostic.Span.Start)) is not { Kind: not BlockKind.FrontMatter } block)
            return null;
        var source = reading.Snapshot.Source;
        var newline = source.Content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var first = source.GetLine(source.GetPosition(block.Span.Start).Line);
        var at = source.GetPosition(diagnostic.Span.Start).Line;
        Text.TextEdit[] edits = source.GetLine(at) == first
            ? [Insert(first.Start, $"<!-- newslint-disable-next-line {diagnostic.Rule} -->{newline}")]
            :
            [
                Insert(first.Start, $"<!-- newslint-disable {diagnostic.Rule} -->{newline}"),
                Insert(EndOf(source, block.Span), $"{newline}<!-- newslint-enable {diagnostic.Rule} -->"),
            ];
        return IsHarmless(reading, lint, edits, diagnostic) ? edits : null;
    }

    private static Text.TextEdit Insert(int at, string text) => new(new TextSpan(at, at), text);

    private static int EndOf(SourceText source, TextSpan block) => source.GetLine(source.GetPosition(block.IsEmpty ? block.End : block.End - 1).Line).End;

    private static bool IsHarmless(Reading reading, LintResult before, Text.TextEdit[] edits, Diagnostic diagnostic)
    {
        var text = reading.Snapshot.Source.Content;
        foreach (var edit in edits.OrderByDescending(edit => edit.Span.Start))
            text = text.Insert(edit.Span.Start, edit.NewText);
        var after = reading.Snapshot.World.Lint(SourceText.From(text), reading.Context!, before);
        return after.Document.Blocks.Select(block => (block.Kind, block.Text)).SequenceEqual(before.Document.Blocks.Select(block => (block.Kind, block.Text)))
            && HasFewer(Counts(after), Counts(before), (diagnostic.Rule, diagnostic.Text));
    }

    /// <summary>Less of what is to be silent, and more of nothing.</summary>
    private static bool HasFewer(Dictionary<(string Rule, string Text), int> after, Dictionary<(string Rule, string Text), int> before, (string Rule, string Text) meant) =>
        after.GetValueOrDefault(meant) < before.GetValueOrDefault(meant) && after.All(found => found.Value <= before.GetValueOrDefault(found.Key));

    private static Dictionary<(string Rule, string Text), int> Counts(LintResult lint) =>
        lint.Diagnostics.GroupBy(diagnostic => (diagnostic.Rule, diagnostic.Text)).ToDictionary(group => group.Key, group => group.Count());
}
