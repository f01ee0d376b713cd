using System.Collections.Immutable;
using NewsLint.Rules;

namespace NewsLint.Linting;

/// <summary>Lays one layer of settings over another.</summary>
public static class SettingMerge
{
    public static ImmutableDictionary<string, RuleSetting> Lay(ImmutableDictionary<string, RuleSetting> below, ImmutableDictionary<string, RuleSetting> above)
    {
        ArgumentNullException.ThrowIfNull(below);
        ArgumentNullException.ThrowIfNull(above);
        foreach (var (name, setting) in above)
            below = below.SetItem(name, below.TryGetValue(name, out var earlier) ? earlier.With(setting) : setting);
        return below;
    }
}
