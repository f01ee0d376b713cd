// Every message that the server sends conforms to the protocol's own types, in a session that uses all that the server offers.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, before, test } from 'node:test';
import { configuration, draft, faultyRule, houseRule, positionOf, words } from '../drafts.mjs';
import { newslint } from '../newslint.mjs';
import { Client, problemOf, uriOf } from './client.mjs';

// What VS Code says that it can, as far as the server asks.
const capable = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    applyEdit: true, configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true }, workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    diagnostics: { refreshSupport: true }, codeLens: { refreshSupport: true }, textDocumentContent: { dynamicRegistration: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true, tagSupport: { valueSet: [1, 2] } },
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
    codeAction: {
      dynamicRegistration: true, isPreferredSupport: true, dataSupport: true, resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source', 'source.fixAll'] } },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } },
  },
  window: { workDoneProgress: true, showMessage: {}, showDocument: { support: true } },
};

// As much as Neovim 0.7 and other plain clients.
const plain = { textDocument: { publishDiagnostics: { versionSupport: true } } };

let folder;
before(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newslint-protocol-'));
  fs.mkdirSync(path.join(folder, 'house-rules'));
  fs.writeFileSync(path.join(folder, '.newslint.yml'), `${configuration}packs: [./house-rules]\n`);
  fs.writeFileSync(path.join(folder, 'house-rules/town-names.yml'), houseRule);
  fs.writeFileSync(path.join(folder, 'story.md'), draft);
  fs.writeFileSync(path.join(folder, 'other.md'), draft);
});
after(() => {
  Client.endAll();
  fs.rmSync(folder, { recursive: true, force: true });
});

function findings(diagnostics) {
  return diagnostics.map(({ code }) => String(code)).sort();
}

test('the types refuse a wrong message', () => {
  assert.match(problemOf('Notifications', 'textDocument/publishDiagnostics', { uri: 'file:///a', diagnostics: [{ message: 1 }] }), /range/);
  assert.match(problemOf('Notifications', 'window/logMessage', { type: 9, message: '' }), /type/);
  assert.match(problemOf('Notifications', 'window/nothing', {}), /no window\/nothing is known/);
  assert.equal(problemOf('Notifications', 'window/logMessage', { type: 1, message: '' }), undefined);
});

