using NewsLint.LanguageServer.Protocol;

namespace NewsLint.LanguageServer.Features;

/// <summary>What the server tells an editor that it can do.</summary>
internal static class ServerFeatures
{
    public static ServerCapabilities For(ClientProfile client) => new()
    {
        PositionEncoding = "utf-16",
        TextDocumentSync = new TextDocumentSyncOptions { OpenClose = true, Change = TextDocumentSyncKind.Incremental, Save = new SaveOptions { IncludeText = false } },
        CompletionProvider = new CompletionOptions { TriggerCharacters = ["-", ".", ":", " "] },
        HoverProvider = true,
        DefinitionProvider = true,
        DocumentSymbolProvider = true,
        CodeActionProvider = client.TakesCodeActions
            ? new CodeActionOptions { CodeActionKinds = [CodeActionKinds.QuickFix, CodeActionKinds.FixAll], ResolveProvider = client.ResolvesEdits }
            : null,
        CodeLensProvider = new CodeLensOptions { ResolveProvider = false },
        DiagnosticProvider = client.Pulls ? new DiagnosticOptions(InterFileDependencies: false, WorkspaceDiagnostics: client.PullsWorkspace) { Identifier = DiagnosticForm.Source } : null,
        ExecuteCommandProvider = new ExecuteCommandOptions(Commands.All) { WorkDoneProgress = true },
        Workspace = new WorkspaceOptions
        {
            TextDocumentContent = client.ShowsBuiltInRules ? new TextDocumentContentOptions([BuiltInRuleTexts.Scheme]) : null,
            WorkspaceFolders = new WorkspaceFoldersServerCapabilities { Supported = true, ChangeNotifications = true },
        },
    };
}
