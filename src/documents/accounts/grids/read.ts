/** What an account table says: rows with a code or a name, and their amounts by the header of the column. */
import { compact } from '../../../indicators/characters.js';
import { greatestOf } from '../../../lists.js';
import { isVoid, numberOf } from '../../cells.js';
import { type Figure, figureOf } from '../../figures/figure.js';
import type { TableRow } from '../../table/rows.js';
import { isPrintedAmount } from './boxed.js';
import type { AccountCell, AccountRow } from './cells.js';
import { type AccountColumn, type ColumnRole, splitHeader, widthOf } from './header.js';
import type { AccountKind } from './kinds.js';
import type { AccountTable } from './table.js';

/** A row of one side of a table. */
export interface Entry {
  /** The code of a subject without blanks; empty where there is none. */
  readonly code: string;
  /** Its name, or what a row of sums is called; without blanks. */
  readonly name: string;
  readonly line: number;
  /** By the place of the column. */
  readonly amounts: ReadonlyMap<number, Figure>;
}

/** Labels with the columns of amounts that belong to them: a table, or one side of it. */
export interface AmountSection {
  readonly columns: readonly AccountColumn[];
  readonly entries: readonly Entry[];
  /** Where rows stood that were not read: how many entries are before each of them. */
  readonly unreadAt: readonly number[];
}

export interface AccountGrid {
  readonly kind: AccountKind;
  readonly title: string;
  readonly line: number;
  readonly isFinal: boolean;
  readonly sections: readonly AmountSection[];
  /** The addresses of rows that could not be read for certain; sums that they can take part in are not looked at. */
  readonly unread: readonly number[];
}

/** Why a table was not read, in Chinese; `empty` where it holds no amounts. */
export type GridReading =
  | { readonly kind: 'read'; readonly grid: AccountGrid }
  | { readonly kind: 'unread'; readonly because: string; readonly line: number }
  | { readonly kind: 'empty' };

/**
 * Reads a table whose columns are certain. Of a drawn table of subjects or items a row that does not stand under its
 * columns is left out and told, where it is one of few; of all others every row is read, or none.
 */
export function readGrid(table: AccountTable): GridReading {
  const { kind, title, line, isFinal, rows } = table;
  if (rows === undefined)
    return table.given.some((row) => row.cells.some(({ text }) => numberOf(text) !== undefined))
      ? { kind: 'unread', because: '以空格分栏，各栏的位置不能确定', line }
      : { kind: 'empty' };
  const found = splitHeader(rows, table.columns);
  if (found === undefined)
    return rows.some(({ cells }) => cells.some(({ text }) => isPrintedAmount(text)))
      ? { kind: 'unread', because: '没有找到表头', line }
      : { kind: 'empty' };
  const { columns, body } = found;
  const amountsAt = new Set(columns.filter(({ role }) => role === 'amount').map(({ at }) => at));
  const isBlank = !body.some(({ cells }) =>
    cells.some(({ first, text }) => amountsAt.has(first) && numberOf(text) !== undefined),
  );
  if (isBlank) return { kind: 'empty' };
  const rest = body.filter((row) => !isNote(row));
  const short = table.columns === 'separated' ? shortRow(table.given) : undefined;
  if (short !== undefined)
    return { kind: 'unread', because: '一行比其他行少了单元格', line: short };
  const isRead = (row: AccountRow): boolean => row.isUncertain !== true && isUnder(row, columns);
  const shifted = rest.filter((row) => !isRead(row));
  const [firstShifted] = shifted;
  if (firstShifted !== undefined && !canLeaveOut(table, shifted.length, rest.length))
    return { kind: 'unread', because: '一行的内容与表头的各栏对不上', line: firstShifted.line };
  const unnamed = columns.find(
    (column) =>
      column.role === 'amount' &&
      !hasHeader(column) &&
      hasAmountAt(rest.filter(isRead), column.at) &&
      !columns.some((other) => other.role === 'name' && other.at < column.at),
  );
  if (unnamed !== undefined) return { kind: 'unread', because: '有一栏没有表头', line };
  const sections = sectionsOf(columns).map((own): AmountSection => {
    const entries: Entry[] = [];
    const unreadAt: number[] = [];
    for (const row of rest)
      if (isRead(row)) pushEntry(entries, entryOf(row, own, table));
      else unreadAt.push(entries.length);
    return { columns: own.filter(({ role }) => role === 'amount'), entries, unreadAt };
  });
  const unread = shifted.map((row) => row.line);
  return { kind: 'read', grid: { kind, title, line, isFinal, sections, unread } };
}

function pushEntry(entries: Entry[], entry: Entry | undefined): void {
  if (entry !== undefined) entries.push(entry);
}

/** One row in this many may be left out, and one of any table: where more do not fit, the header is not understood. */
const leftOutShare = 10;

/** Whether rows that could not be read say nothing against the others: the rules of the table tell its columns. */
function canLeaveOut({ columns, kind }: AccountTable, count: number, rowCount: number): boolean {
  return (
    columns === 'drawn' &&
    kind !== 'three-public' &&
    rowCount > 2 &&
    count <= Math.max(1, Math.floor(rowCount / leftOutShare))
  );
}

