using NewsLint.LanguageServer.Documents;
using NewsLint.Rules;

namespace NewsLint.LanguageServer.Features;

/// <summary>What can be written in <c>waivers.yml</c>.</summary>
internal static class WaiverCompletion
{
    private static readonly string[] Keys = ["rule", "fingerprint", "reason", "by", "until"];

    public static IEnumerable<Choice> For(YamlPlace place, RuleSet rules) => place.Key switch
    {
        null => Keys.Select(key => Choice.Key(key)),
        "rule" => RuleChoices.Rules(rules),
        _ => [],
    };
}
