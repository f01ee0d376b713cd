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
        var setting = entry.Value is YamlMapping ? ReadMap(entry.Value, name.Value, shape) : ReadLevel(entry.Value, name.Value, shape);
        return setting is null ? null : new RuleEntry(name, setting);
    }

    private static RuleSetting ReadMap(YamlNode node, string name, YamlShape shape)
    {
        var setting = RuleSetting.Default;
        foreach (var entry in shape.Map(node, $"The setting of “{name}”"))
        {
            if (entry.Key.Value == "level")
            {
                if (ReadLevel(entry.Value, name, shape) is { } level)
                    setting = setting.With(level);
            }
            else if (shape.Number(entry.Value, $"“{entry.Key.Value}”") is { } number)
            {
                setting = setting with { Options = setting.Options.SetItem(entry.Key.Value, number.Value) };
            }
        }
        return setting;
    }

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
