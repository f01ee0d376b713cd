import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';

export interface Server {
  readonly command: string;
  readonly origin: 'newslint.server.path' | 'the extension' | 'PATH';
}

/** The program named in the settings, else the one in the extension, else the one on PATH; a text is what to tell the user. */
export function findServer(context: vscode.ExtensionContext): Server | string {
  // In a folder that is not trusted, VS Code itself leaves the folder's value out: package.json, restrictedConfigurations.
  const configured = vscode.workspace.getConfiguration('newslint').get<string>('server.path', '').trim();
  if (configured) {
    const command = expand(configured);
    return isFile(command)
      ? { command, origin: 'newslint.server.path' }
      : `The setting newslint.server.path names ${command}, and there is no such file.`;
  }
  const name = process.platform === 'win32' ? 'newslint.exe' : 'newslint';
  const bundled = context.asAbsolutePath(path.join('server', name));
  if (isFile(bundled)) {
    makeExecutable(bundled);
    return { command: bundled, origin: 'the extension' };
  }
  const found = onPath(name);
  return found
    ? { command: found, origin: 'PATH' }
    : 'NewsLint needs its program, newslint. It is neither in this extension nor on PATH. Install it, or name it in the settings.';
}

function expand(text: string): string {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const expanded = text.replace(/^~(?=[/\\]|$)/, os.homedir()).replaceAll('${workspaceFolder}', folder);
  return path.isAbsolute(expanded) ? expanded : path.resolve(folder || os.homedir(), expanded);
}

function onPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(directory => path.isAbsolute(directory)) // "." on PATH would be the opened folder
    .map(directory => path.join(directory, name))
    .find(isFile);
}

function isFile(file: string): boolean {
  try {
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

// Some ways of installing a VSIX lose the mode of its files.
function makeExecutable(file: string): void {
  try {
    fs.accessSync(file, fs.constants.X_OK);
  } catch {
    try {
      fs.chmodSync(file, 0o755);
    } catch {
      // Starting it then fails with the system's own message.
    }
  }
}
