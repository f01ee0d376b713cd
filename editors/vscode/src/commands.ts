import { execFile } from 'node:child_process';
import * as path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { currentDraft } from './draft';
import { isWalkthroughInFront, markTurnedOn, openFirstSteps } from './firstSteps';
import { explainRule } from './explain';
import { sample } from './sample';
import type { Session } from './session';

const run = promisify(execFile);

export function registerCommands(session: Session, log: vscode.LogOutputChannel): vscode.Disposable[] {
  const register = (name: string, action: (...args: any[]) => unknown) => vscode.commands.registerCommand(`newslint.${name}`, action);
  return [
    register('restart', () => session.restart()),
    register('showLog', () => log.show()),
    register('showLedger', () => vscode.commands.executeCommand('newslint.ledger.focus')),
    register('openSettings', () => vscode.commands.executeCommand('workbench.action.openSettings', '@ext:newslint.newslint')),
    register('goTo', goTo),
    register('lintDraft', () => lintDraft(session)),
    register('lintAll', () => lintAll(session)),
    register('fixDraft', () => fixAll(session)),
    register('explainRule', (rule?: string) => explainRule(session, rule)),
    register('firstSteps', openFirstSteps),
    register('openSample', openSample),
    register('turnOn', (language?: string) => turnOn(session, log, language)),
  ];
}

async function goTo(uri: vscode.Uri, range: vscode.Range): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(editor => editor.document.uri.toString() === uri.toString());
  const viewColumn = shown?.viewColumn;
  const editor = await vscode.window.showTextDocument(uri, viewColumn === undefined ? {} : { viewColumn });
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function lintDraft(session: Session): Promise<void> {
  const draft = currentDraft();
  if (!draft) return void vscode.window.showInformationMessage('Open a draft first: a file in Markdown or plain text.');
  await session.execute('newslint.lint', uriOf(session, draft));
}

async function lintAll(session: Session): Promise<void> {
  type Counts = { files: number; errors: number; warnings: number; suggestions: number };
  const found = await session.execute<Counts>('newslint.lintWorkspace');
  if (!found) return;
  if (found.errors + found.warnings + found.suggestions > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  const counts = [count(found.errors, 'error'), count(found.warnings, 'warning'), count(found.suggestions, 'suggestion')];
  void vscode.window.showInformationMessage(`${count(found.files, 'draft')}: ${counts.join(', ')}.`);
}

async function fixAll(session: Session): Promise<void> {
  const draft = currentDraft();
  if (!draft) return void vscode.window.showInformationMessage('Open a draft first: a file in Markdown or plain text.');
  const repairs = await session.execute<number>('newslint.fixAll', uriOf(session, draft));
  if (repairs) vscode.window.setStatusBarMessage(`$(check) NewsLint: ${count(repairs, 'repair')} made`, 5000);
  else if (repairs === 0) void vscode.window.showInformationMessage('Nothing here can be repaired without a person’s judgement.');
}

function uriOf(session: Session, draft: vscode.TextDocument): string | undefined {
  return session.running?.code2ProtocolConverter.asUri(draft.uri);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

async function openSample(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: sample });
  // Beside the walkthrough, so that its next step stays in sight.
  await vscode.window.showTextDocument(document, isWalkthroughInFront() ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active);
}

/** Writes a first .newslint.yml, by `newslint init`, in the folder of the draft in front. */
async function turnOn(session: Session, log: vscode.LogOutputChannel, given?: string): Promise<void> {
  const folder = await folderToTurnOn();
  if (!folder || !session.server) return;
  const configuration = vscode.Uri.joinPath(folder, '.newslint.yml');
  if (await exists(configuration)) {
    markTurnedOn();
    await vscode.window.showTextDocument(configuration);
    return void vscode.window.showInformationMessage('NewsLint is in use here already: this is its configuration.');
  }
  const language = given ?? (await chooseLanguage());
  if (!language) return;
  try {
    const { stdout } = await run(session.server.command, ['init', '--yes', '--language', language], { cwd: folder.fsPath });
    log.info(stdout);
  } catch (error) {
    const reason = (error as { stderr?: string }).stderr?.trim() || String(error);
    return void vscode.window.showErrorMessage(`The configuration could not be written: ${reason}`);
  }
  markTurnedOn();
  // A file outside the opened folders is not watched by the editor.
  const uri = session.running?.code2ProtocolConverter.asUri(configuration);
  if (uri) await session.running?.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
  const choice = await vscode.window.showInformationMessage(
    `NewsLint reads the drafts in ${path.basename(folder.fsPath)} from now on.`,
    'Open .newslint.yml',
  );
  if (choice) await vscode.window.showTextDocument(configuration);
}

async function folderToTurnOn(): Promise<vscode.Uri | undefined> {
  const draft = currentDraft();
  const folders = vscode.workspace.workspaceFolders ?? [];
  const own = draft && vscode.workspace.getWorkspaceFolder(draft.uri);
  if (own) return own.uri;
  if (draft?.uri.scheme === 'file') return vscode.Uri.joinPath(draft.uri, '..');
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick({ placeHolder: 'Use NewsLint in which folder?' }))?.uri;
  const choice = await vscode.window.showInformationMessage('Open the folder of your drafts first.', 'Open Folder');
  if (choice) await vscode.commands.executeCommand('workbench.action.files.openFolder');
  return undefined;
}

async function chooseLanguage(): Promise<string | undefined> {
  const choices = [
    { label: 'American English', description: 'AP style', value: 'en-US' },
    { label: 'British English', description: 'Guardian style', value: 'en-GB' },
  ];
  return (await vscode.window.showQuickPick(choices, { placeHolder: 'Which English do the drafts use?' }))?.value;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
