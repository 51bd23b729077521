/**
 * Rows of figures inside the box of a header. Where a header spans an empty row, programs that print a table over
 * pages leave that row out and draw the first row of each page in its place, within the boxes of the header: a cell
 * reads `合计`, and `751.09` on its next line. What a cell holds decides: figures are never part of a header.
 */
import { compact } from '../../../indicators/characters.js';
import { appendAll } from '../../../lists.js';
import type { AccountCell, AccountRow } from './cells.js';

/** What a cell of a box holds: the header's own words, and what stands in the box below them. */
interface Parted {
  readonly cell: AccountCell;
  readonly head: string;
  readonly rest: string;
}

/** A header, and the row that stood in its box. */
interface Opened {
  readonly header: readonly AccountRow[];
  readonly row: AccountRow;
}

/** The words of a header by the column that they begin in. */
type Heads = ReadonlySet<string>;

/** As many rows as a header has at most. */
const boxRowsMax = 8;

/** Whether a cell holds an amount: with decimals or its thousands apart, as no number of a column or a code is. */
export function isPrintedAmount(text: string): boolean {
  return /^-?(?:[\d,]+\.\d+|\d{1,3}(?:,\d{3})+)$/u.test(compact(text));
}

/**
 * The rows, with those that stood in the box of a header behind it as rows of their own.
 * @param isBody whether a row is one of figures; what comes before the first of them is the header.
 */
export function unboxed(
  rows: readonly AccountRow[],
  isBody: (row: AccountRow) => boolean,
): readonly AccountRow[] {
  if (!rows.some(isBoxed)) return rows;
  const heads = new Set<string>();
  const out: AccountRow[] = [];
  let isHeader = true;
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] as AccountRow;
    isHeader &&= !isBody(row);
    const box = boxFrom(rows, at, isBody);
    const freed: Opened | undefined = opened(box, isHeader ? undefined : heads);
    if (isHeader) for (const own of freed?.header ?? [row]) remember(own, heads);
    appendAll(out, freed === undefined ? [row] : [...freed.header, freed.row]);
    isHeader &&= freed === undefined;
    at += freed === undefined ? 1 : box.length;
  }
  return out;
}

/** Whether a cell of the row holds words, or the number of a column, and an amount below them. */
function isBoxed({ cells }: AccountRow): boolean {
  return cells.some(({ lines = [] }) => isHeadOfAmount(lines));
}

function isHeadOfAmount(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  return (
    lines.length > 1 &&
    isPrintedAmount(lines.at(-1) ?? '') &&
    /\p{Script=Han}|^\d{1,2}$/u.test(first)
  );
}

/** The rows that one box may run over, from the first that holds amounts on. */
function boxFrom(
  rows: readonly AccountRow[],
  start: number,
  isBody: (row: AccountRow) => boolean,
): readonly AccountRow[] {
  const first = rows[start];
  if (first === undefined || !isBoxed(first)) return [];
  let end = start + 1;
  while (end < rows.length && end - start < boxRowsMax) {
    const row = rows[end] as AccountRow;
    if (isBody(row) || !row.cells.some(({ lines }) => lines !== undefined)) break;
    end += 1;
  }
  return rows.slice(start, end);
}

/** The cells of a row parted; undefined for one that is none of the header that is known. */
function partsOf({ cells }: AccountRow, heads: Heads | undefined): readonly (Parted | undefined)[] {
  const own = cells.filter(({ text, isFromAbove }) => text !== '' && !isFromAbove);
  return own.map((cell) => (heads === undefined ? byWords(cell) : byHeads(cell, heads)));
}

/** A header that is there again: its words are known, what follows them is the row. */
function byHeads(cell: AccountCell, heads: Heads): Parted | undefined {
  const lines = cell.lines ?? [cell.text];
  for (let count = lines.length; count > 0; count -= 1) {
    const head = lines.slice(0, count).join('');
    if (heads.has(keyOf(cell, head))) return { cell, head, rest: lines.slice(count).join('') };
  }
  return undefined;
}

const headWord =
  /^(?:.{0,14}(?:名称|编码|代码)(?:[(（].{0,10}[)）])?|项目|科目|预算科目|支出|收入|[类款项目]|栏次|行次|序号|单位|备注)$/u;

/** The header for the first time: amounts and codes end it, and the words that columns of names have. */
function byWords(cell: AccountCell): Parted {
  const { text, lines = [] } = cell;
  const at = lines.findIndex((line) => isPrintedAmount(line) || /^\d{3,7}$/u.test(line));
  if (at > 0) return parted(cell, lines, at);
  for (let count = lines.length - 1; count > 0; count -= 1)
    if (headWord.test(compact(lines.slice(0, count).join('')))) return parted(cell, lines, count);
  return { cell, head: text, rest: '' };
}

function parted(cell: AccountCell, lines: readonly string[], count: number): Parted {
  return { cell, head: lines.slice(0, count).join(''), rest: lines.slice(count).join('') };
}

function hasAmount(part: Parted | undefined): boolean {
  return part !== undefined && isPrintedAmount(part.rest);
}

/** The rows of a header without what stood in their box, and that as a row; undefined where there is none in it. */
function opened(box: readonly AccountRow[], heads: Heads | undefined): Opened | undefined {
  const own = box.flatMap((row) => partsOf(row, heads));
  if (own.some((part) => part === undefined) || !own.some(hasAmount)) return undefined;
  const parts = own.filter((part) => part !== undefined);
  const words = new Map(parts.map(({ cell, head }) => [cell, head]));
  const header = box.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => withText(cell, words.get(cell) ?? cell.text)),
  }));
  const cells = parts
    .filter(({ rest }) => rest !== '')
    .map(({ cell, rest }) => withText(cell, rest))
    .sort((left, right) => left.first - right.first);
  const line = cells[0]?.line ?? 0;
  const isNamed = cells.some(({ text }) => !isPrintedAmount(text));
  const isCertain = isNamed && !overlap(cells);
  return { header, row: { line, cells, ...(isCertain ? {} : { isUncertain: true }) } };
}

function withText({ first, last, line, isFromAbove }: AccountCell, text: string): AccountCell {
  return { text, first, last, line, isFromAbove };
}

/** Whether two cells stand under one column: they are not of one row. */
function overlap(cells: readonly AccountCell[]): boolean {
  return cells.some(({ first }, at) => first <= (cells[at - 1]?.last ?? -1));
}

function remember({ cells }: AccountRow, heads: Set<string>): void {
  for (const cell of cells) if (!cell.isFromAbove) heads.add(keyOf(cell, cell.text));
}

function keyOf({ first }: AccountCell, text: string): string {
  return `${first} ${compact(text)}`;
}
