using NewsLint.Core.Tests.Vale;
using NewsLint.Rules;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;

namespace NewsLint.Workspace.Tests.Engine;

/// <summary>Vale's public styles load as they are.</summary>
public sealed class ValeStylesLoadTests
{
    [Fact]
    public void All_rules_load_and_what_is_not_available_is_named_once()
    {
        var folder = SharedFolder.Find("vale/styles");
        var pack = BuiltInRules.ValePack(folder);
        var loaded = RulePackLoader.Load([pack]);
        var unavailable = loaded.Problems.Where(problem => problem.Message.Contains("not available in this version", StringComparison.Ordinal)).ToList();
        Assert.Equal(141, pack.Rules.Length);
        Assert.Equal(pack.Rules.Length, loaded.RuleSet.Rules.Length + unavailable.Count);
        Assert.Equal(unavailable.Count, unavailable.DistinctBy(problem => problem.Path).Count());
        Assert.Empty(loaded.Problems.Where(problem => problem.Level != Level.Suggestion).Select(problem => problem.ToString()));
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', loaded.Problems));
    }

    [Fact]
    public void A_pack_says_itself_that_it_is_Vales()
    {
        using var folder = new TempFolder();
        folder.Write("House/pack.yml", "name: House\nformat: vale\n");
        folder.Write("House/Weasel.yml", "Extends: existence\nmessage: \"Avoid '%s'\"\ntokens: [no]\n");
        folder.Write("House/Spell.yml", "extends: spelling\nmessage: \"Really '%s'?\"\n");
        var loaded = RulePackLoader.Load([PackReader.Read(folder["House"], isVale: null, WorkspaceRoot.Around(folder.FullPath))]);
        Assert.Equal(["House.Weasel"], loaded.RuleSet.Rules.Select(rule => rule.Name));
        Assert.Equal(["House/Spell.yml:1:10: “spelling” rules are not available in this version. “House.Spell” is left out."], loaded.Problems.Select(problem => problem.ToString().Replace(folder.FullPath + "/", "", StringComparison.Ordinal)));
    }
}
