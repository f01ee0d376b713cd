using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Rules;

namespace NewsLint.Workspace.Configuration;

/// <summary>Tells what a configuration comes to for one file.</summary>
internal static class SettingsDescriber
{
    public static EffectiveSettings Describe(EffectiveConfiguration configuration, string path, IEnumerable<ConfigOverride> holding)
    {
        var layers = configuration.Layers;
        var scalars = new Dictionary<string, Sourced<string>>(StringComparer.Ordinal)
        {
            ["style"] = layers.Style,
            ["language"] = layers.Language,
            ["type"] = layers.StoryType,
        };
        var rules = configuration.Rules.Settings;
        var origins = new Dictionary<string, Origin>(configuration.Rules.Origins, StringComparer.Ordinal);
        var conditional = new List<EffectiveSetting>();
        foreach (var each in holding)
        {
            if (!each.Change.When.IsEmpty)
            {
                AddConditional(each, conditional);
                continue;
            }
            foreach (var (key, value) in Scalars(each))
                scalars[key] = value;
            rules = ResolvedRules.Lay(rules, each.Change.Settings);
            foreach (var (name, origin) in each.Origins)
                origins[name] = origin;
        }

        var settings = ImmutableArray.CreateBuilder<EffectiveSetting>();
        settings.Add(new EffectiveSetting("extends", $"newslint:{layers.Profile.Value.ToString().ToLowerInvariant()}", layers.Profile.Origin));
        foreach (var key in scalars.Keys)
            settings.Add(new EffectiveSetting(key, scalars[key].Value, scalars[key].Origin));
        foreach (var pack in layers.Packs)
            settings.Add(new EffectiveSetting("packs", pack.Value.Folder, pack.Origin));
        foreach (var (name, setting) in rules.OrderBy(rule => rule.Key, StringComparer.Ordinal))
            settings.Add(new EffectiveSetting("rules." + name, Write(setting), origins[name]));
        settings.AddRange(conditional);
        foreach (var name in layers.Names)
            settings.Add(new EffectiveSetting("names", name.Value.Name, name.Origin));
        foreach (var outlet in layers.Outlets)
            settings.Add(new EffectiveSetting("outlets", outlet.Value, outlet.Origin));
        foreach (var (role, keys) in layers.FrontMatter)
            settings.Add(new EffectiveSetting("frontmatter." + role, string.Join(", ", keys.Value), keys.Origin));
        if (layers.Transcripts is { } transcripts)
            settings.Add(new EffectiveSetting("transcripts", transcripts.Value, transcripts.Origin));
        if (layers.EnforceFrom is { } day)
            settings.Add(new EffectiveSetting("enforce-from", day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Origin));
        if (layers.Sources is { } sources)
            settings.Add(new EffectiveSetting("sources", sources.Value, sources.Origin));
        foreach (var pattern in layers.ExcludeLines)
            settings.Add(new EffectiveSetting("exclude", pattern.Value, pattern.Origin));
        return new EffectiveSettings(path, configuration.ConfigPath, configuration.Excludes(path, isDirectory: false), [.. settings.Select(setting => setting with { Value = configuration.Redaction.Apply(setting.Value) })]);
    }

    private static void AddConditional(ConfigOverride each, List<EffectiveSetting> settings)
    {
        var condition = string.Join(" and ", each.Change.When
            .OrderBy(when => when.Key, StringComparer.Ordinal)
            .Select(when => $"{when.Key}: {string.Join(" or ", when.Value)}"));
        foreach (var (key, value) in Scalars(each))
            settings.Add(new EffectiveSetting(key, value.Value, value.Origin, condition));
        foreach (var (name, setting) in each.Change.Settings.OrderBy(rule => rule.Key, StringComparer.Ordinal))
            settings.Add(new EffectiveSetting("rules." + name, Write(setting), each.Origins[name], condition));
    }

    private static IEnumerable<(string Key, Sourced<string> Value)> Scalars(ConfigOverride each)
    {
        var (file, entry) = (each.File, each.Entry);
        foreach (var (key, value) in new[] { ("style", entry.Style), ("language", entry.Language), ("type", entry.StoryType) })
        {
            if (value is { } written)
                yield return (key, new Sourced<string>(written.Value, Origin.Of(file, written.Span)));
        }
    }

    private static string Write(RuleSetting setting)
    {
        var level = setting.IsOff == true ? "off" : setting.Level is { } value ? WriteLevel(value) : setting.IsOff == false ? "on" : null;
        if (setting.Options.IsEmpty)
            return level ?? "on";
        var options = setting.Options.OrderBy(option => option.Key, StringComparer.Ordinal)
            .Select(option => string.Create(CultureInfo.InvariantCulture, $"{option.Key}: {option.Value}"));
        return $"{{ {string.Join(", ", (level is null ? [] : new[] { $"level: {level}" }).Concat(options))} }}";
    }

    private static string WriteLevel(Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        _ => "suggestion",
    };
}
