namespace NewsLint.Workspace.Baselines;

/// <summary>A finding that was there when the baseline was written. It holds hashes alone, none of the draft's words.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Fingerprint">From the rule, the found words and their sentence; of a finding about the whole story from the rule alone.</param>
/// <param name="Context">From what stands around; only where a file has the same finding more than once.</param>
public sealed record BaselineEntry(string Rule, string Fingerprint, string? Context)
{
    /// <summary>How entries of a file are ordered: nothing in a draft but its findings decides it.</summary>
    public static Comparer<BaselineEntry> Order { get; } = Comparer<BaselineEntry>.Create(static (one, other) =>
    {
        var byRule = string.CompareOrdinal(one.Rule, other.Rule);
        var byPrint = byRule != 0 ? byRule : string.CompareOrdinal(one.Fingerprint, other.Fingerprint);
        return byPrint != 0 ? byPrint : string.CompareOrdinal(one.Context, other.Context);
    });
}
