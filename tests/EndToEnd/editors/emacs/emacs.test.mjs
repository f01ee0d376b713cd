import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { configuration, draft } from '../drafts.mjs';
import { newslint } from '../newslint.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

test('Emacs with Eglot shows the findings, applies a repair, and saves the file', { timeout: 90_000 }, () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newslint-emacs-'));
  try {
    fs.writeFileSync(path.join(folder, '.newslint.yml'), configuration);
    fs.writeFileSync(path.join(folder, 'story.md'), draft);
    fs.mkdirSync(path.join(folder, 'bin'));
    fs.symlinkSync(newslint, path.join(folder, 'bin/newslint'));
    spawnSync('git', ['init', '-q', folder]);
    const env = { ...process.env, HOME: folder, PATH: `${path.join(folder, 'bin')}:${process.env.PATH}`, STORY: path.join(folder, 'story.md'),
      NEWSLINT_EL: path.join(here, '../../../../editors/emacs/newslint.el') };
    const emacs = spawnSync('emacs', ['-q', '--batch', '-l', path.join(here, 'emacs.el')], { env, encoding: 'utf8', timeout: 80_000 });
    assert.match(emacs.stdout + emacs.stderr, /EMACS OK/);
    assert.equal(fs.readFileSync(path.join(folder, 'story.md'), 'utf8'), draft.replace('the the', 'the'));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
