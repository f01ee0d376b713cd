using System.CommandLine;
using System.Globalization;
using NewsLint.Cli.Reporting;
using NewsLint.Cli.Terminals;
using NewsLint.Linting;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;
using NewsLint.Workspace.Setup;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint init</c>: at most four questions, a few lines of configuration, and the three most useful findings of the newest story.</summary>
internal static class InitCommand
{
    private const int MaxFindings = 3;

    public static Command Create(Terminal terminal)
    {
        var language = new Option<string?>("--language") { Description = "en-US or en-GB." }.AcceptOnlyFromAmong("en-US", "en-GB");
        var style = new Option<string?>("--style") { Description = "ap, guardian, bbc or house." }.AcceptOnlyFromAmong("ap", "guardian", "bbc", "house");
        var opinion = new Option<string[]>("--opinion") { Description = "A folder of opinion pieces. May be repeated.", HelpName = "DIR" };
        var outlets = new Option<string[]>("--outlet") { Description = "A name of your own outlet. May be repeated.", HelpName = "NAME" };
        var yes = new Option<bool>("--yes", "-y") { Description = "Asks nothing." };
        var command = new Command("init", "Writes a first configuration and shows the most useful findings of the newest story.") { language, style, opinion, outlets, yes };
        command.SetAction(result => Run(terminal, result.GetValue(language), result.GetValue(style), result.GetValue(opinion) ?? [], result.GetValue(outlets) ?? [], result.GetValue(yes)));
        return command;
    }

    private static int Run(Terminal terminal, string? language, string? style, string[] opinion, string[] outlets, bool asksNothing)
    {
        var path = Path.Combine(terminal.CurrentDirectory, ConfigFile.Name);
        if (File.Exists(path))
        {
            terminal.Error.WriteLine($"{ConfigFile.Name} is there already; nothing was written. To see what holds: newslint config FILE");
            return ExitCodes.Usage;
        }
        var asks = terminal.IsInteractive && !asksNothing;
        language ??= asks ? Ask(terminal, "Which English, en-US or en-GB?", "en-US", ["en-US", "en-GB"]) : "en-US";
        style ??= asks ? Ask(terminal, "Which house style: ap, guardian, bbc or house?", language == "en-GB" ? "guardian" : "ap", ["ap", "guardian", "bbc", "house"]) : language == "en-GB" ? "guardian" : "ap";
        if (asks && opinion.Length == 0)
            opinion = Many(Ask(terminal, "Folders of opinion pieces, with commas between (none: Enter)?", "", null));
        if (asks && outlets.Length == 0)
            outlets = Many(Ask(terminal, "Names of your own outlet, with commas between (none: Enter)?", "", null));
        var drafts = Drafts(terminal);
        var answers = new InitAnswers(language, style)
        {
            Folders = [.. opinion.Select(folder => (folder, "opinion"))],
            Outlets = [.. outlets],
            FrontMatter = FrontMatterSniffer.Sniff(drafts.Take(FrontMatterSniffer.MaxFiles).Select(draft => DraftFile.Read(draft.FullPath).Text).OfType<Text.SourceText>()),
        };
        var text = ConfigTemplate.Create(answers);
        AtomicFile.Write(path, new System.Text.UTF8Encoding(false).GetBytes(text));
        terminal.Out.WriteLine($"Wrote {ConfigFile.Name}:");
        foreach (var line in text.TrimEnd().Split('\n'))
            terminal.Out.WriteLine("  " + line);
        ShowNewest(terminal, drafts);
        return ExitCodes.Clean;
    }

    private static string Ask(Terminal terminal, string question, string usual, string[]? values)
    {
        while (true)
        {
            terminal.Error.Write(usual.Length == 0 ? $"{question} " : $"{question} [{usual}] ");
            var answer = terminal.Answers.ReadLine()?.Trim();
            if (string.IsNullOrEmpty(answer))
                return usual;
            if (values is null || values.Contains(answer, StringComparer.Ordinal))
                return answer;
            terminal.Error.WriteLine($"Please write {string.Join(", ", values[..^1])} or {values[^1]}.");
        }
    }

    private static string[] Many(string answer) => answer.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The drafts here, newest first.</summary>
    private static List<FoundFile> Drafts(Terminal terminal)
    {
        var finder = new ConfigurationFinder(new ConfigurationOptions(terminal.CurrentDirectory), RulePackLoader.Load);
        return [.. FileFinder.Find(["."], finder).Files.OrderByDescending(file => File.GetLastWriteTimeUtc(file.FullPath)).ThenBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static void ShowNewest(Terminal terminal, List<FoundFile> drafts)
    {
        terminal.Out.WriteLine();
        if (drafts.Count == 0)
        {
            terminal.Out.WriteLine("There are no Markdown files here yet. When there are: newslint check");
            return;
        }
        var newest = drafts[0];
        if (DraftFile.Read(newest.FullPath).Text is not { } source)
            return;
        var finder = new ConfigurationFinder(new ConfigurationOptions(terminal.CurrentDirectory), RulePackLoader.Load);
        var diagnostics = Linter.Lint(source, finder.ForFile(newest.FullPath).ContextFor(newest.FullPath)).Diagnostics;
        if (diagnostics.IsEmpty)
        {
            terminal.Out.WriteLine($"The newest story, {newest.Path}, has nothing to remark. For all of them: newslint check");
            return;
        }
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The newest story has {diagnostics.Length} {(diagnostics.Length == 1 ? "finding" : "findings")}. The most useful:"));
        terminal.Out.WriteLine();
        new TextReporter(terminal, showsStatistics: false).Write(new FileReport(newest.Path, source, [.. diagnostics.OrderByDescending(diagnostic => diagnostic.Level).ThenBy(diagnostic => diagnostic.Span).Take(MaxFindings)]));
        terminal.Out.WriteLine("For all of them: newslint check");
    }
}
