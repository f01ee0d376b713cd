using System.Text.RegularExpressions;
using NewsLint.LanguageServer.Documents;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Features;

/// <summary>What can be written in a rule's file.</summary>
internal static partial class RuleCompletion
{
    public static IEnumerable<Choice> For(YamlPlace place, SourceText source)
    {
        if (place.Keys is not [])
            return place.Keys is [var key] && place.IsItem ? Values(key) : [];
        if (place.Key is { } written)
            return Values(written);
        var extends = Extends().Match(source.Content) is { Success: true } match ? match.Groups["name"].Value : null;
        return RuleKeys.All.Where(key => extends is null || key.BelongsTo(extends)).Select(key => Choice.Key(key.Name, key.Meaning));
    }

    private static IEnumerable<Choice> Values(string key)
    {
        var known = RuleKeys.All.FirstOrDefault(candidate => candidate.Name == key);
        return known switch
        {
            null => [],
            { Values.Length: > 0 } => Choice.Values(known.Values),
            { Type: KeyType.Flag } => Choice.Values(["true", "false"]),
            _ => [],
        };
    }

    [GeneratedRegex(@"(?m)^extends:\s*(?<name>[\w-]+)")]
    private static partial Regex Extends();
}
