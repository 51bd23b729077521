/** The header of an account table: what stands above each of its columns, over one to several rows. */
import { compact } from '../../../indicators/characters.js';
import { greatestOf } from '../../../lists.js';
import { isVoid, labelOf, numberOf } from '../../cells.js';
import { isPrintedAmount, unboxed } from './boxed.js';
import type { AccountCell, AccountRow } from './cells.js';
import type { ColumnsKnown } from './table.js';

export type ColumnRole = 'code' | 'name' | 'ignored' | 'amount';

export interface AccountColumn {
  readonly at: number;
  /** What stands above it from the top down, without what says whether it was planned or spent. */
  readonly path: readonly string[];
  /** Whether it was planned or spent, where the header says so. */
  readonly measure: 'budget' | 'final' | undefined;
  readonly role: ColumnRole;
}

export interface Headed {
  readonly columns: readonly AccountColumn[];
  readonly body: readonly AccountRow[];
}

const headerRowsMax = 8;

/** Splits a table into its header and its body; undefined where either is missing. */
export function splitHeader(rows: readonly AccountRow[], known: ColumnsKnown): Headed | undefined {
  const apart = unboxed(rows, (row) => !isPreface(row) && !isCount(row) && isBody(row));
  const counted = apart.filter((row) => !isPreface(row) && !isCount(row));
  const from = counted.findIndex(isBody);
  if (from < 1 || from > headerRowsMax) return undefined;
  const width = greatestOf(counted.map(widthOf));
  const header =
    known === 'separated' ? withSpans(counted.slice(0, from), width) : counted.slice(0, from);
  const body = counted.slice(from).filter((row) => !isRepeated(row, header));
  const columns = Array.from({ length: width }, (_, at) => columnOf(at, header, body));
  return { columns, body };
}

export function widthOf({ cells }: AccountRow): number {
  return cells.reduce((most, { text, last }) => (text === '' ? most : Math.max(most, last + 1)), 0);
}

/** Names of who made the table, its number and its unit, where they stand in the grid itself. */
function isPreface({ cells }: AccountRow): boolean {
  const texts = cells.map(({ text }) => compact(text)).filter((text) => text !== '');
  return (
    texts.length === 0 ||
    texts.every((text) =>
      /^(?:(?:编制|填报|预算|金额|计量)?(?:单位|部门)(?:名称|代码)?:|(?:公开|预算|财决)\d+表$|\d{4}年度?$)/u.test(
        text,
      ),
    )
  );
}

/** 栏次 1 2 3: the numbers of the columns. */
function isCount({ cells }: AccountRow): boolean {
  const texts = cells.filter(({ isFromAbove }) => !isFromAbove).map(({ text }) => compact(text));
  const filled = texts.filter((text) => text !== '');
  // Figures beside them are a row, whatever else it holds.
  if (filled.some(isPrintedAmount)) return false;
  if (filled.some((text) => /^栏次/u.test(text))) return true;
  const numbers = filled.filter((text) => /^\d{1,2}$/u.test(text)).map(Number);
  return (
    numbers.length > 1 &&
    numbers.length === filled.length &&
    numbers.every((number, at) =>
      at === 0 ? number === 1 : number === (numbers[at - 1] as number) + 1,
    )
  );
}

const item =
  /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[、.．])/u;

function isBody({ cells }: AccountRow): boolean {
  const own = cells.filter(({ isFromAbove }) => !isFromAbove);
  if (own.some(({ text }) => amountPattern.test(compact(text)) || item.test(compact(text))))
    return true;
  const first = own.find(({ text }) => text.trim() !== '');
  const text = compact(first?.text ?? '');
  if (/^\d{3}(?:\d{2}){0,2}$/u.test(text)) return true;
  return (
    /^(?:合计|总计)$/u.test(text) && own.filter((cell) => cell.text.trim() !== '').length === 1
  );
}

const amountPattern = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u;

/** A header that is there again on the next page. */
function isRepeated(row: AccountRow, header: readonly AccountRow[]): boolean {
  const own = textsOf(row);
  return (
    own !== '' &&
    header.some((line) => textsOf(line) === own) &&
    !row.cells.some(({ text }) => numberOf(text) !== undefined)
  );
}

