using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Yaml;

namespace NewsLint.Workspace.Packs;

/// <summary>Makes a pack of its files, wherever they come from.</summary>
internal sealed class PackAssembler(PackManifest fallback, bool? isVale, List<ConfigProblem> problems)
{
    public const string ManifestName = "pack.yml";
    public const string ListFolder = "_lists";

    private static readonly string[] Keys = ["name", "version", "description", "licence", "prefix", "format", "defaults"];

    private readonly Dictionary<string, PackManifest> _manifests = new(StringComparer.Ordinal);

    /// <param name="files">Paths relative to the pack with forward slashes, paths to show, and texts.</param>
    public RulePack Assemble(IReadOnlyCollection<(string Relative, string Shown, SourceText Text)> files)
    {
        var ordered = files.OrderBy(file => file.Relative, StringComparer.Ordinal).ToList();
        // Outer manifests first: an inner one begins with what the outer says.
        foreach (var file in ordered.Where(file => NameOf(file.Relative) == ManifestName).OrderBy(file => file.Relative.Count(letter => letter == '/')))
            _manifests[FolderOf(file.Relative)] = ReadManifest(file.Relative, file.Shown, file.Text);
        var rules = ImmutableArray.CreateBuilder<RuleSourceFile>();
        var lists = ImmutableArray.CreateBuilder<RuleSourceFile>();
        foreach (var (relative, shown, text) in ordered)
        {
            var file = NameOf(relative);
            var folder = FolderOf(relative);
            if (file == ManifestName)
                continue;
            var manifest = ManifestFor(folder);
            if (!CanBeShown(RuleName(folder, file, manifest)))
                problems.Add(ConfigProblem.OfFile(shown, "The name of this file or of its folder holds a control character or a backtick. It is not read. Rename it."));
            else if (NameOf(folder) == ListFolder)
                lists.Add(new RuleSourceFile(shown, file[..^4], text, manifest));
            else
                rules.Add(new RuleSourceFile(shown, RuleName(folder, file, manifest), text, manifest));
        }
        return new RulePack(ManifestFor(""), rules.ToImmutable()) { Lists = lists.ToImmutable(), Problems = [.. problems] };
    }

    /// <summary>A rule's name; Vale cuts the file's name at its first dot.</summary>
    private string RuleName(string folder, string file, PackManifest manifest)
    {
        var category = folder.Length > 0 ? NameOf(folder) : fallback.Name;
        return category + "." + (manifest.IsVale ? file[..file.IndexOf('.', StringComparison.Ordinal)] : file[..^4]);
    }

    private PackManifest ManifestFor(string folder)
    {
        while (true)
        {
            if (_manifests.TryGetValue(folder, out var manifest))
                return manifest;
            if (folder.Length == 0)
                return isVale is { } vale ? fallback with { IsVale = vale } : fallback;
            folder = FolderOf(folder);
        }
    }

    private PackManifest ReadManifest(string relative, string shown, SourceText text)
    {
        var folder = FolderOf(relative);
        var manifest = folder.Length == 0 ? ManifestFor("") : ManifestFor(FolderOf(folder));
        var shape = new YamlShape(shown, text, problems);
        if (shape.Root() is not { } root)
            return manifest;
        foreach (var entry in shape.Map(root, "A pack.yml", Keys))
        {
            var what = $"“{entry.Key.Value}”";
            manifest = entry.Key.Value switch
            {
                "name" => manifest with { Name = shape.Text(entry.Value, what)?.Value ?? manifest.Name },
                "version" => manifest with { Version = shape.Text(entry.Value, what)?.Value },
                "description" => manifest with { Description = shape.Text(entry.Value, what)?.Value },
                "licence" => manifest with { Licence = shape.Text(entry.Value, what)?.Value },
                "prefix" => manifest with { Prefix = shape.Text(entry.Value, what)?.Value },
                "format" => manifest with { IsVale = isVale ?? shape.Choice(entry.Value, what, ConfigKeys.PackFormats)?.Value == "vale" },
                _ => WithDefaults(manifest, entry.Value, shape),
            };
        }
        return manifest;
    }

    private static PackManifest WithDefaults(PackManifest manifest, YamlNode value, YamlShape shape)
    {
        if (value is YamlMapping map)
            return manifest with { Defaults = map, Path = shape.FilePath, Source = shape.Source };
        shape.Report(value.Span, $"“defaults” is a map of keys that rules have, not {value.Kind}.");
        return manifest;
    }

    /// <summary>A rule is named in reports and in hovers: its name must neither steer a screen nor become markup.</summary>
    private static bool CanBeShown(string name) => !name.Any(unit => unit == '`' || char.IsControl(unit) || char.GetUnicodeCategory(unit) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
