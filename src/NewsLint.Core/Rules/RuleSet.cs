using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsLint.Matching;

namespace NewsLint.Rules;

/// <summary>All rules of one configuration, ready to run. Immutable and shared between threads; block facts are only ever reused with the same one.</summary>
public sealed class RuleSet
{
    /// <summary>The shared list from which record-keepers, a kind of evidence, are known.</summary>
    public const string RecordKeeperList = "record-keepers";

    private readonly FrozenDictionary<string, Rule> _byName;
    private readonly Dictionary<PhraseList, int> _groups = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<ImmutableArray<int>> _patternsOf;
    private readonly ImmutableArray<ImmutableArray<int>> _groupsOf;

    /// <param name="rules">The rules; the first of two with one name or code is the one that is found by it.</param>
    /// <param name="lists">Shared lists by name.</param>
    public RuleSet(IEnumerable<Rule> rules, IReadOnlyDictionary<string, PhraseList>? lists = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = [.. rules];
        RecordKeepers = lists?.GetValueOrDefault(RecordKeeperList);
        var byName = new Dictionary<string, Rule>(StringComparer.OrdinalIgnoreCase);
        var index = new PhraseIndexBuilder();
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        var owners = ImmutableArray.CreateBuilder<int>();
        var patternsOf = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        if (RecordKeepers is not null)
            Asked.Add(RecordKeepers);
        foreach (var rule in Rules)
        {
            byName.TryAdd(rule.Name, rule);
            if (rule.Id is not null)
                byName.TryAdd(rule.Id, rule);
            foreach (var list in rule.Check.Lists)
                File(list, index);
            foreach (var list in rule.GuardLists)
                Asked.Add(list);
            var own = rule.Scope.Unit == ScopeUnit.Block ? rule.Check.Patterns.ToImmutableArray() : [];
            patternsOf.Add([.. Enumerable.Range(patterns.Count, own.Length)]);
            patterns.AddRange(own);
            owners.AddRange(Enumerable.Repeat(patternsOf.Count - 1, own.Length));
        }
        Faults = new SameFault(Rules);
        _byName = byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _patternsOf = patternsOf.ToImmutable();
        _groupsOf = [.. Rules.Select(rule => rule.Check.Lists.Select(GroupOf).ToImmutableArray())];
        PatternOwners = owners.ToImmutable();
        Facts = new FactFinder(index.Build(), patterns.ToImmutable());
        Categories = [.. Rules.Select(rule => rule.Category).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public static RuleSet Empty { get; } = new([]);

    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Which rules are about one fault.</summary>
    internal SameFault Faults { get; }

    /// <summary>The first parts of the rules' names.</summary>
    public ImmutableArray<string> Categories { get; }

    /// <summary>Makes block facts with these rules' phrases and patterns.</summary>
    public FactFinder Facts { get; }

    internal PhraseList? RecordKeepers { get; }

    /// <summary>The lists of guards and exceptions.</summary>
    internal AskedLists Asked { get; } = new();

    internal int GroupCount => _groups.Count;

    /// <summary>For each pattern of <see cref="Facts"/> the index of its rule.</summary>
    internal ImmutableArray<int> PatternOwners { get; }

    /// <summary>The rule with this name or code, or null.</summary>
    public Rule? Find(string nameOrCode) => _byName.GetValueOrDefault(nameOrCode);

    internal int GroupOf(PhraseList list) => _groups[list];

    /// <summary>The patterns of a rule, as numbered in <see cref="Facts"/>.</summary>
    internal ImmutableArray<int> PatternsOf(int rule) => _patternsOf[rule];

    /// <summary>The groups of phrases that a rule's check finds things by.</summary>
    internal ImmutableArray<int> GroupsOf(int rule) => _groupsOf[rule];

    private void File(PhraseList list, PhraseIndexBuilder index)
    {
        var group = _groups.Count;
        if (!_groups.TryAdd(list, group))
            return;
        for (var entry = 0; entry < list.Entries.Length; entry++)
            index.Add(group, entry, list.Entries[entry].Sequences, list.IsCaseSensitive);
    }
}
