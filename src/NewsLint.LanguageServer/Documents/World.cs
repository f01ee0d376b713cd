using System.Collections.Immutable;
using NewsLint.LanguageServer.Settings;
using NewsLint.Linting;
using NewsLint.Text;
using NewsLint.Workspace;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Packs;

namespace NewsLint.LanguageServer.Documents;

/// <summary>What does not depend on a document. Immutable: a change on disk or in the settings makes another one.</summary>
/// <param name="Configurations">Finds what governs a file.</param>
/// <param name="Settings">The editor's settings.</param>
/// <param name="Folders">The folders that are open, absolute.</param>
internal sealed record World(ConfigurationFinder Configurations, ServerSettings Settings, IReadOnlyList<string> Folders)
{
    /// <summary>The built-in rules are read once, however often configurations change.</summary>
    private static readonly Lazy<LoadedRules> BuiltIn = new(() => RulePackLoader.Load([BuiltInPack.Pack]));

    public static World Empty { get; } = new(NewConfigurations([], TimeProvider.System), new ServerSettings(), []) { Day = TimeProvider.System.Today() };

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The day on which configurations were read: waivers hold or have expired by it.</summary>
    public DateOnly Day { get; init; }

    /// <summary>How a draft is linted; tests put something that fails or waits in its place.</summary>
    public Func<SourceText, LintContext, LintResult?, LintResult> Lint { get; init; } = Linter.Lint;

    /// <summary>The same with what is on disk now.</summary>
    public World Renewed() => this with { Configurations = NewConfigurations(Folders, Clock), Day = Clock.Today() };

    public World WithFolders(IReadOnlyList<string> folders) => (this with { Folders = folders }).Renewed();

    /// <summary>Configurations in which a file has the text that an editor shows.</summary>
    public ConfigurationFinder WithBuffer(string path, SourceText text) => NewConfigurations(Folders, Clock, asked => asked == path ? text : null);

    /// <summary>A text for a log, without the names of protected sources: what failed may quote a draft.</summary>
    public string Redact(string text)
    {
        foreach (var configuration in Configurations.Found)
            text = configuration.Redaction.Apply(text);
        return text;
    }

    private static ConfigurationFinder NewConfigurations(IReadOnlyList<string> folders, TimeProvider clock, Func<string, SourceText?>? buffers = null)
    {
        var here = folders is [var first, ..] ? first : Path.GetPathRoot(Environment.CurrentDirectory)!;
        return new ConfigurationFinder(new ConfigurationOptions(here) { Clock = clock, Buffers = buffers }, Load);
    }

    private static LoadedRules Load(ImmutableArray<RulePack> packs) => packs.Length == 1 ? BuiltIn.Value : RulePackLoader.Load(packs);
}
