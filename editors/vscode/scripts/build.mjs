// Bundles the extension into one file, and lays the generated schemas beside it.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const extension = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const schemas = path.join(extension, 'schemas');
fs.mkdirSync(schemas, { recursive: true });
for (const name of ['config.schema.json', 'rule.schema.json'])
  fs.copyFileSync(path.join(extension, '../../rules/schema', name), path.join(schemas, name));

await esbuild.build({
  absWorkingDir: extension,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  minify: true,
  logLevel: 'warning',
});
