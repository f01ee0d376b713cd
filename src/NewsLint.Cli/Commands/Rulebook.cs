using System.Collections.Immutable;
using NewsLint.Cli.Terminals;
using NewsLint.Rules;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;

namespace NewsLint.Cli.Commands;

/// <summary>Finds the rules that a command is about.</summary>
internal static class Rulebook
{
    /// <summary>The rules that hold in the current folder, and how they are set there.</summary>
    public static EffectiveConfiguration Here(Terminal terminal, string? config = null, bool ignoresConfiguration = false) =>
        new ConfigurationFinder(new ConfigurationOptions(terminal.CurrentDirectory) { ConfigFile = config, IgnoreConfigurations = ignoresConfiguration }, RulePackLoader.Load)
            .ForDirectory(terminal.CurrentDirectory);

    /// <summary>The pack in a folder, or of a single file; null with a message where there is none.</summary>
    public static RulePack? ReadPack(Terminal terminal, string path)
    {
        var full = Path.GetFullPath(path, terminal.CurrentDirectory);
        var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(Path.GetDirectoryName(full));
        if (!Path.Exists(full) || folder is null)
        {
            terminal.Error.WriteLine($"No such file or directory: {path}");
            return null;
        }
        var pack = PackReader.Read(folder, isVale: null, WorkspaceRoot.Around(folder));
        if (!Directory.Exists(full))
            pack = pack with { Rules = [.. pack.Rules.Where(rule => rule.Path == full)] };
        return IsOwnRules(pack) ? AsBuiltIn(pack) : pack;
    }

    /// <summary>NewsLint's own rules, read from their folder, are held to what holds for built-in ones.</summary>
    private static bool IsOwnRules(RulePack pack) => pack.Manifest.Name == "newslint" || pack.Rules.Any(rule => rule.Pack.Name == "newslint");

    private static RulePack AsBuiltIn(RulePack pack) => pack with
    {
        Rules = [.. pack.Rules.Select(rule => rule with { Pack = rule.Pack with { IsBuiltIn = true } })],
        Lists = [.. pack.Lists.Select(list => list with { Pack = list.Pack with { IsBuiltIn = true } })],
    };

    public static string LevelName(Level level) => Reporting.LevelNames.Of(level);

    /// <summary>The marked text of a bad example, marks and all.</summary>
    public static string Marked(RuleExample example)
    {
        var text = example.Text;
        foreach (var mark in example.Marks.OrderDescending())
            text = text.Insert(mark.End, "|]").Insert(mark.Start, "[|");
        return text;
    }

    public static ImmutableArray<RulePack> WithBuiltIn(RulePack pack) =>
        pack.Rules.Any(rule => rule.Pack.IsBuiltIn) ? [pack] : [BuiltInPack.Pack, pack];
}
