using System.CommandLine;
using NewsLint.Cli.Checking;
using NewsLint.Rules;
using NewsLint.Workspace.Configuration;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint check</c>.</summary>
internal static class CheckCommand
{
    private const string Description = """
        Read drafts and report what an editor would ask about.

        Each draft is judged by the nearest .newslint.yml above it. Findings go to standard output, messages to standard error.

        Exit code: 0 nothing to fail for, 1 findings, 2 something could not be used, 3 NewsLint itself failed; the highest wins.
        """;

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.ZeroOrMore,
            HelpName = "PATH",
            Description = "Files, folders or patterns such as \"news/**/*.md\"; - reads standard input. Default: the current folder.",
        };
        var stdinName = new Option<string?>("--stdin-filename")
        {
            HelpName = "PATH",
            Description = "The name of what is read from standard input: it decides which configuration holds.",
        };
        var reports = new ReportChoice();
        var stdinFormat = Values.OneOf(
            "--stdin-format", "What standard input holds: text, one draft (the default), or jsonl, a draft in each line as {\"path\":…,\"text\":…}, answered by a line each.", "FORMAT", "text", ["text", "jsonl"]);
        var failOn = Values.OneOf("--fail-on", "The least level that makes the exit code 1: suggestion, warning, error (the default) or never.", "LEVEL", "error", ["suggestion", "warning", "error", "never"]);
        var maxWarnings = Values.Number("--max-warnings", "Exit with 1 where there are more warnings than this.", least: 0);
        var rules = new Option<string[]>("--rule", "-r")
        {
            HelpName = "NAME",
            Description = "Run only this rule, by name or code, or this category. May be given several times.",
        };
        var statistics = new Option<bool>("--statistics") { Description = "Count findings by rule in place of listing them; with json, count them as well." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say nothing but what is found and what is wrong." };
        var forceExclude = new Option<bool>("--force-exclude") { Description = "Leave out what the configuration excludes even where it is named: for hooks, which name every file." };
        var watch = new Option<bool>("--watch") { Description = "Lint again whenever a draft, a rule or a configuration changes, until Ctrl+C; the exit code is that of the last run." };
        var fixes = new FixChoice();
        var change = new ChangeChoice();
        var baseline = new BaselineChoice();
        var configuration = new ConfigurationChoice();
        var jobs = Values.Number("--jobs", "How many files are read at a time. Default: one for each processor.", 1, "-j");
        var noCache = new Option<bool>("--no-cache") { Description = "Lint every file anew, and keep nothing for the next run." };
        var shard = new Option<string?>("--shard")
        {
            HelpName = "I/N",
            Description = "Lint only the I-th of N equal parts of the files, such as 2/8; all parts together are the whole.",
        };

        var command = new Command("check", Description) { paths, failOn, maxWarnings, rules, statistics };
        reports.AddTo(command);
        fixes.AddTo(command);
        change.AddTo(command);
        baseline.AddTo(command);
        command.Add(stdinName);
        command.Add(stdinFormat);
        command.Add(watch);
        command.Add(quiet);
        command.Add(forceExclude);
        configuration.AddTo(command);
        command.Add(jobs);
        command.Add(noCache);
        command.Add(shard);
        command.SetAction(result => Run(terminal, configuration.Finder(result, terminal), result.GetValue(stdinFormat) == "jsonl", result.GetValue(watch), new CheckRequest
        {
            Paths = result.GetValue(paths) ?? [],
            StandardInputName = result.GetValue(stdinName),
            Format = reports.Format(result),
            Outputs = reports.Files(result),
            FailOn = ToLevel(result.GetValue(failOn)),
            MaxWarnings = result.GetValue(maxWarnings),
            Rules = result.GetValue(rules) ?? [],
            HasStatistics = result.GetValue(statistics),
            IsQuiet = result.GetValue(quiet),
            ForcesExclude = result.GetValue(forceExclude),
            Fix = fixes.Request(result),
            Change = change.Request(result),
            Baseline = baseline.Request(result, seesAll: !change.IsGiven(result) && result.GetValue(rules) is null or []),
            CacheFolder = result.GetValue(noCache) ? null : terminal.CacheFolder,
            Shard = result.GetValue(shard) is { } part ? Shard.Parse(part) : null,
            Jobs = result.GetValue(jobs) ?? Environment.ProcessorCount,
        }));
        return command;
    }

    private static int Run(Terminal terminal, ConfigurationFinder configurations, bool isJsonLines, bool isWatch, CheckRequest request) => (isJsonLines, isWatch) switch
    {
        (true, true) => throw new UsageException("--watch waits for files to change; standard input comes only once."),
        (true, false) => new JsonLinesRun(terminal, configurations, request).Run(),
        (false, true) => WatchRun.Run(terminal, configurations, request),
        _ => CheckRun.Run(terminal, configurations, request),
    };

    private static Level? ToLevel(string? word) => word switch
    {
        "suggestion" => Level.Suggestion,
        "warning" => Level.Warning,
        "never" => null,
        _ => Level.Error,
    };
}
