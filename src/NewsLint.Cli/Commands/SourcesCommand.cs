using System.CommandLine;
using NewsLint.Cli.Reporting;
using NewsLint.Linting;
using NewsLint.Linting.Ledgers;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint sources</c>.</summary>
internal static class SourcesCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("files") { HelpName = "FILE", Arity = ArgumentArity.OneOrMore, Description = "Drafts, folders or patterns." };
        var format = Values.OneOf("--format", "How it is written: text or json.", "FORMAT", "text", ["text", "json"], "-f");
        var configuration = new ConfigurationChoice();
        var command = new Command("sources", "Show who is quoted in drafts, who says what, and who vouches for it.") { files, format };
        configuration.AddTo(command);
        command.SetAction(result => Run(terminal, configuration.Finder(result, terminal), result.GetValue(files) ?? [], isJson: result.GetValue(format) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, ConfigurationFinder finder, string[] files, bool isJson)
    {
        var found = FileFinder.Find(files, finder);
        foreach (var notice in found.Notices)
            terminal.Tell(notice);
        var code = ExitCode.Clean;
        using var json = isJson ? new SourcesJson(terminal.Output) : null;
        var ledger = new LedgerText(terminal);
        foreach (var problem in found.Problems)
            code = Refuse(terminal, problem);
        foreach (var file in found.Files)
        {
            var (result, problem) = Read(finder, file);
            if (result is null)
                code = Refuse(terminal, problem!);
            else if (json is not null)
                json.Write(file.Path, result);
            else
                ledger.Write(file.Path, LedgerReader.Read(result));
        }
        json?.End();
        return code;
    }

    /// <summary>A draft read in its own context with no rule on: the story is all that is asked for. Or why there is none.</summary>
    internal static (LintResult? Result, FileProblem? Problem) Read(ConfigurationFinder finder, FoundFile file)
    {
        var configuration = finder.ForFile(file.FullPath);
        if (configuration.Withhold(file.FullPath, file.Path) is { } held)
            return (null, held);
        var (text, problem) = DraftFile.Read(file.FullPath, file.Path);
        return text is null ? (null, problem) : (Linter.Lint(text, configuration.ContextFor(file.FullPath, text) with { OnlyRules = [EngineRules.Unreadable] }), null);
    }

    private static int Refuse(Terminal terminal, FileProblem problem)
    {
        terminal.Tell($"{problem.Path}: {problem.Message}");
        return ExitCode.Usage;
    }
}
