// The files under editors/ for editors that do not run here: their command starts the server, and their settings reach it.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import * as toml from 'smol-toml';
import { configuration, draft, words } from '../drafts.mjs';
import { newslint } from '../newslint.mjs';
import { Client, uriOf } from '../protocol/client.mjs';

const editors = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../../editors');
const read = file => fs.readFileSync(path.join(editors, file), 'utf8');

let folder;
before(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newslint-configurations-'));
  fs.writeFileSync(path.join(folder, '.newslint.yml'), configuration);
});
after(() => {
  Client.endAll();
  fs.rmSync(folder, { recursive: true, force: true });
});

// How each editor carries the settings to the server.
const asOptions = { options: settings => settings, settings: () => ({}), notified: () => undefined };
const asNotification = { options: () => undefined, settings: () => ({}), notified: settings => settings };
const asAnswer = { options: () => undefined, settings: settings => settings.newslint, notified: settings => settings };

function helix() {
  const { 'language-server': servers, language } = JSON.parse(JSON.stringify(toml.parse(read('helix/languages.toml'))));
  assert.deepEqual(language, [{ name: 'markdown', 'language-servers': ['newslint'] }]);
  const { command, args, config } = servers.newslint;
  return { command: [command, ...args], settings: config, way: asOptions };
}

function kate() {
  const { command, settings, highlightingModeRegex } = JSON.parse(read('kate/settings.json')).servers.markdown;
  assert.match('Markdown', new RegExp(highlightingModeRegex));
  return { command, settings, way: asNotification };
}

function sublime() {
  const { enabled, command, settings } = JSON.parse(read('sublime/LSP.sublime-settings')).clients.newslint;
  assert.equal(enabled, true);
  const nested = Object.fromEntries(Object.entries(settings).map(([key, value]) => [key.replace(/^newslint\./, ''), value]));
  return { command, settings: { newslint: nested }, way: asAnswer };
}

function zed() {
  const [, program] = /which\("(\w+)"\)/.exec(read('zed/src/lib.rs'));
  const [, argument] = /args: vec!\["(\w+)"\.into\(\)\]/.exec(read('zed/src/lib.rs'));
  const page = /```json\n([^]*?)```/.exec(read('zed/README.md'))[1];
  return { command: [program, argument], settings: JSON.parse(page).lsp.newslint.settings, way: asAnswer };
}

/** A server as this editor starts it, with a draft open in it. */
async function started({ command: [program, ...args], way }, settings) {
  assert.equal(program, 'newslint');
  const client = new Client(newslint, args);
  client.settings = way.settings(settings);
  await client.initialize([folder], { workspace: { configuration: way === asAnswer, didChangeConfiguration: {} } }, way.options(settings));
  if (way.notified(settings)) client.notify('workspace/didChangeConfiguration', { settings: way.notified(settings) });
  client.open(uriOf(path.join(folder, 'story.md')), draft);
  return client;
}

const found = ({ diagnostics }) => diagnostics.some(({ code }) => code === words.superlative.code);

for (const [name, configure] of Object.entries({ helix, kate, sublime, zed })) {
  test(`${name}: its command starts the server, and its settings reach it`, { timeout: 40_000 }, async () => {
    const editor = configure();
    const client = await started(editor, editor.settings);
    await client.notified('textDocument/publishDiagnostics', found);
    assert.deepEqual(client.problems, []);
    assert.equal(await client.end(), 0);

    const silent = await started(editor, { newslint: { ...editor.settings.newslint, enable: 'never' } });
    await delay(1000);
    const last = silent.notifications.filter(({ method }) => method === 'textDocument/publishDiagnostics').at(-1);
    assert.ok(!last || last.params.diagnostics.length === 0, JSON.stringify(last));
    assert.equal(await silent.end(), 0);
  });
}

test('the pages show the files as they are', () => {
  for (const [page, file] of [['helix/README.md', 'helix/languages.toml'], ['kate/README.md', 'kate/settings.json'], ['sublime/README.md', 'sublime/LSP.sublime-settings']])
    assert.ok(read(page).includes(read(file).trim()), `${page} and ${file}`);
});
