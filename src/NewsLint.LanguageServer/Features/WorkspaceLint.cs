using NewsLint.LanguageServer.Documents;
using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Workspace.Files;

namespace NewsLint.LanguageServer.Features;

/// <summary>Lints the drafts of the open folders as they are on disk, or in the editor where they are open there.</summary>
internal sealed class WorkspaceLint(Session session)
{
    private readonly World _world = session.World;

    /// <summary>The drafts, each once.</summary>
    public List<FoundFile> Find()
    {
        var found = FileFinder.Find(_world.Folders, _world.Configurations);
        return [.. found.Files.Where(IsMeant)];
    }

    /// <summary>What is found in a draft, or null where it cannot be read.</summary>
    public FileReport? Read(FoundFile file)
    {
        var uri = DocumentUri.FromPath(file.FullPath);
        if (session.Documents.FirstOrDefault(document => document.Path == file.FullPath) is { } open)
        {
            var reading = open.Current.Read();
            return new FileReport(open.Uri, reading.Snapshot.Version, DiagnosticForm.Of(reading, session.Profile), Counts.Of(reading.Diagnostics));
        }
        var configuration = _world.Configurations.ForFile(file.FullPath);
        var (text, problem) = configuration.Withhold(file.FullPath, file.Path) is { } held ? (null, held) : DraftFile.Read(file.FullPath);
        IReadOnlyCollection<Diagnostic> diagnostics = text is null ? [problem!.ToDiagnostic()] : _world.Lint(text, configuration.ContextFor(file.FullPath, text), null).Diagnostics;
        var source = text ?? Text.SourceText.From("");
        return new FileReport(uri, null, [.. diagnostics.Select(diagnostic => DiagnosticForm.Of(diagnostic, source, session.Profile))], Counts.Of(diagnostics));
    }

    private bool IsMeant(FoundFile file) => _world.Settings.Enable switch
    {
        Settings.Enablement.Never => false,
        Settings.Enablement.Always => true,
        _ => _world.Configurations.ForFile(file.FullPath).ConfigPath is not null,
    };
}

/// <summary>What was found in a file.</summary>
/// <param name="Version">The version in the editor, or null where it is not open.</param>
internal sealed record FileReport(string Uri, int? Version, Protocol.Diagnostic[] Items, Counts Counts);

/// <summary>How much was found.</summary>
internal readonly record struct Counts(int Errors, int Warnings, int Suggestions)
{
    public static Counts Of(IReadOnlyCollection<Diagnostic> diagnostics) =>
        new(diagnostics.Count(each => each.Level == Level.Error), diagnostics.Count(each => each.Level == Level.Warning), diagnostics.Count(each => each.Level == Level.Suggestion));

    public static Counts operator +(Counts left, Counts right) => new(left.Errors + right.Errors, left.Warnings + right.Warnings, left.Suggestions + right.Suggestions);
}
