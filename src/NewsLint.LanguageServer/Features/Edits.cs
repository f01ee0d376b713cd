using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.Text;

namespace NewsLint.LanguageServer.Features;

/// <summary>Changes of documents in the form that the editor takes.</summary>
internal static class Edits
{
    public static WorkspaceEdit Of(DocumentSnapshot snapshot, IEnumerable<Text.TextEdit> edits, ClientProfile client) =>
        Of(snapshot.Uri, snapshot.Version, snapshot.Source, edits, client);

    /// <param name="uri">The document.</param>
    /// <param name="version">The version for which the edits are; null where it is not open.</param>
    /// <param name="source">Its text.</param>
    /// <param name="edits">Edits that do not overlap.</param>
    /// <param name="client">Says which form.</param>
    public static WorkspaceEdit Of(string uri, int? version, SourceText source, IEnumerable<Text.TextEdit> edits, ClientProfile client)
    {
        Protocol.TextEdit[] all = [.. edits.Select(source.ToEdit)];
        return client.TakesVersionedEdits
            ? new WorkspaceEdit { DocumentChanges = [new TextDocumentEdit(new OptionalVersionedTextDocumentIdentifier(uri) { Version = version }, all)] }
            : new WorkspaceEdit { Changes = new Dictionary<string, Protocol.TextEdit[]> { [uri] = all } };
    }
}
