/** What a check of a document's prose or accounts found: a sentence with both figures, and the line. */
import type { Fraction } from '../../decimal.js';
import { limits } from '../../limits.js';
import type { DocumentFindingCode } from '../document-findings.js';
import { inFile } from '../source/addresses.js';

export interface Remark {
  readonly code: Extract<
    DocumentFindingCode,
    | 'statement-differs'
    | 'sum-differs'
    | 'part-exceeds-whole'
    | 'rounding-differs'
    | 'account-unread'
    | 'subject-name-differs'
    | 'contents-differ'
    | 'names-differ'
    | 'template-leftover'
    | 'text-cut-off'
  >;
  /** One Chinese sentence with the figures on both sides. */
  readonly message: string;
  readonly line: number;
}

/** A computed amount as it stands in a sentence. */
export function amountText(value: Fraction): string {
  return value.toText(limits.decimalPlacesMax);
}

/** A computed percentage as it stands in a sentence. */
export function percentText(value: Fraction): string {
  return `${value.rounded(2).toText(2)}%`;
}

/** `（第 82 行）` for a figure that stands on another line than the remark itself. */
export function elsewhere(line: number, own: number): string {
  return line === own ? '' : `（${inFile(line)}）`;
}
