import type * as lsp from 'vscode-languageserver-protocol';

// What the server sends, by method, in the protocol's own types. A JSON Schema is made from this: no message may differ.

export interface Results {
  'initialize': lsp.InitializeResult<never>;
  'shutdown': null;
  'textDocument/diagnostic': lsp.DocumentDiagnosticReport;
  'workspace/diagnostic': lsp.WorkspaceDiagnosticReport;
  'textDocument/codeAction': (lsp.Command | lsp.CodeAction)[] | null;
  'codeAction/resolve': lsp.CodeAction;
  'textDocument/codeLens': lsp.CodeLens[] | null;
  'textDocument/hover': lsp.Hover | null;
  'textDocument/definition': lsp.Definition | lsp.DefinitionLink[] | null;
  'textDocument/documentSymbol': lsp.DocumentSymbol[] | lsp.SymbolInformation[] | null;
  'textDocument/completion': lsp.CompletionItem[] | lsp.CompletionList | null;
  'workspace/executeCommand': lsp.LSPAny;
  'workspace/textDocumentContent': lsp.TextDocumentContentResult;
  'newslint/ledger': Ledger | null;
}

export interface Notifications {
  'textDocument/publishDiagnostics': lsp.PublishDiagnosticsParams;
  'window/logMessage': lsp.LogMessageParams;
  'window/showMessage': lsp.ShowMessageParams;
  '$/logTrace': lsp.LogTraceParams;
  '$/progress': { token: lsp.ProgressToken; value: lsp.WorkDoneProgressBegin | lsp.WorkDoneProgressReport | lsp.WorkDoneProgressEnd };
  'newslint/didLint': DidLint;
}

export interface Requests {
  'workspace/configuration': lsp.ConfigurationParams;
  'client/registerCapability': lsp.RegistrationParams;
  'client/unregisterCapability': lsp.UnregistrationParams;
  'window/workDoneProgress/create': lsp.WorkDoneProgressCreateParams;
  'window/showDocument': lsp.ShowDocumentParams;
  'workspace/applyEdit': lsp.ApplyWorkspaceEditParams;
}

export interface Ledger {
  version: number;
  verdict: string;
  sources: { name: string; class: string; quotations: number; statements: number; range: lsp.Range; items: Item[] }[];
  unvouched: Item[];
}

export interface Item {
  kind: 'quotation' | 'statement';
  text: string;
  range: lsp.Range;
  badges: ('unnamed' | 'verified' | 'altered' | 'not-found')[];
  confidence: 'high' | 'medium' | 'low' | 'none';
  speaker?: string;
}

export interface DidLint {
  uri: string;
  version: number;
  kind: 'draft' | 'configuration' | 'rule' | 'waivers' | 'other';
  errors: number;
  warnings: number;
  suggestions: number;
  verdict?: string;
}

export interface Messages {
  results: Results;
  notifications: Notifications;
  requests: Requests;
}
