using NewsLint.LanguageServer.Documents;
using NewsLint.Rules;
using NewsLint.Workspace.Configuration;

namespace NewsLint.LanguageServer.Features;

/// <summary>What can be written in <c>.newslint.yml</c>.</summary>
internal static class ConfigurationCompletion
{
    public static IEnumerable<Choice> For(YamlPlace place, RuleSet rules)
    {
        var keys = place.Keys;
        if (keys is [.., "rules"])
            return place.Key is null ? RuleChoices.All(rules, ": ") : Choice.Values(ConfigKeys.Levels);
        if (keys is [.., "rules", var name])
            return place.Key == "level" ? Choice.Values(ConfigKeys.Levels) : place.Key is null ? SettingKeys(rules.Find(name)) : [];
        return (keys, place.Key) switch
        {
            ([], null) => ConfigKeys.File.Select(key => Choice.Key(key)),
            ([], "extends") or (["extends"], null) => Choice.Values(ConfigKeys.Profiles),
            ([] or ["overrides"], "style") => Choice.Values(ConfigKeys.Styles),
            ([] or ["overrides"], "language") => Choice.Values(ConfigKeys.Languages),
            (["overrides"], null) => ConfigKeys.Override.Select(key => Choice.Key(key)),
            (["packs"], null) => ConfigKeys.Pack.Select(key => Choice.Key(key)),
            (["packs"], "format") => Choice.Values(ConfigKeys.PackFormats),
            (["names"], null) => ConfigKeys.Name.Select(key => Choice.Key(key)),
            (["frontmatter"], null) => ConfigKeys.FrontMatterRoles.Select(key => Choice.Key(key)),
            _ => [],
        };
    }

    private static IEnumerable<Choice> SettingKeys(Rule? rule) =>
        [Choice.Key("level"), .. (rule?.Options ?? []).Select(option => Choice.Key(option.Name, option.Meaning))];
}
