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
