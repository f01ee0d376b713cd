import * as vscode from 'vscode';
import type { Badge, Ledger, LedgerItem, LedgerSource } from './protocol';

type Place = { readonly label: string; readonly range: vscode.Range };
export type Node =
  | { readonly kind: 'source'; readonly source: LedgerSource }
  | { readonly kind: 'item'; readonly item: LedgerItem }
  | { readonly kind: 'unvouched'; readonly places: readonly Place[] }
  | { readonly kind: 'place'; readonly place: Place };

/** The ledger of one draft as a tree: sources, under them what they say, and last what nobody vouches for. */
export class LedgerTree implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<void>();
  private roots: readonly Node[] = [];
  private draft: vscode.Uri | undefined;
  private shown = '';

  readonly onDidChangeTreeData = this.changed.event;

  /** Shows another ledger; the same one again leaves the tree, and what is unfolded in it, alone. */
  show(document: vscode.TextDocument | undefined, ledger: Ledger | undefined): void {
    const key = JSON.stringify([document?.uri.toString(), ledger]);
    if (key === this.shown) return;
    this.shown = key;
    this.draft = document?.uri;
    this.roots = document && ledger ? rootsOf(document, ledger) : [];
    this.changed.fire();
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.roots];
    if (node.kind === 'source') return node.source.items.map(item => ({ kind: 'item', item }));
    if (node.kind === 'unvouched') return node.places.map(place => ({ kind: 'place', place }));
    return [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'source':
        return sourceItem(node.source);
      case 'item':
        return this.saying(node.item);
      case 'unvouched':
        return unvouchedItem(node.places.length);
      case 'place': {
        const line = new vscode.TreeItem(node.place.label);
        line.description = `line ${node.place.range.start.line + 1}`;
        line.command = this.jump(node.place.range);
        return line;
      }
    }
  }

  private saying(item: LedgerItem): vscode.TreeItem {
    const range = toRange(item.range);
    const line = new vscode.TreeItem(short(item.text));
    const badges = item.badges.map(badge => badge.replace('-', ' '));
    line.description = [...badges, `line ${range.start.line + 1}`].join(' · ');
    line.iconPath = iconOf(item);
    line.tooltip = [item.text, '', `${item.kind}, confidence ${item.confidence}`, ...badges].join('\n');
    line.contextValue = item.kind;
    line.command = this.jump(range);
    return line;
  }

  private jump(range: vscode.Range): vscode.Command | undefined {
    return this.draft && { command: 'newslint.goTo', title: 'Go There', arguments: [this.draft, range] };
  }
}

function rootsOf(document: vscode.TextDocument, ledger: Ledger): Node[] {
  const roots: Node[] = ledger.sources.map(source => ({ kind: 'source', source }));
  if (ledger.unvouched.length > 0) {
    const places = ledger.unvouched.map(toRange).map(range => ({ range, label: short(document.getText(range)) }));
    roots.push({ kind: 'unvouched', places });
  }
  return roots;
}

function sourceItem(source: LedgerSource): vscode.TreeItem {
  const line = new vscode.TreeItem(source.name, vscode.TreeItemCollapsibleState.Expanded);
  const counts = [count(source.quotations, 'quotation'), count(source.statements, 'statement')].filter(Boolean);
  const badges = new Set(source.items.flatMap(item => item.badges));
  line.description = [badges.has('unnamed') ? 'unnamed' : '', ...counts].filter(Boolean).join(' · ');
  line.tooltip = `${source.name}\n${source.class.replaceAll('-', ' ')}`;
  line.iconPath = new vscode.ThemeIcon(iconOfClass(source.class));
  line.id = `${source.class}:${source.name}`;
  line.contextValue = 'source';
  return line;
}

function unvouchedItem(places: number): vscode.TreeItem {
  const line = new vscode.TreeItem('Nobody vouches for', vscode.TreeItemCollapsibleState.Expanded);
  line.description = count(places, 'place');
  line.iconPath = new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground'));
  line.contextValue = 'unvouched';
  return line;
}

function iconOfClass(name: string): string {
  if (name.includes('anonymous') || name.includes('vague')) return 'eye-closed';
  if (name.includes('person')) return 'account';
  if (name.includes('document') || name.includes('record')) return 'file-text';
  if (name.includes('outlet') || name.includes('media')) return 'radio-tower';
  return 'organization';
}

const colours: Record<Badge, string> = {
  altered: 'list.errorForeground',
  'not-found': 'list.warningForeground',
  verified: 'testing.iconPassed',
  unnamed: 'list.deemphasizedForeground',
};

function iconOf(item: LedgerItem): vscode.ThemeIcon {
  const order: Badge[] = ['altered', 'not-found', 'verified', 'unnamed'];
  const badge = order.find(candidate => item.badges.includes(candidate));
  return new vscode.ThemeIcon(item.kind === 'quotation' ? 'quote' : 'comment', badge && new vscode.ThemeColor(colours[badge]));
}

function toRange(range: LedgerItem['range']): vscode.Range {
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? line.slice(0, 99) + '…' : line;
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
