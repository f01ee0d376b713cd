// Makes VSIX files: node scripts/package.mjs [TARGET…], each of linux-x64 (native), win-x64, osx-arm64, linux-arm64 (self-contained), neutral
// (without a server), or all. Without a target: linux-x64 and neutral. They are written to artifacts/vsix; their sizes are printed.
// The native server is taken from artifacts/native/newslint where it stands, else published.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const extension = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const root = path.join(extension, '../..');
const out = path.join(root, 'artifacts/vsix');
const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');

// The runtime identifiers of .NET and the targets of VS Code differ for the Mac.
const rids = { 'linux-x64': 'linux-x64', 'win-x64': 'win-x64', 'osx-arm64': 'osx-arm64', 'linux-arm64': 'linux-arm64' };
const vscodeTargets = { 'linux-x64': 'linux-x64', 'win-x64': 'win32-x64', 'osx-arm64': 'darwin-arm64', 'linux-arm64': 'linux-arm64' };

function run(command, args, cwd) {
  execFileSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
}

function publish(target) {
  const native = path.join(root, 'artifacts/native/newslint');
  if (target === 'linux-x64') {
    if (!fs.existsSync(native))
      run('dotnet', ['publish', 'src/NewsLint.Cli', '-c', 'Release', '-r', 'linux-x64', '-o', 'artifacts/native', '-v', 'q', '--nologo'], root);
    return native;
  }
  const directory = path.join(root, 'artifacts/self-contained', target);
  run('dotnet', ['publish', 'src/NewsLint.Cli', '-c', 'Release', '-r', rids[target], '-o', directory, '-v', 'q', '--nologo'], root);
  return path.join(directory, target.startsWith('win') ? 'newslint.exe' : 'newslint');
}

// What the first bytes of a program say of the system and the processor it is for.
function platformOf(program) {
  const head = Buffer.alloc(4096);
  const file = fs.openSync(program);
  fs.readSync(file, head, 0, head.length, 0);
  fs.closeSync(file);
  if (head.toString('latin1', 0, 4) === '\x7fELF') return { 0x3e: 'linux-x64', 0xb7: 'linux-arm64' }[head.readUInt16LE(18)];
  if (head.toString('latin1', 0, 2) === 'MZ') return { 0x8664: 'win-x64', 0xaa64: 'win-arm64' }[head.readUInt16LE(head.readUInt32LE(0x3c) + 4)];
  if (head.readUInt32LE(0) === 0xfeedfacf) return { 0x0100000c: 'osx-arm64', 0x01000007: 'osx-x64' }[head.readUInt32LE(4)];
  return undefined;
}

function pack(target) {
  const server = path.join(extension, 'server');
  fs.rmSync(server, { recursive: true, force: true });
  if (target !== 'neutral') {
    const program = publish(target);
    if (platformOf(program) !== target) throw new Error(`${program} is a program for ${platformOf(program) ?? 'no system that is known'}, not for ${target}.`);
    fs.mkdirSync(server);
    fs.copyFileSync(program, path.join(server, path.basename(program)));
    fs.chmodSync(path.join(server, path.basename(program)), 0o755);
  }
  const file = path.join(out, target === 'neutral' ? 'newslint.vsix' : `newslint-${target}.vsix`);
  run(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--allow-unused-files-pattern', '--no-rewrite-relative-links', '--out', file,
    ...(target === 'neutral' ? [] : ['--target', vscodeTargets[target]])], extension);
  fs.rmSync(server, { recursive: true, force: true });
  return file;
}

const asked = process.argv.slice(2);
const targets = asked.includes('all') ? [...Object.keys(rids), 'neutral'] : asked.length > 0 ? asked : ['linux-x64', 'neutral'];
const unknown = targets.filter(target => target !== 'neutral' && !(target in rids));
if (unknown.length > 0) {
  console.error(`Unknown target ${unknown.join(', ')}. There are ${Object.keys(rids).join(', ')}, neutral and all.`);
  process.exit(2);
}
fs.mkdirSync(out, { recursive: true });
run(process.execPath, ['scripts/build.mjs'], extension);
for (const target of targets) {
  const file = pack(target);
  console.log(`${path.relative(root, file)}  ${(fs.statSync(file).size / 1024 / 1024).toFixed(1)} MiB`);
}
