using System.Collections.Immutable;
using NewsLint.Rules;
using NewsLint.Workspace.Packs;

namespace NewsLint.Workspace.Configuration;

/// <summary>Every name that a setting or a waiver can have: of rules, of codes and of categories.</summary>
internal sealed class RuleNames
{
    private readonly Dictionary<string, string> _rules = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _categories = new(StringComparer.OrdinalIgnoreCase);
    private readonly RuleSet _ruleSet;

    public RuleNames(RuleSet rules, ImmutableArray<RulePack> packs)
    {
        _ruleSet = rules;
        foreach (var rule in rules.Rules)
        {
            AddRule(rule.Name);
            if (rule.Id is { } code)
                _rules.TryAdd(code, rule.Name);
        }
        // A rule whose file cannot be read is known all the same: its own mistake is enough to hear of.
        foreach (var file in packs.SelectMany(pack => pack.Rules))
            AddRule(file.Name);
    }

    /// <summary>The name as the rule's file has it, or null.</summary>
    public string? FindRule(string nameOrCode) => _rules.GetValueOrDefault(nameOrCode);

    public string? FindCategory(string name) => _categories.GetValueOrDefault(name);

    /// <summary>“There is no rule …”, with what may have been meant.</summary>
    public string Unknown(string name, string what) =>
        $"There is no {what} “{name}”.{Suggestion.DidYouMean(name, _rules.Keys.Concat(_categories.Keys))}";

    /// <summary>The settings of one layer by their true names; what names nothing is reported.</summary>
    /// <param name="note">Called with each setting that holds.</param>
    public ImmutableDictionary<string, RuleSetting> Resolve(
        ConfigFile file, ImmutableArray<RuleEntry> entries, ICollection<ConfigProblem> problems, Action<string, RuleEntry>? note = null)
    {
        var result = ImmutableDictionary.CreateBuilder<string, RuleSetting>();
        foreach (var entry in entries)
        {
            var (name, setting, problem) = Resolve(entry);
            if (name is not null && !result.TryAdd(name, setting))
                problem = $"“{entry.Name.Value}” is “{name}”, which is already set here. Keep one of the two.";
            if (problem is not null)
                problems.Add(new ConfigProblem(file.Path, file.Source, entry.Name.Span, problem));
            else if (name is not null)
                note?.Invoke(name, entry);
            if (name is not null)
                CheckOptions(file, entry, name, problems);
        }
        return result.ToImmutable();
    }

    private void CheckOptions(ConfigFile file, RuleEntry entry, string name, ICollection<ConfigProblem> problems)
    {
        if (entry.Options.IsEmpty || _ruleSet.Find(name) is not { } rule)
            return;
        string[] known = [.. rule.Options.Select(option => option.Name)];
        foreach (var option in entry.Options)
        {
            if (known.Contains(option.Value, StringComparer.Ordinal))
                continue;
            var choice = known.Length == 0 ? "It has none besides level." : $"There are {string.Join(", ", known.Append("level"))}.{Suggestion.DidYouMean(option.Value, [.. known, "level"])}";
            problems.Add(new ConfigProblem(file.Path, file.Source, option.Span, $"“{option.Value}” is not an option of “{name}”. {choice}"));
        }
    }

    private (string? Name, RuleSetting Setting, string? Problem) Resolve(RuleEntry entry)
    {
        var written = entry.Name.Value;
        var setting = entry.Setting;
        if (FindRule(written) is { } rule)
        {
            // Who gives a rule a level wants it to run, whatever the profile says.
            return (rule, setting.Level is not null && setting.IsOff is null ? setting with { IsOff = false } : setting, null);
        }
        if (FindCategory(written) is not { } category)
            return (null, setting, Unknown(written, "rule or category"));
        if (setting.Options.IsEmpty)
            return (category, setting, null);
        return (category, setting with { Options = RuleSetting.Default.Options }, $"“{written}” is a category. Options are set for a single rule.");
    }

    private void AddRule(string name)
    {
        _rules.TryAdd(name, name);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
            _categories.TryAdd(name[..dot], name[..dot]);
    }
}
