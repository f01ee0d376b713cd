using System.Collections.Immutable;
using NewsLint.Text;

namespace NewsLint.Rules;

/// <summary>A change that settles a finding.</summary>
/// <param name="Title">What it does, as a menu would say it.</param>
/// <param name="IsSafe">Whether meaning cannot change, so that it may be applied unasked.</param>
/// <param name="Edits">In order, not overlapping.</param>
public sealed record Fix(string Title, bool IsSafe, ImmutableArray<TextEdit> Edits)
{
    /// <summary>Whether it brings quoted words nearer to what was recorded: only such a fix may change them, and never unasked.</summary>
    public bool IsFromRecording { get; init; }
}
