/**
 * Lines of tabs whose cells hold breaks that nothing quotes: the rest of a cell begins the next line. Put together
 * where a header word or a whole row comes out and nothing else is possible; told.
 */
import { appendAll } from '../../lists.js';
import { isFigure, numberOf } from '../cells.js';
import { inFile } from '../source/addresses.js';
import { type Header, headerAt } from './header.js';
import { isFitting, lay } from './lay.js';
import type { TableNotes } from './notes.js';
import type { RowCell, TableRow } from './rows.js';
import {
  type IndicatorField,
  indicatorFieldOf,
  isLevel1,
  isLevel2,
  isPlaceholder,
  isRemarkLabel,
  isTitle,
  isTotalLabel,
  type Words,
} from './words.js';

const piecesMax = 5;
const pieceCharsMax = 60;
const cellsMin = 4;

/** The rows with such lines put together. */
export function withLinesJoined(
  rows: readonly TableRow[],
  own: Words<IndicatorField>,
  notes: TableNotes,
): readonly TableRow[] {
  if (!rows.some(({ columns }) => columns === 'separated')) return rows;
  const out: TableRow[] = [];
  let index = 0;
  while (index < rows.length) {
    const head = headAt(rows, index, own);
    if (head === undefined) {
      out.push(rows[index] as TableRow);
      index += 1;
      continue;
    }
    const below = rowsBelow(rows, index + head.taken, head);
    const joined = [...(head.taken > 1 ? [head.row] : []), ...below.joined];
    const [first, last] = [joined[0], joined.at(-1)];
    if (first !== undefined && last !== undefined)
      notes.repaired(
        first.line,
        `${inFile(first.line, last.line)}有 ${joined.length} 行断在格中的换行处，已接成整行。`,
      );
    appendAll(out, [head.row, ...below.rows]);
    index = below.end;
  }
  return out;
}

interface Head {
  readonly row: TableRow;
  readonly header: Header;
  readonly width: number;
  /** How many lines it takes. */
  readonly taken: number;
}

/** A header on one line, or on several whose broken words are header words when put together. */
function headAt(
  rows: readonly TableRow[],
  index: number,
  own: Words<IndicatorField>,
): Head | undefined {
  const first = rows[index] as TableRow;
  if (first.columns !== 'separated' || !hasHeaderWord(first, own)) return undefined;
  let row = first;
  let taken = 1;
  while (taken < piecesMax) {
    const next = rows[index + taken];
    if (next === undefined || !isShort(next) || !isBrokenWord(row, next, own)) break;
    row = joined(row, next);
    taken += 1;
  }
  const header = headerAt([row, ...rows.slice(index + taken, index + taken + 40)], 0, own);
  if (header === undefined || header.rowCount > 1) return undefined;
  return { row, header, width: row.cells.length, taken };
}

function hasHeaderWord({ cells }: TableRow, own: Words<IndicatorField>): boolean {
  const words = cells.filter(({ text }) => text !== '' && text.length <= pieceCharsMax);
  return words.filter(({ text }) => indicatorFieldOf(text, own) !== undefined).length > 1;
}

