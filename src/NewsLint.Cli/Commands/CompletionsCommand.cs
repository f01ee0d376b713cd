using System.CommandLine;
using NewsLint.Cli.Completions;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint completions</c>.</summary>
internal static class CompletionsCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "powershell"];

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { HelpName = "SHELL", Description = "bash, zsh, fish or powershell." };
        shell.CompletionSources.Add(Shells);
        var command = new Command("completions", "Print a script that completes commands, options and rule names in a shell.") { shell };
        command.SetAction(result =>
        {
            var words = CompletionWords.Of(CommandLine.Create(terminal));
            terminal.Out.Write(result.GetValue(shell) switch
            {
                "bash" => ShellScripts.Bash(words),
                "zsh" => ShellScripts.Zsh(words),
                "fish" => ShellScripts.Fish(words),
                "powershell" => ShellScripts.PowerShell(words),
                var other => throw new UsageException($"There are completions for {string.Join(", ", Shells)}; not for “{other}”."),
            });
            return ExitCode.Clean;
        });
        return command;
    }
}
