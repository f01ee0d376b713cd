namespace NewsLint.Workspace.Baselines;

/// <summary>A finding that was there when the baseline was written. It holds hashes alone, none of the draft's words.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Fingerprint">From the rule, the found words and their sentence.</param>
/// <param name="Context">From what stands around; only where a file has the same finding more than once.</param>
public sealed record BaselineEntry(string Rule, string Fingerprint, string? Context) : IComparable<BaselineEntry>
{
    public int CompareTo(BaselineEntry? other)
    {
        if (other is null)
            return 1;
        var byRule = string.CompareOrdinal(Rule, other.Rule);
        var byPrint = byRule != 0 ? byRule : string.CompareOrdinal(Fingerprint, other.Fingerprint);
        return byPrint != 0 ? byPrint : string.CompareOrdinal(Context, other.Context);
    }
}
