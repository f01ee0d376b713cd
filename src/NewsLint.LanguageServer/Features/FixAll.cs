using NewsLint.LanguageServer.Documents;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Features;

/// <summary>All safe fixes of a draft as one change, applied again until none is left.</summary>
internal static class FixAll
{
    public const string Action = "fix-all";

    /// <summary>The edits that lead to the text with all safe fixes, and how many fixes they are.</summary>
    public static (TextEdit[] Edits, int Count) Edits(Reading reading)
    {
        var outcome = Fixer.Apply(reading.Lint!, (text, previous) => reading.Snapshot.World.Lint(text, reading.Context!, previous), FixSelection.Safe);
        return (TextDifference.Between(reading.Snapshot.Source, outcome.Text), outcome.Applied.Length);
    }
}
