using System.Text;
using NewsLint.Cli.Tests;

namespace NewsLint.Fuzzing.Targets;

/// <summary>
/// A workspace that somebody else made, and the commands that print something of it: its configuration, a rule, the name of the rule's file and a draft are the
/// four parts of the input. Nothing of them steers a terminal, and no command fails in itself.
/// </summary>
public sealed class CommandsTarget : FuzzTarget
{
    private const string Between = "\n=====\n";

    private static readonly string[][] Commands =
    [
        ["check", "a.md"], ["config", "a.md"], ["rules", "list"], ["explain", "own.x"], ["explain", "mayor"], ["sources", "a.md"], ["debug", "story", "a.md"], ["check", "--statistics", "a.md"], ["check", "--diff", "--unsafe", "a.md"],
        ["suppress", "--dry-run", "--reason", "x", "a.md"], ["check", "--format", "github", "."], ["rules", "test"], ["check", "--rule", "own", "."],
    ];

    private readonly Lazy<WorkFolder> _folder = new(() => new WorkFolder());

    public override string Name => "commands";

    public override IReadOnlyList<string> Words { get; } =
    [
        Between, .. Targets.Words.Yaml, .. Targets.Words.Prose, "rules: { own: error }\n", "outlets: [\"\\e[31mThe Tribune\"]\n", "\"\\e]0;x\\a\"", "\"\\u202Ex\"", "message: \"\\e[2J %s\"\n", "title: \"\\e[1mT\"\n", "description: |\n  \u001b[31mWhy.\n", "link: \"http://a.b/\\e[0m\"\n",
        "id: TRIB1001\n", "swap: { \"\\ea\": b }\n", "examples:\n  - bad: The [|mayor|] \u001b[31m.\n", "\u001b[31m", "\u009b31m", "\u202e", "\r", "\u0007", "\u007f",
    ];

    public override int Slowness => 5;

    public override TimeSpan TimeFor(int bytes) => TimeSpan.FromSeconds(30);

    public override void Check(byte[] input)
    {
        var parts = Encoding.Latin1.GetString(input).Split(Between);
        string Part(int number) => number < parts.Length ? Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(parts[number])) : "";
        var folder = _folder.Value;
        if (Directory.Exists(folder["house"]))
            Directory.Delete(folder["house"], recursive: true);
        folder.Write(".newslint.yml", "packs: [./house]\n" + Part(0));
        folder.Write($"house/own/{FileName(Part(2))}.yml", "extends: existence\nphrases: [mayor]\n" + Part(1));
        folder.Write("a.md", Encoding.Latin1.GetBytes(parts.Length > 3 ? parts[3] : "The mayor slammed it.\n"));
        // A screen: into a pipe --diff writes a patch, which holds the draft as it is.
        var arguments = Commands[(input.Aggregate(17, (sum, each) => unchecked((sum * 31) + each)) & int.MaxValue) % Commands.Length];
        var (code, output, error) = MemoryTerminal.Run(folder.FullPath, arguments, isScreen: true);
        Oracle.Require(code is 0 or 1 or 2, $"newslint {string.Join(' ', arguments)} ends with {code}: “{error}”");
        Oracle.RequireHarmless(output, $"what newslint {arguments[0]} prints");
        Oracle.RequireHarmless(error, $"a message of newslint {arguments[0]}");
    }

    /// <summary>What a file can be called.</summary>
    private static string FileName(string text)
    {
        var name = string.Concat(text.Where(unit => unit is not ('/' or '\0') && !char.IsSurrogate(unit)).Take(40)).Trim();
        return name.TrimStart('.').Length == 0 ? "x" : name;
    }
}
