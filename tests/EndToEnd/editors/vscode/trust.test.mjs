// The server's path, where the folder is not trusted, and where there is no server at all.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { configuration, draft, words } from '../drafts.mjs';
import { newslint } from '../newslint.mjs';
import { Server, root } from './server.mjs';
import { Workbench } from './workbench.mjs';

test('a server path that the folder sets is used only once the folder is trusted', { timeout: 120_000 }, async () => {
  const server = await Server.start({
    vsix: path.join(root, 'artifacts/vsix/newslint-linux-x64.vsix'),
    trust: true,
    settings: { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.untrustedFiles': 'open', 'security.workspace.trust.banner': 'never' },
  });
  try {
    const folder = server.folder({ 'story.md': draft, '.newslint.yml': configuration });
    const mark = path.join(folder, 'the-folder-ran-a-program');
    const program = path.join(folder, 'program');
    fs.writeFileSync(program, `#!/bin/sh\ntouch "${mark}"\nexec "${newslint}" "$@"\n`, { mode: 0o755 });
    fs.mkdirSync(path.join(folder, '.vscode'));
    fs.writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'newslint.server.path': program }));
    const window = await Workbench.open(server, folder, 'story.md');
    await window.untilUnderlined(words.superlative.text);
    await window.command('NewsLint: Restart Server');
    await delay(1500);
    await window.untilUnderlined(words.superlative.text);
    assert.ok(!fs.existsSync(mark), 'an untrusted folder chose the program');
    await window.command('Workspaces: Manage Workspace Trust');
    await window.page.locator('.workspace-trust-buttons-row .monaco-button', { hasText: /^Trust/ }).first().click();
    await window.until('the folder’s program', () => fs.existsSync(mark));
    await window.close();
  } finally {
    await server.stop();
  }
});

test('without a server there is one message that says what to do', { timeout: 90_000 }, async () => {
  const server = await Server.start({ vsix: path.join(root, 'artifacts/vsix/newslint.vsix') });
  try {
    const window = await Workbench.open(server, server.folder({ 'story.md': draft, '.newslint.yml': configuration }), 'story.md');
    const messages = await window.until('a message', () => window.notifications(), found => found.length > 0);
    assert.equal(messages.length, 1, messages.join(' | '));
    assert.match(messages[0], /newslint/);
    await window.close();
  } finally {
    await server.stop();
  }
});
