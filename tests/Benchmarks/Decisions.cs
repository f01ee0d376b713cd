using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Documents;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Benchmarks;

/// <summary>Where deciding spends its time: by kind of rule, and the rules that take most.</summary>
internal static class Decisions
{
    private const int Most = 8;

    public static void Run(ArchiveFiles files, LintContext context, double lint)
    {
        var rules = context.RuleSet.Rules;
        var spent = new double[rules.Length];
        Sample filter = default;
        foreach (var path in files.Paths)
        {
            var document = MarkdownReader.Read(SourceText.Decode(File.ReadAllBytes(path)), context.ReadOptions);
            var settled = context.For(document.FrontMatter);
            ImmutableArray<Matching.BlockFacts> facts = [.. document.Blocks.Select(block => context.RuleSet.Facts.Find(block.Text))];
            var pass = new LintPass(document, facts, settled.RuleSet, isStrict: false, isBritish: false);
            _ = pass.Story;
            for (var index = 0; index < rules.Length; index++)
            {
                var clock = Clock.Thread();
                if (pass.MayFind(rules[index], index) && RuleSettings.TryResolve(rules[index], settled, out var level, out var options))
                    rules[index].Check.Decide(new RulePass(pass, rules[index], index, level, options));
                spent[index] += Clock.Thread() - clock;
            }
            _ = Sample.Run(ref filter, () => DiagnosticFilter.Apply(pass, settled, pass.Redaction).Shown.Length);
        }
        Console.WriteLine("Deciding, by kind of rule (CPU ms of one run on one thread; share of the lint):");
        foreach (var kind in rules.Select((rule, index) => (rule.Extends, Spent: spent[index])).GroupBy(each => each.Extends).OrderByDescending(kind => kind.Sum(each => each.Spent)))
            Row($"  {kind.Key}, {kind.Count()} rules", kind.Sum(each => each.Spent), lint);
        Row("  from findings to diagnostics: overlap, suppression, order", filter.Cpu, lint);
        Console.WriteLine($"The {Most} rules that take most:");
        foreach (var index in Enumerable.Range(0, rules.Length).OrderByDescending(index => spent[index]).Take(Most))
            Row($"  {rules[index].Name}", spent[index], lint);
        Console.WriteLine();
    }

    private static void Row(string name, double milliseconds, double lint) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-62}{milliseconds,9:0.0}{milliseconds / lint,8:0.0%}"));
}
