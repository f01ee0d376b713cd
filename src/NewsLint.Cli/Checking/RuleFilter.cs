using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Workspace;

namespace NewsLint.Cli.Checking;

/// <summary><c>--rule</c>: which rules run. A category stands for all its rules. Each configuration has rules of its own, so each looks the names up.</summary>
internal sealed class RuleFilter(IReadOnlyCollection<string> wanted)
{
    private readonly ConcurrentDictionary<RuleSet, ImmutableHashSet<string>> _names = new(ReferenceEqualityComparer.Instance);

    /// <summary>As they were asked for.</summary>
    public IEnumerable<string> Names => wanted;

    public LintContext Apply(LintContext context) =>
        wanted.Count == 0 ? context : context with { OnlyRules = _names.GetOrAdd(context.RuleSet, Resolve) };

    /// <summary>What is wrong with the names, a sentence each: those that no configuration knows.</summary>
    public IEnumerable<string> Unknown(IReadOnlyCollection<RuleSet> rules) => wanted
        .Where(name => !EngineRules.Names.Contains(name) && !rules.Any(set => Find(set, name).Any()))
        .Select(name => $"There is no rule “{name}”.{Suggestion.DidYouMean(name, rules.SelectMany(NamesOf).Distinct(StringComparer.Ordinal))}");

    /// <summary>Every name that a rule of the set goes by.</summary>
    public static IEnumerable<string> NamesOf(RuleSet rules) =>
        rules.Rules.SelectMany(rule => rule.Id is null ? [rule.Name] : new[] { rule.Name, rule.Id }).Concat(rules.Categories);

    private ImmutableHashSet<string> Resolve(RuleSet rules) => [.. wanted.SelectMany(name => Find(rules, name).DefaultIfEmpty(name))];

    private static IEnumerable<string> Find(RuleSet rules, string name) => rules.Find(name) is { } rule
        ? [rule.Name]
        : rules.Rules.Where(each => each.Category.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(each => each.Name);
}
