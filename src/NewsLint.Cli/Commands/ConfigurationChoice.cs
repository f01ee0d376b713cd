using System.CommandLine;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Packs;

namespace NewsLint.Cli.Commands;

/// <summary><c>--config</c> and <c>--no-config</c>, the same for every command that has them.</summary>
internal sealed class ConfigurationChoice
{
    private readonly Option<string?> _file = new("--config", "-c")
    {
        HelpName = "FILE",
        Description = "Use this configuration for every file, in place of the nearest .newslint.yml.",
    };

    private readonly Option<bool> _none = new("--no-config") { Description = "Use no configuration: the recommended rules with their own levels." };

    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_none);
    }

    /// <exception cref="UsageException">The file is not there, or both are given.</exception>
    public ConfigurationFinder Finder(ParseResult result, Terminal terminal)
    {
        var file = result.GetValue(_file);
        var none = result.GetValue(_none);
        if (file is not null && none)
            throw new UsageException("--config and --no-config exclude each other. Give one of them.");
        if (file is not null && !File.Exists(Path.GetFullPath(file, terminal.CurrentDirectory)))
            throw new UsageException($"There is no configuration {file}.");
        var options = new ConfigurationOptions(terminal.CurrentDirectory) { ConfigFile = file, IgnoreConfigurations = none, Today = terminal.Today };
        return new ConfigurationFinder(options, RulePackLoader.Load);
    }
}
