/** What the reader repaired or did not understand, as findings of the table at hand. */
import { quoted } from '../../defect.js';
import { type DocumentFindingCode, documentFindings } from '../document-findings.js';
import type { LocatedFinding } from '../recognised.js';
import { inFile } from '../source/addresses.js';

/** What recognition itself reports; the rest is found by comparing. */
type Code = Exclude<DocumentFindingCode, 'statement-differs' | 'sum-differs'>;

/** Collects the notes of one table; repairs of neighbouring lines are told together. */
export class Notes {
  readonly #findings: LocatedFinding[] = [];
  #shifted: { first: number; last: number; how: string } | undefined;

  /** A row that was laid under its header from elsewhere; told with its neighbours that stand alike. */
  shifted(line: number, how: string): void {
    if (this.#shifted?.how !== how) this.inPlace();
    if (this.#shifted === undefined) this.#shifted = { first: line, last: line, how };
    else this.#shifted.last = line;
  }

  /** A row that stands where it should: it ends a run of shifted ones. */
  inPlace(): void {
    if (this.#shifted === undefined) return;
    const { first, last, how } = this.#shifted;
    this.#shifted = undefined;
    const where = inFile(first, last);
    this.add('reading-repaired', first, `${where}与表头错位（${how}），已按各栏内容归位。`);
  }

  add(code: Code, line: number, message: string, pointer = ''): void {
    this.#findings.push({
      code,
      severity: documentFindings[code].severity,
      message,
      pointer,
      line,
    });
  }

  unread(line: number, cells: readonly string[]): void {
    const text = cells.filter((cell) => cell !== '').join(' ');
    this.add('row-unreadable', line, `${inFile(line)}${quoted(text)}无法归入表的各栏，没有读取。`);
  }

  /** All notes; a run of shifted rows that reaches the end included. */
  all(): readonly LocatedFinding[] {
    this.inPlace();
    return this.#findings;
  }
}
