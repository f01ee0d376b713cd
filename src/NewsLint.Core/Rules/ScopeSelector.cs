namespace NewsLint.Rules;

/// <summary>The places a rule looks at.</summary>
public sealed class ScopeSelector
{
    public static ScopeSelector Text { get; } = new();
}
