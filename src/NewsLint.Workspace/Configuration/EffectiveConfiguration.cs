using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Documents;
using NewsLint.Linting;
using NewsLint.News.Sourcing;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Caching;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;
using NewsLint.Workspace.Sourcing;
using NewsLint.Workspace.Transcripts;
using NewsLint.Workspace.Waivers;

namespace NewsLint.Workspace.Configuration;

/// <summary>All that one configuration decides for the files it governs. Rules are read when they are first asked for. Safe for many threads.</summary>
public sealed class EffectiveConfiguration
{
    private readonly Lazy<ResolvedRules> _rules;
    private readonly ConcurrentDictionary<string, LintContext> _contexts = new(StringComparer.Ordinal);
    private readonly DateOnly? _today;
    private readonly bool _showsPrivate;
    private readonly ImmutableArray<ReadSources> _private;
    private readonly Redaction _protected;
    private readonly TranscriptLibrary _transcripts;
    private readonly Lazy<string> _inputs;

    /// <param name="path">The configuration, absolute; null where there is none.</param>
    /// <param name="root">Outside which nothing is read.</param>
    /// <param name="baseFolder">To which patterns are relative.</param>
    /// <param name="load">Reads the rules of the packs.</param>
    /// <param name="today">The day on which waivers hold or expire.</param>
    /// <param name="useWaivers">Whether accepted findings are left out.</param>
    /// <param name="showsPrivate">Whether protected sources are shown by name.</param>
    internal EffectiveConfiguration(string? path, WorkspaceRoot root, string baseFolder, RuleLoader load, DateOnly? today, bool useWaivers = true, bool showsPrivate = false)
    {
        ConfigPath = path;
        Root = root;
        BaseFolder = baseFolder;
        _today = today;
        Layers = new ConfigLayers(path, root);
        _showsPrivate = showsPrivate;
        _private = [.. Layers.Protected, .. OuterSources.Read(baseFolder, path, root)];
        _protected = new Redaction([.. _private.SelectMany(each => each.Sources)]);
        _transcripts = new TranscriptLibrary(path is null && !root.IsGit ? null : root, Layers.Transcripts?.Value, FolderOf(Layers.Sources?.Value));
        WaiverPath = useWaivers ? FindWaivers(path, root) : null;
        _rules = new Lazy<ResolvedRules>(() => Resolve(load));
        _inputs = new Lazy<string>(DigestInputs);
    }

    /// <summary>The file, absolute, or null where there is none.</summary>
    public string? ConfigPath { get; }

    /// <summary>The folder outside which nothing is read.</summary>
    public WorkspaceRoot Root { get; }

    /// <summary>The folder to which patterns are relative.</summary>
    public string BaseFolder { get; }

    /// <summary>Where waivers are, or would be written; null where nothing is to be written: no configuration and no git.</summary>
    public string? WaiverPath { get; }

    public RuleSet RuleSet => _rules.Value.RuleSet;

    /// <summary>Everything that is wrong in the configuration, in files it names, in its rules and waivers.</summary>
    public ImmutableArray<ConfigProblem> Problems => [.. Layers.Problems.Concat(_rules.Value.Problems).Select(Shown)];

    /// <summary>Whether every draft is held back, because nobody knows which names are protected.</summary>
    public bool HoldsBack => !_showsPrivate && _private.Any(sources => sources.Gap is not null);

    /// <summary>The names that nothing shows.</summary>
    public Redaction Redaction => _showsPrivate ? Redaction.None : _protected;

    /// <summary>Front matter keys by what they mean, as the configuration has them.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> FrontMatterAliases =>
        Layers.FrontMatter.ToImmutableDictionary(role => role.Key, role => role.Value.Value);

    /// <summary>The folder with recorded words, absolute, or null.</summary>
    public string? Transcripts => Layers.Transcripts?.Value;

    /// <summary>The folders with rules, absolute.</summary>
    public IEnumerable<string> PackFolders => Layers.Packs.Select(pack => pack.Value.Folder);

    /// <summary>The files and folders on which it depends, absolute; also those that are not there.</summary>
    public IEnumerable<string> InputPaths => [.. Layers.Paths.Concat([ConfigPath, WaiverPath, Transcripts, Layers.Sources?.Value]).OfType<string>()];

    internal ConfigLayers Layers { get; }

    internal ResolvedRules Rules => _rules.Value;

    /// <summary>A problem of this or another configuration as it may be shown.</summary>
    public ConfigProblem Shown(ConfigProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return (_private.Any(sources => sources.Holds(problem.Path)) ? problem.Hide() : problem).Redact(Redaction);
    }

