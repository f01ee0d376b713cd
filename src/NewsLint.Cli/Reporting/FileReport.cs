using System.Collections.Immutable;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Cli.Reporting;

/// <summary>What is to be said of one file: a draft, a configuration, a rule.</summary>
/// <param name="Path">As the user would write it, with forward slashes.</param>
/// <param name="Source">Its text; empty where it could not be read.</param>
/// <param name="Diagnostics">By place.</param>
/// <param name="IsDraft">Whether it was linted, and counts as a file.</param>
internal sealed record FileReport(string Path, SourceText Source, ImmutableArray<Diagnostic> Diagnostics, bool IsDraft = true);
