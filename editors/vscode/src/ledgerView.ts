import * as vscode from 'vscode';
import { currentDraft } from './draft';
import { markTurnedOn } from './firstSteps';
import { LedgerTree } from './ledgerTree';
import type { Node } from './ledgerTree';
import { LedgerRequest } from './protocol';
import type { Ledger } from './protocol';
import type { Session } from './session';

/** Keeps the ledger of the draft in front up to date, and tells who listens. */
export class LedgerView implements vscode.Disposable {
  private readonly tree = new LedgerTree();
  private readonly view: vscode.TreeView<Node>;
  private readonly updated = new vscode.EventEmitter<Ledger | undefined>();
  private readonly disposables: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: vscode.CancellationTokenSource | undefined;
  private draft: vscode.TextDocument | undefined;

  /** The ledger of the draft in front; undefined where there is none. */
  readonly onDidUpdate = this.updated.event;
  current: Ledger | undefined;

  constructor(private readonly session: Session) {
    this.view = vscode.window.createTreeView('newslint.ledger', { treeDataProvider: this.tree });
    const soon = (delay: number) => () => this.soon(delay);
    this.disposables = [
      this.view,
      session.onDidChangeState(soon(0)),
      vscode.window.onDidChangeActiveTextEditor(soon(0)),
      session.onDidLint(lint => this.isShown(lint.uri) && this.soon(50)),
      vscode.workspace.onDidOpenTextDocument(soon(0)), // also a change of the language
      vscode.workspace.onDidCloseTextDocument(soon(0)),
    ];
    this.soon(0);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asking?.cancel();
    for (const disposable of this.disposables) disposable.dispose();
  }

  private isShown(uri: string): boolean {
    return vscode.Uri.parse(uri).toString() === this.draft?.uri.toString();
  }

  private soon(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), delay);
  }

  private async update(): Promise<void> {
    this.asking?.cancel();
    const asking = (this.asking = new vscode.CancellationTokenSource());
    this.draft = currentDraft();
    const draft = this.draft;
    const client = this.session.running;
    let ledger: Ledger | undefined;
    if (draft && client) {
      try {
        const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(draft);
        ledger = (await client.sendRequest(LedgerRequest, { textDocument }, asking.token)) ?? undefined;
      } catch {
        if (asking.token.isCancellationRequested) return; // a newer question is on its way
      }
    }
    if (asking.token.isCancellationRequested) return;
    this.current = ledger;
    this.tree.show(draft, ledger);
    this.view.message = ledger?.verdict;
    this.setContext('newslint.draft', draft !== undefined);
    this.setContext('newslint.active', ledger !== undefined);
    if (ledger) markTurnedOn();
    this.setContext('newslint.off', draft !== undefined && client !== undefined && ledger === undefined);
    this.updated.fire(ledger);
  }

  private setContext(key: string, value: boolean): void {
    void vscode.commands.executeCommand('setContext', key, value);
  }
}
