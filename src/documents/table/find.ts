/** Where the tables of a file stand: each has a header of indicators, a head above it, and ends where the next begins. */
import { isFundHeader } from './funds.js';
import { pairsOf, yearOf } from './head.js';
import { type Header, headerAt } from './header.js';
import { distinctCells, type TableRow } from './rows.js';
import {
  goalFieldOf,
  headNameOf,
  headWord,
  type IndicatorField,
  isContinued,
  isTitle,
  isTotalLabel,
  type Words,
} from './words.js';

/** A table by the indexes of its rows. */
export interface TableRange {
  readonly start: number;
  readonly headerAt: number;
  readonly stop: number;
  /** The words that its header was found by. */
  readonly words: Words<IndicatorField>;
}

interface Found {
  readonly headerAt: number;
  readonly header: Header;
  readonly words: Words<IndicatorField>;
}

/**
 * Finds the tables among the rows of a file.
 * @param own words of this file that go before the shared ones.
 * @param ofForms words that single forms have of their own: a header may be known by them alone.
 */
export function tablesAmong(
  rows: readonly TableRow[],
  own: Words<IndicatorField> = [],
  ofForms: readonly Words<IndicatorField>[] = [],
): readonly TableRange[] {
  const found = headersAmong(rows, own, ofForms);
  const starts = found.map(({ headerAt: at }, index) => startOf(rows, at, before(found, index)));
  return found.map(({ headerAt: at, words }, index) => ({
    start: starts[index] ?? at,
    headerAt: at,
    stop: starts[index + 1] ?? rows.length,
    words,
  }));
}

function before(found: readonly Found[], index: number): number {
  const last = found[index - 1];
  return last === undefined ? 0 : last.headerAt + last.header.rowCount;
}

/** The headers that open a table; one that is repeated on a new page opens none. */
function headersAmong(
  rows: readonly TableRow[],
  own: Words<IndicatorField>,
  ofForms: readonly Words<IndicatorField>[],
): readonly Found[] {
  const found: Found[] = [];
  let hasOpened = true;
  let index = 0;
  while (index < rows.length) {
    const words = wordsOfHeader(rows, index, own, ofForms);
    const header = words === undefined ? undefined : headerAt(rows, index, words);
    if (header !== undefined && words !== undefined) {
      if (hasOpened) found.push({ headerAt: index, header, words });
      hasOpened = false;
      index += header.rowCount;
      continue;
    }
    hasOpened ||= opensTable(rows[index] as TableRow);
    index += 1;
  }
  return found;
}

/** The words by which a row is a header: the shared ones, else those of one form that two of its cells are. */
function wordsOfHeader(
  rows: readonly TableRow[],
  index: number,
  own: Words<IndicatorField>,
  ofForms: readonly Words<IndicatorField>[],
): Words<IndicatorField> | undefined {
  if (headerAt(rows, index, own) !== undefined) return own;
  const cells = distinctCells(rows[index] as TableRow).map(({ text }) => headWord(text));
  if (cells.length < 3) return undefined;
  const isOf = (words: Words<IndicatorField>): boolean =>
    cells.filter((cell) => words.some(([, pattern]) => cell !== '' && pattern.test(cell))).length >
    1;
  return ofForms
    .filter(isOf)
    .map((words) => [...own, ...words])
    .find((words) => headerAt(rows, index, words) !== undefined);
}

/** Whether a row says that another table begins: its title, its project or unit, the total of the one before. */
function opensTable(row: TableRow): boolean {
  const cells = distinctCells(row);
  const [first] = cells;
  if (first === undefined) return false;
  if (isTitleRow(row)) return !isContinued(first.text);
  if (isTotalLabel(first.text)) return true;
  const name = headNameOf(first.text.split(/[:：]/u)[0] ?? '');
  return name === 'project' || name === 'unit' || name === 'supervisor';
}

const headRowsMax = 400;
const titleGapMax = 8;

/** Where the table of a header begins: at its title, else where its head does. */
function startOf(rows: readonly TableRow[], at: number, least: number): number {
  let start = at;
  let gap = 0;
  for (let index = at - 1; index >= Math.max(least, at - headRowsMax); index -= 1) {
    const row = rows[index] as TableRow;
    if (isTitleRow(row)) return index;
    if (endsAbove(rows, index, at, least)) break;
    gap = isHead(row) ? 0 : gap + (row.columns === 'text' ? 1 : 0);
    if (gap > titleGapMax) break;
    if (isHead(row)) start = index;
  }
  return start;
}

function isTitleRow(row: TableRow): boolean {
  const [only, ...others] = distinctCells(row);
  return only !== undefined && others.length === 0 && isTitle(only.text);
}

/** Whether a row belongs to what stands before the table: a total, or prose. */
function endsAbove(rows: readonly TableRow[], index: number, at: number, least: number): boolean {
  const row = rows[index] as TableRow;
  const text = distinctCells(row)[0]?.text ?? '';
  if (row.columns === 'text' && text.length > 60) return true;
  return isTotalLabel(text) && !isOfMoney(rows, index, at, least);
}

const moneyRowsMax = 12;

/** Whether a total adds up the money of this very table, not the scores of the one before. */
function isOfMoney(rows: readonly TableRow[], index: number, at: number, least: number): boolean {
  if (rows[index]?.block !== rows[at]?.block) return false;
  if (least === 0 || rows[least - 1]?.block !== rows[at]?.block) return true;
  const above = rows.slice(Math.max(least, index - moneyRowsMax), index);
  return above.some(isFundHeader);
}

function isHead(row: TableRow): boolean {
  if (isFundHeader(row) || pairsOf(row) !== undefined) return true;
  const cells = distinctCells(row);
  if (cells.length === 1 && yearOf(cells[0]?.text ?? '') !== undefined) return true;
  return cells.length > 1 && cells.some(({ text }) => goalFieldOf(text) !== undefined);
}
