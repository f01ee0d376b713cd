// One reader a format; what each has read is compared with the JSON report.
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { deepStrictEqual as same, ok } from 'node:assert';
import * as core from '@actions/core';
import * as junit from 'junit2json';
import { chromium } from 'playwright-core';

const text = format => readFileSync(`report.${format}`, 'utf8');
const json = JSON.parse(text('json'));
const findings = json.files.flatMap(file => file.diagnostics.map(each => ({ ...each, path: file.path })));
ok(findings.length > 10);
let failed = 0;

const part = async (name, read) => {
  try {
    console.log(`ok      ${name}: ${await read()}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}: ${error.message}\n${error.stdout ?? ''}`);
  }
};
const list = values => values.map(String).sort();

await part('sarif', () => {
  // The multitool holds the official schema and the standard's own rules.
  const tool = 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool';
  chmodSync(tool, 0o755);
  const said = execFileSync(tool, ['validate', 'report.sarif', '--output', 'validated.sarif', '--log', 'ForceOverwrite'], { encoding: 'utf8', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
  const bad = JSON.parse(readFileSync('validated.sarif', 'utf8').replace(/^\uFEFF/, '')).runs[0].results.filter(result => (result.level ?? 'warning') === 'error');
  same(bad.map(result => result.ruleId), []);
  const results = JSON.parse(text('sarif')).runs[0].results;
  same(list(results.filter(result => result.suppressions.length === 0).map(result => `${decodeURIComponent(result.locations[0].physicalLocation.artifactLocation.uri)}:${result.locations[0].physicalLocation.region.startLine}:${result.ruleId}`)),
    list(findings.map(each => `${each.path}:${each.start.line}:${each.code}`)));
  ok(results.some(result => result.suppressions.length === 1));
  return `sarif-multitool validate, ${results.length} results, ${said.split('\n').filter(line => line.includes(' warning ')).length} remarks`;
});

await part('junit', async () => {
  const suites = await junit.parse(text('junit'));
  const cases = suites.testsuite.flatMap(suite => suite.testcase);
  same(suites.testsuite.length, json.files.length);
  const failures = cases.filter(each => each.failure);
  same(list(failures.map(each => each.failure[0].type)), list(findings.filter(each => each.level !== 'suggestion').map(each => each.level)));
  for (const suite of suites.testsuite)
    same([Number(suite.tests), Number(suite.failures)], [suite.testcase.length, suite.testcase.filter(each => each.failure).length]);
  return `junit2json, ${cases.length} cases, ${failures.length} failures`;
});

await part('checkstyle', () => {
  const values = name => execFileSync('xmllint', ['--nonet', '--xpath', `/checkstyle/file/error/@${name}`, 'report.checkstyle'], { encoding: 'utf8' }).trim().split('\n').map(each => each.trim());
  same(list(values('line')), list(findings.map(each => `line="${each.start.line}"`)));
  for (const name of ['column', 'severity', 'message', 'source'])
    same(values(name).length, findings.length);
  return `xmllint, ${findings.length} errors (well-formed; the format has no schema)`;
});

await part('rdjson', () => {
  const said = execFileSync('node', ['node_modules/@umbrelladocs/rdformat-validator/bin/rdformat-validator.js', '--strict', 'report.rdjson'], { encoding: 'utf8' });
  same(JSON.parse(text('rdjson')).diagnostics.length, findings.length);
  return `rdformat-validator, ${findings.length} diagnostics; ${said.trim().split('\n').at(-1)}`;
});

await part('gitlab', () => {
  const issues = JSON.parse(text('gitlab'));
  writeFileSync('gitlab.ts', `import type { Issue } from 'codeclimate-types';\nexport const issues: (Issue & { fingerprint: string })[] = ${text('gitlab')};\n`);
  execFileSync('node', ['node_modules/typescript/bin/tsc', '--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--moduleResolution', 'nodenext', '--target', 'es2022', '--types', '', 'gitlab.ts'], { encoding: 'utf8' });
  same(new Set(issues.map(issue => issue.fingerprint)).size, findings.length);
  return `tsc against codeclimate-types, ${issues.length} issues, every fingerprint once`;
});

await part('github', () => {
  // The toolkit's own writer must write the same commands.
  const written = [];
  const write = process.stdout.write;
  process.stdout.write = line => { written.push(line); return true; };
  for (const each of findings) {
    const isOneLine = each.start.line === each.end.line;
    const place = { title: each.rule, file: each.path, startLine: each.start.line, endLine: each.end.line, ...(isOneLine ? { startColumn: each.start.column, endColumn: each.end.column } : {}) };
    ({ error: core.error, warning: core.warning, suggestion: core.notice })[each.level](each.message.replace(/[\x00-\x1f\x7f]/g, '\uFFFD'), place);
  }
  process.stdout.write = write;
  const order = line => { const [, command, properties, data] = /^::(\w+) (.*?)::(.*)$/.exec(line); return `${command} ${properties.split(',').sort()} ${data}`; };
  const commands = text('github').split('\n').filter(line => line.startsWith('::'));
  same(commands.map(order), written.join('').split('\n').filter(line => line.startsWith('::')).map(order));
  return `the same commands as @actions/core writes, ${commands.length}`;
});

await part('html', async () => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  try {
    for (const width of [1280, 320]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      const troubles = [];
      page.on('console', message => troubles.push(message.text()));
      page.on('pageerror', error => troubles.push(String(error)));
      page.on('request', request => request.url().startsWith('file:') || troubles.push(request.url()));
      await page.goto(`file://${process.cwd()}/report.html`);
      same(troubles, []);
      same(await page.locator('.findings li').count(), findings.length);
      same(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > innerWidth).map(each => each.outerHTML.slice(0, 80)).slice(0, 5)), []);
      const first = findings.find(each => each.level === 'warning');
      await page.selectOption('select[name=rule]', first.rule);
      same(await page.locator('.findings li:visible').count(), findings.filter(each => each.rule === first.rule).length);
      await page.click('button[type=reset]');
      await page.uncheck('input[value=warning]');
      same(await page.locator('.findings li:visible').count(), findings.filter(each => each.level !== 'warning').length);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return 'Chromium, wide and narrow: no errors, no requests, filters count right';
});

process.exit(failed > 0 ? 1 : 0);
