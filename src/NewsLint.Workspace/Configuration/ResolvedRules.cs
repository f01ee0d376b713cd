using System.Collections.Immutable;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Globs;
using NewsLint.Workspace.Packs;
using NewsLint.Workspace.Waivers;

namespace NewsLint.Workspace.Configuration;

/// <summary>The part of a configuration that needs its rules to have been read.</summary>
internal sealed class ResolvedRules
{
    private readonly RuleNames _names;

    public ResolvedRules(ConfigLayers layers, LoadedRules rules, ImmutableArray<RulePack> packs, string? waiverPath, WorkspaceRoot root)
    {
        RuleSet = rules.RuleSet;
        Packs = packs;
        _names = new RuleNames(rules.RuleSet, packs);
        Problems.AddRange(packs.SelectMany(pack => pack.Problems));
        Problems.AddRange(rules.Problems);
        foreach (var (file, entries) in layers.Rules)
            Settings = Lay(Settings, _names.Resolve(file, entries, Problems, (name, entry) => Origins[name] = Origin.Of(file, entry.Name.Span)));
        foreach (var (file, entry) in layers.Overrides)
            Overrides.Add(Resolve(file, entry));
        if (waiverPath is not null && BoundedFile.MayBeThere(waiverPath))
            Waivers = ReadWaivers(waiverPath, root);
    }

    public RuleSet RuleSet { get; }

    public ImmutableArray<RulePack> Packs { get; }

    /// <summary>The text of the waivers; null where there are none.</summary>
    public SourceText? WaiverText { get; private set; }

    public List<ConfigProblem> Problems { get; } = [];

    public ImmutableDictionary<string, RuleSetting> Settings { get; } = ImmutableDictionary<string, RuleSetting>.Empty;

    /// <summary>Where each of <see cref="Settings"/> was said last.</summary>
    public Dictionary<string, Origin> Origins { get; } = new(StringComparer.Ordinal);

    public List<ConfigOverride> Overrides { get; } = [];

    public ImmutableArray<Waiver> Waivers { get; } = [];

    /// <summary>Lays settings over others. A category that was off and is given a level is on again.</summary>
    public static ImmutableDictionary<string, RuleSetting> Lay(ImmutableDictionary<string, RuleSetting> below, ImmutableDictionary<string, RuleSetting> above)
    {
        foreach (var (name, setting) in above)
        {
            var earlier = below.GetValueOrDefault(name, RuleSetting.Default);
            if (setting.Level is not null && setting.IsOff is null)
                earlier = earlier with { IsOff = null };
            below = below.SetItem(name, earlier.With(setting));
        }
        return below;
    }

    private ConfigOverride Resolve(ConfigFile file, OverrideEntry entry)
    {
        var origins = ImmutableDictionary.CreateBuilder<string, Origin>();
        var settings = _names.Resolve(file, entry.Rules, Problems, (name, rule) => origins[name] = Origin.Of(file, rule.Name.Span));
        var change = new FrontMatterOverride(entry.When)
        {
            Settings = settings,
            StoryType = entry.StoryType?.Value,
            Style = entry.Style?.Value,
            Language = entry.Language?.Value,
        };
        var files = entry.Files.IsEmpty ? null : ConfigLayers.ToPatterns(entry.Files.Select(pattern => pattern.Value));
        return new ConfigOverride(files, change, file, entry, origins.ToImmutable());
    }

    private ImmutableArray<Waiver> ReadWaivers(string path, WorkspaceRoot root)
    {
        var (text, problem) = ConfigText.Read(path, WaiverFile.MaxBytes, root);
        if (text is null)
        {
            Problems.Add(problem!);
            return [];
        }
        WaiverText = text;
        var (located, problems) = WaiverReader.Parse(path, text);
        Problems.AddRange(problems);
        var waivers = ImmutableArray.CreateBuilder<Waiver>(located.Length);
        foreach (var (waiver, span) in located)
        {
            if (_names.FindRule(waiver.Rule) is { } rule)
                waivers.Add(waiver with { Rule = rule });
            else
                Problems.Add(new ConfigProblem(path, text, span, _names.Unknown(waiver.Rule, "rule")));
        }
        return waivers.ToImmutable();
    }
}

/// <summary>An override ready for use.</summary>
/// <param name="Files">The files it holds for, or null for every file.</param>
/// <param name="Change">What it changes, and for which front matter.</param>
/// <param name="Origins">Where each of its rule settings is written.</param>
internal sealed record ConfigOverride(
    PatternList? Files, FrontMatterOverride Change, ConfigFile File, OverrideEntry Entry, ImmutableDictionary<string, Origin> Origins);
