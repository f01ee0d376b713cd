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

    private readonly Option<bool> _private = new("--show-private") { Description = "Show protected sources by name in place of their aliases. Works on a screen alone." };

    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_none);
        command.Add(_private);
    }

    /// <exception cref="UsageException">The file is not there, or both are given, or names would go where a report is kept.</exception>
    public ConfigurationFinder Finder(ParseResult result, Terminal terminal)
    {
        var file = result.GetValue(_file);
        var none = result.GetValue(_none);
        if (file is not null && none)
            throw new UsageException("--config and --no-config exclude each other. Give one of them.");
        if (file is not null && !File.Exists(Path.GetFullPath(file, terminal.CurrentDirectory)))
            throw new UsageException($"There is no configuration {file}.");
        var showsPrivate = result.GetValue(_private);
        if (showsPrivate && !terminal.IsScreen)
            throw new UsageException("--show-private shows who the protected sources are, so it works on a screen alone: not into a file, a pipe or a log.");
        if (showsPrivate && Kept(result) is { } kept)
            throw new UsageException($"--show-private shows who the protected sources are, so it does not go with {kept}.");
        var options = new ConfigurationOptions(terminal.CurrentDirectory) { ConfigFile = file, IgnoreConfigurations = none, Clock = terminal.Clock, ShowsPrivate = showsPrivate };
        return new ConfigurationFinder(options, RulePackLoader.Load);
    }

    /// <summary>An option that was given and makes something that stays, or that other programs read; or null.</summary>
    private static string? Kept(ParseResult result) => result.CommandResult.Command.Options
        .Where(option => option.Name is "--format" or "--output" or "--write-baseline" or "--prune-baseline" or "--fix" or "--diff" && result.GetResult(option) is { Implicit: false })
        .Select(option => option.Name).FirstOrDefault();
}
