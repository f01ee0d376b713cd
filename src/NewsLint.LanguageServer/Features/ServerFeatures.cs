using NewsLint.LanguageServer.Protocol;

namespace NewsLint.LanguageServer.Features;

/// <summary>What the server tells an editor that it can do.</summary>
internal static class ServerFeatures
{
    public static ServerCapabilities For(ClientProfile client) => new()
    {
        PositionEncoding = "utf-16",
        TextDocumentSync = new TextDocumentSyncOptions { OpenClose = true, Change = TextDocumentSyncKind.Incremental, Save = new SaveOptions { IncludeText = false } },
        Workspace = new WorkspaceOptions
        {
            WorkspaceFolders = new WorkspaceFoldersServerCapabilities { Supported = true, ChangeNotifications = true },
        },
    };
}
