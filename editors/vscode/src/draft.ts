import * as vscode from 'vscode';

const languages = new Set(['markdown', 'plaintext', 'mdx']);

/** Drafts are texts in files, or not saved yet. */
export function isDraft(document: vscode.TextDocument): boolean {
  return languages.has(document.languageId) && (document.uri.scheme === 'file' || document.uri.scheme === 'untitled');
}

export function activeDraft(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isDraft(document) ? document : undefined;
}

let recent: vscode.TextDocument | undefined;

/** The draft in front; while something without a text is in front, a walkthrough or the settings, the draft that was there last. */
export function currentDraft(): vscode.TextDocument | undefined {
  const active = activeDraft();
  if (active) return (recent = active);
  const scheme = vscode.window.activeTextEditor?.document.uri.scheme;
  if (scheme === 'file' || scheme === 'untitled') return undefined;
  return recent?.isClosed ? undefined : recent;
}
