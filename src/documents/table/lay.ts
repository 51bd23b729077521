/**
 * The cells of a row under the columns of its header. A cell of a drawn grid stands where it stands, and so
 * does one of a separated row with as many cells as its header. A shorter row without blanks has lost the
 * merged cells at its beginning; only there cells are put elsewhere, where they fit and nowhere else, and told.
 */
import { appendAll, greatestOf, leastOf } from '../../lists.js';
import { isFigure, isNoScore, isVoid } from '../cells.js';
import { amountOf, pointsOf } from './amounts.js';
import type { Header } from './header.js';
import type { HeaderColumn } from './roles.js';
import type { RowCell, TableRow } from './rows.js';
import { type IndicatorField, isLevel1, isLevel2, isSideLabel } from './words.js';

/** A row under its header. */
export interface LaidRow {
  readonly cells: ReadonlyMap<IndicatorField, RowCell>;
  /** What stands under a column that is not read, or under none. */
  readonly beside: readonly RowCell[];
  /** How it was put under its header, where it did not stand there, in Chinese. */
  readonly repair?: string;
  /** Whether its cells at the beginning are lost, not blank. */
  readonly isHeadless: boolean;
}

type Under = ReadonlyMap<number, readonly RowCell[]>;

/** Lays a row under its header. */
export function lay(row: TableRow, header: Header): LaidRow | undefined {
  if (row.columns === 'placed') return layPlaced(row, header);
  const standing = laidOf(byColumn(row, header), header);
  if (row.columns === 'drawn') return standing;
  const width = columnCountOf(header);
  const count = row.cells.length;
  const filled = row.cells.findLastIndex(({ text }) => text !== '') + 1;
  if (count >= width && filled <= width) return standing;
  if (filled > width) return standing;
  if (isFitting(standing, header)) return standing;
  return layFromRight(row, header) ?? (isNamed(standing) ? standing : undefined);
}

/** Whether names stand where names belong; a figure that is none is told where it is read. */
function isNamed({ cells }: LaidRow): boolean {
  return [...named].every((field) => isKindOf(field, cells.get(field)?.text ?? ''));
}

function columnCountOf({ columns }: Header): number {
  return greatestOf(columns.map(({ last }) => last)) + 1;
}

/** Each cell with the columns that it stands in for half of their width or more. */
function byColumn(row: TableRow, { columns }: Header): Under {
  const under = new Map<number, RowCell[]>();
  for (const cell of row.cells) {
    const wide = columns.flatMap((column, index) =>
      2 * overlap(cell, column) >= column.last - column.first + 1 ? [index] : [],
    );
    const found = wide.length > 0 ? wide : nearest(cell, columns);
    for (const index of found) under.set(index, [...(under.get(index) ?? []), cell]);
    if (found.length === 0) under.set(-1, [...(under.get(-1) ?? []), cell]);
  }
  return under;
}

type Range = Pick<RowCell, 'first' | 'last'>;

function overlap(left: Range, right: Range): number {
  return Math.max(0, Math.min(left.last, right.last) - Math.max(left.first, right.first) + 1);
}

/** A cell that is a part of a column: 符号, 值 and 单位 under one header cell. */
function nearest(cell: RowCell, columns: readonly HeaderColumn[]): readonly number[] {
  let best: number | undefined;
  columns.forEach((column, index) => {
    const now = overlap(cell, column);
    const before = best === undefined ? 0 : overlap(cell, columns[best] as HeaderColumn);
    if (now > before) best = index;
  });
  return best === undefined ? [] : [best];
}

function laidOf(under: Under, header: Header, repair?: string, isHeadless = false): LaidRow {
  const cells = new Map<IndicatorField, RowCell>();
  const beside: RowCell[] = [];
  header.columns.forEach((column, index) => {
    const here = (under.get(index) ?? []).filter(({ text }) => text !== '');
    if (here.length === 0) return;
    const field = column.field ?? fieldOfSpill(header, index);
    if (field === undefined || field === 'known') appendAll(beside, field === 'known' ? [] : here);
    else cells.set(field, joined(cells.get(field), here));
  });
  appendAll(
    beside,
    (under.get(-1) ?? []).filter(({ text }) => text !== ''),
  );
  return { cells, beside, isHeadless, ...(repair === undefined ? {} : { repair }) };
}

/** A target in several cells under one header cell: `≥`, `90`, `%` with blanks in the header behind it. */
function fieldOfSpill({ columns }: Header, index: number): IndicatorField | undefined {
  if (columns[index]?.text !== '') return undefined;
  const left = columns.slice(0, index).findLast(({ text }) => text !== '');
  return left?.field === 'target' ? 'target' : undefined;
}

