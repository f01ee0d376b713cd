using System.CommandLine;

namespace NewsLint.Cli;

/// <summary>Walks through the commands.</summary>
internal static class CommandTree
{
    /// <summary>Every command that is shown, each before those below it, by its whole name: <c>newslint rules test</c>.</summary>
    public static IEnumerable<(string Path, Command Command)> Of(Command command, string path = "newslint")
    {
        yield return (path, command);
        foreach (var sub in command.Subcommands.Where(sub => !sub.Hidden))
        {
            foreach (var below in Of(sub, $"{path} {sub.Name}"))
                yield return below;
        }
    }
}
