import * as vscode from 'vscode';
import { ExecuteCommandRequest, State } from 'vscode-languageclient/node';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createClient } from './client';
import { DidLintNotification } from './protocol';
import type { DidLint } from './protocol';
import { findServer } from './server';
import type { Server } from './server';

/** The server's life: found, started, and started anew when its path changes or somebody asks. */
export class Session implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<State>();
  private client: LanguageClient | undefined;
  private queue: Promise<void> = Promise.resolve();

  private readonly linted = new vscode.EventEmitter<DidLint>();

  readonly onDidChangeState = this.changed.event;
  readonly onDidLint = this.linted.event;
  server: Server | undefined;
  problem: string | undefined;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** The client, while its server runs. */
  get running(): LanguageClient | undefined {
    return this.client?.state === State.Running ? this.client : undefined;
  }

  /** Runs one of the server's commands; says so where no server runs. */
  async execute<T>(command: string, ...args: unknown[]): Promise<T | undefined> {
    const client = this.running;
    if (!client) {
      void vscode.window.showWarningMessage(this.problem ?? 'NewsLint’s server is not running.');
      return undefined;
    }
    return (await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: args })) as T;
  }

  restart(): Promise<void> {
    this.queue = this.queue.then(() => this.stop()).then(() => this.start());
    return this.queue;
  }

  /** Starts anew only where another program would be used now. */
  async restartIfMoved(): Promise<void> {
    const found = findServer(this.context);
    if (typeof found === 'string' || found.command !== this.server?.command) await this.restart();
  }

  dispose(): Promise<void> {
    this.queue = this.queue.then(() => this.stop());
    return this.queue;
  }

  private async start(): Promise<void> {
    const found = findServer(this.context);
    if (typeof found === 'string') {
      this.server = undefined;
      this.fail(found);
      return;
    }
    this.server = found;
    this.problem = undefined;
    this.log.info(`Starting ${found.command} (from ${found.origin})`);
    const client = createClient(found, this.log);
    this.client = client;
    client.onDidChangeState(event => this.changed.fire(event.newState));
    client.onNotification(DidLintNotification, lint => this.linted.fire(lint));
    try {
      await client.start();
    } catch (error) {
      this.fail(`NewsLint's program ${found.command} did not start: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      if (client?.needsStop()) await client.stop();
      await client?.dispose();
    } catch (error) {
      this.log.warn(`Stopping the server: ${String(error)}`);
    }
  }

  private fail(problem: string): void {
    this.problem = problem;
    this.log.error(problem);
    this.changed.fire(State.Stopped);
    void vscode.window.showErrorMessage(problem, 'Open Settings', 'Show Log').then(choice => {
      if (choice === 'Open Settings') void vscode.commands.executeCommand('workbench.action.openSettings', 'newslint.server.path');
      if (choice === 'Show Log') this.log.show();
    });
  }
}
