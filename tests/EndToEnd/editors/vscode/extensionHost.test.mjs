import assert from 'node:assert/strict';
import * as path from 'node:path';
import { after, before, test } from 'node:test';
import { configuration, draft } from '../drafts.mjs';
import { newslint } from '../newslint.mjs';
import { Server, root } from './server.mjs';

let server;
before(async () => {
  server = await Server.start({ settings: { 'newslint.server.path': newslint }, args: ['--enable-smoke-test-driver'] });
});
after(() => server?.stop());

test('the commands, by the real API in the extension host', { timeout: 120_000 }, async context => {
  const folder = server.folder({ 'story.md': draft, 'news/other.md': draft, '.newslint.yml': configuration });
  const page = await server.page();
  const lines = [];
  const ended = new Promise(resolve => page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', (_, [text]) => String(text).startsWith('[test] ') && lines.push(String(text).slice('[test] '.length)));
  await page.goto(server.url(folder, [
    ['extensionDevelopmentPath', server.remote(path.join(root, 'editors/vscode'))],
    ['extensionTestsPath', server.remote(path.join(root, 'tests/EndToEnd/editors/vscode/extensionHost.cjs'))],
  ]));
  await ended;
  for (const line of lines) await context.test(line.replace(/^(not )?ok /, '').split(':')[0], () => assert.match(line, /^ok /));
  assert.ok(lines.length >= 12, lines.join('\n'));
});
