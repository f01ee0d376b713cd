using System.Text;
using NewsLint.LanguageServer.Documents;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Features;

/// <summary>All safe fixes of a draft as one change, applied again until none is left.</summary>
internal static class FixAll
{
    public const string Action = "fix-all";

    private const int MaxRounds = 10;

    /// <summary>The edits that lead to the text with all safe fixes, and how many fixes they are.</summary>
    public static (Text.TextEdit[] Edits, int Count) Edits(Reading reading)
    {
        var (lint, count) = (reading.Lint!, 0);
        for (var round = 0; round < MaxRounds; round++)
        {
            var edits = Choose(lint, ref count);
            if (edits.Count == 0)
                break;
            lint = reading.Snapshot.World.Lint(Apply(lint.Document.Source, edits), reading.Context!, lint);
        }
        return (TextDifference.Between(reading.Snapshot.Source, lint.Document.Source), count);
    }

    private static List<Text.TextEdit> Choose(LintResult lint, ref int count)
    {
        List<Text.TextEdit> chosen = [];
        foreach (var fix in lint.Diagnostics.Select(diagnostic => diagnostic.Fixes.FirstOrDefault(fix => fix.IsSafe)))
        {
            if (fix is null || fix.Edits.Any(edit => chosen.Exists(other => edit.Span.Start <= other.Span.End && edit.Span.End >= other.Span.Start)))
                continue;
            chosen.AddRange(fix.Edits);
            count++;
        }
        return chosen;
    }

    private static SourceText Apply(SourceText source, List<Text.TextEdit> edits)
    {
        var text = new StringBuilder(source.Content);
        foreach (var edit in edits.OrderByDescending(edit => edit.Span))
            text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText);
        return SourceText.From(text.ToString());
    }
}
