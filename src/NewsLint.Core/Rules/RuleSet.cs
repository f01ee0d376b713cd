using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NewsLint.Rules;

/// <summary>All rules of one configuration, ready to run. Immutable and shared between threads; block facts are only ever reused with the same one.</summary>
public sealed class RuleSet
{
    private readonly FrozenDictionary<string, Rule> _byName;

    public RuleSet(IEnumerable<Rule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = [.. rules];
        var byName = new Dictionary<string, Rule>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in Rules)
        {
            byName.TryAdd(rule.Name, rule);
            if (rule.Id is not null)
                byName.TryAdd(rule.Id, rule);
        }
        _byName = byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public static RuleSet Empty { get; } = new([]);

    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The rule with this name or code, or null.</summary>
    public Rule? Find(string nameOrCode) => _byName.GetValueOrDefault(nameOrCode);
}
