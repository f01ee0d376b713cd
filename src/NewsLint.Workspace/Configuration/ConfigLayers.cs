using System.Collections.Immutable;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Globs;
using NewsLint.Workspace.Sourcing;

namespace NewsLint.Workspace.Configuration;

/// <summary>A configuration and all that it extends laid over each other, before its rules are read.</summary>
internal sealed class ConfigLayers
{
    private const long MaxNameFileBytes = 8L << 20;
    private const int MaxPacks = 64;
    private const int MaxNameFiles = 64;
    private const long MaxNameLetters = 16L << 20;

    private readonly WorkspaceRoot _root;
    private int _nameFiles;
    private long _nameLetters;

    public ConfigLayers(string? path, WorkspaceRoot root)
    {
        _root = root;
        if (path is null)
            return;
        if (!root.Contains(path))
        {
            Problems.Add(ConfigProblem.OfFile(path, $"This is a symbolic link that leads out of the workspace, {root.FullPath}. It is not read."));
            return;
        }
        foreach (var step in ConfigChain.Load(path, root, Problems))
        {
            if (step is ProfileStep profile)
                Profile = new Sourced<Profile>(profile.Profile, profile.Origin);
            else if (step is FileStep { File: var file })
                Lay(file);
        }
        Exclude = ToPatterns(ExcludeLines.Select(line => line.Value));
    }

    public List<ConfigProblem> Problems { get; } = [];

    /// <summary>Every text that was read, in order: what the settings depend on.</summary>
    public List<SourceText> Inputs { get; } = [];

    /// <summary>The configurations, lists of names and packs that were read or looked for, absolute.</summary>
    public List<string> Paths { get; } = [];

    public Sourced<Profile> Profile { get; private set; } = new(NewsLint.Rules.Profile.Recommended, Origin.Default);

    public Sourced<string> Style { get; private set; } = new("ap", Origin.Default);

    public Sourced<string> Language { get; private set; } = new("en-US", Origin.Default);

    public Sourced<string> StoryType { get; private set; } = new("news", Origin.Default);

    public Sourced<DateOnly>? EnforceFrom { get; private set; }

    /// <summary>The folder with recorded words, absolute.</summary>
    public Sourced<string>? Transcripts { get; private set; }

    /// <summary>Where the identities of protected sources lie, absolute.</summary>
    public Sourced<string>? Sources { get; private set; }

    /// <summary>The sources that are never named, of every configuration: a promise is not taken back by another.</summary>
    public List<ReadSources> Protected { get; } = [];

    /// <summary>Folders of rules, absolute and inside the workspace; the value of the pair says whether they are Vale's.</summary>
    public List<Sourced<(string Folder, bool? IsVale)>> Packs { get; } = [];

    public List<(ConfigFile File, ImmutableArray<RuleEntry> Entries)> Rules { get; } = [];

    public List<(ConfigFile File, OverrideEntry Entry)> Overrides { get; } = [];

    public List<Sourced<HouseName>> Names { get; } = [];

    public List<Sourced<string>> Outlets { get; } = [];

    public SortedDictionary<string, Sourced<ImmutableArray<string>>> FrontMatter { get; } = new(StringComparer.Ordinal);

    public List<Sourced<string>> ExcludeLines { get; } = [];

    public PatternList Exclude { get; } = PatternList.Empty;

    public static PatternList ToPatterns(IEnumerable<string> lines) => new(lines.SelectMany(line => BraceExpansion.Expand(line) ?? []));

