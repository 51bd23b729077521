/**
 * Texts that lost the borders of their cells: single blanks between them, or one cell a line. Read where every
 * row fits its header and can stand nowhere else; told, with what to do, where that is not certain.
 */

import { appendAll } from '../../lists.js';
import { inFile } from '../source/addresses.js';
import { pointsOf } from './amounts.js';
import { type Header, headerAt } from './header.js';
import { isFitting, lay } from './lay.js';
import type { TableNotes } from './notes.js';
import type { RowCell, TableRow } from './rows.js';
import {
  headNameOf,
  headWord,
  type IndicatorField,
  indicatorFieldOf,
  isTitle,
  isTotalLabel,
  type Words,
} from './words.js';

const fieldsMin = 4;
const headLinesMax = 60;
const rowsMax = 2_000;
const lineCharsMax = 200;
const wordsMax = 20;

/** The rows with such tables taken apart; those that are not certain are left out and told. */
export function withBlanksApart(
  rows: readonly TableRow[],
  own: Words<IndicatorField>,
  notes: TableNotes,
): readonly TableRow[] {
  const out: TableRow[] = [];
  let index = 0;
  while (index < rows.length) {
    const found = tableAt(rows, index, own);
    if (found === undefined) {
      out.push(rows[index] as TableRow);
      index += 1;
      continue;
    }
    const start = headStart(out);
    const head = out.splice(start);
    if (found.rows === undefined) tell(head, rows[index] as TableRow, notes);
    else appendAll(out, [...apartHead(head), ...found.rows]);
    index = found.end;
  }
  return out;
}

interface Found {
  /** Its rows from the header on; undefined where they are not certain. */
  readonly rows: readonly TableRow[] | undefined;
  readonly end: number;
}

function textOf(row: TableRow | undefined): string | undefined {
  return row?.columns === 'text' ? row.cells[0]?.text : undefined;
}

function tableAt(
  rows: readonly TableRow[],
  index: number,
  own: Words<IndicatorField>,
): Found | undefined {
  return byBlanks(rows, index, own) ?? byLines(rows, index, own);
}

function cellsOf(texts: readonly string[], line: number): readonly RowCell[] {
  return texts.map((text, first) => ({ text, line, first, last: first, isFromAbove: false }));
}

function rowOf(texts: readonly string[], { line, block }: TableRow): TableRow {
  return { line, block, columns: 'placed', cells: cellsOf(texts, line) };
}

function isHeaderText(text: string, own: Words<IndicatorField>): boolean {
  return text.length <= 20 && indicatorFieldOf(text, own) !== undefined;
}

/** A header with single blanks between its words. */
function byBlanks(
  rows: readonly TableRow[],
  index: number,
  own: Words<IndicatorField>,
): Found | undefined {
  const text = textOf(rows[index]);
  if (text === undefined || text.length > lineCharsMax) return undefined;
  const words = text.split(/\s+/u);
  const known = words.filter((word) => isHeaderText(word, own)).length;
  if (words.length < fieldsMin || known < words.length - 1) return undefined;
  const first = rowOf(words, rows[index] as TableRow);
  const header = headerAt([first], 0, own);
  return header === undefined ? undefined : rowsByBlanks(rows, index + 1, first, header);
}

/** The rows below such a header, as long as each has a cell for every column. */
function rowsByBlanks(
  rows: readonly TableRow[],
  start: number,
  first: TableRow,
  header: Header,
): Found {
  const taken: TableRow[] = [first];
  let at = start;
  for (; at < Math.min(rows.length, start + rowsMax); at += 1) {
    const line = textOf(rows[at]);
    if (line === undefined || isTitle(line) || line.length > lineCharsMax) break;
    const parts = line.split(/\s+/u);
    const own = rowOf(parts, rows[at] as TableRow);
    if (isTotal(parts)) return { rows: [...taken, own], end: at + 1 };
    const isRow = parts.length === first.cells.length && fits(own, header);
    if (!isRow && isProse(line)) break;
    if (!isRow) return { rows: undefined, end: endOf(rows, at) };
    taken.push(own);
  }
  return { rows: taken.length > 1 ? taken : undefined, end: at };
}

function fits(row: TableRow, header: Header): boolean {
  const laid = lay(row, header);
  return laid !== undefined && laid.repair === undefined && isFitting(laid, header);
}

function isTotal(parts: readonly string[]): boolean {
  const [label = '', ...numbers] = parts;
  return (
    isTotalLabel(label) &&
    numbers.length > 0 &&
    numbers.every((part) => pointsOf(part) !== undefined)
  );
}

function isProse(line: string): boolean {
  return (
    /[。；;！]$/u.test(line) || line.length > 60 || /^(?:注|备注|说明|填报|填表|联系)/u.test(line)
  );
}

