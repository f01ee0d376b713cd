using System.Collections.Immutable;
using NewsLint.Matching;
using NewsLint.Rules;
using NewsLint.Workspace.Packs;

namespace NewsLint.Workspace.Configuration;

/// <summary>Reads the rules of packs, the built-in one first.</summary>
public delegate LoadedRules RuleLoader(ImmutableArray<RulePack> packs);

/// <summary>Rules, and what is wrong in their files.</summary>
public sealed record LoadedRules(RuleSet RuleSet, ImmutableArray<ConfigProblem> Problems)
{
    /// <summary>The shared lists by name.</summary>
    public IReadOnlyDictionary<string, PhraseList> Lists { get; init; } = ImmutableDictionary<string, PhraseList>.Empty;

    public static LoadedRules None { get; } = new(RuleSet.Empty, []);
}
