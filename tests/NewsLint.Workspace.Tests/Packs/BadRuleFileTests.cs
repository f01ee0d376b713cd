using NewsLint.Core.Tests;
using NewsLint.Linting;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;

namespace NewsLint.Workspace.Tests.Packs;

/// <summary>A bad rule file costs its rule; it is named with its place, and the others work.</summary>
public sealed class BadRuleFileTests
{
    private const string Good = "extends: existence\nmessage: Found.\nphrases: [word]\n";

    [Fact]
    public void Each_bad_file_is_named_and_the_good_rule_works()
    {
        using var folder = new TempFolder();
        folder.Write("house/word.yml", Good + "id: TRIB1001\n");
        folder.Write("house/tab.yml", "extends: existence\nphrases:\n\t- a\n");
        folder.Write("house/twice.yml", Good + "phrases: [b]\n");
        folder.Write("house/regex.yml", "extends: existence\nmessage: Found.\nraw: ['a(']\n");
        folder.Write("house/taken.yml", Good + "id: TRIB1001\n");
        folder.Write("house/aliases.yml", "extends: existence\nmessage: Found.\nphrases: [&x a, " + string.Join(", ", Enumerable.Repeat("*x", 10_000)) + "]\n");
        folder.Write("house/brackets.yml", new string('[', 100_000));
        folder.Write("house/empty.yml", "");
        folder.Write("house/binary.yml", [0, 1, 2, 0xFF]);
        folder.Write("house/big.yml", new string('#', 2 << 20));
        var pack = PackReader.Read(folder["house"], isVale: null, WorkspaceRoot.Around(folder.FullPath));
        var loaded = RulePackLoader.Load([pack]);
        Assert.Equal(["house.taken"], loaded.RuleSet.Rules.Select(rule => rule.Name));
        Assert.Single(Draft.Lint(new LintContext { RuleSet = loaded.RuleSet }, "A word."));
        Assert.Equal(
            [
                "house/aliases.yml:3:17: “*x” is an alias. Aliases are not read here: write the value out.",
                "house/brackets.yml:1:66: Nested more than 64 levels deep. Write it flatter.",
                "house/empty.yml:1:1: A rule file is a map of keys: it begins with a line such as “extends: existence”.",
                "house/regex.yml:3:6: This is not a regular expression: Not enough )'s (at character 3).",
                "house/tab.yml:3:1: A tab is used to indent. YAML needs spaces.",
                "house/twice.yml:4:1: “phrases” is here twice. Keep one.",
                "house/word.yml:4:5: “TRIB1001” is taken by house/taken.yml. This rule is left out: give it a name and an id of its own.",
            ],
            loaded.Problems.Select(problem => problem.ToString().Replace(folder.FullPath + "/", "", StringComparison.Ordinal)));
        Assert.Equal(
            ["house/big.yml:1:1", "house/binary.yml:1:1"],
            pack.Problems.Select(problem => problem.ToString().Replace(folder.FullPath + "/", "", StringComparison.Ordinal)).Select(text => string.Join(':', text.Split(':').Take(3))));
    }
}
