using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Workspace.Packs;

/// <summary>What a <c>pack.yml</c> says of the rules beside and below it.</summary>
/// <param name="Name">The pack's name; its folder's where there is no other.</param>
/// <param name="IsVale">Whether the rules are read as leniently as Vale reads them.</param>
/// <param name="IsBuiltIn">Whether the pack ships with NewsLint.</param>
public sealed record PackManifest(string Name, bool IsVale = false, bool IsBuiltIn = false)
{
    public string? Version { get; init; }

    public string? Description { get; init; }

    public string? Licence { get; init; }

    /// <summary>The letters with which the codes of its rules begin, <c>TRIB</c>.</summary>
    public string? Prefix { get; init; }

    /// <summary>Keys that hold for each rule that does not set them itself, as written.</summary>
    public YamlMapping? Defaults { get; init; }

    /// <summary>The file in which <see cref="Defaults"/> stand.</summary>
    public string? Path { get; init; }

    /// <summary>The text of that file.</summary>
    public SourceText? Source { get; init; }
}
