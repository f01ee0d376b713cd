import * as vscode from 'vscode';
import type { Badge, Ledger, LedgerItem, LedgerSource } from './protocol';

export type Node =
  | { readonly kind: 'source'; readonly source: LedgerSource }
  | { readonly kind: 'item'; readonly item: LedgerItem }
  | { readonly kind: 'unvouched'; readonly items: readonly LedgerItem[] };

/** The ledger of one draft as a tree: sources, under them what they say, and last what nobody vouches for. */
export class LedgerTree implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<void>();
  private roots: readonly Node[] = [];
  private draft: vscode.Uri | undefined;
  private shown = '';

  readonly onDidChangeTreeData = this.changed.event;

  /** Shows another ledger; the same one again leaves the tree, and what is unfolded in it, alone. */
  show(document: vscode.TextDocument | undefined, ledger: Ledger | undefined): void {
    const key = JSON.stringify([document?.uri.toString(), ledger && { ...ledger, version: 0 }]);
    if (key === this.shown) return;
    this.shown = key;
    this.draft = document?.uri;
    this.roots = document && ledger ? rootsOf(ledger) : [];
    this.changed.fire();
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.roots];
    if (node.kind === 'item') return [];
    const items = node.kind === 'source' ? node.source.items : node.items;
    return items.map(item => ({ kind: 'item', item }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'source':
        return sourceItem(node.source);
      case 'item':
        return this.saying(node.item);
      case 'unvouched':
        return unvouchedItem(node.items);
    }
  }

  private saying(item: LedgerItem): vscode.TreeItem {
    const range = toRange(item.range);
    // In front, where a narrow side bar does not cut it off. That a source has no name stands at the source.
    const looked = item.badges.filter(badge => badge !== 'unnamed').map(badge => `${words(badge)}: `);
    const line = new vscode.TreeItem(looked.join('') + short(item.text, 100));
    line.description = `line ${range.start.line + 1}`;
    line.iconPath = iconOf(item);
    const speaker = item.speaker ? [`spoken by ${item.speaker}`] : [];
    line.tooltip = [item.text, '', `${item.kind}, line ${range.start.line + 1}`, ...speaker, sureness(item), ...item.badges.map(meaning)].filter(text => text !== undefined).join('\n');
    line.contextValue = item.kind;
    line.command = this.jump(range);
    return line;
  }

  private jump(range: vscode.Range): vscode.Command | undefined {
    return this.draft && { command: 'newslint.goTo', title: 'Go There', arguments: [this.draft, range] };
  }
}

function rootsOf(ledger: Ledger): Node[] {
  const roots: Node[] = ledger.sources.map(source => ({ kind: 'source', source }));
  return ledger.unvouched.length > 0 ? [...roots, { kind: 'unvouched', items: ledger.unvouched }] : roots;
}

function sourceItem(source: LedgerSource): vscode.TreeItem {
  const isUnnamed = source.items.some(item => item.badges.includes('unnamed'));
  const state = source.items.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None;
  const line = new vscode.TreeItem(isUnnamed ? short(source.name, 22) : source.name, state);
  const counts = [count(source.quotations, 'quotation'), count(source.statements, 'statement')].filter(Boolean);
  line.description = [isUnnamed ? 'unnamed' : '', ...counts].filter(Boolean).join(' · ');
  line.tooltip = `${source.name}\n${source.class.replaceAll('-', ' ')}`;
  line.iconPath = new vscode.ThemeIcon(iconOfClass(source.class));
  line.contextValue = 'source';
  return line;
}

function unvouchedItem(items: readonly LedgerItem[]): vscode.TreeItem {
  const quotations = items.filter(item => item.kind === 'quotation').length;
  const line = new vscode.TreeItem('Nobody vouches for', vscode.TreeItemCollapsibleState.Expanded);
  line.description = [count(quotations, 'quotation'), count(items.length - quotations, 'statement')].filter(Boolean).join(' · ');
  line.tooltip = 'The draft does not say who vouches for these.';
  line.iconPath = new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground'));
  line.contextValue = 'unvouched';
  return line;
}

function iconOfClass(name: string): string {
  if (['anonymous-explicit', 'vague-group', 'role-only', 'media-unnamed'].includes(name)) return 'eye-closed';
  if (name === 'named-person' || name === 'official-spokesperson') return 'account';
  if (name === 'document') return 'file-text';
  if (name.startsWith('media')) return 'radio-tower';
  if (name === 'own-observation') return 'eye';
  if (name === 'unattributed') return 'question';
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

function short(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? line.slice(0, length - 1).trimEnd() + '…' : line;
}

function words(badge: Badge): string {
  return badge.replace('-', ' ');
}

function sureness(item: LedgerItem): string | undefined {
  return item.confidence === 'none' ? undefined : `who says it: ${item.confidence} confidence`;
}

function meaning(badge: Badge): string {
  switch (badge) {
    case 'unnamed':
      return 'unnamed: readers do not learn who says it';
    case 'verified':
      return 'verified: a transcript has these words';
    case 'altered':
      return 'altered: the transcript has other words, or another speaker';
    case 'not-found':
      return 'not found: no transcript of this source has these words';
  }
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
