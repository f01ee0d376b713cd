using NewsLint.Linting;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;

namespace NewsLint.Benchmarks;

/// <summary>The rules to measure with.</summary>
internal static class RuleSource
{
    public static RulePack Pack(Options options) => options.Rules is { } folder ? AsBuiltIn(PackReader.Read(Path.GetFullPath(folder), isVale: false, Root(folder))) : BuiltInPack.Pack;

    public static LintContext Context(RulePack pack) => new() { RuleSet = RulePackLoader.Load([pack]).RuleSet };

    public static LintContext Vale(string folder) => Context(PackReader.Read(Path.GetFullPath(folder), isVale: true, Root(folder)));

    public static LintContext House(string folder) => Context(PackReader.Read(Path.GetFullPath(folder), isVale: false, Root(folder)));

    public static string Describe(LintContext context)
    {
        var rules = context.RuleSet;
        var on = rules.Rules.Count(rule => RuleSettings.TryResolve(rule, context, out _, out _));
        return $"{rules.Rules.Length} rules, {on} of them on; {rules.Facts.Phrases.Count:N0} ways of writing phrases, {rules.PatternOwners.Length} patterns";
    }

    private static WorkspaceRoot Root(string folder) => WorkspaceRoot.Around(Path.GetFullPath(folder));

    private static RulePack AsBuiltIn(RulePack pack) => pack with
    {
        Rules = [.. pack.Rules.Select(rule => rule with { Pack = rule.Pack with { IsBuiltIn = true } })],
        Lists = [.. pack.Lists.Select(list => list with { Pack = list.Pack with { IsBuiltIn = true } })],
    };
}
