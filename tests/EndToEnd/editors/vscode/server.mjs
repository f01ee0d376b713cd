// VS Code's own web server with an extension installed, on 127.0.0.1, and a Chromium that sees nothing else.
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.join(here, '../../../..');
export const screenshots = path.join(root, 'artifacts/screenshots');
const main = path.join(here, '../node_modules/code-server/lib/vscode/out/server-main.js');

const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'files.autoSave': 'off',
  'window.commandCenter': false,
  'chat.commandCenter.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontFamily': 'DejaVu Sans Mono',
};

export class Server {
  /** options: vsix, settings, trust (whether folders must be trusted), env, args */
  static async start(options = {}) {
    const server = new Server();
    server.directory = fs.mkdtempSync(path.join(os.tmpdir(), 'newslint-vscode-'));
    const data = path.join(server.directory, 'data');
    fs.mkdirSync(path.join(data, 'User'), { recursive: true });
    fs.writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify({ ...quiet, ...options.settings }));
    const common = ['--server-data-dir', path.join(server.directory, 'server'), '--user-data-dir', data, '--extensions-dir',
      path.join(server.directory, 'extensions'), '--accept-server-license-terms', '--telemetry-level', 'off'];
    const env = { ...process.env, ...options.env, XDG_CONFIG_HOME: path.join(server.directory, 'config'), XDG_DATA_HOME: path.join(server.directory, 'share'),
      EXTENSIONS_GALLERY: '{"serviceUrl":"http://127.0.0.1:9/none","itemUrl":"http://127.0.0.1:9/none"}' };
    delete env.PORT;
    delete env.NODE_TEST_CONTEXT;
    if (options.vsix) {
      const installed = spawnSync(process.execPath, [main, ...common, '--install-extension', options.vsix], { env, encoding: 'utf8' });
      if (installed.status !== 0) throw new Error(`The VSIX was not installed: ${installed.stdout}${installed.stderr}`);
    }
    server.port = await freePort();
    server.log = '';
    server.process = spawn(process.execPath, [main, ...common, '--host', '127.0.0.1', '--port', String(server.port), '--without-connection-token',
      ...(options.trust ? [] : ['--disable-workspace-trust']), ...(options.args ?? [])], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [server.process.stdout, server.process.stderr]) stream.on('data', text => (server.log += text));
    await server.#answers();
    server.browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-quic',
      '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
    return server;
  }

  /** A new folder with these files, by name. */
  folder(files = {}) {
    const folder = fs.mkdtempSync(path.join(this.directory, 'drafts-'));
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    return folder;
  }

  /** A page of its own, which reaches nothing but this server. */
  async page(size = { width: 1280, height: 800 }) {
    const page = await (await this.browser.newContext({ viewport: size })).newPage();
    await page.route('**/*', route => {
      const url = new URL(route.request().url());
      return url.hostname === '127.0.0.1' || ['data:', 'blob:'].includes(url.protocol) ? route.continue() : route.abort();
    });
    return page;
  }

  url(folder, payload = []) {
    return `http://127.0.0.1:${this.port}/?${folder ? `folder=${encodeURIComponent(folder)}` : 'ew=true'}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  }

  remote(file) {
    return `vscode-remote://127.0.0.1:${this.port}${file}`;
  }

  async stop() {
    await this.browser?.close();
    this.process.kill('SIGTERM');
    await Promise.race([new Promise(ended => this.process.once('exit', ended)), delay(8000, undefined, { ref: false })]);
    fs.rmSync(this.directory, { recursive: true, force: true, maxRetries: 5 });
  }

  async #answers() {
    for (let attempt = 0; attempt < 150; attempt++) {
      try {
        if ((await fetch(`http://127.0.0.1:${this.port}/`)).ok) return;
      } catch {
        // not yet
      }
      await delay(200);
    }
    throw new Error(`VS Code did not start: ${this.log}`);
  }
}

function freePort() {
  return new Promise(found => {
    const socket = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => found(port));
    });
  });
}
