using System.CommandLine;
using NewsLint.Cli.Terminals;
using NewsLint.Rules;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("paths") { Description = "Files, folders or patterns; - for standard input. Default: the current folder.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format", "-f") { Description = "How findings are printed: text or json.", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json");
        var failOn = new Option<string>("--fail-on") { Description = "The lowest level that ends the run with exit code 1.", DefaultValueFactory = _ => "error" }
            .AcceptOnlyFromAmong("suggestion", "warning", "error", "never");
        var maxWarnings = new Option<int?>("--max-warnings") { Description = "Ends with exit code 1 when there are more warnings.", HelpName = "N" };
        maxWarnings.Validators.Add(result => Require(result, result.GetValueOrDefault<int?>() is null or >= 0, "--max-warnings takes a number from 0 on."));
        var rules = new Option<string[]>("--rule", "-r") { Description = "Runs only this rule, by name or code, or this category. May be repeated.", HelpName = "NAME" };
        var statistics = new Option<bool>("--statistics") { Description = "Adds how often each rule found something." };
        var config = new Option<string?>("--config", "-c") { Description = "Uses this configuration for every file.", HelpName = "FILE" };
        var noConfig = new Option<bool>("--no-config") { Description = "Uses the defaults, whatever configurations there are." };
        var jobs = new Option<int>("--jobs", "-j") { Description = "How many files at a time. Default: one for each processor.", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "N" };
        jobs.Validators.Add(result => Require(result, result.GetValueOrDefault<int>() is >= 1 and <= 256, "--jobs takes a number from 1 to 256."));
        var stdinFilename = new Option<string?>("--stdin-filename") { Description = "The path that standard input stands for: it decides the configuration.", HelpName = "PATH" };

        var command = new Command("check", "Lints drafts and prints what an editor would remark.") { paths, format, failOn, maxWarnings, rules, statistics, config, noConfig, jobs, stdinFilename };
        command.Validators.Add(result => Require(result, result.GetValue(config) is null || !result.GetValue(noConfig), "--config and --no-config exclude each other."));
        command.SetAction(result => new CheckRun(terminal, new CheckOptions
        {
            Paths = result.GetValue(paths) ?? [],
            AsJson = result.GetValue(format) == "json",
            FailOn = result.GetValue(failOn) switch { "suggestion" => Level.Suggestion, "warning" => Level.Warning, "never" => null, _ => Level.Error },
            MaxWarnings = result.GetValue(maxWarnings),
            Rules = result.GetValue(rules) ?? [],
            ShowsStatistics = result.GetValue(statistics),
            ConfigFile = result.GetValue(config),
            IgnoresConfiguration = result.GetValue(noConfig),
            Jobs = result.GetValue(jobs),
            StdinFilename = result.GetValue(stdinFilename),
        }).Run());
        return command;
    }

    private static void Require(System.CommandLine.Parsing.SymbolResult result, bool holds, string message)
    {
        if (!holds)
            result.AddError(message);
    }
}