    private void Lay(ConfigFile file)
    {
        Inputs.Add(file.Source);
        Paths.Add(file.Path);
        Sourced<T> From<T>(Located<T> value) => new(value.Value, Origin.Of(file, value.Span));
        Style = file.Style is { } style ? From(style) : Style;
        Language = file.Language is { } language ? From(language) : Language;
        StoryType = file.StoryType is { } type ? From(type) : StoryType;
        EnforceFrom = file.EnforceFrom is { } day ? From(day) : EnforceFrom;
        if (file.Transcripts is { } transcripts && Resolve(file, transcripts) is { } recorded)
        {
            Transcripts = new Sourced<string>(recorded, Origin.Of(file, transcripts.Span));
            if (!Directory.Exists(recorded))
                Report(file, transcripts.Span, $"There is no folder “{transcripts.Value}” in {file.Folder}.");
        }
        AddSources(file);
        foreach (var pack in file.Packs)
            AddPack(file, pack);
        Rules.Add((file, file.Rules));
        Overrides.AddRange(file.Overrides.Select(entry => (file, entry)));
        Names.AddRange(file.Names.Select(From));
        foreach (var names in file.NameFiles)
            AddNames(file, names);
        Outlets.AddRange(file.Outlets.Select(From));
        foreach (var role in file.FrontMatter)
            FrontMatter[role.Role.Value] = new Sourced<ImmutableArray<string>>(role.Keys, Origin.Of(file, role.Role.Span));
        ExcludeLines.AddRange(file.Exclude.Select(From));
    }

    private void AddPack(ConfigFile file, PackReference pack)
    {
        if (Resolve(file, pack.Path) is not { } folder)
            return;
        Paths.Add(folder);
        if (!Directory.Exists(folder))
            Report(file, pack.Path.Span, $"There is no folder “{pack.Path.Value}” in {file.Folder}.");
        else if (Packs.Any(other => other.Value.Folder == folder))
            return;
        else if (Packs.Count == MaxPacks)
            Report(file, pack.Path.Span, $"At most {MaxPacks} packs are read. This one is not.");
        else
            Packs.Add(new Sourced<(string, bool?)>((folder, pack.IsVale), Origin.Of(file, pack.Path.Span)));
    }

    private void AddSources(ConfigFile file)
    {
        if (file.HasUnclearSources)
            Protected.Add(ReadSources.Unknown(file.Path, _root));
        if (file.Sources is not { } reference)
            return;
        var (path, refusal) = _root.Resolve(file.Folder, reference.Value);
        if (path is null)
        {
            Report(file, reference.Span, refusal!);
            Protected.Add(ReadSources.Unknown(file.Path, _root, refusal));
            return;
        }
        Sources = new Sourced<string>(path, Origin.Of(file, reference.Span));
        Protected.Add(PrivateSources.Read(path, _root, (message, isError) => Problems.Add(
            new ConfigProblem(file.Path, file.Source, reference.Span, message) { Level = isError ? Level.Error : Level.Warning }), Problems));
    }

    private void AddNames(ConfigFile file, Located<string> reference)
    {
        if (Resolve(file, reference) is not { } path)
            return;
        Paths.Add(path);
        if (++_nameFiles > MaxNameFiles || _nameLetters > MaxNameLetters)
        {
            Report(file, reference.Span, $"At most {MaxNameFiles} files with names are read, of {MaxNameLetters >> 20} MB in all. This one is not.");
            return;
        }
        if (!File.Exists(path))
        {
            Report(file, reference.Span, $"There is no file “{reference.Value}” in {file.Folder}.");
            return;
        }
        var (text, problem) = ConfigText.Read(path, MaxNameFileBytes, _root);
        if (text is null)
        {
            Problems.Add(problem!);
            return;
        }
        Inputs.Add(text);
        _nameLetters += text.Length;
        var shape = new YamlShape(path, text, Problems);
        Names.AddRange(NameReader.ReadFile(shape).Select(name => new Sourced<HouseName>(name.Value, new Origin(path, shape.LineOf(name.Span)))));
    }

    private string? Resolve(ConfigFile file, Located<string> reference)
    {
        var (path, refusal) = _root.Resolve(file.Folder, reference.Value);
        if (refusal is not null)
            Report(file, reference.Span, refusal);
        return path;
    }

    private void Report(ConfigFile file, TextSpan span, string message) => Problems.Add(new ConfigProblem(file.Path, file.Source, span, message));
}
