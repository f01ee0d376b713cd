using System.Collections.Immutable;
using NewsLint.Cli.Fixing;
using NewsLint.Cli.Reporting;
using NewsLint.Linting;
using NewsLint.Linting.Ledgers;
using NewsLint.News.Sourcing;
using NewsLint.Text;

namespace NewsLint.Cli.Checking;

/// <summary>What became of one file.</summary>
/// <param name="Path">As reports show it.</param>
/// <param name="Source">Its text; empty where it could not be read.</param>
/// <param name="Diagnostics">By place.</param>
internal sealed record CheckedFile(string Path, SourceText Source, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>All that was found, also where only a part of it is to be reported.</summary>
    public ImmutableArray<Diagnostic> All { get; init; } = Diagnostics;

    /// <summary>Whether it is a draft that was linted, or else something that is only reported: a configuration, a rule, a file that cannot be read.</summary>
    public bool IsDraft { get; init; } = true;

    /// <summary>All that the lint gave; null where there was none, or where an earlier run did it.</summary>
    public LintResult? Result { get; init; }

    /// <summary>Whether the story is from before the day from which stories are judged.</summary>
    public bool IsTooOld { get; init; }

    /// <summary>The account of the story's quotations in one line; null where it has none.</summary>
    public string? Verdict { get; init; }

    /// <summary>Lints another text as this one was linted; null where it was not.</summary>
    public Func<SourceText, LintResult, LintResult>? Relint { get; init; }

    /// <summary>What fixing did, where that was asked for.</summary>
    public FixedDraft? Fixed { get; init; }

    /// <summary>What the exit code must be at least because of this file, findings aside.</summary>
    public int ExitCode { get; init; }

    /// <summary>What broke, for whoever debugs; else null.</summary>
    public Exception? Failure { get; init; }

    /// <summary>The names that no report of this file shows.</summary>
    public Redaction Redaction { get; init; } = Redaction.None;

    /// <summary>What reports get of the file.</summary>
    public ReportedFile ToReport() => new(Path, Redaction.Show(Source), Diagnostics)
    {
        IsDraft = IsDraft,
        Accepted = Result?.Accepted ?? [],
        Rules = Result?.RuleSet,
        Verdict = Verdict,
        Date = Result?.Date,
        Ledger = Result is { } result ? () => LedgerReader.Read(result) : null,
        Failure = Failure is null ? null : Redaction.Apply(Failure.ToString()),
        // A line with a name in it is shown covered; as a patch it then fits nowhere, which is better than telling.
        Fixed = Fixed is null ? null : Fixed with { Before = Redaction.Cover(Fixed.Before), After = Redaction.Cover(Fixed.After) },
    };

    /// <summary>What a reading comes to in one line, where the story has quotations and is judged.</summary>
    public static string? VerdictOf(LintResult result) =>
        result.IsTooOld ? null : LedgerReader.Read(result) is { Quotations: > 0 } ledger ? ledger.Verdict : null;
}
