using System.CommandLine;
using System.Globalization;
using NewsLint.Cli.Terminals;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Packs;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint config FILE</c>: the settings that hold for a file, and where each comes from.</summary>
internal static class ConfigCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "A draft; it need not exist." };
        var config = new Option<string?>("--config", "-c") { Description = "Uses this configuration.", HelpName = "FILE" };
        var command = new Command("config", "Prints the settings that hold for a file, and where each comes from.") { file, config };
        command.SetAction(result => Run(terminal, result.GetValue(file)!, result.GetValue(config)));
        return command;
    }

    private static int Run(Terminal terminal, string file, string? config)
    {
        var finder = new ConfigurationFinder(new ConfigurationOptions(terminal.CurrentDirectory) { ConfigFile = config }, RulePackLoader.Load);
        var configuration = finder.ForFile(file);
        var settings = configuration.Describe(Path.GetFullPath(file, terminal.CurrentDirectory));
        var output = terminal.Out;
        output.WriteLine(settings.ConfigPath is null ? "No configuration governs this file; these are the defaults." : $"Governed by {Shown(terminal, settings.ConfigPath)}");
        if (settings.IsExcluded)
            output.WriteLine("Left out by “exclude:” unless it is named.");
        output.WriteLine();
        var width = settings.Settings.Length == 0 ? 0 : settings.Settings.Max(setting => setting.Key.Length);
        var valueWidth = settings.Settings.Length == 0 ? 0 : Math.Min(40, settings.Settings.Max(setting => setting.Value.Length));
        foreach (var setting in settings.Settings)
        {
            var condition = setting.Condition is null ? "" : $"  where {setting.Condition}";
            output.WriteLine($"{setting.Key.PadRight(width)}  {setting.Value.PadRight(valueWidth)}  {OriginOf(terminal, setting.Origin)}{condition}".TrimEnd());
        }
        var problems = configuration.Problems.Where(problem => problem.Level == Rules.Level.Error).ToList();
        foreach (var problem in problems)
            terminal.Error.WriteLine(problem.ToString().Replace(problem.Path, Shown(terminal, problem.Path), StringComparison.Ordinal));
        return problems.Count == 0 ? ExitCodes.Clean : ExitCodes.Usage;
    }

    private static string OriginOf(Terminal terminal, Origin origin) =>
        origin.Line == 0 ? Shown(terminal, origin.Source) : string.Create(CultureInfo.InvariantCulture, $"{Shown(terminal, origin.Source)}:{origin.Line}");

    private static string Shown(Terminal terminal, string path) => Path.IsPathRooted(path) ? Path.GetRelativePath(terminal.CurrentDirectory, path).Replace('\\', '/') : path;
}
