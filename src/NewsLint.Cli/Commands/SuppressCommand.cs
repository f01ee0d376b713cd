using System.CommandLine;
using System.Globalization;
using NewsLint.Cli.Suppressing;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint suppress</c>.</summary>
internal static class SuppressCommand
{
    private const string Description = """
        Accept findings: write a waiver for each into .newslint/waivers.yml.

        A waiver holds for the sentence as it stands; who rewrites the sentence is asked again. For all that an archive has, a baseline is
        shorter: newslint check --write-baseline FILE
        """;

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.ZeroOrMore,
            HelpName = "PATH",
            Description = "Files, folders or patterns; news/a.md:12 means one line. Default: the current folder, where a rule is named.",
        };
        var rules = new Option<string[]>("--rule", "-r") { HelpName = "NAME", Description = "Only findings of this rule, by name or code, or of this category. May be given several times." };
        var reason = new Option<string?>("--reason") { HelpName = "TEXT", Description = "Why the findings are accepted. The file is seen by all who have the repository: no names of protected sources." };
        var by = new Option<string?>("--by") { HelpName = "NAME", Description = "Who accepts them." };
        var until = new Option<DateOnly?>("--until") { HelpName = "DATE", Description = "The last day on which they are accepted, such as 2026-12-31." };
        until.CustomParser = result =>
        {
            var written = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
            if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date;
            result.AddError($"--until takes a date such as 2026-12-31; not “{written}”.");
            return null;
        };
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Write nothing; list what would be silent." };
        var configuration = new ConfigurationChoice();
        var command = new Command("suppress", Description) { paths, rules, reason, by, until, dryRun };
        configuration.AddTo(command);
        command.SetAction(result => Run(terminal, configuration, result, new SuppressRequest(result.GetValue(paths) ?? [], result.GetValue(rules) ?? [], result.GetValue(reason) ?? "")
        {
            By = result.GetValue(by),
            Until = result.GetValue(until),
            OnlyShows = result.GetValue(dryRun),
        }));
        return command;
    }

    private static int Run(Terminal terminal, ConfigurationChoice configuration, ParseResult result, SuppressRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
            throw new UsageException("Say with --reason why the findings are accepted.");
        if (request.Until < terminal.Today)
            throw new UsageException($"--until {request.Until:yyyy-MM-dd} is over already.");
        if (request.Paths.Count == 0)
            request = request.Rules.Count > 0 ? request with { Paths = ["."] } : throw new UsageException("Say what is to be silent: a PATH, a --rule, or both.");
        return new SuppressRun(terminal, configuration.Finder(result, terminal), request).Run();
    }
}
