using System.Collections.Immutable;
using NewsLint.Rules;
using NewsLint.Yaml;

namespace NewsLint.Workspace.Configuration;

/// <summary>Reads <c>rules:</c>, where each entry is a level, on, off, or a map of a level and options.</summary>
internal static class RuleEntryReader
{
    public static ImmutableArray<RuleEntry> Read(YamlNode node, YamlShape shape) =>
        [.. shape.Map(node, "“rules”").Select(entry => ReadEntry(entry, shape)).OfType<RuleEntry>()];

    private static RuleEntry? ReadEntry(YamlEntry entry, YamlShape shape)
    {
        var name = new Located<string>(entry.Key.Value.Trim(), entry.Key.Span);
        if (entry.Value is YamlMapping)
            return ReadMap(entry.Value, name, shape);
        return ReadLevel(entry.Value, name.Value, shape) is { } setting ? new RuleEntry(name, setting) : null;
    }

    private static RuleEntry ReadMap(YamlNode node, Located<string> located, YamlShape shape)
    {
        var name = located.Value;
        var setting = RuleSetting.Default;
        var options = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var entry in shape.Map(node, $"The setting of “{name}”"))
        {
            if (entry.Key.Value == "level")
            {
                if (ReadLevel(entry.Value, name, shape) is { } level)
                    setting = setting.With(level);
            }
            else if (ReadOption(entry, shape) is { } value)
            {
                setting = setting with { Options = setting.Options.SetItem(entry.Key.Value, value) };
                options.Add(new Located<string>(entry.Key.Value, entry.Key.Span));
            }
        }
        return new RuleEntry(located, setting) { Options = options.ToImmutable() };
    }

    /// <summary>A number; true and false are 1 and 0.</summary>
    private static double? ReadOption(YamlEntry entry, YamlShape shape) => (entry.Value as YamlScalar)?.Value switch
    {
        "true" => 1,
        "false" => 0,
        _ => shape.Number(entry.Value, $"“{entry.Key.Value}”")?.Value,
    };

    private static RuleSetting? ReadLevel(YamlNode node, string name, YamlShape shape) =>
        shape.Choice(node, $"The level of “{name}”", ConfigKeys.Levels)?.Value switch
        {
            "off" => RuleSetting.Off,
            "on" => RuleSetting.Default with { IsOff = false },
            "error" => RuleSetting.Default with { Level = Level.Error },
            "warning" => RuleSetting.Default with { Level = Level.Warning },
            "suggestion" => RuleSetting.Default with { Level = Level.Suggestion },
            _ => null,
        };
}
