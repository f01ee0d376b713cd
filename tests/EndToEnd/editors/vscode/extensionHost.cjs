// Runs inside VS Code's extension host, with its real API: each command of the extension. Reports to the page by lines of the console.
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

const folder = () => vscode.workspace.workspaceFolders[0].uri;
const file = name => vscode.Uri.joinPath(folder(), name);
const codes = uri => vscode.languages.getDiagnostics(uri).filter(found => found.source === 'newslint').map(({ code }) => String(code?.value ?? code));

async function until(what, look) {
  let seen;
  for (let attempt = 0; attempt < 200; attempt++) {
    seen = await look();
    if (seen) return seen;
    await new Promise(later => setTimeout(later, 100));
  }
  throw new Error(`${what}: not within 20 s`);
}

async function show(name) {
  const editor = await vscode.window.showTextDocument(file(name));
  await until(`findings in ${name}`, () => codes(editor.document.uri).length > 0);
  return editor;
}

/** Opened documents of the given scheme or name. */
const opened = test => vscode.window.tabGroups.all.flatMap(group => group.tabs).some(test);

const tests = {
  async 'the extension is active, and its commands are there'() {
    await vscode.extensions.getExtension('newslint.newslint').activate();
    const known = await vscode.commands.getCommands(true);
    const manifest = vscode.extensions.getExtension('newslint.newslint').packageJSON;
    for (const { command } of manifest.contributes.commands) assert.ok(known.includes(command), command);
  },

  async 'findings have code, level, source and a link'() {
    const { document } = await show('story.md');
    const found = vscode.languages.getDiagnostics(document.uri).find(({ code }) => code.value === 'NL4001');
    assert.equal(document.getText(found.range), 'the most dangerous');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(found.source, 'newslint');
    assert.ok(found.code.target);
  },

  async 'a faulty draft is linted as it is typed'() {
    const editor = await show('story.md');
    await editor.edit(edit => edit.insert(new vscode.Position(2, 0), 'The senator slammed the ruling. '));
    await until('NL3001 or NL3002', () => codes(editor.document.uri).some(code => /^NL300[12]$/.test(code)));
    await vscode.commands.executeCommand('undo');
    await until('gone', () => !codes(editor.document.uri).some(code => /^NL300[12]$/.test(code)));
  },

  async 'Apply All Safe Fixes repairs what is safe and nothing else'() {
    const editor = await show('story.md');
    await vscode.commands.executeCommand('newslint.fixDraft');
    await until('repaired', () => !editor.document.getText().includes('the the'));
    assert.ok(editor.document.getText().includes('iconic'));
    await until('NL9006 gone', () => !codes(editor.document.uri).includes('NL9006'));
    await vscode.commands.executeCommand('undo');
  },

  async 'Lint All Drafts in the Workspace finds what is not open'() {
    await vscode.commands.executeCommand('newslint.lintAll');
    await until('other.md', () => codes(file('news/other.md')).length > 0);
  },

  async 'Explain a Rule shows the page of the rule at the cursor'() {
    const editor = await show('story.md');
    const found = vscode.languages.getDiagnostics(editor.document.uri).find(({ code }) => code.value === 'NL4001');
    editor.selection = new vscode.Selection(found.range.start, found.range.start);
    await vscode.commands.executeCommand('newslint.explainRule');
    await until('a preview', () => opened(tab => tab.input instanceof vscode.TabInputWebview && tab.label.includes('NL4001')));
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('newslint-rule:/NL4001.md'));
    assert.match(page.getText(), /superlative/i);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  },

  async 'Show Source Ledger opens the view'() {
    await show('story.md');
    await vscode.commands.executeCommand('newslint.showLedger');
  },

  async 'going to an item of the ledger selects it'() {
    await show('story.md');
    await vscode.commands.executeCommand('newslint.goTo', file('story.md'), new vscode.Range(2, 4, 2, 8));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor.document.getText(editor.selection), 'city');
  },

  async 'Restart Server gives the same findings again'() {
    const { document } = await show('story.md');
    const before = codes(document.uri).sort();
    await vscode.commands.executeCommand('newslint.restart');
    await until('the same findings', () => JSON.stringify(codes(document.uri).sort()) === JSON.stringify(before));
  },

  async 'the settings run and enable take effect at once'() {
    const { document } = await show('story.md');
    const settings = vscode.workspace.getConfiguration('newslint');
    await settings.update('enable', 'never', vscode.ConfigurationTarget.Workspace);
    await until('silence', () => codes(document.uri).length === 0);
    await settings.update('enable', undefined, vscode.ConfigurationTarget.Workspace);
    await until('findings', () => codes(document.uri).length > 0);
    await settings.update('run', 'manual', vscode.ConfigurationTarget.Workspace);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit(edit => edit.insert(new vscode.Position(2, 0), 'It was a clear triumph, obviously. '));
    await new Promise(later => setTimeout(later, 1000));
    assert.ok(!codes(document.uri).includes('NL3007'));
    await vscode.commands.executeCommand('newslint.lintDraft');
    await until('NL3007', () => codes(document.uri).includes('NL3007'));
    await settings.update('run', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('undo');
  },

  async 'a sample draft opens, unsaved'() {
    await vscode.commands.executeCommand('newslint.openSample');
    const { document } = vscode.window.activeTextEditor;
    assert.equal(document.uri.scheme, 'untitled');
    assert.equal(document.languageId, 'markdown');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  },

  async 'Use NewsLint in This Folder writes a configuration, once'() {
    const configuration = path.join(folder().fsPath, '.newslint.yml');
    fs.rmSync(configuration);
    const { document } = await vscode.window.showTextDocument(file('story.md')).then(editor => editor);
    await until('silence', () => codes(document.uri).length === 0);
    void vscode.commands.executeCommand('newslint.turnOn', 'en-GB');
    await until('a configuration', () => fs.existsSync(configuration));
    assert.match(fs.readFileSync(configuration, 'utf8'), /language: en-GB/);
    await until('findings', () => codes(document.uri).length > 0);
  },
};

exports.run = async () => {
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      console.log(`[test] ok ${name}`);
    } catch (error) {
      failed++;
      console.log(`[test] not ok ${name}: ${error.stack}`);
    }
  }
  if (failed > 0) throw new Error(`${failed} failed`);
};
