using System.Collections.Immutable;
using NewsLint.Cli.Fixing;
using NewsLint.Linting;
using NewsLint.Linting.Ledgers;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>A file as reports may show it. The names of protected sources are in nothing here, so no reporter can print one.</summary>
/// <param name="Path">As reports show it.</param>
/// <param name="Source">Its text, names hidden, every place as in the file; empty where it could not be read.</param>
/// <param name="Diagnostics">By place.</param>
internal sealed record ReportedFile(string Path, ShownText Source, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether it is a draft that was linted, or else something that is only reported: a configuration, a rule, a file that cannot be read.</summary>
    public bool IsDraft { get; init; } = true;

    /// <summary>What fixes did or would do, names hidden in both texts; null where none were asked for.</summary>
    public FixedDraft? Fixed { get; init; }

    /// <summary>What suppressions and waivers hold back.</summary>
    public ImmutableArray<AcceptedFinding> Accepted { get; init; } = [];

    /// <summary>The day the story is from, where it says so.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Reads its ledger of sources, names hidden; null where it is no draft.</summary>
    public Func<Ledger>? Ledger { get; init; }

    /// <summary>The rules that judged it; null where none did.</summary>
    public RuleSet? Rules { get; init; }

    /// <summary>The account of the story's quotations in one line; null where it has none.</summary>
    public string? Verdict { get; init; }

    /// <summary>What broke, for whoever debugs; else null.</summary>
    public string? Failure { get; init; }
}
