using System.Collections.Immutable;
using System.CommandLine;
using NewsLint.Workspace.Packs;

namespace NewsLint.Cli.Completions;

/// <summary>What can stand behind one command.</summary>
/// <param name="Path">The words of the command without the program's name; empty for the program itself.</param>
/// <param name="Words">Commands below it, or values of its argument.</param>
/// <param name="Options">Its options, with what they mean and the words they take.</param>
internal sealed record CompletionWords(string Path, ImmutableArray<CompletionWord> Words, ImmutableArray<CompletionOption> Options)
{
    public static ImmutableArray<CompletionWords> Of(RootCommand root)
    {
        var recursive = root.Options.Where(option => option.Recursive).ToList();
        ImmutableArray<string> rules = [.. BuiltInPack.Pack.Rules.Select(rule => rule.Name).Order(StringComparer.Ordinal)];
        return [.. CommandTree.Of(root, "").Select(each => new CompletionWords(
            each.Path.Trim(),
            [.. each.Command.Subcommands.Where(sub => !sub.Hidden).Select(sub => new CompletionWord(sub.Name, Short(sub.Description))), .. each.Command.Arguments.SelectMany(argument => ValuesOf(argument, rules))],
            [.. each.Command.Options.Union(recursive).Where(option => !option.Hidden).Select(option => new CompletionOption(option.Name, Short(option.Description), HelpText.TakesValue(option), ValuesOf(option, rules)))]))];
    }

    private static IEnumerable<CompletionWord> ValuesOf(Argument argument, ImmutableArray<string> rules) => (argument.Name == "rule"
        ? rules
        : argument.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(item => item.Label)).Select(word => new CompletionWord(word, ""));

    private static ImmutableArray<string> ValuesOf(Option option, ImmutableArray<string> rules) => option.Name == "--rule"
        ? rules
        : HelpText.TakesValue(option) ? [.. option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(item => item.Label)] : [];

    private static string Short(string? text) => (text ?? "").Split('\n')[0];
}

internal sealed record CompletionWord(string Word, string Meaning);

/// <param name="Name">With its dashes.</param>
/// <param name="Meaning">In one sentence.</param>
/// <param name="TakesValue">Whether a value follows.</param>
/// <param name="Values">The values, where they are known; else paths are completed.</param>
internal sealed record CompletionOption(string Name, string Meaning, bool TakesValue, ImmutableArray<string> Values);
