using System.CommandLine;
using NewsLint.Cli.Terminals;
using NewsLint.Rules;
using NewsLint.Yaml;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint explain RULE</c>: what a rule finds, why, and what to do.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("rule") { Description = "A rule's name or code: claims.superlative, NL4001." };
        var command = new Command("explain", "Says what a rule finds, why, and what to do.") { name };
        command.SetAction(result => Run(terminal, result.GetValue(name)!));
        return command;
    }

    private static int Run(Terminal terminal, string name)
    {
        var rules = Rulebook.Here(terminal).RuleSet;
        if (rules.Find(name) is not { } rule)
        {
            terminal.Error.WriteLine($"There is no rule “{name}”.{Spelling.DidYouMean(name, rules.Rules.Select(each => each.Name))} See: newslint rules list");
            return ExitCodes.Usage;
        }
        Write(terminal, rule);
        return ExitCodes.Clean;
    }

    private static void Write(Terminal terminal, Rule rule)
    {
        var ink = new Ink(terminal.HasColor);
        var output = terminal.Out;
        output.WriteLine($"{ink.Strong(rule.Title)}");
        output.WriteLine($"{rule.Name}{(rule.Id is null ? "" : $" ({rule.Id})")}, {ink.Of(rule.Level, Rulebook.LevelName(rule.Level))}, {rule.Tier.ToString().ToLowerInvariant()}");
        output.WriteLine();
        foreach (var paragraph in (rule.Description ?? rule.Message).Split("\n\n"))
        {
            foreach (var line in Columns.Wrap(paragraph.Replace('\n', ' '), terminal.Width))
                output.WriteLine(line);
            output.WriteLine();
        }
        WriteExamples(terminal, rule, isBad: true, "Found:");
        WriteExamples(terminal, rule, isBad: false, "Fine:");
        if (rule.Link is not null)
            output.WriteLine($"More: {rule.Link}");
        if (rule.Check is EngineCheck)
            return;
        output.WriteLine($"Change it in .newslint.yml:  rules: {{ {rule.Name}: {(rule.Level == Level.Warning ? "suggestion" : "warning")} }}  or  {rule.Name}: off");
        output.WriteLine($"Silence one line:            <!-- newslint-disable-next-line {rule.Name} -->");
    }

    private static void WriteExamples(Terminal terminal, Rule rule, bool isBad, string title)
    {
        var examples = rule.Examples.Where(example => example.IsBad == isBad && !example.Text.Contains("\n---", StringComparison.Ordinal)).ToList();
        if (examples.Count == 0)
            return;
        terminal.Out.WriteLine(title);
        foreach (var example in examples)
        {
            var lines = Columns.Wrap(Columns.Harmless(Rulebook.Marked(example)), terminal.Width - 4);
            terminal.Out.WriteLine("  · " + lines[0]);
            foreach (var line in lines.Skip(1))
                terminal.Out.WriteLine("    " + line);
        }
        terminal.Out.WriteLine();
    }
}
