import { NotificationType, RequestType } from 'vscode-languageclient/node';
import type { Range, TextDocumentIdentifier } from 'vscode-languageclient/node';

// The server's own requests and notifications: src/NewsLint.LanguageServer/README.md.

/** What the server tells of a draft's sources. */
export interface Ledger {
  readonly version: number;
  readonly verdict: string;
  readonly sources: readonly LedgerSource[];
  readonly unvouched: readonly LedgerItem[];
}

export interface LedgerSource {
  readonly name: string;
  readonly class: string;
  readonly quotations: number;
  readonly statements: number;
  readonly range: Range;
  readonly items: readonly LedgerItem[];
}

export interface LedgerItem {
  readonly kind: 'quotation' | 'statement';
  readonly text: string;
  readonly range: Range;
  readonly badges: readonly Badge[];
  readonly confidence: string;
  readonly speaker?: string;
}

export type Badge = 'unnamed' | 'verified' | 'altered' | 'not-found';

export const LedgerRequest = new RequestType<{ textDocument: TextDocumentIdentifier }, Ledger | null, void>('newslint/ledger');

/** Sent after every lint. */
export interface DidLint {
  readonly uri: string;
  readonly version: number;
  readonly kind: 'draft' | 'configuration' | 'rule' | 'waivers' | 'other';
  readonly errors: number;
  readonly warnings: number;
  readonly suggestions: number;
  readonly verdict?: string;
}

export const DidLintNotification = new NotificationType<DidLint>('newslint/didLint');
