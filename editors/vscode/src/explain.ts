import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import type { Session } from './session';

const scheme = 'newslint-rule';
const run = promisify(execFile);
const pages = new Map<string, string>();

/** Serves the pages of rules to VS Code's own Markdown preview. */
export function registerRulePages(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: uri => pages.get(uri.path) ?? '' });
}

/** Shows the page of a rule: the given one, the one at the cursor, or one that is chosen. */
export async function explainRule(session: Session, given?: string): Promise<void> {
  const rule = given ?? ruleAtCursor() ?? (await chooseRule(session));
  if (!rule) return;
  const page = await session.execute<string | null>('newslint.explain', rule);
  if (page === undefined) return;
  if (page === null) return void vscode.window.showInformationMessage(`There is no rule ${rule}.`);
  const uri = vscode.Uri.from({ scheme, path: `/${rule}.md` });
  pages.set(uri.path, page);
  await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
}

/** The rule of the narrowest finding at the cursor. */
function ruleAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const size = ({ range }: vscode.Diagnostic) => editor.document.offsetAt(range.end) - editor.document.offsetAt(range.start);
  const [finding] = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(diagnostic => diagnostic.source === 'newslint' && diagnostic.range.contains(editor.selection.active))
    .sort((a, b) => size(a) - size(b));
  const code = finding?.code;
  return code === undefined ? undefined : String(typeof code === 'object' ? code.value : code);
}

async function chooseRule(session: Session): Promise<string | undefined> {
  if (!session.server) return undefined;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const { stdout } = await run(session.server.command, ['rules', 'list', '--format', 'json'], {
    cwd: folder?.scheme === 'file' ? folder.fsPath : undefined,
    maxBuffer: 16 * 1024 * 1024,
  }).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? '' })); // a fault in a configuration still gives the list
  const rules = (JSON.parse(stdout || '{"rules":[]}') as { rules: { name: string; code?: string; title?: string }[] }).rules;
  const choices = rules.map(rule => ({ label: rule.name, description: rule.code ?? '', detail: rule.title ?? '' }));
  return (await vscode.window.showQuickPick(choices, { placeHolder: 'Which rule?', matchOnDescription: true, matchOnDetail: true }))?.label;
}
