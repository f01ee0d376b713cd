using System.Text.Json;
using NewsLint.LanguageServer.Protocol;

namespace NewsLint.LanguageServer;

/// <summary>What the editor can do, as questions that the features ask.</summary>
internal sealed class ClientProfile(ClientCapabilities capabilities, JsonElement? options)
{
    /// <summary>Whether the editor asks for diagnostics; then drafts are not pushed as well, which would show everything twice.</summary>
    public bool Pulls => capabilities.TextDocument?.Diagnostic is not null && Flag("push") != true;

    public bool CanRefreshDiagnostics => capabilities.Workspace?.Diagnostics?.RefreshSupport == true;

    public bool CanRefreshCodeLenses => capabilities.Workspace?.CodeLens?.RefreshSupport == true;

    public bool ShowsRelatedInformation => capabilities.TextDocument?.PublishDiagnostics?.RelatedInformation == true || capabilities.TextDocument?.Diagnostic?.RelatedInformation == true;

    public bool FadesUnnecessary => (capabilities.TextDocument?.PublishDiagnostics?.TagSupport ?? capabilities.TextDocument?.Diagnostic?.TagSupport)?.ValueSet.Contains(DiagnosticTag.Unnecessary) == true;

    public bool TakesCodeActions => capabilities.TextDocument?.CodeAction?.CodeActionLiteralSupport is not null;

    public bool ResolvesEdits => capabilities.TextDocument?.CodeAction is { DataSupport: true, ResolveSupport: { } resolve } && resolve.Properties.Contains("edit");

    public bool TakesVersionedEdits => capabilities.Workspace?.WorkspaceEdit?.DocumentChanges == true;

    public bool AppliesEdits => capabilities.Workspace?.ApplyEdit == true;

    public bool ReadsMarkdown => capabilities.TextDocument?.Hover?.ContentFormat?.Contains(MarkupContent.Markdown) == true;

    public bool NestsSymbols => capabilities.TextDocument?.DocumentSymbol?.HierarchicalDocumentSymbolSupport == true;

    public bool TakesLinks => capabilities.TextDocument?.Definition?.LinkSupport == true;

    public bool HasConfiguration => capabilities.Workspace?.Configuration == true;

    public bool RegistersConfiguration => capabilities.Workspace?.DidChangeConfiguration?.DynamicRegistration == true;

    public bool WatchesFiles => capabilities.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true;

    public bool ShowsProgress => capabilities.Window?.WorkDoneProgress == true;

    public bool ShowsDocuments => capabilities.Window?.ShowDocument?.Support == true;

    /// <summary>Whether the editor shows documents of the scheme <c>newslint</c>, the built-in rules.</summary>
    public bool ShowsBuiltInRules => capabilities.Workspace?.TextDocumentContent is not null || Flag("builtInRules") == true;

    /// <summary>Whether the editor has a command <c>newslint.showLedger</c>.</summary>
    public bool ShowsLedger => Flag("ledger") == true;

    /// <summary>Whether the editor wants to be told after every lint.</summary>
    public bool FollowsLints => Flag("didLint") == true;

    /// <summary>Whether the editor wants reports on files that are not open.</summary>
    public bool PullsWorkspace => Flag("workspaceDiagnostics") == true;

    private bool? Flag(string name) => options is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null }
        : null;
}