const endOfWord = /(?:措施|分析|说明|原因|情况|建议|[值分注])$/u;
const restOfWord = /^(?:[及和与或、（(]|值|情况|措施|分析|说明|原因)/u;

/** Whether the end of a row and the beginning of the next are one header word, and not two. */
function isBrokenWord(row: TableRow, next: TableRow, own: Words<IndicatorField>): boolean {
  const [left, right] = [row.cells.at(-1)?.text ?? '', next.cells[0]?.text ?? ''];
  if (left === '' || right === '' || indicatorFieldOf(left + right, own) === undefined)
    return false;
  // A line of one cell may be the beginning of the next row as well.
  if (next.columns === 'text') return endOfWord.test(right);
  // What is a header word already goes on only in what can be no cell of its own.
  return indicatorFieldOf(left, own) === undefined || restOfWord.test(right);
}

function isShort({ columns, cells }: TableRow): boolean {
  if (columns !== 'separated' && columns !== 'text') return false;
  const [first, ...others] = cells;
  return first !== undefined && (others.length > 0 || first.text.length <= pieceCharsMax);
}

/** A figure alone on its line may be the number of a page: joined to another it would be a third. */
const figureAlone = /^(?:[^\p{L}]*\d[^\p{L}]*|第.{1,8}页.{0,12})$/u;

/** Whether a row may be a piece of one: no title, no total, no remark, no number of a page. */
function isPiece(row: TableRow): boolean {
  const [only, ...others] = row.cells;
  if (only !== undefined && others.length === 0 && figureAlone.test(only.text)) return false;
  const isOther = ({ text }: RowCell): boolean =>
    isTitle(text) || isTotalLabel(text) || isRemarkLabel(text.split(/[:：]/u)[0] ?? '');
  return isShort(row) && !row.cells.some(isOther);
}

/** Two lines as one: the last cell of the first goes on in the first of the second. */
function joined(left: TableRow, right: TableRow): TableRow {
  const [end, begin] = [left.cells.at(-1), right.cells[0]];
  if (end === undefined || begin === undefined) return left;
  const middle: RowCell = { ...end, text: end.text + begin.text };
  const cells = [...left.cells.slice(0, -1), middle, ...right.cells.slice(1)];
  return {
    ...left,
    cells: cells.map((cell, first) => ({ ...cell, first, last: first })),
  };
}

interface Below {
  readonly rows: readonly TableRow[];
  /** Those that were put together. */
  readonly joined: readonly TableRow[];
  readonly end: number;
}

/** The rows below a header, as far as they are its own. */
function rowsBelow(rows: readonly TableRow[], start: number, head: Head): Below {
  const out: TableRow[] = [];
  const put: TableRow[] = [];
  let at = start;
  while (at < rows.length) {
    const whole = beginning(rows, at, head) ?? wholeAt(rows, at, head);
    if (whole === undefined) break;
    out.push({ ...whole.row, block: head.row.block });
    if (whole.taken > 1) put.push(whole.row);
    at += whole.taken;
  }
  return { rows: out, joined: put, end: at };
}

interface Whole {
  readonly row: TableRow;
  /** How many lines it takes. */
  readonly taken: number;
}

/** A line of one cell that begins the first cell of the row below it: 产 and 出指标. */
function beginning(rows: readonly TableRow[], at: number, head: Head): Whole | undefined {
  const [text, next] = [rows[at], rows[at + 1]];
  if (text?.columns !== 'text' || next === undefined || !isPiece(text)) return undefined;
  const row = { ...joined(text, next), columns: next.columns, line: text.line };
  const [level, rest] = [row.cells[0]?.text ?? '', next.cells[0]?.text ?? ''];
  const first = head.header.columns[0]?.field;
  const isBroken = (first === 'level1' || first === 'level2') && isLevel(level) && !isLevel(rest);
  if (rest === '' || row.cells.length !== head.width) return undefined;
  return isBroken && isWhole(row, head.header) ? { row, taken: 2 } : undefined;
}

function isLevel(text: string): boolean {
  return isLevel1(text) || isLevel2(text);
}

/** The row that begins at a line, with the lines that it goes on in; undefined where the table may have ended. */
function wholeAt(
  rows: readonly TableRow[],
  at: number,
  { header, width }: Head,
): Whole | undefined {
  const first = rows[at] as TableRow;
  if (first.columns !== 'separated' || !isPiece(first) || first.cells.length < 2) return undefined;
  let row = first;
  let taken = 1;
  while (row.cells.length < width && !isWhole(row, header) && taken < piecesMax) {
    const next = rows[at + taken];
    if (next === undefined || !isPiece(next)) break;
    row = joined(row, next);
    taken += 1;
  }
  if (row.cells.length !== width || (taken > 1 && !isWhole(row, header)))
    return { row: first, taken: 1 };
  const words = restOfWords(rows, at + taken, row, header);
  return words === undefined ? { row, taken } : { row: joined(row, words), taken: taken + 1 };
}

/** Whether a row stands under its header as it is, with a name and the last figure that the header has. */
function isWhole(row: TableRow, header: Header): boolean {
  const laid = lay(row, header);
  if (laid === undefined || !isFitting(laid, header)) return false;
  const has = (field: IndicatorField): boolean => header.columns.some((one) => one.field === field);
  const due = (['weight', 'actual', 'target'] as const).find(has) ?? 'score';
  return laid.cells.has('level3') && laid.cells.has(due);
}

/** A line of words alone between two rows, where the row above ends in words. */
function restOfWords(
  rows: readonly TableRow[],
  at: number,
  { cells }: TableRow,
  { columns }: Header,
): TableRow | undefined {
  const [next, after] = [rows[at], rows[at + 1]];
  const last = columns.at(-1)?.field;
  const isWords = last === 'explanation' || last === 'note' || last === 'rule';
  if (!isWords || (cells.at(-1)?.text ?? '') === '') return undefined;
  if (next?.columns !== 'text' || !isPiece(next) || after?.columns !== 'separated')
    return undefined;
  const text = next.cells[0]?.text ?? '';
  const isNone = isPlaceholder(text) || isFigure(text) || numberOf(text) !== undefined;
  if (isLevel(text + (after.cells[0]?.text ?? ''))) return undefined;
  return isNone || after.cells.length < cellsMin ? undefined : next;
}
