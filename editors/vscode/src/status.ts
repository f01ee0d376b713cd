import * as vscode from 'vscode';
import { State } from 'vscode-languageclient/node';
import { currentDraft } from './draft';
import type { LedgerView } from './ledgerView';
import type { Session } from './session';

/** The verdict on the draft in front, in the status bar. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('newslint.verdict', vscode.StatusBarAlignment.Right, 100);
  private readonly disposables: vscode.Disposable[];
  private state: State = State.Starting;

  constructor(
    private readonly session: Session,
    private readonly ledger: LedgerView,
  ) {
    this.item.name = 'NewsLint';
    this.disposables = [
      this.item,
      session.onDidChangeState(state => {
        this.state = state;
        this.show();
      }),
      ledger.onDidUpdate(() => this.show()),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
    ];
    this.show();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private show(): void {
    const draft = currentDraft();
    this.item.backgroundColor = undefined;
    if (this.state === State.Stopped) {
      this.set('$(error) NewsLint', this.session.problem ?? 'The server has stopped.', 'newslint.restart', 'Click to start it again.');
      this.item.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
    } else if (!draft) {
      this.item.hide();
      return;
    } else if (this.state === State.Starting) {
      this.set('$(loading~spin) NewsLint', 'Starting.', 'newslint.showLog', 'Click for the log.');
    } else if (this.ledger.current) {
      const verdict = this.ledger.current.verdict;
      this.set(`$(quote) ${short(verdict)}`, verdict, 'newslint.showLedger', 'Click for the source ledger.');
    } else if (vscode.workspace.getConfiguration('newslint', draft).get('enable') === 'never') {
      this.set('$(circle-slash) NewsLint', 'NewsLint is turned off by the setting newslint.enable.', 'newslint.openSettings', 'Click to change it.');
    } else {
      this.set('$(circle-slash) NewsLint', 'NewsLint is silent here: this folder has no .newslint.yml.', 'newslint.turnOn', 'Click to use it in this folder.');
    }
    this.item.show();
  }

  private set(text: string, what: string, command: string, click: string): void {
    this.item.text = text;
    this.item.tooltip = `${what}\n${click}`;
    this.item.command = command;
    this.item.accessibilityInformation = { label: `NewsLint: ${what}`, role: 'button' };
  }
}

function short(verdict: string): string {
  return verdict.length > 72 ? verdict.slice(0, 71) + '…' : verdict;
}
