import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { registerRulePages } from './explain';
import { LedgerView } from './ledgerView';
import { Session } from './session';
import { Status } from './status';

let session: Session | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('NewsLint', { log: true });
  session = new Session(context, log);
  const ledger = new LedgerView(session);
  context.subscriptions.push(
    log,
    ledger,
    new Status(session, ledger),
    registerRulePages(),
    ...registerCommands(session, log),
    vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('newslint.server.path') && session?.restartIfMoved()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => session?.restartIfMoved()),
  );
  await session.restart();
}

export async function deactivate(): Promise<void> {
  await session?.dispose();
}
