using System.CommandLine;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;
using NewsLint.Workspace.Setup;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint init</c>.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var language = Values.OneOf("--language", "The variant of English: en-US (the default) or en-GB.", "LANGUAGE", "", ConfigKeys.Languages);
        var style = Values.OneOf("--style", "The house style: ap, guardian, bbc or house. Default: ap for en-US, guardian for en-GB.", "STYLE", "", ConfigKeys.Styles);
        var opinion = new Option<string[]>("--opinion") { HelpName = "DIR", Description = "A folder of opinion pieces. May be given several times." };
        var outlet = new Option<string[]>("--outlet") { HelpName = "NAME", Description = "A name of your own outlet. May be given several times." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Ask nothing: what is not given is as usual." };
        var command = new Command("init", "Write a first .newslint.yml and show the most useful findings of the newest story.") { language, style, opinion, outlet, yes };
        command.SetAction(result => Run(terminal, result.GetValue(yes), new Given(result.GetValue(language), result.GetValue(style), result.GetValue(opinion), result.GetValue(outlet))));
        return command;
    }

    private static int Run(Terminal terminal, bool asksNothing, Given given)
    {
        var path = Path.Combine(terminal.CurrentDirectory, ConfigFile.Name);
        if (Path.Exists(path))
            throw new UsageException($"{ConfigFile.Name} is there already. Nothing was written. `newslint config FILE` shows what holds for a draft.");
        var story = NewestStory.Find(terminal);
        using var questions = terminal.IsInteractive && !asksNothing ? new Questions(terminal) : null;
        var answers = Answer(given, questions);
        var text = ConfigTemplate.Create(answers with { FrontMatter = FrontMatterSniffer.Sniff(story.Samples) });
        Write(path, text);
        terminal.Out.WriteLine($"Wrote {ConfigFile.Name}:");
        terminal.Out.WriteLine();
        foreach (var line in text.TrimEnd().Split('\n'))
            terminal.Out.WriteLine("  " + Harmless.Text(line));
        terminal.Out.WriteLine();
        // What was written is read anew: findings are those that `check` gives from now on.
        story.Show(new ConfigurationFinder(new ConfigurationOptions(terminal.CurrentDirectory) { Clock = terminal.Clock }, RulePackLoader.Load));
        return ExitCode.Clean;
    }

    private static InitAnswers Answer(Given given, Questions? questions)
    {
        var language = NotEmpty(given.Language) ?? questions?.Choose("Which English?", "en-US", ConfigKeys.Languages) ?? "en-US";
        var usual = language == "en-GB" ? "guardian" : "ap";
        var style = NotEmpty(given.Style) ?? questions?.Choose("Which house style?", usual, ConfigKeys.Styles) ?? usual;
        var opinion = given.Opinion is { Length: > 0 } folders ? folders : questions?.List("Folders of opinion pieces, with commas between?") ?? [];
        var outlets = given.Outlets is { Length: > 0 } names ? names : questions?.List("Names of your own outlet, with commas between?") ?? [];
        return new InitAnswers(language, style) { Folders = [.. opinion.Select(folder => (folder, "opinion"))], Outlets = [.. outlets] };
    }

    private static void Write(string path, string text)
    {
        try
        {
            AtomicFile.Create(path, System.Text.Encoding.UTF8.GetBytes(text));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{ConfigFile.Name} cannot be written. {SystemRefusal.OfWrite(error)}");
        }
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>What the command line says already and need not be asked.</summary>
    private sealed record Given(string? Language, string? Style, string[]? Opinion, string[]? Outlets);
}
