using System.Collections.Immutable;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Yaml;

namespace NewsLint.Workspace.Packs;

/// <summary>A file that holds one rule, or one shared list, not yet read.</summary>
/// <param name="Path">As messages show it: absolute, or <c>built-in:claims/superlative.yml</c>.</param>
/// <param name="Name">Folder and file, <c>claims.superlative</c>; of a shared list the file alone.</param>
/// <param name="Source">The file's text.</param>
/// <param name="Pack">What the nearest <c>pack.yml</c> says.</param>
public sealed record RuleSourceFile(string Path, string Name, SourceText Source, PackManifest Pack)
{
    /// <summary>What the text says, where that is known without reading it; without places and examples.</summary>
    public YamlMapping? Root { get; init; }
}

/// <summary>The files of one pack, in order of their paths.</summary>
public sealed record RulePack(PackManifest Manifest, ImmutableArray<RuleSourceFile> Rules)
{
    /// <summary>Lists that several rules share: the files in <c>_lists</c>.</summary>
    public ImmutableArray<RuleSourceFile> Lists { get; init; } = [];

    public ImmutableArray<ConfigProblem> Problems { get; init; } = [];
}
