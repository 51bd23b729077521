/** What the reader of one table repaired, missed or took from elsewhere, with what an evaluation says was not read. */
import { quoted } from '../../defect.js';
import { limits } from '../../limits.js';
import type { DocumentFindingCode } from '../document-findings.js';
import { inFile } from '../source/addresses.js';
import type { Unread } from './parts.js';
import type { RowCell } from './rows.js';

/** A finding before its place is printed. */
export interface Note {
  readonly code: DocumentFindingCode;
  readonly line: number;
  readonly message: string;
  readonly pointer: string;
}

export class TableNotes {
  readonly #notes: Note[] = [];
  readonly #unread: Unread[] = [];
  readonly #columns = new Set<number>();
  #moved: { first: number; last: number; how: string } | undefined;

  add(code: DocumentFindingCode, line: number, message: string, pointer = ''): void {
    this.#notes.push({ code, line, message, pointer });
  }

  repaired(line: number, message: string, pointer = ''): void {
    this.add('reading-repaired', line, message, pointer);
  }

  /** A row that was put under its header; told with its neighbours that were put alike. */
  moved(line: number, how: string): void {
    if (this.#moved?.how !== how) this.#tellMoved();
    if (this.#moved === undefined) this.#moved = { first: line, last: line, how };
    else this.#moved.last = line;
  }

  #tellMoved(): void {
    if (this.#moved === undefined) return;
    const { first, last, how } = this.#moved;
    this.#moved = undefined;
    this.repaired(first, `${inFile(first, last)}的各格与表头数目不同：${how}。`);
  }

  /**
   * What stands where no header says what it is: once a column.
   * @param isNeeded whether it may be what the table lacks, so that the table is not read as a whole.
   */
  column({ text, first, line }: RowCell, row: number, isNeeded = false): void {
    if (this.#columns.has(first)) return;
    this.#columns.add(first);
    const message = `${inFile(row)}的${quoted(text)}所在的栏不能识别，没有读取。`;
    this.add('cell-doubtful', line, message);
    if (isNeeded) this.missed(line, message);
  }

  /** An amount behind another one: either may be what their label names. */
  unnamed(line: number, text: string): void {
    const message = `${inFile(line)}的金额${quoted(text)}前面没有名称，没有读取，请核对这一行各栏。`;
    this.add('row-unreadable', line, message);
    this.missed(line, message);
  }

  /** A row of indicators that could not be read: the table is not whole. */
  unread(line: number, text: string): void {
    const message = `${inFile(line)}${quoted(text)}无法归入表的各栏，没有读取；请对照原文补填。`;
    this.add('row-unreadable', line, message);
    this.missed(line, message);
  }

  /** What was seen and not read; told by a finding of its own. */
  missed(line: number, message: string): void {
    if (this.#unread.length < limits.unreadCountMax) this.#unread.push({ line, message });
  }

  all(): readonly Note[] {
    this.#tellMoved();
    return this.#notes;
  }

  allUnread(): readonly Unread[] {
    return this.#unread;
  }
}
