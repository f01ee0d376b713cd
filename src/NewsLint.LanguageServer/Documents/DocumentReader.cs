using NewsLint.LanguageServer.Settings;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;

namespace NewsLint.LanguageServer.Documents;

/// <summary>Decides what a document is, and reads it so. Whatever goes wrong stays with that document.</summary>
internal static class DocumentReader
{
    public static Reading Read(DocumentSnapshot snapshot)
    {
        try
        {
            return KindOf(snapshot, out var configuration) switch
            {
                DocumentKind.Draft => ReadDraft(snapshot, configuration!),
                DocumentKind.Other => new Reading(snapshot, DocumentKind.Other, []),
                var kind => ReadSetting(snapshot, kind, configuration!),
            };
        }
        catch (Exception failure)
        {
            return new Reading(snapshot, DocumentKind.Other, [InternalError(failure, snapshot.World)]) { Failure = failure };
        }
    }

    /// <summary>Where a document that was never saved is thought to be: in the first folder that is open.</summary>
    public static string? PathOf(DocumentSnapshot snapshot) => snapshot.Document.Path
        ?? (snapshot.World.Folders is [var first, ..] && IsUnsaved(snapshot.Uri) ? Path.Combine(first, "untitled.md") : null);

    private static bool IsUnsaved(string uri) => uri.StartsWith("untitled:", StringComparison.Ordinal);

    private static DocumentKind KindOf(DocumentSnapshot snapshot, out EffectiveConfiguration? configuration)
    {
        configuration = null;
        var path = PathOf(snapshot);
        if (path is null)
            return DocumentKind.Other;
        var name = Path.GetFileName(path);
        if (IsYaml(name))
        {
            // A mistake that is not saved yet is shown here, and moves no draft.
            configuration = snapshot.World.WithBuffer(path, snapshot.Source).ForFile(path);
            return SettingKind(path, name, configuration);
        }
        if (snapshot.World.Settings.Enable == Enablement.Never || !IsDraft(snapshot, name))
            return DocumentKind.Other;
        configuration = snapshot.World.Configurations.ForFile(path);
        if (snapshot.World.Settings.Enable == Enablement.Auto && configuration.ConfigPath is null)
            return DocumentKind.Other;
        return configuration.Excludes(path, isDirectory: false) ? DocumentKind.Other : DocumentKind.Draft;
    }

    private static bool IsYaml(string name) => name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    private static bool IsDraft(DocumentSnapshot snapshot, string name) =>
        snapshot.Document.Path is null ? snapshot.Document.LanguageId is "markdown" or "mdx" : DraftExtensions.IsDraft(name, "*.txt") || snapshot.Document.LanguageId == "markdown";

    private static DocumentKind SettingKind(string path, string name, EffectiveConfiguration configuration)
    {
        if (name == ConfigFile.Name)
            return DocumentKind.Configuration;
        if (configuration.WaiverPath is { } waivers && Path.GetFullPath(waivers) == path)
            return DocumentKind.Waivers;
        return configuration.PackFolders.Any(folder => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) ? DocumentKind.Rule : DocumentKind.Other;
    }

    private static Reading ReadDraft(DocumentSnapshot snapshot, EffectiveConfiguration configuration)
    {
        var path = PathOf(snapshot)!;
        if ((configuration.Withhold(path, path) ?? DraftFile.Refuse(snapshot.Source, path)) is { } problem)
            return new Reading(snapshot, DocumentKind.Draft, [problem.ToDiagnostic()]) { Configuration = configuration };
        var context = configuration.ContextFor(path, snapshot.Source);
        var lint = snapshot.World.Lint(snapshot.Source, context, snapshot.Document.Earlier);
        snapshot.Document.Earlier = lint;
        return new Reading(snapshot, DocumentKind.Draft, lint.Diagnostics) { Configuration = configuration, Context = context, Lint = lint };
    }

    private static Reading ReadSetting(DocumentSnapshot snapshot, DocumentKind kind, EffectiveConfiguration configuration)
    {
        var path = PathOf(snapshot)!;
        var problems = configuration.Problems.Where(problem => problem.Path == path && problem.Level >= Level.Warning)
            .Select(problem => problem.ToDiagnostic()).DistinctBy(diagnostic => (diagnostic.Span, diagnostic.Message)).OrderBy(diagnostic => diagnostic.Span);
        return new Reading(snapshot, kind, [.. problems]) { Configuration = configuration };
    }

    private static Diagnostic InternalError(Exception failure, World world)
    {
        var message = $"NewsLint failed on this file: {failure.GetType().Name}: {world.Redact(failure.Message.ReplaceLineEndings(" "))} Please report it, with the file if you can.";
        return new Diagnostic(EngineRules.CodeOf(EngineRules.InternalError), EngineRules.InternalError, Level.Error, message, new TextSpan(0, 0), "");
    }
}
