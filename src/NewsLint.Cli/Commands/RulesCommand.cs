using System.CommandLine;
using NewsLint.Cli.Terminals;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint rules …</c></summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal) => new("rules", "Lists, tests and starts rules, and writes their documentation.")
    {
        RulesListCommand.Create(terminal),
        RulesTestCommand.Create(terminal),
        RulesNewCommand.Create(terminal),
        RulesDocsCommand.Create(terminal),
    };
}
