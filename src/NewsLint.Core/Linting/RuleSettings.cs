using System.Collections.Immutable;
using NewsLint.Rules;

namespace NewsLint.Linting;

/// <summary>Whether a rule runs under a context, and how.</summary>
public static class RuleSettings
{
    /// <summary>
    /// What holds, strongest first: the configuration of the rule, of its category, the story type, the profile.
    /// A level or <c>on</c> in the configuration switches a rule on that the profile leaves off.
    /// </summary>
    public static bool TryResolve(Rule rule, LintContext context, out Level level, out ImmutableDictionary<string, double> options)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(context);
        var setting = Find(rule, context);
        level = rule.Level;
        options = setting.Options;
        if (!context.OnlyRules.IsEmpty)
        {
            level = setting.Level ?? level;
            return context.OnlyRules.Contains(rule.Name);
        }
        var isOn = IsInProfile(rule, context) && AllowsStyle(rule, context);
        if (!rule.Types.IsEmpty && (rule.Types.TryGetValue(context.StoryType, out var change) || rule.Types.TryGetValue(StoryTypes.Canonical(context.StoryType), out change)))
        {
            isOn &= change is not null;
            level = change ?? level;
        }
        if (context.Profile == Profile.Relaxed && rule.Relaxed is { } most && most < level)
            level = most;
        if (setting.Level is { } chosen)
            (level, isOn) = (chosen, true);
        return setting.IsOff is { } isOff ? !isOff : isOn;
    }

    private static RuleSetting Find(Rule rule, LintContext context)
    {
        if (context.Settings.IsEmpty)
            return RuleSetting.Default;
        var setting = context.Settings.GetValueOrDefault(rule.Category, RuleSetting.Default);
        if (rule.Id is not null && context.Settings.TryGetValue(rule.Id, out var byCode))
            setting = setting.With(byCode);
        return context.Settings.TryGetValue(rule.Name, out var own) ? setting.With(own) : setting;
    }

    private static bool IsInProfile(Rule rule, LintContext context) => !rule.File.IsBuiltIn || (int)rule.Tier <= (int)context.Profile;

    private static bool AllowsStyle(Rule rule, LintContext context) =>
        (rule.Styles.IsEmpty || rule.Styles.Contains(context.Style, StringComparer.OrdinalIgnoreCase))
        && (rule.Languages.IsEmpty || rule.Languages.Contains(context.Language, StringComparer.OrdinalIgnoreCase));
}
