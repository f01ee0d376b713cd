using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;

namespace NewsLint.LanguageServer.Features;

/// <summary>Offers to put a name among those that the newsroom spells in one way.</summary>
internal static class NameActions
{
    private const int MaxWords = 6;

    /// <summary>For a name that is selected, or that a finding about names is at.</summary>
    public static CodeAction? For(Session session, Reading reading, TextSpan selection, List<Linting.Diagnostic> found)
    {
        var about = found.Find(diagnostic => diagnostic.Rule.Contains("name", StringComparison.Ordinal) && IsName(diagnostic.Text));
        var name = about?.Text ?? (selection.Length is > 0 and < 100 ? reading.Snapshot.Source.Slice(selection).ToString() : "");
        if (!IsName(name) || reading.Configuration is not { ConfigPath: not null } configuration)
            return null;
        // The names file is published with the configuration.
        if (reading.Lint is not { } lint || !lint.Redaction.Find(name).IsEmpty)
            return null;
        SourceText? Buffer(string path) => session.Documents.FirstOrDefault(document => document.Path == path)?.Current.Source;
        if (NameAddition.For(configuration, name, Buffer) is not { } addition)
            return null;
        return new CodeAction($"Add “{name}” to the names in {Path.GetFileName(addition.Path)}")
        {
            Kind = CodeActionKinds.QuickFix,
            Diagnostics = about is null ? null : [DiagnosticForm.Of(about, reading.Snapshot.Source, session.Profile)],
            Edit = Edits.Of(session.Documents.FirstOrDefault(document => document.Path == addition.Path)?.Uri ?? DocumentUri.FromPath(addition.Path), null, addition.Source, [addition.Edit], session.Profile),
        };
    }

    /// <summary>Whether words look like a name: each with a capital, but for what stands between.</summary>
    private static bool IsName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MaxWords && char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0])
            && words.All(word => word.All(unit => char.IsLetter(unit) || unit is '-' or '\'' or '’' or '.') && (char.IsUpper(word[0]) || word.Length <= 3));
    }
}
