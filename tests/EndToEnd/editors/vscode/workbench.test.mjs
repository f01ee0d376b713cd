// What a person sees in VS Code, with the extension as it is shipped: the native server inside.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { configuration, draft, faultyRule, houseRule, positionOf, words } from '../drafts.mjs';
import { Server, root } from './server.mjs';
import { Workbench } from './workbench.mjs';

const vsix = path.join(root, 'artifacts/vsix/newslint-linux-x64.vsix');
const limit = { timeout: 90_000 };

let server;
let window;
before(async () => {
  server = await Server.start({ vsix });
});
after(() => server?.stop());

async function open(files = {}, file = 'story.md', size = undefined) {
  window = await Workbench.open(server, server.folder({ 'story.md': draft, '.newslint.yml': configuration, ...files }), file, size);
  return window;
}

// So small that the pictures taken can be read in the walkthrough, which shows them at half their size.
const picture = { width: 720, height: 450 };

/** A test in a window of its own. */
function inWindow(name, files, act, file, size) {
  test(name, limit, async () => {
    await open(files, file, size);
    try {
      await act(window);
    } catch (error) {
      await window.screenshot(`failed-${name.replaceAll(/\W+/g, '-')}`).catch(() => {});
      throw error;
    } finally {
      await window.close();
    }
  });
}

/** Puts the cursor into a word of the draft. */
async function goInto(text, part, offset = 1) {
  const { line, character } = positionOf(text, part);
  await window.goTo(line + 1, character + 1 + offset);
}

inWindow('squiggles stand at an unattributed quotation, a loaded word, an unsupported superlative and a word written twice', {}, async () => {
  await window.untilUnderlined(words.quotation.text, 'warning');
  await window.untilUnderlined(words.loaded.text, 'warning');
  await window.untilUnderlined(words.superlative.text, 'warning');
  await window.untilUnderlined(words.doubled.text, 'warning');
  const marks = (await window.underlined()).map(mark => mark.text);
  assert.ok(!marks.some(text => text.includes('We asked')), `the mayor’s words are hers: ${marks}`);
  await window.hideSideBar();
  await window.screenshot('squiggles');
}, 'story.md', picture);

inWindow('typing a repair clears a squiggle, without saving', {}, async () => {
  await window.untilUnderlined(words.loaded.text);
  await goInto(draft, words.loaded.text, 0);
  for (const _ of 'iconic ') await window.page.keyboard.press('Delete');
  await window.untilNotUnderlined(words.loaded.text);
  await window.untilUnderlined(words.superlative.text);
  assert.match(await window.text(), /closed the Harrow Bridge/);
  assert.equal(window.read('story.md'), draft, 'nothing was saved');
});

inWindow('a quick fix is offered and applied', {}, async () => {
  await window.hideSideBar();
  await window.untilUnderlined(words.doubled.text);
  await goInto(draft, words.doubled.text);
  const titles = await window.actions(/Silence/);
  await window.screenshot('quickfix');
  await window.page.keyboard.press('Enter');
  await window.untilNotUnderlined(words.doubled.text);
  assert.match(await window.text(), /minutes to the No\. 14 bus/, `chosen: ${titles[0]}`);
}, 'story.md', picture);

inWindow('fix all applies what is safe and leaves what needs judgement', {}, async () => {
  await window.untilUnderlined(words.doubled.text);
  await window.command('NewsLint: Apply All Safe Fixes');
  await window.untilNotUnderlined(words.doubled.text);
  assert.ok((await window.text()).includes('iconic'));
  await window.focusEditor();
  await window.page.keyboard.press('Control+s');
  await window.until('saved', () => window.read('story.md'), text => text === draft.replace('the the', 'the'));
});

inWindow('the hover gives the reason', {}, async () => {
  await window.hideSideBar();
  await window.untilUnderlined(words.superlative.text);
  await goInto(draft, words.superlative.text);
  // The message is there before the server's own part of the card.
  const card = await window.hover('record-keeper');
  assert.match(card, /by what measure/);
  await window.screenshot('hover');
}, 'story.md', picture);

inWindow('the ledger lists the sources and what nobody vouches for, and jumps', {}, async () => {
  await window.untilUnderlined(words.superlative.text);
  await window.command('NewsLint: Show Source Ledger');
  const lines = await window.until('ledger', () => window.ledger(), rows => rows.some(row => row.includes('Ruiz')));
  assert.ok(lines.some(line => line.includes('Patel')), lines.join(' | '));
  assert.ok(lines.some(line => line.startsWith('Nobody vouches for')), lines.join(' | '));
  await window.screenshot('ledger');
  await window.page.locator('.pane-body .monaco-list-row', { hasText: 'Nobody in this building' }).first().click();
  const { line, character } = positionOf(draft, words.quotation.text);
  await window.until('cursor at the quotation', () => window.cursor(), place => place.line === line + 1 && place.column >= character);
}, 'story.md', { width: 880, height: 500 });

inWindow('the status bar has the verdict', {}, async () => {
  await window.until('verdict', () => window.status().innerText(), text => /quotation/.test(text));
});

inWindow('a faulty rule file shows its error, and the other rules work', { '.newslint.yml': `${configuration}packs: [./house-rules]\n`, 'house-rules/town-names.yml': faultyRule }, async () => {
  const [mark] = (await window.untilUnderlined('substitutoin', 'error')).filter(({ level }) => level === 'error');
  assert.match(mark.text, /substitutoin/);
  await goInto(faultyRule, 'substitutoin');
  assert.match(await window.hover('substitutoin'), /substitution/);
  await window.screenshot('rule');
  await window.page.keyboard.press('Escape');
  await window.goTo(2, 1 + 'extends: substit'.length);
  for (const _ of 'utoin') await window.page.keyboard.press('Delete');
  await window.page.keyboard.type('ution');
  await window.page.keyboard.press('Escape');
  await window.until('no error', () => window.underlined(), marks => marks.every(({ level }) => level !== 'error'));
}, 'house-rules/town-names.yml');