/** A row with fewer cells than others, in a file that keeps the blank cells at their ends. */
function shortRow(rows: readonly TableRow[]): number | undefined {
  const body = rows.filter(({ cells }) => cells.some(({ text }) => isPrintedAmount(text)));
  const most = greatestOf(body.map(({ cells }) => cells.length));
  const keepsBlanks = body.some(({ cells }) => cells.at(-1)?.text === '');
  return keepsBlanks ? body.find(({ cells }) => cells.length < most)?.line : undefined;
}

function hasAmountAt(rows: readonly AccountRow[], at: number): boolean {
  return rows.some(({ cells }) =>
    cells.some((cell) => cell.first === at && isPrintedAmount(cell.text)),
  );
}

/** A row of words alone, as a note below the table is. */
function isNote({ cells }: AccountRow): boolean {
  const own = cells.filter(({ text, isFromAbove }) => text !== '' && !isFromAbove);
  const [only, ...others] = own;
  return (
    only === undefined ||
    (others.length === 0 && /^(?:注|备注|说明)|[。;]/u.test(compact(only.text)))
  );
}

const sumLabel = /^(?:本年)?(?:收入|支出|收支)?(?:合计|总计|小计)$/u;

/** Whether each cell holds what its column is for. */
function isUnder(row: AccountRow, columns: readonly AccountColumn[]): boolean {
  if (widthOf(row) > columns.length || isBeside(row, columns)) return false;
  return row.cells.every((cell) => {
    if (cell.isFromAbove || isVoid(cell.text)) return true;
    const roles = columns.slice(cell.first, cell.last + 1).map(({ role }) => role);
    return fits(cell, roles);
  });
}

const hasHeader = ({ path, measure }: AccountColumn): boolean =>
  path.length > 0 || measure !== undefined;

/** Whether the amounts of a row all stand under no header, beside columns that have one. */
function isBeside(row: AccountRow, columns: readonly AccountColumn[]): boolean {
  const isHeaded = columns.some((column) => column.role === 'amount' && hasHeader(column));
  const own = row.cells.filter((cell) => !cell.isFromAbove && isPrintedAmount(cell.text));
  return (
    isHeaded &&
    own.length > 0 &&
    own.every(({ first }) => !hasHeader(columns[first] as AccountColumn))
  );
}

function fits({ text }: AccountCell, roles: readonly ColumnRole[]): boolean {
  if (roles.length === 1 && roles[0] === 'ignored') return true;
  const isNumber = numberOf(text) !== undefined;
  if (roles.includes('amount')) return isNumber && roles.length === 1;
  if (!isNumber) return true;
  return roles.includes('code') || roles.includes('ignored');
}

/** Labels begin a section; the amounts behind them are theirs. */
function sectionsOf(columns: readonly AccountColumn[]): readonly (readonly AccountColumn[])[] {
  const sections: AccountColumn[][] = [];
  for (const column of columns) {
    const open = sections.at(-1);
    const hasAmounts = open?.some(({ role }) => role === 'amount') === true;
    const isLabel = column.role === 'code' || column.role === 'name';
    if (open === undefined || (isLabel && hasAmounts)) sections.push([column]);
    else open.push(column);
  }
  return sections.filter((section) => section.some(({ role }) => role === 'amount'));
}

function entryOf(
  row: AccountRow,
  columns: readonly AccountColumn[],
  { scale }: AccountTable,
): Entry | undefined {
  const own = row.cells.filter(({ text, isFromAbove }) => !isFromAbove && !isVoid(text));
  const at = (role: ColumnRole): readonly AccountCell[] =>
    own.filter(({ first }) =>
      columns.some((column) => column.role === role && column.at === first),
    );
  const codes = at('code').map(({ text }) => compact(text));
  const amounts = new Map<number, Figure>();
  for (const cell of at('amount')) {
    const found = numberOf(cell.text);
    if (found !== undefined && !/%/u.test(cell.text))
      amounts.set(cell.first, figureOf(found.text, cell.line, scale));
  }
  const names = at('name').map(({ text }) => compact(text));
  const label = codes.find((code) => /\p{Script=Han}/u.test(code));
  const written = names[0] ?? label ?? '';
  // 201 一般公共服务支出 in one cell.
  const [, joined = '', rest = ''] =
    /^(\d{3}(?:\d{2}){0,2})(\p{Script=Han}.*)$/u.exec(written) ?? [];
  const code = joined === '' ? codeOf(codes) : joined;
  const name = joined === '' ? written : rest;
  if (name === '' && code === '' && amounts.size === 0) return undefined;
  return { code, name, line: row.line, amounts };
}

/** 类, 款 and 项 in cells of their own; one that repeats those before it stands for itself. */
function codeOf(cells: readonly string[]): string {
  const parts = cells.filter((cell) => /^\d+$/u.test(cell));
  const [first = ''] = parts;
  if (!/^\d{3}(?:\d{2}){0,2}$/u.test(first)) return '';
  return parts.slice(1).reduce((code, part) => {
    if (part.startsWith(code)) return part;
    return /^\d{2}$/u.test(part) && code.length < 7 ? `${code}${part}` : code;
  }, first);
}

/** Whether a row adds up others. */
export function isSumRow({ code, name }: Entry): boolean {
  return code === '' && sumLabel.test(name.replace(/[:：]$/u, ''));
}
