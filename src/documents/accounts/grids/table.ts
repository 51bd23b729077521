/** Account tables as they stand in a file: a title, the unit of their amounts, and the rows of a grid below. */
import { Fraction } from '../../../decimal.js';
import { compact } from '../../../indicators/characters.js';
import { labelOf } from '../../cells.js';
import { scaleToTenThousand } from '../../figures/figure.js';
import type { Line } from '../../source/lines.js';
import { distinctCells, type TableRow } from '../../table/rows.js';
import type { AccountRow } from './cells.js';
import { type AccountKind, accountKindOf } from './kinds.js';
import { placedRows } from './placed.js';

/** How certain the columns are: drawn or laid out by places, or apart by signs alone. */
export type ColumnsKnown = 'drawn' | 'separated' | 'placed';

export interface AccountTable {
  readonly kind: AccountKind;
  readonly title: string;
  /** The address of the title. */
  readonly line: number;
  /** Whether it shows what was spent, not what was planned. */
  readonly isFinal: boolean;
  /** What turns its amounts into 万元. */
  readonly scale: Fraction;
  readonly columns: ColumnsKnown;
  /** Undefined where blanks do not tell for certain where its columns are. */
  readonly rows: readonly AccountRow[] | undefined;
  /** The rows as they stand, whether their columns are known or not. */
  readonly given: readonly TableRow[];
}

/** Rows of text between a title and its table: the unit, who made it, its number. */
const prefaceRowsMax = 8;

interface Draft {
  readonly title: string;
  readonly line: number;
  scale: Fraction;
  preface: number;
  readonly rows: TableRow[];
}

/**
 * The account tables among the rows of a file.
 * @param lines the lines of a text, where there are any: where only blanks tell cells apart, they say how many.
 */
export function accountTablesOf(
  rows: readonly TableRow[],
  lines: ReadonlyMap<number, Line>,
): readonly AccountTable[] {
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  let scale = Fraction.one;
  for (const row of rows) {
    const title = titleOf(row);
    const found = scaleOf(row);
    scale = found ?? scale;
    if (title !== undefined) {
      open = { title, line: row.line, scale, preface: 0, rows: [] };
      drafts.push(open);
      continue;
    }
    if (open === undefined) continue;
    if (found !== undefined && !open.rows.some(hasAmount)) open.scale = found;
    open = withRow(open, row);
  }
  return drafts.flatMap((draft) => tableOf(draft, lines));
}

/** The table that a row belongs to; undefined where prose has ended it. */
function withRow(open: Draft, row: TableRow): Draft | undefined {
  if (row.columns !== 'text') {
    open.rows.push(row);
    return open;
  }
  open.preface += 1;
  if (open.rows.length === 0) return open.preface > prefaceRowsMax ? undefined : open;
  return isWrapped(row, open) ? open : undefined;
}

/** A line of one word among columns that blanks make: a name or a header that is broken over lines. */
function isWrapped(row: TableRow, open: Draft): boolean {
  if (!open.rows.some(({ columns }) => columns === 'placed')) return false;
  const text = compact(row.cells[0]?.text ?? '');
  if (text.length > 20 || /[。；：:;]/u.test(text)) return false;
  open.rows.push(row);
  return true;
}

function tableOf(draft: Draft, lines: ReadonlyMap<number, Line>): readonly AccountTable[] {
  const kind = accountKindOf(draft.title);
  const { title, line, scale } = draft;
  const given = draft.rows;
  if (kind === undefined || given.length < 2) return [];
  const isPlaced = given.some(({ columns }) => columns === 'placed');
  const columns = isPlaced
    ? 'placed'
    : given.every((row) => row.columns === 'drawn')
      ? 'drawn'
      : 'separated';
  const rows = isPlaced ? placedRows(given, lines) : given.map(rowOf);
  return [{ kind, title, line, isFinal: /决算/u.test(title), scale, columns, rows, given }];
}

function rowOf({ line, cells }: TableRow): AccountRow {
  return { line, cells };
}

/** `单位：万元`, as it stands above a table, alone or behind the name of who made it. */
function scaleOf(row: TableRow): Fraction | undefined {
  const text = compact(
    distinctCells(row)
      .map((cell) => cell.text)
      .join(''),
  );
  if (text.length > 120) return undefined;
  const unit = /单位:(亿元|万元|元)$/u.exec(text)?.[1];
  return unit === undefined ? undefined : scaleToTenThousand[unit];
}

/** A row of one cell that ends in 表: the table before it has ended, whatever it is called. */
function titleOf(row: TableRow): string | undefined {
  const [only, ...others] = distinctCells(row);
  if (only === undefined || others.length > 0) return undefined;
  const label = labelOf(only.text);
  if (label.length >= 60 || /[。,;:]/u.test(label) || /^(?:公开|预算)\d+表$/u.test(label))
    return undefined;
  const bare = label.replace(/\([^()]{0,20}\)$/u, '');
  return /表$/u.test(bare) ? bare : undefined;
}

/** Whether a row holds an amount, not only the numbers of its columns. */
function hasAmount(row: TableRow): boolean {
  return row.cells.some(
    ({ text, isFromAbove }) =>
      !isFromAbove && /^-?[\d,]+\.\d+$|^-?\d{1,3}(?:,\d{3})+$/u.test(text.trim()),
  );
}
