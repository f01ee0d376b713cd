import * as vscode from 'vscode';

const id = 'newslint.newslint#newslint.start';

/** Opens the walkthrough. */
export async function openFirstSteps(): Promise<void> {
  // VS Code does not turn from one walkthrough to another that is asked for; a new profile has its own in front.
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (tab && isWalkthroughInFront()) await vscode.window.tabGroups.close(tab);
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', id, false);
}

/** Whether a page without a document is in front whose title is that of a walkthrough. */
export function isWalkthroughInFront(): boolean {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  return tab !== undefined && tab.input === undefined && /^(Walkthrough|Welcome)/.test(tab.label);
}

/** Ticks off the step that turns NewsLint on: a folder uses it. */
export function markTurnedOn(): void {
  void vscode.commands.executeCommand('setContext', 'newslint.turnedOn', true);
}
