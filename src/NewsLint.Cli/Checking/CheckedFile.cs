using System.Collections.Immutable;
using NewsLint.Linting;
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

    /// <summary>What the exit code must be at least because of this file, findings aside.</summary>
    public int ExitCode { get; init; }

    /// <summary>What broke, for whoever debugs; else null.</summary>
    public Exception? Failure { get; init; }
}
