using System.CommandLine;
using System.Reflection;
using NewsLint.Cli.Commands;
using NewsLint.Cli.Terminals;

namespace NewsLint.Cli;

/// <summary>The commands of <c>newslint</c>.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The exit code: <see cref="ExitCodes"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        try
        {
            var root = Create(terminal);
            var result = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (result.Errors.Count > 0)
                return Refuse(result, terminal);
            return result.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (IOException error) when (IsClosedPipe(error))
        {
            // The reader, such as head, has seen enough.
            return ExitCodes.Clean;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            terminal.Error.WriteLine($"NewsLint failed: {error.GetType().Name}: {error.Message} Please report it. NEWSLINT_DEBUG=1 shows more.");
            if (Environment.GetEnvironmentVariable("NEWSLINT_DEBUG") == "1")
                terminal.Error.WriteLine(error);
            return ExitCodes.Internal;
        }
        finally
        {
            Flush(terminal);
        }
    }

    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("NewsLint reads a news draft the way an editor does, and says what an editor would say.")
        {
            CheckCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            RulesCommand.Create(terminal),
            ConfigCommand.Create(terminal),
            InitCommand.Create(terminal),
        };
        root.Add(CompletionsCommand.Create(terminal, root));
        return root;
    }

    public static string Version { get; } =
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private static int Refuse(ParseResult result, Terminal terminal)
    {
        foreach (var error in result.Errors)
            terminal.Error.WriteLine(error.Message);
        var command = result.CommandResult.Command;
        terminal.Error.WriteLine($"See: newslint {(command is RootCommand ? "" : PathOf(result) + " ")}--help");
        return ExitCodes.Usage;
    }

    private static string PathOf(ParseResult result)
    {
        List<string> names = [];
        for (System.CommandLine.Parsing.SymbolResult? at = result.CommandResult; at is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } command; at = at.Parent)
            names.Insert(0, command.Command.Name);
        return string.Join(' ', names);
    }

    private static void Flush(Terminal terminal)
    {
        try
        {
            terminal.Out.Flush();
        }
        catch (IOException)
        {
            // Nobody reads on.
        }
    }

    private static bool IsClosedPipe(IOException error) =>
        error.Message.Contains("pipe", StringComparison.OrdinalIgnoreCase) || error.InnerException?.Message.Contains("pipe", StringComparison.OrdinalIgnoreCase) == true;
}
