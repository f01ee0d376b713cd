using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using NewsLint.Cli.Reporting;

namespace NewsLint.Cli;

/// <summary>The help of a command, from what the command itself says.</summary>
internal static class HelpText
{
    private const string Program = "newslint";
    private const int Gap = 2;
    private const int MaxNameColumn = 30;

    public static string Of(CommandResult command, int width) =>
        Of(command.Command, NameOf(command), Ancestors(command).SelectMany(each => each.Command.Options).Where(option => option.Recursive), width);

    /// <summary><c>newslint rules test</c>.</summary>
    public static string NameOf(CommandResult command) =>
        string.Join(' ', Ancestors(command).Reverse().Select(each => each.Command is RootCommand ? Program : each.Command.Name).Append(command.Command is RootCommand ? Program : command.Command.Name));

    /// <param name="command">The command.</param>
    /// <param name="name">With the commands before it.</param>
    /// <param name="inherited">Options of the commands before it that hold here too.</param>
    /// <param name="width">Columns of the screen.</param>
    public static string Of(Command command, string name, IEnumerable<Option> inherited, int width)
    {
        var text = new StringBuilder();
        text.Append(Wrapping.Paragraphs(command.Description ?? "", width, 0)).Append('\n');
        text.Append("Usage: ").Append(Usage(command, name)).Append('\n');
        Section(text, "Arguments", command.Arguments.Select(argument => (Placeholder(argument), argument.Description ?? "")), width);
        Section(text, "Commands", command.Subcommands.Where(each => !each.Hidden).Select(each => (each.Name, FirstSentence(each.Description ?? ""))), width);
        Section(text, "Options", command.Options.Concat(inherited).Where(option => !option.Hidden).Select(option => (NameOf(option), option.Description ?? "")), width);
        return text.ToString();
    }

    public static string NameOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Append(option.Name));
        return TakesValue(option) ? $"{names} {option.HelpName ?? "VALUE"}" : names;
    }

    public static bool TakesValue(Option option) => option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool);

    private static string Usage(Command command, string name)
    {
        var usage = new StringBuilder(name);
        if (command.Subcommands.Any(each => !each.Hidden))
            usage.Append(" COMMAND");
        foreach (var argument in command.Arguments)
            usage.Append(' ').Append(Placeholder(argument));
        if (command.Options.Any(option => !option.Hidden))
            usage.Append(" [options]");
        return usage.ToString();
    }

    private static string Placeholder(Argument argument)
    {
        var name = argument.HelpName ?? argument.Name;
        var many = argument.Arity.MaximumNumberOfValues > 1 ? name + "…" : name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{many}]" : many;
    }

    private static void Section(StringBuilder text, string title, IEnumerable<(string Name, string Meaning)> rows, int width)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        text.Append('\n').Append(title).Append(":\n");
        var column = all.Select(row => row.Name.Length).Where(length => length <= MaxNameColumn).DefaultIfEmpty(0).Max() + 2 + Gap;
        foreach (var (name, meaning) in all)
        {
            text.Append("  ").Append(name);
            if (name.Length + 2 + Gap > column)
                text.Append('\n').Append(' ', column);
            else
                text.Append(' ', column - name.Length - 2);
            text.Append(Wrapping.Wrap(meaning, width, column, column)).Append('\n');
        }
    }

    private static string FirstSentence(string text) => text.Split('\n')[0];

    private static IEnumerable<CommandResult> Ancestors(CommandResult command)
    {
        for (var parent = command.Parent as CommandResult; parent is not null; parent = parent.Parent as CommandResult)
            yield return parent;
    }
}
