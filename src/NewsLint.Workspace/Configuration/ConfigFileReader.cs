using System.Collections.Immutable;
using NewsLint.Text;
using NewsLint.Workspace.Globs;
using NewsLint.Yaml;

namespace NewsLint.Workspace.Configuration;

/// <summary>Reads a configuration. A mistake costs what it stands in, and nothing else.</summary>
public static class ConfigFileReader
{
    public const long MaxBytes = 1 << 20;

    /// <summary>The configuration, empty where the file cannot be read at all, and every mistake in it.</summary>
    public static (ConfigFile File, ImmutableArray<ConfigProblem> Problems) Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var full = Path.GetFullPath(path);
        var (text, problem) = ConfigText.Read(full, MaxBytes);
        return text is null ? (new ConfigFile(full, SourceText.From("")) { HasUnclearSources = true }, [problem!]) : Parse(full, text);
    }

    /// <summary>The configuration in a text, which may be an editor's buffer.</summary>
    public static (ConfigFile File, ImmutableArray<ConfigProblem> Problems) Parse(string path, SourceText source)
    {
        var problems = new List<ConfigProblem>();
        var shape = new YamlShape(path, source, problems);
        var file = new ConfigFile(path, source);
        var root = shape.Root();
        var isBroken = problems.Count > 0;
        if (root is not null)
        {
            foreach (var entry in shape.Map(root, "The configuration", ConfigKeys.File))
                file = With(file, entry, shape);
        }
        var written = root is YamlMapping map ? map.Entries.Count(entry => entry.Key.Value == "sources" && !YamlShape.IsNothing(entry.Value)) : 0;
        var isUnclear = written > (file.Sources is null ? 0 : 1) || (isBroken && file.Sources is null && source.Content.Contains("sources", StringComparison.Ordinal));
        return (file with { HasUnclearSources = isUnclear }, [.. problems]);
    }

    private static ConfigFile With(ConfigFile file, YamlEntry entry, YamlShape shape)
    {
        var value = entry.Value;
        switch (entry.Key.Value)
        {
            case "extends":
                return file with { Extends = shape.Texts(value, "the configurations in “extends”") };
            case "style":
                return file with { Style = shape.Choice(value, "“style”", ConfigKeys.Styles) };
            case "language":
                return file with { Language = shape.Choice(value, "“language”", ConfigKeys.Languages) };
            case "type":
                return file with { StoryType = OverrideReader.StoryType(value, shape) };
            case "packs":
                return file with { Packs = ReadPacks(value, shape) };
            case "rules":
                return file with { Rules = RuleEntryReader.Read(value, shape) };
            case "overrides":
                return file with { Overrides = [.. shape.List(value, "the overrides").Select(item => OverrideReader.Read(item, shape)).OfType<OverrideEntry>()] };
            case "names":
                var (names, files) = NameReader.Read(value, shape);
                return file with { Names = names, NameFiles = files };
            case "outlets":
                return file with { Outlets = shape.Texts(value, "the outlets") };
            case "frontmatter":
                return file with { FrontMatter = ReadFrontMatter(value, shape) };
            case "transcripts":
                return file with { Transcripts = shape.Text(value, "“transcripts”") };
            case "enforce-from":
                return file with { EnforceFrom = shape.Date(value, "“enforce-from”") };
            case "sources":
                return file with { Sources = shape.Text(value, "“sources”") };
            default:
                return file with { Exclude = Patterns(value, "the patterns in “exclude”", shape) };
        }
    }

    private static ImmutableArray<PackReference> ReadPacks(YamlNode node, YamlShape shape)
    {
        var items = node is YamlSequence ? shape.List(node, "the packs") : [node];
        return [.. items.Select(item => ReadPack(item, shape)).OfType<PackReference>()];
    }

    private static PackReference? ReadPack(YamlNode node, YamlShape shape)
    {
        if (node is YamlScalar scalar)
            return new PackReference(new Located<string>(scalar.Value.Trim(), scalar.Span), IsVale: null);
        Located<string>? path = null;
        Located<string>? format = null;
        foreach (var entry in shape.Map(node, "A pack", ConfigKeys.Pack))
        {
            if (entry.Key.Value == "path")
                path = shape.Text(entry.Value, "“path”");
            else
                format = shape.Choice(entry.Value, "“format”", ConfigKeys.PackFormats);
        }
        if (path is { } found)
            return new PackReference(found, format is null ? null : format.Value.Value == "vale");
        if (node is YamlMapping)
            shape.Report(node.Span, "A pack needs a “path:”, the folder with its rules.");
        return null;
    }

    private static ImmutableArray<FrontMatterRole> ReadFrontMatter(YamlNode node, YamlShape shape) =>
    [
        .. shape.Map(node, "“frontmatter”", ConfigKeys.FrontMatterRoles).Select(entry => new FrontMatterRole(
            new Located<string>(entry.Key.Value, entry.Key.Span),
            [.. shape.Texts(entry.Value, $"the keys of “{entry.Key.Value}”").Select(key => key.Value)])),
    ];

    /// <summary>Patterns that can match; what is wrong with the others is reported.</summary>
    internal static ImmutableArray<Located<string>> Patterns(YamlNode node, string what, YamlShape shape)
    {
        var patterns = shape.Texts(node, what);
        return patterns.RemoveAll(pattern => PatternProblem(pattern, shape));
    }

    private static bool PatternProblem(Located<string> pattern, YamlShape shape)
    {
        if (shape.IsFull)
            return true;
        var problem = BraceExpansion.Expand(pattern.Value) is not { } expanded
            ? $"The braces of this pattern stand for more than {BraceExpansion.MaxPatterns:N0} patterns, or it is too long."
            : expanded.Any(each => PathPattern.Parse(each) is { IsValid: false })
            ? $"“{pattern.Value}” can match nothing: a bracket has no end, or a backslash stands last."
            : !shape.TakesPatterns(expanded.Length)
            ? $"With all braces written out the patterns up to here are more than {YamlShape.MaxPatterns:N0}. This one and those below are not used."
            : null;
        if (problem is not null)
            shape.Report(pattern.Span, problem);
        return problem is not null;
    }
}
