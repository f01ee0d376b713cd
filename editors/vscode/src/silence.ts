import * as vscode from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient/node';

/** “Silence here” asks for its reason on the way to the server; without an answer nothing is silenced. */
export const askReason: ExecuteCommandMiddleware['executeCommand'] = async (command, args, next) => {
  const [silence] = args as [Record<string, unknown> | undefined];
  if (command !== 'newslint.silence' || !silence || silence.reason) return next(command, args);
  const reason = await vscode.window.showInputBox({
    title: `Silence ${String(silence.rule)} here`,
    prompt: 'Why it is right here. It is kept in .newslint/waivers.yml, not in the text.',
    placeHolder: 'Because …',
    ignoreFocusOut: true,
    validateInput: text => (text.trim() ? undefined : 'A reason helps whoever reads this next.'),
  });
  return reason?.trim() ? next(command, [{ ...silence, reason: reason.trim() }]) : undefined;
};
