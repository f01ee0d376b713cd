using NewsLint.Matching;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Linting;

/// <summary>Something that must not be in a rule file.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Span">Where in its file.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record RuleFailure(Rule Rule, TextSpan Span, string Message);

/// <summary>Tests rules: their examples hold, there are enough of them, and what a rule tells people to write is not found by another.</summary>
public sealed class RuleSetReview(RuleSet all, IReadOnlyDictionary<string, PhraseList> lists)
{
    private const int LeastExamples = 2;
    private const string Before = "We saw ";
    private const string After = " there.\n\n";

    private readonly ExampleRunner _examples = new(all, lists);

    public IEnumerable<RuleFailure> Run(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return _examples.Run(rule).Select(failure => new RuleFailure(rule, failure.Example.Span, failure.Message))
            .Concat(CountExamples(rule)).Concat(FollowSuggestions(rule)).Concat(CheckCovers(rule)).OrderBy(failure => failure.Span);
    }

    private static IEnumerable<RuleFailure> CountExamples(Rule rule)
    {
        if (!rule.File.IsBuiltIn || rule.Extends == RuleKeys.Engine)
            yield break;
        foreach (var (isBad, name) in new[] { (true, "bad"), (false, "good") })
        {
            var count = rule.Examples.Count(example => example.IsBad == isBad);
            if (count < LeastExamples)
                yield return new RuleFailure(rule, new TextSpan(0, 0), $"A rule has at least {LeastExamples} “{name}” examples, traps among them; this has {count}.");
        }
    }

    private IEnumerable<RuleFailure> CheckCovers(Rule rule) => rule.Covers.Where(name => all.Find(name)?.Name != name)
        .Select(name => new RuleFailure(rule, new TextSpan(0, 0), $"“covers” names “{name}”, and there is no such rule.{Spelling.DidYouMean(name, all.Rules.Select(known => known.Name))}"));

    /// <summary>Each suggestion is put into a sentence and read with all rules of the profile from which the rule runs.</summary>
    private IEnumerable<RuleFailure> FollowSuggestions(Rule rule)
    {
        var suggestions = rule.Check.Suggestions.Where(suggestion => suggestion.Text.Length > 0).DistinctBy(suggestion => suggestion.Text).ToList();
        if (suggestions.Count == 0 || rule.File.IsVale)
            yield break;
        var context = new LintContext
        {
            RuleSet = all,
            Profile = rule.Tier == Tier.Strict ? Profile.Strict : Profile.Recommended,
            Style = rule.Styles.FirstOrDefault() ?? "ap",
            Language = rule.Languages.FirstOrDefault() ?? "en-US",
        };
        var text = SourceText.From(string.Concat(suggestions.Select(suggestion => Before + suggestion.Text + After)));
        var found = Linter.Lint(text, context).Diagnostics;
        var start = 0;
        foreach (var suggestion in suggestions)
        {
            var span = new TextSpan(start + Before.Length, start + Before.Length + suggestion.Text.Length);
            start = span.End + After.Length;
            if (found.FirstOrDefault(diagnostic => IsAboutWords(diagnostic) && span.Contains(diagnostic.Span)) is { } objection)
                yield return new RuleFailure(rule, suggestion.Span, $"It says to write “{suggestion.Text}”, which {Name(objection.Rule, rule)} finds. Say something else, or make an exception there.");
        }
    }

    private bool IsAboutWords(Diagnostic diagnostic) => all.Find(diagnostic.Rule)?.Extends is "existence" or "substitution";

    private static string Name(string found, Rule rule) => found == rule.Name ? "this rule itself" : found;
}
