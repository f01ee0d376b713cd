using System.Text.RegularExpressions;

namespace NewsLint.Cli.Tests;

/// <summary>SECURITY.md promises nothing that no test holds.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(TrustTests.Root(), "SECURITY.md"));

    [Fact]
    public void Every_test_that_it_names_exists()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(TrustTests.Root(), "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).GroupBy(Path.GetFileNameWithoutExtension, file => File.ReadAllText(file)).ToDictionary(group => group.Key!, group => string.Concat(group));
        var named = Name().Matches(Page);
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.True(
            sources.TryGetValue(name.Groups["class"].Value, out var source) && IsTest(source, name.Groups["method"].Value), name.Value));
    }

    [Fact]
    public void Every_promise_names_its_test()
    {
        var promises = Page[Page.IndexOf("## What is promised", StringComparison.Ordinal)..Page.IndexOf("## How the tests", StringComparison.Ordinal)].Split("\n- ")[1..];
        Assert.True(promises.Length > 20);
        Assert.All(promises, promise => Assert.Matches(Name(), promise));
    }

    private static bool IsTest(string source, string method)
    {
        var at = Regex.Match(source, $@"\bpublic (async Task|void) {method}\(");
        // Its attributes stand above it.
        return at.Success && source[..at.Index].TrimEnd().Split('\n')[^1].TrimStart().StartsWith('[');
    }

    [GeneratedRegex(@"`(?<class>[A-Z]\w+)\.(?<method>[A-Z]\w+)`")]
    private static partial Regex Name();
}
