using NewsLint.Cli.Checking;
using NewsLint.Cli.Reporting;
using NewsLint.Rules;
using NewsLint.Workspace;
using NewsLint.Workspace.Configuration;

namespace NewsLint.Cli.Commands;

/// <summary>Finds rules for the commands that show them.</summary>
internal static class RuleLookup
{
    /// <exception cref="UsageException">No rule has this name or code.</exception>
    public static Rule Find(RuleSet rules, string name) => rules.Find(name)
        ?? throw new UsageException($"There is no rule “{name}”.{Suggestion.DidYouMean(name, RuleFilter.NamesOf(rules).Except(rules.Categories))} `newslint rules list` names all.");

    /// <summary>Tells what is wrong in a configuration and its rules, and gives back the exit code that follows.</summary>
    public static int TellProblems(Terminal terminal, EffectiveConfiguration configuration)
    {
        var code = ExitCode.Clean;
        foreach (var file in ConfigurationReport.Of([configuration], terminal.CurrentDirectory))
        {
            ProblemWriter.Tell(terminal, file.ToReport());
            code = Math.Max(code, file.ExitCode);
        }
        return code;
    }
}
