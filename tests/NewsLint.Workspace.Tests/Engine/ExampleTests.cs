using NewsLint.Linting;
using NewsLint.Rules;

namespace NewsLint.Workspace.Tests.Engine;

/// <summary>The rules that ship: no mistake in a file, and their examples hold.</summary>
public sealed class ExampleTests
{
    [Fact]
    public void No_file_has_a_mistake() => Assert.Empty(BuiltInRules.Loaded.Problems.Where(problem => problem.Level == Level.Error).Select(problem => problem.ToString()));

    [Fact]
    public void All_examples_hold()
    {
        var runner = new ExampleRunner(BuiltInRules.Loaded.RuleSet, BuiltInRules.Loaded.Lists);
        Assert.Empty(BuiltInRules.Loaded.RuleSet.Rules.SelectMany(runner.Run).Select(failure => $"{failure.Rule.Name}: {failure.Example.Text}: {failure.Message}"));
    }
}
