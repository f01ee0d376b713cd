using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Reflection;
using System.Text.RegularExpressions;
using NewsLint.Cli.Commands;
using NewsLint.Workspace;
using NewsLint.Workspace.Git;

namespace NewsLint.Cli;

/// <summary>The whole program: arguments in, an exit code out.</summary>
internal static partial class CommandLine
{
    /// <summary>No response files: a draft may be called <c>@home.md</c>.</summary>
    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public static string Version { get; } = typeof(CommandLine).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>The version with the commit it was built from, where that is known.</summary>
    public static string FullVersion { get; } = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+') is [_, { Length: >= 7 } commit]
        ? $"{Version} ({commit[..7]})"
        : Version;

    public static int Run(string[] arguments, Terminal terminal)
    {
        try
        {
            var result = Create(terminal).Parse(arguments, Parsing);
            var mistakes = result.Action is HelpAction or VersionAction ? [] : Mistakes(result, arguments).Distinct(StringComparer.Ordinal).ToList();
            var code = mistakes.Count > 0
                ? Refuse(result, mistakes, terminal)
                : result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error });
            terminal.Out.Flush();
            return terminal.OutputFailure is { } missing ? TellMissing(missing, code, terminal) : code;
        }
        catch (Exception mistake) when (mistake is UsageException or GitException)
        {
            terminal.Tell(mistake.Message);
            return ExitCode.Usage;
        }
        catch (Exception failure)
        {
            return Fail(failure, terminal);
        }
    }

    /// <summary>The tree of commands: the parser, the help, the reference and the completions all come from it.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Reads news drafts in Markdown the way an editor does, and says what an editor would say.");
        root.Options.Clear();
        root.Options.Add(new HelpOption("--help", "-h") { Description = "Show help for a command.", Action = new HelpAction(terminal), Recursive = true });
        root.Options.Add(new Option<bool>("--version") { Description = "Show the version.", Action = new VersionAction(terminal), Arity = ArgumentArity.Zero });
        root.Add(CheckCommand.Create(terminal));
        root.Add(ExplainCommand.Create(terminal));
        root.Add(RulesCommand.Create(terminal));
        root.Add(ConfigCommand.Create(terminal));
        root.Add(InitCommand.Create(terminal));
        root.Add(SourcesCommand.Create(terminal));
        root.Add(DebugCommand.Create(terminal));
        root.Add(DoctorCommand.Create(terminal));
        root.Add(LspCommand.Create(terminal));
        root.Add(SuppressCommand.Create(terminal));
        root.Add(HookCommand.Create(terminal));
        root.Add(CompletionsCommand.Create(terminal));
        root.SetAction(result => HelpAction.Missing(result, terminal));
        return root;
    }

    private static IEnumerable<string> Mistakes(ParseResult result, string[] arguments)
    {
        var separator = Array.IndexOf(arguments, "--");
        var written = separator < 0 ? arguments : arguments[..separator];
        // The parser takes a misspelt option for a path.
        foreach (var token in result.Tokens.Where(token => token.Type == TokenType.Argument && token.Value is ['-', _, ..] && written.Contains(token.Value)))
        {
            if (result.CommandResult.Children.OfType<ArgumentResult>().Any(argument => argument.Tokens.Contains(token)))
                yield return Unknown("option", token.Value, Options(result));
        }
        foreach (var error in result.Errors)
            yield return Reword(error.Message, result);
    }

    private static int Refuse(ParseResult result, List<string> mistakes, Terminal terminal)
    {
        foreach (var mistake in mistakes)
            terminal.Tell(mistake);
        terminal.Tell($"See `{HelpText.NameOf(result.CommandResult)} --help`.");
        return ExitCode.Usage;
    }

    private static string Reword(string message, ParseResult result)
    {
        if (result.UnmatchedTokens.FirstOrDefault(token => message.Contains($"'{token}'", StringComparison.Ordinal)) is not { } token)
            return RewordMissing(message);
        if (token.StartsWith('-'))
            return Unknown("option", token, Options(result));
        var commands = result.CommandResult.Command.Subcommands.Where(each => !each.Hidden).Select(each => each.Name).ToList();
        return commands.Count > 0 ? Unknown("command", token, commands) : $"“{token}” is one argument too many.";
    }

    private static string RewordMissing(string message)
    {
        var missing = MissingValue().Match(message);
        return !missing.Success ? message : missing.Groups["argument"] is { Success: true } argument ? $"{argument.Value} is missing." : $"{missing.Groups["option"].Value} needs a value.";
    }

    [GeneratedRegex("^Required argument (missing for option: '(?<option>.+)'|'(?<argument>.+)' missing for command)")]
    private static partial Regex MissingValue();

    private static string Unknown(string what, string written, IEnumerable<string> known) =>
        $"There is no {what} “{written}” here.{Suggestion.DidYouMean(written, known)}";

    private static IEnumerable<string> Options(ParseResult result) => result.CommandResult.Command.Options
        .Concat(result.RootCommandResult.Command.Options.Where(option => option.Recursive)).Select(option => option.Name);

    private static int TellMissing(string reason, int code, Terminal terminal)
    {
        terminal.Tell($"The results could not all be written to standard output. {reason}");
        return Math.Max(code, ExitCode.Usage);
    }

    private static int Fail(Exception failure, Terminal terminal)
    {
        try
        {
            if (failure is OutOfMemoryException)
            {
                terminal.Tell("There is not enough memory. What was not reported so far was not done.");
                return ExitCode.Usage;
            }
            terminal.Tell($"newslint failed: {failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}");
            terminal.Tell(terminal.IsDebugging ? failure.ToString() : "Set NEWSLINT_DEBUG=1 to see where.");
        }
        catch (Exception mute) when (StandardStreams.IsExpected(mute))
        {
            // Nobody is left to be told.
        }
        return ExitCode.Internal;
    }
}

/// <summary>What was asked for cannot be done as it was asked; the message says why and what would be right.</summary>
internal sealed class UsageException(string message) : Exception(message);
