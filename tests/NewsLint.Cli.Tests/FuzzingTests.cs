using NewsLint.Fuzzing;

namespace NewsLint.Cli.Tests;

/// <summary>The inputs that fuzzing begins with and those on which it once failed, each looked at as when fuzzing: see tests/Fuzzing.</summary>
public sealed class FuzzingTests
{
    public static TheoryData<string> Targets => [.. TargetList.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Seeds_and_finds_are_answered_as_they_must(string name)
    {
        var target = TargetList.Named([name])[0];
        var inputs = target.Seeds().Concat(target.Finds()).ToList();
        Assert.NotEmpty(inputs);
        Assert.All(inputs, input => target.Check(input.Input));
    }
}
