using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.Cli.Fixing;

/// <summary>What fixing did to a draft, or would do.</summary>
/// <param name="Before">The text as it was read.</param>
/// <param name="After">The text after the fixes.</param>
/// <param name="Count">How many fixes were applied.</param>
/// <param name="Circling">Rules whose fixes never come to an end; none of theirs was applied.</param>
internal sealed record FixedDraft(SourceText Before, SourceText After, int Count, ImmutableArray<string> Circling)
{
    /// <summary>Why the file was left as it is, or null.</summary>
    public string? Refusal { get; init; }
}