inWindow('a mistake in the configuration is shown, and what can stand there is offered', { '.newslint.yml': 'extends: newslint:recomended\nrules:\n  ' }, async () => {
  await window.untilUnderlined('recomended', 'error');
  await window.goTo(3, 3);
  await window.page.keyboard.type('claims.sup');
  await window.page.keyboard.press('Control+Space');
  await window.page.locator('.suggest-widget .monaco-list-row', { hasText: words.superlative.rule }).first().waitFor({ timeout: 15_000 });
}, '.newslint.yml');

inWindow('silence with a reason writes a waiver, and the waiver silences', {}, async () => {
  await window.untilUnderlined(words.loaded.text);
  await goInto(draft, words.loaded.text);
  await window.actions(/^Silence/);
  await window.chooseAction(/^Silence/);
  const input = window.page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill('The register lists it as such.');
  await window.screenshot('silence');
  await window.page.keyboard.press('Enter');
  await window.untilNotUnderlined(words.loaded.text);
  await window.untilUnderlined(words.superlative.text);
  const waivers = window.read('.newslint/waivers.yml');
  assert.match(waivers, /loaded\.puffery/);
  assert.match(waivers, /The register lists it as such\./);
  assert.equal(window.read('story.md'), draft);
});

test('a folder that does not use it stays silent, until it is turned on from the status bar', limit, async () => {
  window = await Workbench.open(server, server.folder({ 'story.md': draft }), 'story.md');
  try {
    await window.status().waitFor();
    await delay(1500);
    assert.deepEqual(await window.underlined(), []);
    await window.status().click();
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'American English' }).first().click();
    await window.untilUnderlined(words.superlative.text);
    assert.match(window.read('.newslint.yml'), /extends: newslint:/);
  } finally {
    await window.close();
  }
});

test('of two windows, one has a broken configuration: one message there, built-in rules hold; the other is untouched', limit, async () => {
  const whole = await open();
  const broken = await open({ '.newslint.yml': 'rules: [this, is, not, it\n' });
  try {
    await broken.untilUnderlined(words.superlative.text, 'warning');
    const messages = await broken.until('a message', () => broken.notifications(), found => found.length > 0);
    assert.equal(messages.length, 1, messages.join(' | '));
    assert.match(messages[0], /\.newslint\.yml/);
    await whole.untilUnderlined(words.superlative.text, 'warning');
    assert.deepEqual(await whole.notifications(), []);
  } finally {
    await broken.close();
    await whole.close();
  }
});

inWindow('the ledger says in words what a transcript has', {
  '.newslint.yml': `${configuration}transcripts: notes\n`,
  'notes/patel.txt': 'PATEL: The detour adds twenty minutes. Nobody asked the riders before the bridge was closed for the winter.\n',
  'story.md': `---
title: Harrow Bridge is closed
sources:
  - { id: patel, name: Raj Patel, status: on-record, transcript: patel.txt }
---

"The detour adds twenty minutes," council member Raj Patel said. "No one asked the riders before the bridge was closed for the winter," Patel said. "It will be a long winter for them," he said.
`,
}, async () => {
  await window.status().waitFor(); // the commands are there
  await window.command('NewsLint: Show Source Ledger');
  const lines = await window.until('ledger', () => window.ledger(), rows => rows.some(row => row.includes('altered: ')));
  assert.ok(lines.some(line => line.startsWith('verified: The detour adds')), lines.join(' | '));
  assert.ok(lines.some(line => line.startsWith('altered: No one asked')), lines.join(' | '));
  assert.ok(lines.some(line => line.startsWith('not found: It will be')), lines.join(' | '));
  await window.screenshot('transcript');
});

test('the walkthrough leads from its own page through a sample beside it: open, repair, ledger', limit, async () => {
  await open();
  const step = title => window.page.locator('.getting-started-step', { hasText: title }).first();
  try {
    await window.untilUnderlined(words.superlative.text);
    await window.command('Welcome: Open Walkthrough...');
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Learn the Fundamentals' }).first().click();
    await window.page.locator('.getting-started-step').first().waitFor();
    await delay(1500); // it takes the focus once more
    await window.command('NewsLint: First Steps');
    await step('See who says so').waitFor();
    await delay(500);
    await window.screenshot('walkthrough');
    await step('Open a draft').click();
    await step('Open a draft').getByText('Open a Sample Draft').first().click();
    await window.until('the sample', () => window.text(), text => text.includes('City closes Harrow Bridge for'));
    await window.until('squiggles', () => window.page.locator('.editor-group-container').last().locator('.squiggly-warning').count(), count => count > 3);
    // The walkthrough is in front now, and the draft beside it is meant all the same.
    await step('Repair').click();
    await step('Repair').getByText('Apply All Safe Fixes').first().click();
    await window.page.locator('.statusbar-item', { hasText: '1 repair made' }).first().waitFor();
    await step('See who says so').click();
    await step('See who says so').getByText('Show Source Ledger').first().click();
    await window.until('ledger', () => window.ledger(), rows => rows.some(row => row.includes('Ruiz')));
    await window.screenshot('walkthrough-end');
  } finally {
    await window.close();
  }
});
