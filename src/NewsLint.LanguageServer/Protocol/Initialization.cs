using System.Text.Json;

namespace NewsLint.LanguageServer.Protocol;

internal sealed record InitializeParams(ClientCapabilities Capabilities)
{
    public int? ProcessId { get; init; }

    public ClientInfo? ClientInfo { get; init; }

    public string? RootPath { get; init; }

    public string? RootUri { get; init; }

    public JsonElement? InitializationOptions { get; init; }

    public string? Trace { get; init; }

    public WorkspaceFolder[]? WorkspaceFolders { get; init; }
}

internal sealed record ClientInfo(string Name)
{
    public string? Version { get; init; }
}

internal sealed record WorkspaceFolder(string Uri, string Name);

internal sealed record InitializeResult(ServerCapabilities Capabilities)
{
    public ServerInfo? ServerInfo { get; init; }
}

internal sealed record ServerInfo(string Name)
{
    public string? Version { get; init; }
}

internal sealed record InitializedParams;

internal sealed record SetTraceParams(string Value);

internal sealed record LogTraceParams(string Message);

internal sealed record ServerCapabilities
{
    public string? PositionEncoding { get; init; }

    public TextDocumentSyncOptions? TextDocumentSync { get; init; }

    public CompletionOptions? CompletionProvider { get; init; }

    public bool? HoverProvider { get; init; }

    public bool? DefinitionProvider { get; init; }

    public bool? DocumentSymbolProvider { get; init; }

    public CodeActionOptions? CodeActionProvider { get; init; }

    public CodeLensOptions? CodeLensProvider { get; init; }

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public ExecuteCommandOptions? ExecuteCommandProvider { get; init; }

    public WorkspaceOptions? Workspace { get; init; }
}

internal sealed record TextDocumentSyncOptions
{
    public bool? OpenClose { get; init; }

    public TextDocumentSyncKind? Change { get; init; }

    public SaveOptions? Save { get; init; }
}

internal sealed record SaveOptions
{
    public bool? IncludeText { get; init; }
}

internal enum TextDocumentSyncKind
{
    None,
    Full,
    Incremental,
}

internal sealed record CompletionOptions
{
    public string[]? TriggerCharacters { get; init; }
}

internal sealed record CodeActionOptions
{
    public string[]? CodeActionKinds { get; init; }

    public bool? ResolveProvider { get; init; }
}

internal sealed record CodeLensOptions
{
    public bool? ResolveProvider { get; init; }
}

internal sealed record DiagnosticOptions(bool InterFileDependencies, bool WorkspaceDiagnostics)
{
    public string? Identifier { get; init; }
}

internal sealed record ExecuteCommandOptions(string[] Commands)
{
    public bool? WorkDoneProgress { get; init; }
}

internal sealed record WorkspaceOptions
{
    public WorkspaceFoldersServerCapabilities? WorkspaceFolders { get; init; }

    public TextDocumentContentOptions? TextDocumentContent { get; init; }
}

internal sealed record WorkspaceFoldersServerCapabilities
{
    public bool? Supported { get; init; }

    public bool? ChangeNotifications { get; init; }
}

internal sealed record TextDocumentContentOptions(string[] Schemes);

/// <summary>What the client can do, as far as the server asks.</summary>
internal sealed record ClientCapabilities
{
    public WorkspaceClientCapabilities? Workspace { get; init; }

    public TextDocumentClientCapabilities? TextDocument { get; init; }

    public WindowClientCapabilities? Window { get; init; }
}

internal sealed record WorkspaceClientCapabilities
{
    public bool? ApplyEdit { get; init; }

    public WorkspaceEditClientCapabilities? WorkspaceEdit { get; init; }

    public DynamicRegistrationClientCapabilities? DidChangeConfiguration { get; init; }

    public DynamicRegistrationClientCapabilities? DidChangeWatchedFiles { get; init; }

    public bool? WorkspaceFolders { get; init; }

    public bool? Configuration { get; init; }

    public RefreshClientCapabilities? CodeLens { get; init; }

    public RefreshClientCapabilities? Diagnostics { get; init; }

    public DynamicRegistrationClientCapabilities? TextDocumentContent { get; init; }
}

internal sealed record WorkspaceEditClientCapabilities
{
    public bool? DocumentChanges { get; init; }

    public string[]? ResourceOperations { get; init; }
}

/// <summary>Several capabilities have this one key that matters here.</summary>
internal sealed record DynamicRegistrationClientCapabilities
{
    public bool? DynamicRegistration { get; init; }
}

/// <summary>Several capabilities have this one key that matters here.</summary>
internal sealed record RefreshClientCapabilities
{
    public bool? RefreshSupport { get; init; }
}

internal sealed record TextDocumentClientCapabilities
{
    public HoverClientCapabilities? Hover { get; init; }

    public DefinitionClientCapabilities? Definition { get; init; }

    public DocumentSymbolClientCapabilities? DocumentSymbol { get; init; }

    public CodeActionClientCapabilities? CodeAction { get; init; }

    public PublishDiagnosticsClientCapabilities? PublishDiagnostics { get; init; }

    public DiagnosticClientCapabilities? Diagnostic { get; init; }
}

internal sealed record HoverClientCapabilities
{
    public string[]? ContentFormat { get; init; }
}

internal sealed record DefinitionClientCapabilities
{
    public bool? LinkSupport { get; init; }
}

internal sealed record DocumentSymbolClientCapabilities
{
    public bool? HierarchicalDocumentSymbolSupport { get; init; }
}

internal sealed record CodeActionClientCapabilities
{
    /// <summary>Present where the client takes actions and not commands alone.</summary>
    public JsonElement? CodeActionLiteralSupport { get; init; }

    public bool? IsPreferredSupport { get; init; }

    public bool? DataSupport { get; init; }

    public ClientCodeActionResolveOptions? ResolveSupport { get; init; }
}

internal sealed record ClientCodeActionResolveOptions(string[] Properties);

internal sealed record PublishDiagnosticsClientCapabilities
{
    public bool? RelatedInformation { get; init; }

    public ClientDiagnosticsTagOptions? TagSupport { get; init; }

    public bool? VersionSupport { get; init; }

    public bool? CodeDescriptionSupport { get; init; }

    public bool? DataSupport { get; init; }
}

internal sealed record ClientDiagnosticsTagOptions(DiagnosticTag[] ValueSet);

internal sealed record DiagnosticClientCapabilities
{
    public bool? DynamicRegistration { get; init; }

    public bool? RelatedInformation { get; init; }

    public ClientDiagnosticsTagOptions? TagSupport { get; init; }

    public bool? CodeDescriptionSupport { get; init; }

    public bool? DataSupport { get; init; }
}

internal sealed record WindowClientCapabilities
{
    public bool? WorkDoneProgress { get; init; }

    public ShowDocumentClientCapabilities? ShowDocument { get; init; }
}

internal sealed record ShowDocumentClientCapabilities(bool Support);

internal sealed record RegistrationParams(Registration[] Registrations);

internal sealed record Registration(string Id, string Method)
{
    public JsonElement? RegisterOptions { get; init; }
}

internal sealed record DidChangeWatchedFilesRegistrationOptions(FileSystemWatcher[] Watchers);

internal sealed record FileSystemWatcher(string GlobPattern);
