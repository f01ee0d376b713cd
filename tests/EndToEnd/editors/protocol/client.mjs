// The protocol package's own client on a real server process; every message that the server sends is checked against the protocol's types.
import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';
import protocol from 'vscode-languageserver-protocol/node';

const here = path.dirname(fileURLToPath(import.meta.url));
const schema = createGenerator({
  path: path.join(here, 'messages.ts'),
  tsconfig: path.join(here, 'tsconfig.json'),
  type: 'Messages',
  skipTypeCheck: true,
}).createSchema('Messages');
const ajv = new Ajv({ strict: false, allErrors: true }).addSchema(schema, 'messages');
const validators = new Map();

/** What is wrong with a message's content, or undefined. */
export function problemOf(group, method, content) {
  if (!(method in schema.definitions[group].properties)) return `no ${method} is known among the ${group}`;
  const pointer = `messages#/definitions/${group}/properties/${method.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('$', '%24')}`;
  if (!validators.has(pointer)) validators.set(pointer, ajv.compile({ $ref: pointer }));
  const validate = validators.get(pointer);
  return validate(content) ? undefined : `${method}: ${JSON.stringify(content)}: ${ajv.errorsText(validate.errors)}`;
}

export class Client {
  static #running = new Set();

  /** Ends the servers of tests that failed. */
  static endAll() {
    for (const process of Client.#running) process.kill('SIGKILL');
  }

  problems = [];
  seen = new Set();
  notifications = [];
  requests = [];
  settings = {};

  constructor(command, args = ['lsp']) {
    this.process = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    Client.#running.add(this.process);
    this.process.once('exit', () => Client.#running.delete(this.process));
    this.errors = '';
    this.process.stderr.on('data', text => (this.errors += text));
    this.ended = new Promise(resolve => this.process.once('exit', resolve));
    const asked = new Map();
    const reader = new protocol.StreamMessageReader(this.process.stdout);
    const writer = new protocol.StreamMessageWriter(this.process.stdin);
    const listen = reader.listen.bind(reader);
    const write = writer.write.bind(writer);
    reader.listen = take =>
      listen(message => {
        this.#check(message, asked);
        take(message);
      });
    writer.write = message => {
      if (message.method && message.id !== undefined) asked.set(message.id, message.method);
      return write(message);
    };
    this.connection = protocol.createProtocolConnection(reader, writer, console);
    this.connection.onRequest('workspace/configuration', ({ items }) => items.map(item => (item.section === 'newslint' ? this.settings : null)));
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('client/unregisterCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.connection.onRequest('workspace/codeLens/refresh', () => null);
    this.connection.onRequest('window/showDocument', () => ({ success: true }));
    this.connection.onRequest('workspace/applyEdit', () => ({ applied: true }));
    this.connection.onUnhandledNotification(() => {});
    this.connection.listen();
  }

  async initialize(folders, capabilities, options) {
    const workspaceFolders = folders.map(folder => ({ uri: uriOf(folder), name: path.basename(folder) }));
    const result = await this.request('initialize', {
      processId: process.pid, rootUri: workspaceFolders[0]?.uri ?? null, workspaceFolders, capabilities, initializationOptions: options,
    });
    this.notify('initialized', {});
    return result;
  }

  request(method, ...params) {
    return this.connection.sendRequest(method, ...params);
  }

  notify(method, ...params) {
    return this.connection.sendNotification(method, ...params);
  }

  open(uri, text, languageId = 'markdown', version = 1) {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  /** The parameters of the first notification of this method that satisfies `wanted`, waiting for it. */
  async notified(method, wanted = () => true, seconds = 10) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const found = this.notifications.find(message => message.method === method && wanted(message.params));
      if (found) return found.params;
      if (Date.now() > end) throw new Error(`no ${method}; there were ${JSON.stringify(this.notifications).slice(0, 3000)}${this.errors}`);
      await delay(5);
    }
  }

  /** Waits for a request of the server. */
  async requested(method, seconds = 10) {
    const end = Date.now() + seconds * 1000;
    while (!this.requests.some(message => message.method === method)) {
      if (Date.now() > end) throw new Error(`no ${method}${this.errors}`);
      await delay(5);
    }
  }

  async end() {
    await this.request('shutdown');
    this.notify('exit');
    const late = delay(5000, undefined, { ref: false }).then(() => {
      throw new Error('the server did not end within 5 s of “exit”');
    });
    return Promise.race([this.ended, late]);
  }

  #check(message, asked) {
    let problem;
    if (message.method === undefined) {
      const method = asked.get(message.id);
      this.seen.add(method);
      problem = message.error ? errorProblem(message.error) : problemOf('Results', method, message.result);
    } else if (message.id === undefined) {
      this.seen.add(message.method);
      this.notifications.push(message);
      problem = problemOf('Notifications', message.method, message.params);
    } else {
      this.seen.add(message.method);
      this.requests.push(message);
      problem = problemOfRequest(message);
    }
    if (message.jsonrpc !== '2.0') problem = `${message.method}: jsonrpc is ${message.jsonrpc}`;
    if (problem) this.problems.push(problem);
  }
}

// What takes no parameters in the protocol has none in the message, not even empty ones.
const withoutParams = new Set(['workspace/diagnostic/refresh', 'workspace/codeLens/refresh']);

function problemOfRequest(message) {
  if (!withoutParams.has(message.method)) return problemOf('Requests', message.method, message.params);
  return 'params' in message ? `${message.method}: it takes no parameters, and got ${JSON.stringify(message.params)}` : undefined;
}

function errorProblem(error) {
  return Number.isInteger(error.code) && typeof error.message === 'string' ? undefined : `error: ${JSON.stringify(error)}`;
}

export function uriOf(file) {
  return `file://${file.split('/').map(encodeURIComponent).join('/')}`;
}
