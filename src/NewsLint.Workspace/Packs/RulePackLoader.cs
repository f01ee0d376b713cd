using System.Collections.Immutable;
using NewsLint.Matching;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;

namespace NewsLint.Workspace.Packs;

/// <summary>Reads the rules and shared lists of packs into one <see cref="RuleSet"/>. A rule that cannot be read costs that rule alone.</summary>
public static class RulePackLoader
{
    public static LoadedRules Load(ImmutableArray<RulePack> packs)
    {
        List<ConfigProblem> problems = [];
        Dictionary<string, PhraseList> lists = new(StringComparer.Ordinal);
        var budget = new PhraseBudget();
        foreach (var file in packs.SelectMany(pack => pack.Lists))
            AddList(file, budget, lists, problems);
        List<Rule> rules = [];
        Dictionary<string, Rule> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (var file in packs.SelectMany(pack => pack.Rules))
        {
            var ruleFile = ToRuleFile(file, budget);
            var (rule, mistakes) = RuleFileReader.Read(ruleFile, file.Name, lists);
            problems.AddRange(mistakes.Select(mistake => ToProblem(file, mistake)));
            if (rule is not null && IsFree(rule, taken, problems))
                rules.Add(rule);
        }
        return new LoadedRules(new RuleSet(rules, lists), [.. problems]) { Lists = lists };
    }

    private static void AddList(RuleSourceFile file, PhraseBudget budget, Dictionary<string, PhraseList> lists, List<ConfigProblem> problems)
    {
        var (list, mistakes) = SharedListReader.Read(ToRuleFile(file, budget));
        problems.AddRange(mistakes.Select(mistake => ToProblem(file, mistake)));
        if (list is not null)
            lists[file.Name] = list;
    }

    private static RuleFile ToRuleFile(RuleSourceFile file, PhraseBudget budget) =>
        new(file.Path, file.Source, file.Pack.Name, file.Pack.IsBuiltIn, file.Pack.IsVale)
        {
            Defaults = file.Pack.Defaults,
            Root = file.Root,
            Budget = budget,
            IsEmbedded = file.Path.StartsWith(BuiltInPack.PathPrefix, StringComparison.Ordinal),
        };

    private static ConfigProblem ToProblem(RuleSourceFile file, RuleProblem mistake)
    {
        var span = new TextSpan(Math.Min(mistake.Span.Start, file.Source.Length), Math.Min(mistake.Span.End, file.Source.Length));
        return new ConfigProblem(file.Path, file.Source, span, mistake.Message) { IsInRule = true, Level = mistake.Level };
    }

    private static bool IsFree(Rule rule, Dictionary<string, Rule> taken, List<ConfigProblem> problems)
    {
        var names = new[] { rule.Name, rule.Id }.OfType<string>().ToList();
        if (names.Find(taken.ContainsKey) is { } name)
        {
            var message = $"“{name}” is taken by {taken[name].File.Path}. This rule is left out: give it a name and an id of its own.";
            var at = rule.File.Source.Content.IndexOf(name, StringComparison.Ordinal);
            problems.Add(new ConfigProblem(rule.File.Path, rule.File.Source, at < 0 ? new TextSpan(0, 0) : new TextSpan(at, at + name.Length), message) { IsInRule = true });
            return false;
        }
        foreach (var free in names)
            taken.TryAdd(free, rule);
        return true;
    }
}
