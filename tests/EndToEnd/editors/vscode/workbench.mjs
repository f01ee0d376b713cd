// One VS Code window, driven as a person does: by keys, and by what is on the screen.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { screenshots } from './server.mjs';

export class Workbench {
  /** Opens a window on the folder, with a file of it in the editor. */
  static async open(server, folder, file, size) {
    const window = new Workbench();
    window.server = server;
    window.folder = folder;
    window.page = await server.page(size);
    const payload = file ? [['openFile', server.remote(path.join(folder, file))]] : [];
    await window.page.goto(server.url(folder, payload));
    await window.page.waitForSelector('.monaco-workbench .part.editor', { timeout: 60_000 });
    if (file) await window.page.waitForSelector('.monaco-editor .view-line', { timeout: 60_000 });
    return window;
  }

  /** Waits until what `look` gives satisfies `wanted`, and gives it; tells what it saw last otherwise. */
  async until(what, look, wanted = Boolean, seconds = 30) {
    const end = Date.now() + seconds * 1000;
    let seen;
    do {
      seen = await look();
      if (wanted(seen)) return seen;
      await delay(100);
    } while (Date.now() < end);
    await this.screenshot(`failed-${what.replaceAll(/\W+/g, '-').toLowerCase()}`);
    throw new Error(`${what}: not within ${seconds} s; last seen ${JSON.stringify(seen)}`);
  }

  /** What is underlined on the screen: [{ level, text }], a piece for each line on the screen. */
  underlined() {
    return this.page.evaluate(() => {
      const letters = [...document.querySelectorAll('.editor-group-container.active .monaco-editor .view-line, .monaco-editor.focused .view-line')].flatMap(line => {
        const found = [];
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          for (let i = 0; i < walker.currentNode.length; i++) {
            const range = document.createRange();
            range.setStart(walker.currentNode, i);
            range.setEnd(walker.currentNode, i + 1);
            found.push({ letter: walker.currentNode.data[i], box: range.getBoundingClientRect() });
          }
        }
        return found;
      });
      const levels = ['error', 'warning', 'info', 'hint'];
      return levels.flatMap(level =>
        [...document.querySelectorAll(`.editor-group-container.active .monaco-editor .squiggly-${level}`)].map(mark => {
          const box = mark.getBoundingClientRect();
          const under = letters.filter(({ box: letter }) => {
            const middle = letter.left + letter.width / 2;
            return middle > box.left && middle < box.right && Math.abs(letter.top + letter.height / 2 - (box.top + box.height / 2)) < box.height;
          });
          return { level, text: under.map(({ letter }) => letter).join('').replaceAll('\u00a0', ' ') };
        }),
      );
    });
  }

  untilUnderlined(text, level) {
    return this.until(`underlined ${text}`, () => this.underlined(), marks => marks.some(mark => mark.text.includes(text) && (!level || mark.level === level)));
  }

  untilNotUnderlined(text) {
    return this.until(`not underlined ${text}`, () => this.underlined(), marks => !marks.some(mark => mark.text.includes(text)));
  }

  /** The text of the editor as far as it is on the screen, a line for each line on the screen. */
  text() {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('.editor-group-container.active .monaco-editor .view-line')]
        .map(line => ({ top: line.getBoundingClientRect().top, text: line.textContent.replaceAll('\u00a0', ' ') }))
        .sort((a, b) => a.top - b.top)
        .map(line => line.text)
        .join('\n'),
    );
  }

  async command(title) {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(`>${title}`);
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    await row.waitFor();
    await row.click();
  }

  async focusEditor() {
    await this.page.keyboard.press('Control+1');
  }

  async hideSideBar() {
    await this.focusEditor();
    await this.page.keyboard.press('Control+b');
    await this.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goTo(line, column) {
    await this.focusEditor();
    await this.page.keyboard.press('Control+g');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The titles of the code actions at the cursor; the menu stays open. */
  async actions(expected) {
    const rows = this.page.locator('.action-widget .monaco-list-row');
    for (let attempt = 0; ; attempt++) {
      // VS Code drops the request when another provider registers meanwhile: press again.
      await this.page.keyboard.press('Control+.');
      try {
        await rows.filter({ hasText: expected }).first().waitFor({ timeout: 3000 });
        return (await rows.allInnerTexts()).map(row => row.trim()).filter(Boolean);
      } catch (error) {
        if (attempt === 5) {
          await this.screenshot('failed-actions');
          throw error;
        }
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Chooses from the menu of code actions by its keys. */
  async chooseAction(title) {
    for (let step = 0; step < 20; step++) {
      const focused = await this.page.locator('.action-widget .monaco-list-row.focused').innerText();
      if (title.test(focused.trim())) return this.page.keyboard.press('Enter');
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`no action ${title} in the menu`);
  }

  /** The text of the hover card at the cursor. */
  async hover(expected) {
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.press('Control+i');
    const card = this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content', { hasText: expected }).first();
    await card.waitFor({ timeout: 15_000 });
    return card.innerText();
  }

  async problems() {
    const rows = await this.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
    return rows.map(row => row.replaceAll(/\s+/g, ' ').trim());
  }

  /** The lines of the source ledger: "name description". */
  async ledger() {
    const rows = this.page.locator('.pane-body .monaco-list-row').filter({ has: this.page.locator('.custom-view-tree-node-item') });
    return (await rows.allInnerTexts()).map(row => row.replaceAll(/\s+/g, ' ').trim());
  }

  status() {
    return this.page.locator('.statusbar-item[id="newslint.newslint.newslint.verdict"], .statusbar-item[id*="newslint.verdict"]').first();
  }

  /** The line and column of the cursor, from the status bar. */
  async cursor() {
    const text = await this.page.locator('#status\\.editor\\.selection').innerText();
    const [, line, column] = /Ln (\d+), Col (\d+)/.exec(text) ?? [];
    return { line: Number(line), column: Number(column) };
  }

  async notifications() {
    return (await this.page.locator('.notification-list-item-message').allInnerTexts()).map(text => text.trim());
  }

  read(file) {
    return fs.readFileSync(path.join(this.folder, file), 'utf8');
  }

  async screenshot(name) {
    fs.mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  }

  async close() {
    await this.page.context().close();
  }
}
