using NewsLint.Matching;
using NewsLint.Yaml;

namespace NewsLint.Core.Tests.Vale;

/// <summary>The regexes of one of Vale's rules, put together as Vale does: no more of a loader than the tests of patterns need.</summary>
internal sealed record ValeStyle(string Name, List<Pattern> Patterns)
{
    public static List<ValeStyle> LoadAll() =>
        [.. Directory.EnumerateFiles(SharedFolder.Find("vale/styles"), "*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Load)];

    private static ValeStyle Load(string file)
    {
        var (root, problems) = YamlReader.Read(File.ReadAllText(file), lenient: true);
        Assert.True(root is YamlMapping, file + string.Concat(problems));
        var rule = (YamlMapping)root!;
        var patterns = SourcesOf(rule).Select(source =>
        {
            Assert.True(Pattern.TryCreate(source, new PatternOptions { Groups = true, Timeout = TimeSpan.FromSeconds(20) }, out var pattern, out var error), $"{file}: {source}: {error}");
            return pattern!;
        });
        return new ValeStyle(Path.GetFileName(Path.GetDirectoryName(file)) + "." + Path.GetFileNameWithoutExtension(file), [.. patterns]);
    }

    private static IEnumerable<string> SourcesOf(YamlMapping rule)
    {
        var prefix = IsOn(rule, "ignorecase") ? "(?i)" : "";
        var template = IsOn(rule, "nonword") ? "(?m)(?:{0})" : @"(?m)\b(?:{0})\b";
        string Fill(string content) => template.Replace("{0}", content, StringComparison.Ordinal);
        switch (TextOf(rule, "extends"))
        {
            case "existence":
                var tokens = ListOf(rule, "tokens");
                var raw = string.Concat(ListOf(rule, "raw"));
                return [prefix + raw + (tokens.Count > 0 ? Fill(string.Join('|', tokens)) : "(?m)(?:)")];
            case "substitution":
                var keys = PairsOf(rule, "swap").Select(pair => pair.Key).OrderByDescending(System.Text.Encoding.UTF8.GetByteCount).ThenBy(key => key, StringComparer.Ordinal);
                return [prefix + Fill(string.Join('|', keys.Select(key => $"({key})")))];
            case "repetition":
                return [prefix + $"({string.Join('|', ListOf(rule, "tokens"))})"];
            case "conditional":
                return [TextOf(rule, "first"), TextOf(rule, "second")];
            case "occurrence":
                return [prefix + $"(?:{TextOf(rule, "token")})"];
            case "consistency":
                return PairsOf(rule, "either").Select(pair => prefix + Fill($"(?P<Key0>{pair.Key})|(?P<Key1>{pair.Value})"));
            default:
                return [];
        }
    }

    private static string TextOf(YamlMapping rule, string key) => (rule.Find(key, StringComparison.OrdinalIgnoreCase) as YamlScalar)?.Value ?? "";

    private static bool IsOn(YamlMapping rule, string key) => TextOf(rule, key) == "true";

    private static List<string> ListOf(YamlMapping rule, string key) => rule.Find(key, StringComparison.OrdinalIgnoreCase) switch
    {
        YamlSequence list => [.. list.Items.OfType<YamlScalar>().Select(item => item.Value).Where(item => item.Length > 0)],
        YamlScalar one => [one.Value],
        _ => [],
    };

    private static IEnumerable<(string Key, string Value)> PairsOf(YamlMapping rule, string key) =>
        (rule.Find(key, StringComparison.OrdinalIgnoreCase) as YamlMapping)?.Entries.Select(entry => (entry.Key.Value, (entry.Value as YamlScalar)?.Value ?? "")) ?? [];
}
