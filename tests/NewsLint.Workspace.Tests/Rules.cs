using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;

namespace NewsLint.Workspace.Tests;

/// <summary>A few rules, and a finder that knows them.</summary>
internal static class Rules
{
    public static RuleSet Set { get; } = new([Rule("loaded.cliche", "NL3001"), Rule("loaded.scare", "NL3002"), Rule("sourcing.anonymous-ratio", "NL1005"), Rule("claims.superlative", "NL4001")]);

    public static RuleLoader Loader { get; } = packs => new LoadedRules(
        new RuleSet([.. Set.Rules, .. packs.Skip(1).SelectMany(pack => pack.Rules).Select(file => Rule(file.Name, null))]), []);

    public static ConfigurationFinder Finder(this TempFolder folder, string? config = null, bool noConfig = false, DateOnly? today = null) =>
        new(new ConfigurationOptions(folder.FullPath) { ConfigFile = config, IgnoreConfigurations = noConfig, Clock = today is { } day ? new SetClock(day.ToDateTime(new TimeOnly(12, 0))) : null }, Loader);

    /// <summary>The messages of the configuration above a file, as <c>path:line:column: message</c> with the folder left out.</summary>
    public static string[] Problems(this TempFolder folder, string file = "a.md") =>
        [.. folder.Finder().ForFile(file).Problems.Select(problem => problem.ToString().Replace(folder.FullPath + "/", "", StringComparison.Ordinal))];

    private static Rule Rule(string name, string? code) => new()
    {
        Name = name,
        Id = code,
        Title = name,
        Extends = name == "sourcing.anonymous-ratio" ? "metric" : "existence",
        Level = Level.Warning,
        Message = name,
        Check = new NoCheck(),
        File = new RuleFile(name, SourceText.From(""), "test"),
    };

    private sealed class NoCheck : RuleCheck
    {
        public override void Decide(RulePass pass)
        {
        }
    }
}
