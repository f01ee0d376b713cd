import { RequestType } from 'vscode-languageclient/node';
import type { Range, TextDocumentIdentifier } from 'vscode-languageclient/node';

/** What the server tells of a draft's sources; src/NewsLint.LanguageServer/README.md. */
export interface Ledger {
  readonly verdict: string;
  readonly sources: readonly LedgerSource[];
  readonly unvouched: readonly Range[];
}

export interface LedgerSource {
  readonly name: string;
  readonly class: string;
  readonly quotations: number;
  readonly statements: number;
  readonly items: readonly LedgerItem[];
}

export interface LedgerItem {
  readonly kind: 'quotation' | 'statement';
  readonly text: string;
  readonly range: Range;
  readonly badges: readonly Badge[];
  readonly confidence: string;
}

export type Badge = 'unnamed' | 'verified' | 'altered' | 'not-found';

export const LedgerRequest = new RequestType<{ textDocument: TextDocumentIdentifier }, Ledger | null, void>('newslint/ledger');
