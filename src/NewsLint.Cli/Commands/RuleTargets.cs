using System.Collections.Immutable;
using NewsLint.Matching;
using NewsLint.Rules;
using NewsLint.Workspace;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;

namespace NewsLint.Cli.Commands;

/// <summary>Which rules to test, and beside which others.</summary>
/// <param name="Rules">All that run together.</param>
/// <param name="Lists">Their shared lists.</param>
/// <param name="Selected">Those to test.</param>
/// <param name="Problems">What is wrong in the files that were named.</param>
internal sealed record RuleTargets(RuleSet Rules, IReadOnlyDictionary<string, PhraseList> Lists, ImmutableArray<Rule> Selected, ImmutableArray<ConfigProblem> Problems)
{
    /// <summary>Where NewsLint's own rules lie in its repository.</summary>
    public const string OwnFolder = "rules";

    /// <exception cref="UsageException">Something that is named is neither there nor the beginning of a rule's name.</exception>
    public static RuleTargets Resolve(IReadOnlyList<string> given, string currentDirectory)
    {
        var paths = given.Select(path => Path.GetFullPath(path, currentDirectory)).Where(Path.Exists).Distinct(StringComparer.Ordinal).ToList();
        var prefixes = given.Where(name => !Path.Exists(Path.GetFullPath(name, currentDirectory))).ToList();
        var own = Path.Combine(currentDirectory, OwnFolder);
        if (paths.Count == 0 && File.Exists(Path.Combine(own, "pack.yml")) && ReadPack(own).Manifest.IsBuiltIn)
            paths.Add(own);
        var packs = paths.Select(PackFolderOf).Distinct(StringComparer.Ordinal).Select(ReadPack).ToList();
        var isOwn = packs.Any(pack => pack.Manifest.IsBuiltIn);
        var loaded = RulePackLoader.Load([.. isOwn ? [] : new[] { BuiltInPack.Pack }, .. packs]);
        bool IsNamed(string path) => paths.Count == 0 || paths.Any(named => path == named || path == Path.TrimEndingDirectorySeparator(named) || path.StartsWith(Path.TrimEndingDirectorySeparator(named) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        var candidates = loaded.RuleSet.Rules.Where(rule => IsNamed(rule.File.Path)).ToList();
        foreach (var prefix in prefixes.Where(prefix => !candidates.Any(rule => Begins(rule, prefix))))
            throw new UsageException($"There is no file, folder or rule “{prefix}”.{Suggestion.DidYouMean(prefix, candidates.Select(rule => rule.Name).Concat(loaded.RuleSet.Categories))}");
        ImmutableArray<Rule> selected = [.. candidates.Where(rule => prefixes.Count == 0 || prefixes.Any(prefix => Begins(rule, prefix)))];
        return new RuleTargets(loaded.RuleSet, loaded.Lists, selected, [.. packs.SelectMany(pack => pack.Problems).Concat(loaded.Problems).Where(problem => IsNamed(problem.Path))]);
    }

    private static bool Begins(Rule rule, string prefix) =>
        rule.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || prefix.Equals(rule.Id, StringComparison.OrdinalIgnoreCase);

    /// <summary>NewsLint's own rules, read from their folder, are held to what holds for built-in ones.</summary>
    public static RulePack ReadPack(string folder)
    {
        var pack = PackReader.Read(folder, isVale: null, WorkspaceRoot.Around(folder));
        return pack.Manifest.Name == BuiltInPack.Pack.Manifest.Name ? AsOwn(pack) : pack;
    }

    private static RulePack AsOwn(RulePack pack) => pack with
    {
        Manifest = pack.Manifest with { IsBuiltIn = true },
        Rules = [.. pack.Rules.Select(AsOwn)],
        Lists = [.. pack.Lists.Select(AsOwn)],
    };

    private static RuleSourceFile AsOwn(RuleSourceFile file) => file with { Pack = file.Pack with { IsBuiltIn = true } };

    /// <summary>The nearest folder with a <c>pack.yml</c>, or else the folder itself, or for a file the folder of its category's folder.</summary>
    private static string PackFolderOf(string path)
    {
        var start = Directory.Exists(path) ? Path.TrimEndingDirectorySeparator(path) : Path.GetDirectoryName(path)!;
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "pack.yml")))
                return folder;
            if (Path.Exists(Path.Combine(folder, ".git")))
                break;
        }
        return Directory.Exists(path) ? start : Path.GetDirectoryName(start) ?? start;
    }
}
