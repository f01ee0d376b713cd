import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { LanguageClientOptions } from 'vscode-languageclient/node';
import { askReason } from './silence';
import type { Server } from './server';

const selector = [
  ...['markdown', 'plaintext', 'mdx'].flatMap(language => ['file', 'untitled'].map(scheme => ({ scheme, language }))),
  // Configuration, rule files and waivers; the server leaves other YAML alone.
  { scheme: 'file', language: 'yaml' },
];

export function createClient(server: Server, log: vscode.LogOutputChannel): LanguageClient {
  const options: LanguageClientOptions = {
    documentSelector: selector,
    outputChannel: log,
    traceOutputChannel: log,
    synchronize: { configurationSection: 'newslint' },
    middleware: { executeCommand: askReason },
    initializationOptions: { didLint: true, builtInRules: true },
  };
  return new LanguageClient('newslint', 'NewsLint', { command: server.command, args: ['lsp'], transport: TransportKind.stdio }, options);
}