    /// <summary>Why nothing of a draft is shown, or null: a name that nobody knows to be protected is told by every line that has it.</summary>
    /// <param name="path">Where the draft is, absolute.</param>
    /// <param name="shownAs">How messages name it.</param>
    public FileProblem? Withhold(string path, string shownAs)
    {
        if (_showsPrivate)
            return null;
        if (_private.FirstOrDefault(sources => sources.Gap is not null) is { Gap: { } gap })
            return new FileProblem(shownAs, gap);
        return _private.Any(sources => sources.Holds(path)) ? new FileProblem(shownAs, "This file lists protected sources, so nothing of it is shown.") : null;
    }

    /// <summary>Whether <c>exclude:</c> names the path, or a folder above it.</summary>
    public bool Excludes(string path, bool isDirectory) =>
        !Layers.Exclude.IsEmpty && RelativePath(path) is { } relative && Layers.Exclude.Ignores(relative, isDirectory);

    /// <summary>All that linting this file depends on. Files for which the same overrides hold share one context.</summary>
    public LintContext ContextFor(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var (key, holding, isPlain) = VariantOf(path);
        return _contexts.GetOrAdd(key, _ => Build(holding, isPlain));
    }

    /// <summary>
    /// A name for all that a lint of this draft depends on besides its text and NewsLint itself, or null where its result must not be kept:
    /// where sources are protected, and where the draft names recorded words.
    /// </summary>
    public string? CacheName(string path, SourceText draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return !_protected.IsEmpty || _showsPrivate || MayNameSources(ContextFor(path), draft) ? null : $"{_inputs.Value} {VariantOf(path).Key}";
    }

    /// <summary>
    /// The same with what the draft's own front matter names: the transcripts of its sources, read again where they have changed.
    /// Everything that lints a draft asks here, so that they all see the same.
    /// </summary>
    public LintContext ContextFor(string path, SourceText draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var context = ContextFor(path);
        if (!MayNameSources(context, draft))
            return context;
        var transcripts = _transcripts.Of(Path.GetFullPath(path), SourceListReader.Read(FrontMatter.Read(draft), context.ReadOptions.Aliases.Sources), _protected);
        return transcripts.IsEmpty ? context : context with { Transcripts = transcripts };
    }

