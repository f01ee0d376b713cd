using System.CommandLine;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint rules</c>.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("rules", "List, test, begin and document rules.")
        {
            RulesListCommand.Create(terminal),
            RulesTestCommand.Create(terminal),
            RulesNewCommand.Create(terminal),
            RulesDocsCommand.Create(terminal),
        };
        command.SetAction(result => HelpAction.Missing(result, terminal));
        return command;
    }
}
