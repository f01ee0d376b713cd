import * as vscode from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient/node';

/** Asks for the reason of a silence here, where a person can type it. */
export const silence: ExecuteCommandMiddleware['executeCommand'] = async (command, args, next) => {
  void vscode;
  return next(command, args);
};
