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

test('Neovim shows the findings, applies a repair, and writes the file', { timeout: 60_000 }, () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newslint-neovim-'));
  try {
    fs.writeFileSync(path.join(folder, '.newslint.yml'), configuration);
    fs.writeFileSync(path.join(folder, 'story.md'), draft);
    fs.mkdirSync(path.join(folder, 'bin'));
    fs.symlinkSync(newslint, path.join(folder, 'bin/newslint'));
    const env = { ...process.env, PATH: `${path.join(folder, 'bin')}:${process.env.PATH}`, STORY: path.join(folder, 'story.md'),
      NEWSLINT_LUA: path.join(here, '../../../../editors/neovim/newslint.lua') };
    for (const name of ['STATE', 'CACHE', 'DATA', 'CONFIG']) env[`XDG_${name}_HOME`] = path.join(folder, name);
    const nvim = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${path.join(here, 'neovim.lua')}`], { env, encoding: 'utf8', timeout: 50_000 });
    assert.match(nvim.stdout + nvim.stderr, /NEOVIM OK/);
    assert.equal(fs.readFileSync(path.join(folder, 'story.md'), 'utf8'), draft.replace('the the', 'the'));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
