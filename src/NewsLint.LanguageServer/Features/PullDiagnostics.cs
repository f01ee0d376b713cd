using System.IO.Hashing;
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
        // Until it is saved, or somebody asks for a lint, what was found last holds.
        var document = session.Find(parameters.TextDocument.Uri);
        var snapshot = document?.Current.World.Settings.Run == RunMode.OnType ? document.Current : document?.Due;
        var reading = snapshot is null ? null : await session.Queue.RunAsync(snapshot.Read, cancellation).ConfigureAwait(false);
        // Settings are pushed: what is wrong in them must show although nobody has them open.
        var items = reading is { Kind: DocumentKind.Draft or DocumentKind.Other } ? DiagnosticForm.Of(reading, session.Profile) : [];
        var id = IdOf(items);
        return id == parameters.PreviousResultId
            ? new DocumentDiagnosticReport(DocumentDiagnosticReport.Unchanged) { ResultId = id }
            : new DocumentDiagnosticReport(DocumentDiagnosticReport.Full) { ResultId = id, Items = items };
    });

    /// <summary>The same for the same items, so that nothing has to be remembered.</summary>
    public static string IdOf(Diagnostic[] items) => Convert.ToHexStringLower(XxHash128.Hash(JsonSerializer.SerializeToUtf8Bytes(items, Wire.InfoOf<Diagnostic[]>())))[..16];
}
