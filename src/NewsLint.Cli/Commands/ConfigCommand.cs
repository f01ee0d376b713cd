using System.CommandLine;
using System.Globalization;
using NewsLint.Cli.Reporting;
using NewsLint.Workspace.Configuration;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint config</c>.</summary>
internal static class ConfigCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { HelpName = "FILE", Description = "A draft; it need not exist." };
        var configuration = new ConfigurationChoice();
        var command = new Command("config", "Show the settings that hold for a draft, and where each comes from.") { file };
        configuration.AddTo(command);
        command.SetAction(result => Run(terminal, configuration.Finder(result, terminal), result.GetValue(file)!));
        return command;
    }

    private static int Run(Terminal terminal, ConfigurationFinder finder, string file)
    {
        if (file.Length == 0 || file.Contains('\0'))
            throw new UsageException("This is not a path.");
        var full = Path.GetFullPath(file, terminal.CurrentDirectory);
        var configuration = finder.ForFile(full);
        var settings = configuration.Describe(full);
        var output = terminal.Out;
        output.WriteLine(Harmless.Text(settings.ConfigPath is null
            ? $"No configuration governs {file}: these are the defaults."
            : $"{ShownPath.Of(settings.ConfigPath, terminal.CurrentDirectory)} governs {file}."));
        if (settings.IsExcluded)
            output.WriteLine("“exclude” leaves it out unless it is named.");
        output.WriteLine();
        var table = new TextTable("setting", "value", "from");
        foreach (var setting in settings.Settings)
        {
            var value = setting.Key == "packs" ? ShownPath.Of(setting.Value, terminal.CurrentDirectory) : setting.Value;
            table.Add(setting.Key, value, From(setting, terminal));
        }
        table.Write(terminal);
        return RuleLookup.TellProblems(terminal, configuration);
    }

    private static string From(EffectiveSetting setting, Terminal terminal)
    {
        var source = setting.Origin.Source;
        var shown = Path.IsPathRooted(source) ? ShownPath.Of(source, terminal.CurrentDirectory) : source;
        var place = setting.Origin.Line == 0 ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown}:{setting.Origin.Line}");
        return setting.Condition is null ? place : $"{place}, where {setting.Condition}";
    }
}
