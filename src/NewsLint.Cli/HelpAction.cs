using System.CommandLine;
using System.CommandLine.Invocation;

namespace NewsLint.Cli;

/// <summary><c>--help</c>.</summary>
internal sealed class HelpAction(Terminal terminal) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        terminal.Out.Write(HelpText.Of(parseResult.CommandResult, terminal.Width));
        return ExitCode.Clean;
    }

    /// <summary>For a command that needs another behind it.</summary>
    public static int Missing(ParseResult parseResult, Terminal terminal)
    {
        terminal.Error.Write(HelpText.Of(parseResult.CommandResult, terminal.Width));
        return ExitCode.Usage;
    }
}

/// <summary><c>--version</c>.</summary>
internal sealed class VersionAction(Terminal terminal) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        terminal.Out.WriteLine($"newslint {CommandLine.FullVersion}");
        return ExitCode.Clean;
    }
}