    /// <summary>The file that a draft means by the name of a transcript of a source on record, or null.</summary>
    public string? TranscriptOf(string path, string reference)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(reference);
        return _transcripts.PathOf(Path.GetFullPath(path), reference);
    }

    /// <summary>The effective settings for a file, and where each comes from.</summary>
    public EffectiveSettings Describe(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return SettingsDescriber.Describe(this, path, Holding(path).Select(index => Rules.Overrides[index]));
    }

    private static bool MayNameSources(LintContext context, SourceText draft) =>
        !context.ReadOptions.IsPlainText
        && draft.Content.StartsWith("---", StringComparison.Ordinal)
        && Names(UpToFrontMatterEnd(draft.Content), context.ReadOptions.Aliases.Sources);

    private static bool Names(ReadOnlySpan<char> text, IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            if (text.Contains(key, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>The text up to the second line of dashes: front matter ends there, or before.</summary>
    private static ReadOnlySpan<char> UpToFrontMatterEnd(string text)
    {
        var end = text.IndexOf("\n---", StringComparison.Ordinal);
        return end < 0 ? text : text.AsSpan(0, end);
    }

    private (string Key, List<int> Holding, bool IsPlain) VariantOf(string path)
    {
        var isPlain = path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
        var holding = Holding(path);
        return ((isPlain ? "t" : "m") + string.Join(',', holding.Select(index => index.ToString(CultureInfo.InvariantCulture))), holding, isPlain);
    }

    private string DigestInputs()
    {
        var digest = new InputDigest();
        digest.Add(_today?.ToString("O", CultureInfo.InvariantCulture));
        foreach (var text in Layers.Inputs)
            digest.Add(text.Content);
        digest.Add(Rules.WaiverText?.Content);
        foreach (var pack in Rules.Packs.Where(pack => !pack.Manifest.IsBuiltIn))
        {
            foreach (var file in pack.Lists.Concat(pack.Rules))
                digest.Add(file.Name).Add(file.Source.Content).Add(file.Pack.Name).Add(file.Pack.IsVale ? "vale" : "").Add(file.Pack.Source?.Content);
        }
        return digest.Finish();
    }

    /// <summary>The overrides whose patterns select the file; what front matter decides is not known here.</summary>
    private List<int> Holding(string path)
    {
        var overrides = Rules.Overrides;
        var relative = RelativePath(path);
        var holding = new List<int>();
        for (var i = 0; i < overrides.Count; i++)
        {
            if (overrides[i].Files is not { } files || (relative is not null && files.Selects(relative)))
                holding.Add(i);
        }
        return holding;
    }

    private LintContext Build(List<int> holding, bool isPlain)
    {
        var context = new LintContext
        {
            RuleSet = Rules.RuleSet,
            Profile = Layers.Profile.Value,
            StoryType = Layers.StoryType.Value,
            Style = Layers.Style.Value,
            Language = Layers.Language.Value,
            Settings = Rules.Settings,
            ReadOptions = new ReadOptions { IsPlainText = isPlain, Aliases = Aliases() },
            Waivers = Rules.Waivers,
            Today = _today,
            EnforceFrom = Layers.EnforceFrom?.Value,
            Names = [.. Layers.Names.Select(name => name.Value)],
            Redaction = _protected,
            ShowsPrivate = _showsPrivate,
            Outlets = [.. Layers.Outlets.Select(outlet => outlet.Value)],
        };
        var waiting = ImmutableArray.CreateBuilder<FrontMatterOverride>();
        foreach (var index in holding)
        {
            var change = Rules.Overrides[index].Change;
            // Once one waits for front matter, the later ones wait behind it: the order of the configuration decides.
            if (waiting.Count > 0 || !change.When.IsEmpty)
                waiting.Add(change with { Settings = TurnOnAgain(context.Settings, change.Settings) });
            else
                context = change.Apply(context) with { Settings = ResolvedRules.Lay(context.Settings, change.Settings) };
        }
        return context with { Overrides = waiting.ToImmutable() };
    }

    /// <summary>The configuration's keys stand in the place of the usual ones, role by role.</summary>
    private FrontMatterAliases Aliases()
    {
        var own = FrontMatterAliases;
        var usual = Documents.FrontMatterAliases.Default;
        return usual with
        {
            Headline = own.GetValueOrDefault("headline", usual.Headline),
            Title = [.. usual.Title.SelectMany(role => own.GetValueOrDefault(role, [role]))],
            Dek = own.GetValueOrDefault("dek", usual.Dek),
            Caption = own.GetValueOrDefault("caption", usual.Caption),
            Date = own.GetValueOrDefault("date", usual.Date),
            Sources = own.GetValueOrDefault("sources", usual.Sources),
        };
    }

    /// <summary>Says aloud that a category which was off is on again where front matter gives it a level; by itself a level leaves off what is off.</summary>
    private static ImmutableDictionary<string, RuleSetting> TurnOnAgain(
        ImmutableDictionary<string, RuleSetting> below, ImmutableDictionary<string, RuleSetting> above) =>
        above.SetItems(above
            .Where(each => each.Value is { Level: not null, IsOff: null } && below.GetValueOrDefault(each.Key)?.IsOff == true)
            .Select(each => KeyValuePair.Create(each.Key, each.Value with { IsOff = false })));

    private string? RelativePath(string path)
    {
        var relative = Path.GetRelativePath(BaseFolder, Path.GetFullPath(path));
        if (relative is "." or ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.IsPathRooted(relative))
            return null;
        return Path.DirectorySeparatorChar == '/' ? relative : relative.Replace(Path.DirectorySeparatorChar, '/');
    }

    private ResolvedRules Resolve(RuleLoader load)
    {
        ImmutableArray<RulePack> packs =
            [BuiltInPack.Pack, .. Layers.Packs.Select(pack => PackReader.Read(pack.Value.Folder, pack.Value.IsVale, Root))];
        var waivers = WaiverPath is not null && Root.Contains(WaiverPath) ? WaiverPath : null;
        return new ResolvedRules(Layers, load(packs), packs, waivers, Root);
    }

    private static string? FolderOf(string? path) => path is null || Directory.Exists(path) ? path : Path.GetDirectoryName(path);

    /// <summary>Beside the configuration, or else at the root of the repository.</summary>
    private static string? FindWaivers(string? path, WorkspaceRoot root)
    {
        var beside = path is null ? null : WaiverFile.PathIn(Path.GetDirectoryName(path)!);
        if (!root.IsGit || File.Exists(beside))
            return beside;
        var atRoot = WaiverFile.PathIn(root.FullPath);
        return beside is null || File.Exists(atRoot) ? atRoot : beside;
    }
}
