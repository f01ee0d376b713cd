using System.Collections.Immutable;

namespace NewsLint.Rules;

/// <summary>What a configuration says of one rule: off, a level, and the values of its options.</summary>
/// <param name="Level">The level to use, or null for the rule's own.</param>
/// <param name="IsOff">Whether it does not run. Null: the profile decides.</param>
/// <param name="Options">Values for options the rule declares, by key: <c>max</c>, <c>min</c> …</param>
public sealed record RuleSetting(Level? Level, bool? IsOff, ImmutableDictionary<string, double> Options)
{
    public static RuleSetting Default { get; } = new(null, null, ImmutableDictionary<string, double>.Empty);

    public static RuleSetting Off { get; } = Default with { IsOff = true };

    /// <summary>Lays what <paramref name="later"/> says over this.</summary>
    public RuleSetting With(RuleSetting later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return new RuleSetting(later.Level ?? Level, later.IsOff ?? IsOff, Options.SetItems(later.Options));
    }
}
