namespace NewsLint.LanguageServer.Protocol;

/// <summary>The methods of the protocol that are used, and those of our own.</summary>
internal static class Methods
{
    public const string Initialize = "initialize";
    public const string Initialized = "initialized";
    public const string Shutdown = "shutdown";
    public const string Exit = "exit";
    public const string SetTrace = "$/setTrace";
    public const string LogTrace = "$/logTrace";
    public const string Progress = "$/progress";
    public const string DidOpen = "textDocument/didOpen";
    public const string DidChange = "textDocument/didChange";
    public const string DidSave = "textDocument/didSave";
    public const string DidClose = "textDocument/didClose";
    public const string PublishDiagnostics = "textDocument/publishDiagnostics";
    public const string DocumentDiagnostic = "textDocument/diagnostic";
    public const string WorkspaceDiagnostic = "workspace/diagnostic";
    public const string DiagnosticRefresh = "workspace/diagnostic/refresh";
    public const string CodeAction = "textDocument/codeAction";
    public const string CodeActionResolve = "codeAction/resolve";
    public const string CodeLens = "textDocument/codeLens";
    public const string CodeLensRefresh = "workspace/codeLens/refresh";
    public const string Hover = "textDocument/hover";
    public const string Definition = "textDocument/definition";
    public const string DocumentSymbol = "textDocument/documentSymbol";
    public const string Completion = "textDocument/completion";
    public const string ExecuteCommand = "workspace/executeCommand";
    public const string ApplyEdit = "workspace/applyEdit";
    public const string Configuration = "workspace/configuration";
    public const string DidChangeConfiguration = "workspace/didChangeConfiguration";
    public const string DidChangeWatchedFiles = "workspace/didChangeWatchedFiles";
    public const string DidChangeWorkspaceFolders = "workspace/didChangeWorkspaceFolders";
    public const string TextDocumentContent = "workspace/textDocumentContent";
    public const string RegisterCapability = "client/registerCapability";
    public const string ShowMessage = "window/showMessage";
    public const string LogMessage = "window/logMessage";
    public const string ShowDocument = "window/showDocument";
    public const string CreateProgress = "window/workDoneProgress/create";
    public const string CancelProgress = "window/workDoneProgress/cancel";
    public const string Ledger = "newslint/ledger";
    public const string DidLint = "newslint/didLint";
}

/// <summary>Error codes of the protocol that JSON-RPC does not have.</summary>
internal static class ErrorCodes
{
    public const int ServerNotInitialized = -32002;
    public const int RequestFailed = -32803;
    public const int ServerCancelled = -32802;
    public const int ContentModified = -32801;
}