function textsOf({ cells }: AccountRow): string {
  return cells
    .filter(({ isFromAbove }) => !isFromAbove)
    .map(({ text }) => compact(text))
    .join('|');
}

/** Cells apart by signs alone span to the next of their row, within what spans above them. */
function withSpans(rows: readonly AccountRow[], width: number): readonly AccountRow[] {
  let borders = new Set<number>([width]);
  return rows.map((row) => {
    const starts = row.cells.filter(({ text }) => text !== '').map(({ first }) => first);
    const own = new Set([...borders, ...starts]);
    const cells = row.cells
      .filter(({ text }) => text !== '')
      .map((cell): AccountCell => {
        let last = cell.first;
        while (!own.has(last + 1) && last + 1 < width) last += 1;
        return { ...cell, last };
      });
    borders = own;
    return { ...row, cells };
  });
}

function columnOf(
  at: number,
  header: readonly AccountRow[],
  body: readonly AccountRow[],
): AccountColumn {
  const words = header.flatMap(({ cells }) => {
    const cell = cells.find(({ text, first, last }) => text !== '' && first <= at && at <= last);
    return cell === undefined ? [] : [headerWord(cell.text)];
  });
  const path = words.filter((word, index) => word !== words[index - 1]);
  const measures = path.flatMap((word) => measureOf(word) ?? []);
  return {
    at,
    path: path.flatMap(withoutMeasure),
    measure: measures.at(-1),
    role: roleOf(path.at(-1) ?? '', at, body),
  };
}

function headerWord(text: string): string {
  return labelOf(text).replace(/["“”]/gu, '');
}

/** 预算数, 决算数: which of two figures of the same thing it is. */
function measureOf(word: string): AccountColumn['measure'] {
  if (/^(?:支出|收入|本年)?决算(?:数|金额)?$|^完成数$|^(?:全年)?执行数$/u.test(word))
    return 'final';
  return /^(?:全年|年初|本年|调整)?预算(?:数|金额)?$/u.test(word) ? 'budget' : undefined;
}

function withoutMeasure(word: string): readonly string[] {
  return measureOf(word) === undefined && !/^(?:金额|项目)$/u.test(word) ? [word] : [];
}

function roleOf(leaf: string, at: number, body: readonly AccountRow[]): ColumnRole {
  if (/^[类款项目]$/u.test(leaf)) return 'code';
  if (/^(?:行次|序号|备注)$|(?:单位|部门)(?:\(单位\))?(?:代码|编码)$|^部门\(单位\)/u.test(leaf))
    return 'ignored';
  if (/(?:编码|代码)$/u.test(leaf)) return 'code';
  const isLabel = /名称(?:\)|$)|^(?:项目|科目|收入|支出|预算科目)$/u.test(leaf);
  if (isLabel && !hasFigures(at, body)) return 'name';
  if (isLabel && hasCodes(at, body)) return 'code';
  return hasFigures(at, body) || !hasWords(at, body) ? 'amount' : 'ignored';
}

function inColumn(at: number, body: readonly AccountRow[]): readonly string[] {
  return body.flatMap(({ cells }) =>
    cells
      .filter((cell) => cell.first === at && !cell.isFromAbove && !isVoid(cell.text))
      .map(({ text }) => text),
  );
}

function hasFigures(at: number, body: readonly AccountRow[]): boolean {
  const texts = inColumn(at, body);
  return (
    texts.length > 0 &&
    2 * texts.filter((text) => numberOf(text) !== undefined).length > texts.length
  );
}

/** A column of codes of subjects, under a header that spans codes and names: classes with what is below them. */
function hasCodes(at: number, body: readonly AccountRow[]): boolean {
  const figures = inColumn(at, body).filter((text) => numberOf(text) !== undefined);
  const codes = new Set(figures.map((text) => compact(text)));
  const isCode = (text: string): boolean => /^\d{3}(?:\d{2}){0,2}$/u.test(text);
  return (
    [...codes].every(isCode) &&
    [...codes].some((code) => code.length > 3 && codes.has(code.slice(0, -2)))
  );
}

function hasWords(at: number, body: readonly AccountRow[]): boolean {
  return inColumn(at, body).some((text) => /\p{Script=Han}/u.test(text));
}
