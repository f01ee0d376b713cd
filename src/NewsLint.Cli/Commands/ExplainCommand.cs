using System.CommandLine;
using NewsLint.Cli.Reporting;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("rule") { HelpName = "RULE", Description = "A rule's name or code, such as claims.superlative or NL4001." };
        var configuration = new ConfigurationChoice();
        var command = new Command("explain", "Say what a rule finds and why, with examples, and how to configure or silence it.") { name };
        configuration.AddTo(command);
        command.SetAction(result =>
        {
            var here = configuration.Finder(result, terminal).ForDirectory(terminal.CurrentDirectory);
            var rule = RuleLookup.Find(here.RuleSet, result.GetValue(name)!);
            new RuleExplanation(terminal).Write(rule);
            return RuleLookup.TellProblems(terminal, here);
        });
        return command;
    }
}
