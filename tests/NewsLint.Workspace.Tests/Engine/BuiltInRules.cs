using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;

namespace NewsLint.Workspace.Tests.Engine;

/// <summary>The rules that ship, all of them on.</summary>
internal static class BuiltInRules
{
    public static LoadedRules Loaded { get; } = RulePackLoader.Load([BuiltInPack.Pack]);

    public static LintContext Context { get; } = new() { RuleSet = Loaded.RuleSet, Profile = Profile.Strict };

    public static RulePack ValePack(string folder) => PackReader.Read(folder, isVale: true, WorkspaceRoot.Around(folder));
}
