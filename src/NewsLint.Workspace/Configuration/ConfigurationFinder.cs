using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsLint.Text;
using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;

namespace NewsLint.Workspace.Configuration;

/// <summary>How to look for configurations.</summary>
/// <param name="CurrentDirectory">Absolute; patterns of an explicitly named configuration are relative to it.</param>
public sealed record ConfigurationOptions(string CurrentDirectory)
{
    /// <summary><c>--config FILE</c>: governs every file. Null: the nearest one to each file does.</summary>
    public string? ConfigFile { get; init; }

    /// <summary><c>--no-config</c>: the defaults govern every file.</summary>
    public bool IgnoreConfigurations { get; init; }

    /// <summary>Tells the day on which waivers hold or expire, whenever a configuration is read. Null: none expires.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>The day by <see cref="Clock"/>.</summary>
    public DateOnly? Today => Clock?.Today();

    /// <summary><c>--show-private</c>: protected sources are shown by name, on a screen that only its owner sees.</summary>
    public bool ShowsPrivate { get; init; }

    /// <summary>The text that an editor shows in the place of a file, by absolute path; null where it shows none.</summary>
    public Func<string, SourceText?>? Buffers { get; init; }
}

/// <summary>Finds the configuration that governs a file: the nearest one above it, up to the root of its git repository. Safe for many threads.</summary>
public sealed class ConfigurationFinder(ConfigurationOptions options, RuleLoader load)
{
    private readonly ConcurrentDictionary<string, EffectiveConfiguration> _byFolder = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<EffectiveConfiguration>> _bySource = new(StringComparer.Ordinal);

    private Lazy<LoadedRules>? _builtInRules;

    public string CurrentDirectory => options.CurrentDirectory;

    /// <summary>Every configuration that was needed so far, in order of their paths.</summary>
    public IEnumerable<EffectiveConfiguration> Found =>
        _bySource.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => each.Value.Value);

    /// <param name="path">A file, which need not exist; relative to the current directory.</param>
    public EffectiveConfiguration ForFile(string path)
    {
        var full = Path.GetFullPath(path, options.CurrentDirectory);
        return ForDirectory(Path.GetDirectoryName(full) ?? full);
    }

    public EffectiveConfiguration ForDirectory(string path)
    {
        if (options.IgnoreConfigurations)
            return Get("", Defaults);
        if (options.ConfigFile is { } named)
        {
            var config = Path.GetFullPath(named, options.CurrentDirectory);
            return Get(config, () => At(config, options.CurrentDirectory));
        }
        return Nearest(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, options.CurrentDirectory)));
    }

    /// <summary>Forgets everything, for when a configuration, a rule or a waiver has changed on disk.</summary>
    public void Forget()
    {
        _byFolder.Clear();
        _bySource.Clear();
        _builtInRules = null;
    }

    private EffectiveConfiguration Nearest(string start)
    {
        var passed = new List<string>();
        EffectiveConfiguration? found = null;
        for (var folder = start; found is null; folder = Path.GetDirectoryName(folder)!)
        {
            if (_byFolder.TryGetValue(folder, out found))
                break;
            passed.Add(folder);
            var config = Path.Combine(folder, ConfigFile.Name);
            var here = folder;
            if (File.Exists(config))
                found = Get(config, () => At(config, here));
            else if (Path.Exists(Path.Combine(folder, ".git")) || Path.GetDirectoryName(folder) is null)
                found = Get(here, () => new EffectiveConfiguration(null, WorkspaceRoot.Around(here, options.Buffers), here, Load, options.Today, showsPrivate: options.ShowsPrivate));
        }
        foreach (var folder in passed)
            _byFolder[folder] = found;
        return found;
    }

    private EffectiveConfiguration At(string config, string baseFolder) =>
        new(config, WorkspaceRoot.Around(Path.GetDirectoryName(config)!, options.Buffers), baseFolder, Load, options.Today, showsPrivate: options.ShowsPrivate);

    private EffectiveConfiguration Defaults() =>
        new(null, WorkspaceRoot.Around(options.CurrentDirectory, options.Buffers), options.CurrentDirectory, Load, options.Today, useWaivers: false, options.ShowsPrivate);

    /// <summary>Configurations without packs of their own share one set of rules.</summary>
    private LoadedRules Load(ImmutableArray<RulePack> packs)
    {
        if (packs.Length > 1)
            return load(packs);
        var shared = Volatile.Read(ref _builtInRules);
        if (shared is null)
        {
            var created = new Lazy<LoadedRules>(() => load(packs));
            shared = Interlocked.CompareExchange(ref _builtInRules, created, null) ?? created;
        }
        return shared.Value;
    }

    private EffectiveConfiguration Get(string key, Func<EffectiveConfiguration> make) =>
        _bySource.GetOrAdd(key, _ => new Lazy<EffectiveConfiguration>(make)).Value;
}
