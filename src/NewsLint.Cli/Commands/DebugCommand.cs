using System.CommandLine;
using NewsLint.News;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint debug</c>: what NewsLint understood, for whoever wonders.</summary>
internal static class DebugCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { HelpName = "FILE", Description = "A draft." };
        var configuration = new ConfigurationChoice();
        var story = new Command("story", "Print what was understood: quotations and their speakers, statements, people, sources, voices.") { file };
        configuration.AddTo(story);
        story.SetAction(result => Run(terminal, configuration.Finder(result, terminal), result.GetValue(file)!));
        return new Command("debug", "Show how a draft was read.") { story };
    }

    private static int Run(Terminal terminal, ConfigurationFinder finder, string file)
    {
        var found = new FoundFile(file, Path.GetFullPath(file, terminal.CurrentDirectory));
        var (result, problem) = SourcesCommand.Read(finder, found);
        if (result is null)
            throw new UsageException($"{problem!.Path}: {problem.Message}");
        terminal.Out.Write(Harmless.Text(StoryDump.Write(result.Story, result.Redaction)));
        return ExitCode.Clean;
    }
}
