using System.Collections.Immutable;

namespace NewsLint.Rules;

/// <summary>Which rules are about one fault: what <see cref="Rule.Covers"/> of a set's rules says, seen from both sides. Immutable.</summary>
internal sealed class SameFault
{
    private const int MaxRank = 8;

    private readonly Dictionary<string, ImmutableArray<string>> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);

    public SameFault(ImmutableArray<Rule> rules)
    {
        var pairs = rules.SelectMany(rule => rule.Covers.Where(name => name != rule.Name).Select(name => (Covering: rule.Name, Covered: name))).ToList();
        foreach (var (covering, covered) in pairs)
        {
            Add(covering, covered);
            Add(covered, covering);
        }
        // Each round carries a covered rule one place behind the one that covers it; rules that cover each other end at the limit.
        for (var round = 0; round < MaxRank; round++)
        {
            foreach (var (covering, covered) in pairs)
                _ranks[covered] = Math.Min(MaxRank, Math.Max(RankOf(covered), RankOf(covering) + 1));
        }
    }

    public bool IsEmpty => _others.Count == 0;

    /// <summary>The rules that this one covers or is covered by.</summary>
    public ImmutableArray<string> Of(string rule) => _others.GetValueOrDefault(rule, []);

    /// <summary>0 for a rule that none covers; one that covers another comes before it.</summary>
    public int RankOf(string rule) => _ranks.GetValueOrDefault(rule);

    private void Add(string rule, string other) => _others[rule] = _others.TryGetValue(rule, out var known) ? known.Contains(other) ? known : known.Add(other) : [other];
}
