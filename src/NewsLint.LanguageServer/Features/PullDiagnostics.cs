using System.Security.Cryptography;
using System.Text.Json;
using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.LanguageServer.Settings;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>textDocument/diagnostic</c>: diagnostics for an editor that asks.</summary>
internal static class PullDiagnostics
{
    public static void AddTo(Session session) => session.Answer<DocumentDiagnosticParams, DocumentDiagnosticReport>(Methods.DocumentDiagnostic, async (parameters, cancellation) =>
    {
        var document = session.Find(parameters.TextDocument.Uri);
        var reading = document?.Current.World.Settings.Run switch
        {
            null => null,
            RunMode.OnType => await session.ReadAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false),
            // Until it is saved, or somebody asks for a lint, what was found last holds.
            _ => document.Published,
        };
        // Settings are pushed: what is wrong in them must show although nobody has them open.
        var items = reading is { Kind: DocumentKind.Draft or DocumentKind.Other } ? DiagnosticForm.Of(reading, session.Profile) : [];
        var id = IdOf(items);
        return id == parameters.PreviousResultId
            ? new DocumentDiagnosticReport(DocumentDiagnosticReport.Unchanged) { ResultId = id }
            : new DocumentDiagnosticReport(DocumentDiagnosticReport.Full) { ResultId = id, Items = items };
    });

    /// <summary>The same for the same items, so that nothing has to be remembered.</summary>
    public static string IdOf(Diagnostic[] items) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(items, Wire.InfoOf<Diagnostic[]>())))[..16];
}