/** Where what belongs to a table that cannot be read may end: at the next title, or at prose. */
function endOf(rows: readonly TableRow[], from: number): number {
  let at = from;
  while (at < rows.length) {
    const text = textOf(rows[at]);
    if (text === undefined || isTitle(text) || text.length > 120) break;
    at += 1;
  }
  return at;
}

/** Header words on lines of their own, then cells on lines of their own. */
function byLines(
  rows: readonly TableRow[],
  index: number,
  own: Words<IndicatorField>,
): Found | undefined {
  const words: string[] = [];
  while (words.length < wordsMax) {
    const text = textOf(rows[index + words.length]);
    if (text === undefined || !isHeaderText(text, own)) break;
    words.push(text);
  }
  if (words.length < fieldsMin) return undefined;
  const first = rowOf(words, rows[index] as TableRow);
  const header = headerAt([first], 0, own);
  return header === undefined ? undefined : rowsByLines(rows, index + words.length, first, header);
}

/** The rows below such a header: as many lines each as the header has, down to the total or the end. */
function rowsByLines(
  rows: readonly TableRow[],
  start: number,
  first: TableRow,
  header: Header,
): Found {
  const width = first.cells.length;
  const taken: TableRow[] = [first];
  for (let at = start; at < Math.min(rows.length, start + rowsMax); at += width) {
    const total = totalLines(rows, at);
    if (total !== undefined) return { rows: [...taken, total], end: at + total.cells.length };
    const texts = rows.slice(at, at + width).map(textOf);
    const own = rowOf(
      texts.map((text) => text ?? ''),
      rows[at] as TableRow,
    );
    const isWhole = texts.length === width && !texts.includes(undefined);
    if (!isWhole || !fits(own, header)) return { rows: undefined, end: endOf(rows, at) };
    taken.push(own);
  }
  return { rows: taken.length > 1 ? taken : undefined, end: rows.length };
}

/** 总分 on a line of its own, and its numbers on the next ones. */
function totalLines(rows: readonly TableRow[], at: number): TableRow | undefined {
  const label = textOf(rows[at]);
  if (label === undefined || !isTotalLabel(label)) return undefined;
  const numbers: string[] = [];
  while (numbers.length < 3) {
    const text = textOf(rows[at + 1 + numbers.length]);
    if (text === undefined || pointsOf(text) === undefined) break;
    numbers.push(text);
  }
  return numbers.length === 0 ? undefined : rowOf([label, ...numbers], rows[at] as TableRow);
}

/** Where the head above a header begins: at its title. */
function headStart(rows: readonly TableRow[]): number {
  for (let at = rows.length - 1; at >= Math.max(0, rows.length - headLinesMax); at -= 1) {
    const row = rows[at] as TableRow;
    if (row.columns !== 'text' && row.columns !== 'placed') return rows.length;
    if (isTitle(textOf(row) ?? '')) return at;
  }
  return rows.length;
}

/** Labels of the head with their values behind a blank, or on the next line. */
function apartHead(head: readonly TableRow[]): readonly TableRow[] {
  const out: TableRow[] = [];
  for (let at = 0; at < head.length; at += 1) {
    const row = head[at] as TableRow;
    const text = textOf(row) ?? '';
    const next = textOf(head[at + 1]);
    const [label = '', ...said] = text.split(/\s+/u);
    if (isLabel(text) && next !== undefined && !isLabel(next.split(/\s+/u)[0] ?? '')) {
      out.push(rowOf([text, next], row));
      at += 1;
    } else if (isLabel(label) && said.length > 0) out.push(rowOf(pairedParts(label, said), row));
    else out.push(row);
  }
  return out;
}

function isLabel(text: string): boolean {
  return headWord(text) !== '' && headNameOf(text) !== undefined;
}

/** `主管部门 甲局 实施单位 乙局` as four cells: labels begin new ones. */
function pairedParts(label: string, said: readonly string[]): readonly string[] {
  const cells: string[] = [label];
  let value: string[] = [];
  for (const part of said) {
    if (isLabel(part)) {
      cells.push(value.join(' '), part);
      value = [];
    } else value.push(part);
  }
  return [...cells, value.join(' ')];
}

function tell(head: readonly TableRow[], header: TableRow, notes: TableNotes): void {
  const title = head.map(textOf).find((text) => text !== undefined && isTitle(text));
  const line = title === undefined ? header.line : (head[0]?.line ?? header.line);
  const what = title === undefined ? '表' : `“${title}”`;
  notes.add(
    'table-unreadable',
    line,
    `${inFile(line)}的${what}在文本中失去了单元格的界线，不能确定各栏，没有读取；请直接用原来的 docx、xlsx 或 pdf 文件，或者另存为以制表符分隔的文本。`,
  );
}
