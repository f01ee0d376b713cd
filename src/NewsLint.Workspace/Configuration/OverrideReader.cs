using System.Collections.Immutable;
using NewsLint.Yaml;

namespace NewsLint.Workspace.Configuration;

/// <summary>Reads one of the <c>overrides:</c>.</summary>
internal static class OverrideReader
{
    /// <summary>The override, or null where its conditions cannot be read: without them it would hold for files nobody meant.</summary>
    public static OverrideEntry? Read(YamlNode node, YamlShape shape)
    {
        var result = new OverrideEntry(node.Span);
        var hasCondition = false;
        var conditionFailed = false;
        foreach (var entry in shape.Map(node, "An override", ConfigKeys.Override))
        {
            var value = entry.Value;
            switch (entry.Key.Value)
            {
                case "files":
                    result = result with { Files = ConfigFileReader.Patterns(value, "the patterns in “files”", shape) };
                    hasCondition = true;
                    conditionFailed |= result.Files.IsEmpty;
                    break;
                case "when":
                    result = result with { When = ReadWhen(value, shape) };
                    hasCondition = true;
                    conditionFailed |= result.When.IsEmpty;
                    break;
                case "type":
                    result = result with { StoryType = StoryType(value, shape) };
                    break;
                case "style":
                    result = result with { Style = shape.Choice(value, "“style”", ConfigKeys.Styles) };
                    break;
                case "language":
                    result = result with { Language = shape.Choice(value, "“language”", ConfigKeys.Languages) };
                    break;
                default:
                    result = result with { Rules = RuleEntryReader.Read(value, shape) };
                    break;
            }
        }
        if (!hasCondition && node is YamlMapping)
            shape.Report(node.Span, "An override needs “files:” or “when:” to say where it holds.");
        return hasCondition && !conditionFailed ? result : null;
    }

    public static Located<string>? StoryType(YamlNode node, YamlShape shape) =>
        shape.Text(node, "“type”") is { } text ? text with { Value = text.Value.ToLowerInvariant() } : null;

    private static ImmutableDictionary<string, ImmutableArray<string>> ReadWhen(YamlNode node, YamlShape shape)
    {
        var result = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
        var failed = false;
        foreach (var entry in shape.Map(node, "“when”"))
        {
            ImmutableArray<string> values = [.. shape.Texts(entry.Value, $"the values of “{entry.Key.Value}”").Select(value => value.Value)];
            failed |= values.IsEmpty;
            result[entry.Key.Value] = values;
        }
        return failed ? ImmutableDictionary<string, ImmutableArray<string>>.Empty : result.ToImmutable();
    }
}
