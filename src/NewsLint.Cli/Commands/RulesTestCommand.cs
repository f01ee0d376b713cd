using System.CommandLine;
using System.Globalization;
using NewsLint.Cli.Terminals;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Packs;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint rules test</c>: runs the examples of rules, alone and among all, and reviews the rules.</summary>
internal static class RulesTestCommand
{
    public static Command Create(Terminal terminal)
    {
        var what = new Argument<string[]>("what") { Description = "Folders or files of rules, or names of rules or categories. Default: the built-in rules.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("test", "Runs the examples of rules, each alone and among all.") { what };
        command.SetAction(result => Run(terminal, result.GetValue(what) ?? []));
        return command;
    }

    private static int Run(Terminal terminal, string[] what)
    {
        var paths = what.Where(each => Path.Exists(Path.GetFullPath(each, terminal.CurrentDirectory))).ToList();
        var names = what.Except(paths, StringComparer.Ordinal).ToList();
        if (names.FirstOrDefault(name => name.Contains('/', StringComparison.Ordinal) || name.EndsWith(".yml", StringComparison.Ordinal)) is { } lost)
        {
            terminal.Error.WriteLine($"No such file or directory: {lost}");
            return ExitCodes.Usage;
        }
        var total = new Counts();
        if (paths.Count == 0)
            Test(terminal, BuiltInPack.Pack, names, total);
        foreach (var path in paths)
        {
            if (Rulebook.ReadPack(terminal, path) is not { } pack)
                return ExitCodes.Usage;
            Test(terminal, pack, names, total);
        }
        if (total.Rules == 0 && total.Unreadable == 0)
        {
            terminal.Error.WriteLine(names.Count > 0 ? $"There is no rule or category “{names[0]}”." : "There are no rules here: a rule is a file <category>/<name>.yml.");
            return ExitCodes.Usage;
        }
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total.Rules} rules, {total.Examples} examples, {total.Failures} failed"));
        return total.Unreadable > 0 ? ExitCodes.Usage : total.Failures > 0 ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private static void Test(Terminal terminal, RulePack pack, List<string> names, Counts total)
    {
        var loaded = RulePackLoader.Load(Rulebook.WithBuiltIn(pack));
        foreach (var problem in pack.Problems.Concat(loaded.Problems).Where(problem => !problem.Path.StartsWith(BuiltInPack.PathPrefix, StringComparison.Ordinal) || problem.Level == Level.Error))
        {
            terminal.Out.WriteLine($"{Shown(terminal, problem.Path)}:{problem.Position.Line + 1}:{problem.Position.Character + 1}: {Reporting.LevelNames.Of(problem.Level)}: {problem.Message}");
            if (problem.Level == Level.Error)
                total.Unreadable++;
        }
        var own = pack.Rules.Select(rule => rule.Path).ToHashSet(StringComparer.Ordinal);
        var runner = new ExampleRunner(loaded.RuleSet, loaded.Lists);
        foreach (var rule in loaded.RuleSet.Rules.Where(rule => own.Contains(rule.File.Path) && IsMeant(rule, names)))
        {
            total.Rules++;
            total.Examples += rule.Examples.Length;
            foreach (var failure in runner.Run(rule))
                Fail(terminal, rule, failure.Example.Span, failure.Message, total);
            foreach (var remark in RuleReview.Review(rule, loaded.RuleSet))
                Fail(terminal, rule, remark.Span, remark.Message, total);
        }
    }

    private static bool IsMeant(Rule rule, List<string> names) =>
        names.Count == 0 || names.Any(name => rule.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase) || name.Equals(rule.Id, StringComparison.OrdinalIgnoreCase));

    private static void Fail(Terminal terminal, Rule rule, TextSpan span, string message, Counts total)
    {
        total.Failures++;
        var position = rule.File.Source.GetPosition(Math.Min(span.Start, rule.File.Source.Length));
        terminal.Out.WriteLine($"{Shown(terminal, rule.File.Path)}:{position.Line + 1}:{position.Character + 1}: {message}");
    }

    private static string Shown(Terminal terminal, string path) =>
        Path.IsPathRooted(path) ? Path.GetRelativePath(terminal.CurrentDirectory, path).Replace(Path.DirectorySeparatorChar, '/') : path;

    private sealed class Counts
    {
        public int Rules { get; set; }

        public int Examples { get; set; }

        public int Failures { get; set; }

        public int Unreadable { get; set; }
    }
}
