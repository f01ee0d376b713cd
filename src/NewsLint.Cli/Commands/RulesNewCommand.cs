using System.CommandLine;
using System.Text.RegularExpressions;
using NewsLint.Cli.Terminals;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint rules new NAME</c>: a rule file to start from, whose examples pass.</summary>
internal static partial class RulesNewCommand
{
    private const string Pack = "house-rules";

    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("name") { Description = "Category and name, such as style.town-names." };
        var command = new Command("new", $"Starts a rule in {Pack}/, with examples that pass.") { name };
        command.SetAction(result => Run(terminal, result.GetValue(name)!));
        return command;
    }

    private static int Run(Terminal terminal, string name)
    {
        if (!NameForm().IsMatch(name))
        {
            terminal.Error.WriteLine($"“{name}” is not a rule's name. It has a category and a name of small letters, digits and hyphens: style.town-names.");
            return ExitCodes.Usage;
        }
        var relative = $"{Pack}/{name.Replace('.', '/')}.yml";
        var path = Path.GetFullPath(relative, terminal.CurrentDirectory);
        if (File.Exists(path))
        {
            terminal.Error.WriteLine($"{relative} is there already; nothing was written.");
            return ExitCodes.Usage;
        }
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Template);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"{relative} cannot be written: {error.Message}");
            return ExitCodes.Usage;
        }
        terminal.Out.WriteLine($"Wrote {relative}");
        terminal.Out.WriteLine($"Edit it, then run: newslint rules test {Pack}");
        if (!HasPack(terminal))
            terminal.Out.WriteLine($"To switch it on, add to .newslint.yml:\n\npacks: [./{Pack}]");
        return ExitCodes.Clean;
    }

    private static bool HasPack(Terminal terminal)
    {
        var config = Path.Combine(terminal.CurrentDirectory, ".newslint.yml");
        return File.Exists(config) && File.ReadAllText(config).Contains(Pack, StringComparison.Ordinal);
    }

    private const string Template = """
        title: Words we write in another way
        extends: substitution
        level: suggestion
        message: "“{match}”: our style is {suggestion}."
        description: |
          Why this matters to a reader, and what to do instead.
        swap:
          city hall: [City Hall]
        case: sensitive
        examples:
          - bad: The march ended at [|city hall|].
            fixed: The march ended at City Hall.
          - bad: Reporters waited outside [|city hall|] on Monday.
          - good: The march ended at City Hall.
          - good: Reed said, "I work at city hall."

        """;

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\.[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex NameForm();
}
