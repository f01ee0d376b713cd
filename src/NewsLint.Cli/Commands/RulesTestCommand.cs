using System.CommandLine;
using NewsLint.Cli.Checking;
using NewsLint.Cli.Reporting;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Packs;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint rules test</c>.</summary>
internal static class RulesTestCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.ZeroOrMore,
            HelpName = "PATH",
            Description = "Folders of rules, single rule files, or the beginnings of rule names. Default: the built-in rules.",
        };
        var command = new Command("test", "Run the examples of rules: every mark must be found, and nothing else.") { paths };
        command.SetAction(result => Run(terminal, result.GetValue(paths) ?? []));
        return command;
    }

    private static int Run(Terminal terminal, string[] given)
    {
        var targets = RuleTargets.Resolve(given, terminal.CurrentDirectory);
        var code = ExitCode.Clean;
        var configurations = new ConfigurationFinder(new ConfigurationOptions(terminal.CurrentDirectory), RulePackLoader.Load);
        var problems = targets.Problems.Where(problem => problem.Level == Level.Error || IsSelected(targets, problem.Path)).Select(problem => configurations.ForFile(problem.Path).Shown(problem));
        foreach (var file in ConfigurationReport.Of(problems, terminal.CurrentDirectory, Level.Suggestion))
        {
            ProblemWriter.Tell(terminal, file.ToReport());
            code = Math.Max(code, file.ExitCode);
        }
        var review = new RuleSetReview(targets.Rules, targets.Lists);
        var failed = 0;
        foreach (var failure in targets.Selected.SelectMany(review.Run))
        {
            failed++;
            var at = failure.Rule.File.Source.GetPosition(Math.Min(failure.Span.Start, failure.Rule.File.Source.Length));
            var path = ShownPath.Of(failure.Rule.File.Path, terminal.CurrentDirectory);
            terminal.Out.WriteLine(Harmless.Text($"{path}:{at.Line + 1}:{at.Character + 1}: {failure.Message}").Replace('\n', ' '));
        }
        foreach (var rule in targets.Selected.Where(rule => rule.Examples.IsEmpty && !rule.File.IsVale))
            terminal.Tell($"{ShownPath.Of(rule.File.Path, terminal.CurrentDirectory)} has no examples, so nothing shows what it finds. Give it “examples:”, some bad and some good.");
        // Scripts read this line: plain numbers, the same words whatever the count.
        terminal.Out.WriteLine($"{targets.Selected.Length} rules, {targets.Selected.Sum(rule => rule.Examples.Length)} examples, {failed} failed");
        return Math.Max(code, failed > 0 ? ExitCode.Findings : ExitCode.Clean);
    }

    private static bool IsSelected(RuleTargets targets, string path) => targets.Selected.Any(rule => rule.File.Path == path);
}
