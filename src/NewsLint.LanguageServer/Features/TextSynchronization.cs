using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.Text;
using NewsLint.Workspace.Files;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>textDocument/didOpen</c>, <c>didChange</c>, <c>didSave</c>, <c>didClose</c>.</summary>
internal static class TextSynchronization
{
    public static void AddTo(Session session)
    {
        session.On<DidOpenTextDocumentParams>(Methods.DidOpen, parameters => Open(session, parameters.TextDocument));
        session.On<DidChangeTextDocumentParams>(Methods.DidChange, parameters => Change(session, parameters));
        session.On<DidSaveTextDocumentParams>(Methods.DidSave, parameters => Save(session, parameters.TextDocument.Uri));
        session.On<DidCloseTextDocumentParams>(Methods.DidClose, parameters => Close(session, parameters.TextDocument.Uri));
    }

    private static void Open(Session session, TextDocumentItem item)
    {
        WatchedFiles.RenewOnNewDay(session);
        var document = new OpenDocument(item.Uri, item.LanguageId);
        document.Current = new DocumentSnapshot(document, item.Version, SourceText.From(item.Text), session.World);
        session.Open(document);
        // A change of the world from here on finds the document; one before has not.
        lock (document.Gate)
            document.Current = new DocumentSnapshot(document, item.Version, document.Current.Source, session.World);
        session.Publisher.ForgetClosed(item.Uri);
        session.Publisher.Schedule(document, LintTrigger.Open);
    }

    private static void Change(Session session, DidChangeTextDocumentParams parameters)
    {
        if (session.Find(parameters.TextDocument.Uri) is not { } document)
            return;
        WatchedFiles.RenewOnNewDay(session);
        var version = parameters.TextDocument.Version;
        lock (document.Gate)
        {
            var current = document.Current;
            if (version < current.Version)
            {
                // It was made for a text that is no longer there.
                session.Log(MessageType.Warning, $"A change to version {version} of {document.Uri} came after version {current.Version} and is left out.");
                return;
            }
            document.Current = new DocumentSnapshot(document, version, current.Source.With(parameters.ContentChanges), session.World);
        }
        session.Publisher.Schedule(document, LintTrigger.Change);
        session.TellChange();
    }

    private static void Save(Session session, string uri)
    {
        if (session.Find(uri) is not { } document)
            return;
        // Not every editor watches files.
        if (InputFiles.IsSetting(uri))
            WatchedFiles.Renew(session);
        session.Publisher.Schedule(document, LintTrigger.Save);
    }

    private static void Close(Session session, string uri)
    {
        if (session.Close(uri) is { } document)
            session.Publisher.Forget(document);
    }
}
