using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint rules new</c>: a rule file to start from, whose examples pass.</summary>
internal static partial class RulesNewCommand
{
    private const string Pack = "house-rules";

    private const string Template = """
        title: Words we write in another way
        extends: substitution
        level: suggestion
        message: "“{match}”: our style is {suggestion}."
        description: |
          Why this matters to a reader, and what to do instead.
        swap:
          city hall: City Hall
        case: sensitive
        examples:
          - bad: The march ended at [|city hall|].
            fixed: The march ended at City Hall.
          - bad: Reporters waited outside [|city hall|] on Monday.
          - good: The march ended at City Hall.
          - good: Reed said, "I work at city hall."

        """;

    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("name") { HelpName = "NAME", Description = "The rule's name: category and name, such as style.town-names." };
        var command = new Command("new", $"Begin a rule of your own in {Pack}, with examples that pass.") { name };
        command.SetAction(result => Run(terminal, result.GetValue(name)!));
        return command;
    }

    private static int Run(Terminal terminal, string name)
    {
        if (!NameForm().IsMatch(name))
            throw new UsageException($"“{name}” is not a rule's name. It has a category and a name of small letters, digits and hyphens: style.town-names.");
        if (BuiltInPack.Pack.Rules.Any(rule => rule.Name == name))
            throw new UsageException($"There is a built-in rule “{name}”. Take another name, or set that rule in {ConfigFile.Name}.");
        var relative = $"{Pack}/{name.Replace('.', '/')}.yml";
        var path = Path.GetFullPath(relative, terminal.CurrentDirectory);
        if (Path.Exists(path))
            throw new UsageException($"{relative} is there already. Nothing was written.");
        if (WorkspaceRoot.RefuseWriting(path, terminal.CurrentDirectory) is { } refusal)
            throw new UsageException($"{relative} was not written. {refusal}");
        Write(path, relative);
        terminal.Out.WriteLine($"Wrote {relative}. Edit it, then test it: newslint rules test {relative}");
        if (!HasPack(terminal))
            terminal.Out.WriteLine($"To have it run, add this to {ConfigFile.Name}:\n\npacks: [./{Pack}]");
        return ExitCode.Clean;
    }

    private static void Write(string path, string relative)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            AtomicFile.Create(path, Encoding.UTF8.GetBytes(Template.ReplaceLineEndings("\n")));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{relative} cannot be written. {SystemRefusal.OfWrite(error)}");
        }
    }

    private static bool HasPack(Terminal terminal)
    {
        var finder = new ConfigurationFinder(new ConfigurationOptions(terminal.CurrentDirectory), RulePackLoader.Load);
        var path = Path.Combine(terminal.CurrentDirectory, "draft.md");
        var folder = Path.Combine(terminal.CurrentDirectory, Pack);
        return finder.ForFile(path).Describe(path).Settings.Any(setting => setting.Key == "packs" && setting.Value == folder);
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\.[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex NameForm();
}
