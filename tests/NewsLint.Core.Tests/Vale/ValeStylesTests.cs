namespace NewsLint.Core.Tests.Vale;

/// <summary>All public rules at hand over all texts at hand: triggers change nothing but the time.</summary>
public sealed class ValeStylesTests
{
    [Fact]
    public void Nearly_all_rules_have_a_trigger()
    {
        var rules = ValeStyle.LoadAll().FindAll(rule => rule.Patterns.Count > 0);
        var without = rules.FindAll(rule => rule.Patterns.Exists(pattern => pattern.Trigger.IsAlways));
        TestContext.Current.TestOutputHelper!.WriteLine($"{rules.Count - without.Count} of {rules.Count} rules have a trigger; without: {string.Join(", ", without.Select(rule => rule.Name))}");
        Assert.True(without.Count <= rules.Count / 20, string.Join('\n', without.Select(rule => $"{rule.Name}: {rule.Patterns[0]}")));
    }
}
