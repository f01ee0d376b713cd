using NewsLint.LanguageServer.Protocol;
using NewsLint.Rules;

namespace NewsLint.LanguageServer.Features;

/// <summary>The names of rules, and of the categories that stand for several.</summary>
internal static class RuleChoices
{
    public static IEnumerable<Choice> All(RuleSet rules, string suffix = "") => Categories(rules, suffix).Concat(Rules(rules, suffix));

    public static IEnumerable<Choice> Rules(RuleSet rules, string suffix = "") => rules.Rules
        .OrderBy(rule => rule.Name, StringComparer.Ordinal)
        .Select(rule => new Choice(rule.Name, CompletionItemKind.Reference) { Detail = rule.Id is null ? rule.Title : $"{rule.Title} ({rule.Id})", Documentation = rule.ShownDescription, Suffix = suffix });

    private static IEnumerable<Choice> Categories(RuleSet rules, string suffix) =>
        rules.Categories.Select(category => new Choice(category, CompletionItemKind.Keyword) { Detail = "all rules of the category", Suffix = suffix });
}
