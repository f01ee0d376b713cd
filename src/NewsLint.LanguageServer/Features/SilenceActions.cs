using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;

namespace NewsLint.LanguageServer.Features;

/// <summary>Offers to accept a finding: with a waiver, which stays inside the house, or with a comment, which is published with the page.</summary>
internal static class SilenceActions
{
    public const string CommentAction = "comment";

    private const int ShownText = 40;

    /// <param name="session">The session.</param>
    /// <param name="reading">The draft.</param>
    /// <param name="diagnostic">What is to be silent.</param>
    /// <param name="offersComment">Whether a comment is tried, too: that takes a lint.</param>
    public static IEnumerable<CodeAction> For(Session session, Reading reading, Linting.Diagnostic diagnostic, bool offersComment)
    {
        Protocol.Diagnostic[] about = [DiagnosticForm.Of(diagnostic, reading.Snapshot.Source, session.Profile)];
        if (reading.Configuration?.WaiverPath is not null && reading.Snapshot.Document.Path is not null)
        {
            var request = new SilenceRequest(reading.Snapshot.Uri, diagnostic.Rule, diagnostic.Span.Start, diagnostic.Span.End) { Version = reading.Snapshot.Version, Text = diagnostic.Text };
            yield return new CodeAction($"Silence {diagnostic.Rule} at {Quoted(diagnostic.Text)}, because …")
            {
                Kind = CodeActionKinds.QuickFix,
                Diagnostics = about,
                Command = new Command("Silence here", SilenceCommand.Name) { Arguments = [Wire.ToElement(request)] },
            };
        }
        if (offersComment && SuppressionComment.For(reading, diagnostic) is not null)
        {
            yield return new CodeAction($"Silence {diagnostic.Rule} with a comment")
            {
                Kind = CodeActionKinds.QuickFix,
                Diagnostics = about,
                Data = CodeActions.DataFor(reading, diagnostic, CommentAction),
            };
        }
    }

    /// <summary>The words in quotation marks, without those that they have themselves.</summary>
    private static string Quoted(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim('"', '“', '”', '«', '»', '„', ' ');
        return $"“{(line.Length <= ShownText ? line : line[..ShownText].TrimEnd() + "…")}”";
    }
}
