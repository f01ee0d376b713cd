using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>What a rule must keep beyond its examples.</summary>
public static class RuleReview
{
    private const int LeastExamples = 2;

    /// <summary>
    /// A built-in rule has at least two bad and two good examples; no replacement of any rule is itself found by a rule of the same profile.
    /// </summary>
    public static IEnumerable<RuleProblem> Review(Rule rule, RuleSet all)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(all);
        if (rule.Check is EngineCheck)
            yield break;
        var (bad, good) = (rule.Examples.Count(example => example.IsBad), rule.Examples.Count(example => !example.IsBad));
        if (rule.File.IsBuiltIn && (bad < LeastExamples || good < LeastExamples))
            yield return new RuleProblem(new TextSpan(0, 0), $"A rule shows at least {LeastExamples} bad and {LeastExamples} good examples; this one has {bad} and {good}.");
        foreach (var entry in rule.Check.Lists.SelectMany(list => list.Entries).Where(entry => !entry.Replacements.IsEmpty))
        {
            foreach (var replacement in entry.Replacements.Where(replacement => replacement.Length > 0))
            {
                if (FoundBy(replacement, rule, all) is { } finder)
                    yield return new RuleProblem(entry.Span, $"The suggestion “{replacement}” is itself found by {finder}. Suggest other words.");
            }
        }
    }

    private static string? FoundBy(string replacement, Rule rule, RuleSet all)
    {
        var context = new LintContext
        {
            RuleSet = all,
            Profile = rule.Tier == Tier.Strict ? Profile.Strict : Profile.Recommended,
            Style = rule.Styles.FirstOrDefault() ?? "ap",
            Language = rule.Languages.FirstOrDefault() ?? "en-US",
        };
        var draft = SourceText.From($"Reed {replacement} it.\n");
        return Linter.Lint(draft, context).Diagnostics
            .Where(diagnostic => new TextSpan(5, 5 + replacement.Length).Contains(diagnostic.Span) && !diagnostic.Span.IsEmpty)
            .Select(diagnostic => diagnostic.Rule)
            .FirstOrDefault();
    }
}