function joined(before: RowCell | undefined, cells: readonly RowCell[]): RowCell {
  const all = before === undefined ? cells : [before, ...cells];
  const distinct = all.filter((cell, index) => all.indexOf(cell) === index);
  const [first] = distinct as [RowCell];
  return distinct.length === 1
    ? first
    : { ...first, text: distinct.map(({ text }) => text).join('') };
}

const numeric: ReadonlySet<IndicatorField> = new Set([
  'weight',
  'score',
  'shareScore',
  'deviation',
]);
const named: ReadonlySet<IndicatorField> = new Set(['level1', 'level2', 'level3']);

/** Whether a text can stand in a column of this kind. */
export function isKindOf(field: IndicatorField, text: string): boolean {
  if (field === 'score' && isNoScore(text)) return true;
  if (numeric.has(field)) return isVoid(text) || pointsOf(text) !== undefined;
  if (named.has(field)) return !isFigure(text) && amountOf(text) === undefined;
  if (field === 'operator') return operatorKind.test(text.trim());
  return true;
}

const operatorKind = /^(?:[≥≤><=＝＞＜≧≦═《》]{1,2}|\p{Script=Han}{1,6}|[-/—]*)$/u;

/** Whether every cell is of its column's kind, and the name is one. */
export function isFitting({ cells, beside }: LaidRow, { columns }: Header): boolean {
  const name = cells.get('level3')?.text;
  if (name === undefined || (isLevel2(name) && /(?:指标|目标)$/u.test(name))) return false;
  if (beside.some(({ text }) => !isSideLabel(text) || isLevel1(text))) return false;
  const first = columns.find(({ field }) => field === 'level1' || field === 'level2');
  const top = first?.field === undefined ? undefined : cells.get(first.field)?.text;
  if (top !== undefined && first?.field === 'level1' && isLevel2(top) && !isLevel1(top))
    return false;
  return [...cells].every(([field, { text }]) => isKindOf(field, text));
}

const leadingMax = 4;

/** A row whose merged cells at the beginning are not there at all. */
function layFromRight(row: TableRow, header: Header): LaidRow | undefined {
  const width = columnCountOf(header);
  const shift = width - row.cells.length;
  const leading = header.columns.findIndex(({ field }) => field === 'level3');
  // Without blanks of its own a row says nothing of the cells that it lacks in the middle.
  if (shift < 1 || shift > Math.min(leading, leadingMax)) return undefined;
  const cells = row.cells.map((cell) => ({
    ...cell,
    first: cell.first + shift,
    last: cell.last + shift,
  }));
  const laid = laidOf(
    byColumn({ ...row, cells }, header),
    header,
    `合并的上级指标格已失去，按后 ${cells.length} 栏归位`,
    true,
  );
  return isFitting(laid, header) ? laid : undefined;
}

/** The place under the header decides where blanks make the columns; as many cells as the header, in order, else. */
function layPlaced(row: TableRow, header: Header): LaidRow | undefined {
  const filled = row.cells.filter(({ text }) => text !== '');
  const under = new Map<number, RowCell[]>();
  let isClear = true;
  for (const cell of filled) {
    const over = header.columns.flatMap((column, index) =>
      overlap(cell, column) > 0 ? [index] : [],
    );
    const [index] = over;
    if (over.length !== 1 || index === undefined || under.has(index)) isClear = false;
    else under.set(index, [cell]);
  }
  const placed = isClear ? laidOf(under, header) : undefined;
  if (placed !== undefined && isFitting(placed, header)) return placed;
  if (filled.length === header.columns.length) {
    const inOrder = laidOf(new Map(filled.map((cell, index) => [index, [cell]])), header);
    if (isFitting(inOrder, header)) return inOrder;
  }
  return isClear ? laidOf(under, header) : layNearest(filled, header);
}

/** Cells that stand between columns go to the nearest one, in order, where that is the only way. */
function layNearest(filled: readonly RowCell[], header: Header): LaidRow | undefined {
  const under = new Map<number, RowCell[]>();
  let least = 0;
  for (const cell of filled) {
    const centre = cell.first + cell.last;
    const distances = header.columns.map((column) => Math.abs(column.first + column.last - centre));
    const index = distances.indexOf(leastOf(distances.slice(least)), least);
    if (index < 0 || under.has(index)) return undefined;
    under.set(index, [cell]);
    least = index + 1;
  }
  const laid = laidOf(under, header, '以空格分栏，按位置就近归位');
  return isFitting(laid, header) ? laid : undefined;
}