test('a capable client: all that the server offers', { timeout: 60_000 }, async () => {
  const client = new Client(newslint);
  const story = uriOf(path.join(folder, 'story.md'));
  const { capabilities } = await client.initialize([folder], capable, { didLint: true, builtInRules: true });
  assert.equal(capabilities.positionEncoding, 'utf-16');
  client.open(story, draft);
  const lint = await client.notified('newslint/didLint', ({ uri }) => uri === story);
  assert.equal(lint.kind, 'draft');

  const report = await client.request('textDocument/diagnostic', { textDocument: { uri: story } });
  for (const { code } of [words.loaded, words.superlative, words.doubled]) assert.ok(findings(report.items).includes(code), `${code} in ${findings(report.items)}`);
  const again = await client.request('textDocument/diagnostic', { textDocument: { uri: story }, previousResultId: report.resultId });
  assert.equal(again.kind, 'unchanged');

  for (const diagnostic of report.items) {
    const actions = await client.request('textDocument/codeAction', { textDocument: { uri: story }, range: diagnostic.range, context: { diagnostics: [diagnostic] } });
    assert.ok(actions?.length > 0, `no action for ${diagnostic.code}`);
    for (const action of actions.filter(action => !action.edit && action.data !== undefined)) await client.request('codeAction/resolve', action);
    const hover = await client.request('textDocument/hover', { textDocument: { uri: story }, position: diagnostic.range.start });
    assert.ok(hover.contents.value.length > 40);
  }
  const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const [fixAll] = await client.request('textDocument/codeAction', { textDocument: { uri: story }, range: whole, context: { diagnostics: [], only: ['source.fixAll.newslint'] } });
  assert.equal(fixAll.kind, 'source.fixAll.newslint');

  await client.request('textDocument/documentSymbol', { textDocument: { uri: story } });
  const lenses = await client.request('textDocument/codeLens', { textDocument: { uri: story } });
  assert.ok(lenses.length > 0);
  const ledger = await client.request('newslint/ledger', { textDocument: { uri: story } });
  assert.ok(ledger.sources.some(source => source.name.includes('Ruiz')), JSON.stringify(ledger));
  await client.request('textDocument/definition', { textDocument: { uri: story }, position: positionOf(draft, words.quotation.text) });

  const configurationUri = uriOf(path.join(folder, '.newslint.yml'));
  client.open(configurationUri, 'extends: newslint:recommended\nrules:\n  ', 'yaml');
  const offered = await client.request('textDocument/completion', { textDocument: { uri: configurationUri }, position: { line: 2, character: 2 } });
  assert.ok((offered.items ?? offered).some(item => item.label === words.superlative.rule));
  const ruleName = `rules:\n  ${words.superlative.rule}: off\n`;
  client.notify('textDocument/didChange', { textDocument: { uri: configurationUri, version: 2 }, contentChanges: [{ text: ruleName }] });
  const target = await client.request('textDocument/definition', { textDocument: { uri: configurationUri }, position: { line: 1, character: 5 } });
  const place = [target].flat()[0];
  const rulePage = await client.request('workspace/textDocumentContent', { uri: place.targetUri ?? place.uri });
  assert.match(rulePage.text, /extends:/);
  client.notify('textDocument/didClose', { textDocument: { uri: configurationUri } });

  const rule = uriOf(path.join(folder, 'house-rules/town-names.yml'));
  client.open(rule, faultyRule, 'yaml');
  const faults = await client.notified('textDocument/publishDiagnostics', ({ uri, diagnostics }) => uri === rule && diagnostics.length > 0);
  assert.match(faults.diagnostics[0].message, /substitutoin/);

  const counts = await client.request('workspace/executeCommand', { command: 'newslint.lintWorkspace', arguments: [] });
  assert.equal(counts.files, 2);
  assert.match(await client.request('workspace/executeCommand', { command: 'newslint.explain', arguments: [words.superlative.rule] }), /#|\*\*/);
  assert.ok((await client.request('workspace/executeCommand', { command: 'newslint.fixAll', arguments: [story] })) >= 1);
  assert.ok(client.requests.some(request => request.method === 'workspace/applyEdit'));
  await client.request('workspace/executeCommand', { command: 'newslint.lint', arguments: [story] });
  await assert.rejects(client.request('workspace/executeCommand', { command: 'newslint.nothing', arguments: [] }));

  fs.appendFileSync(path.join(folder, '.newslint.yml'), 'outlets: [The Harrow Times]\n');
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configurationUri, type: 2 }] });
  await client.requested('workspace/diagnostic/refresh');

  assert.equal(await client.end(), 0);
  assert.deepEqual(client.problems, []);
  for (const method of ['$/progress', 'client/registerCapability', 'workspace/configuration', 'window/workDoneProgress/create', 'codeAction/resolve'])
    assert.ok(client.seen.has(method), `${method} was never sent; seen: ${[...client.seen].sort().join(', ')}`);
});

test('a plain client: diagnostics are pushed, with their version', { timeout: 60_000 }, async () => {
  const client = new Client(newslint);
  const story = uriOf(path.join(folder, 'story.md'));
  await client.initialize([folder], plain);
  client.open(story, draft);
  const first = await client.notified('textDocument/publishDiagnostics', ({ uri, version }) => uri === story && version === 1);
  assert.ok(findings(first.diagnostics).includes(words.loaded.code));
  const start = positionOf(draft, 'iconic ');
  client.notify('textDocument/didChange', {
    textDocument: { uri: story, version: 2 },
    contentChanges: [{ range: { start, end: { line: start.line, character: start.character + 'iconic '.length } }, text: '' }],
  });
  const second = await client.notified('textDocument/publishDiagnostics', ({ uri, version }) => uri === story && version === 2);
  assert.ok(!findings(second.diagnostics).includes(words.loaded.code));
  assert.equal(await client.end(), 0);
  assert.deepEqual(client.problems, []);
});
