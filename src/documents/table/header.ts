/** The header of the indicators: over one to three rows, with cells that span, or broken over lines. */

import { compact } from '../../indicators/characters.js';
import { greatestOf } from '../../lists.js';
import { isFigure, numberOf } from '../cells.js';
import { yearOf } from './head.js';
import { type HeaderColumn, levelNames, type Roles, rolesOf } from './roles.js';
import { distinctCells, ownCells, type RowCell, type TableRow } from './rows.js';
import { subFieldOf } from './sub-words.js';
import { type LeftOut, withOneOfEach } from './twins.js';
import { headWord, type IndicatorField, indicatorFieldOf, type Words } from './words.js';

export interface Header {
  readonly columns: readonly HeaderColumn[];
  /** Whether rows hold two indicators side by side. */
  readonly isHalved: boolean;
  /** The columns of a second indicator in the same row. */
  readonly beside?: readonly HeaderColumn[];
  /** How many rows it takes. */
  readonly rowCount: number;
  readonly line: number;
  /** Whether its cells were broken over lines and put together again. */
  readonly isJoined: boolean;
  /** Columns that say the same of another year, term or person, and are not read. */
  readonly leftOut: readonly LeftOut[];
}

const headerRowsMax = 3;
const valueFields: readonly IndicatorField[] = ['target', 'adjustedTarget', 'value', 'actual'];

/** The fields that a row of cells names, whatever their order. */
function fieldsOf(cells: readonly RowCell[], own: Words<IndicatorField>): Set<IndicatorField> {
  const strong = new Set(cells.map(({ text }) => indicatorFieldOf(text, own, false)));
  const hasLevels = levelNames.some((level) => strong.has(level)) || strong.has('name');
  const all = cells.map(({ text }) => indicatorFieldOf(text, own, hasLevels));
  return new Set(all.filter((field) => field !== undefined));
}

function isHeaderRow(cells: readonly RowCell[], own: Words<IndicatorField>): boolean {
  if (cells.length < 2 || cells.some(({ text }) => numberOf(text) !== undefined)) return false;
  const fields = fieldsOf(cells, own);
  const hasName = ['level3', 'level2', 'name'].some((name) => fields.has(name as IndicatorField));
  if (!hasName) return false;
  const hasLevel3 = fields.has('level3') || fields.has('name');
  const hasValue = valueFields.some((field) => fields.has(field));
  const isScored = fields.has('score') || fields.has('weight');
  if (hasValue && hasLevel3) return true;
  // A form whose lowest level is the second.
  if (hasValue && fields.has('level1') && fields.has('level2')) return true;
  // Scoring tables have no targets; a broken header goes on below.
  return fields.has('level3') && (isScored || fields.size >= 3);
}

/**
 * The header that begins in a row.
 * @param own words of one layout that go before the shared ones.
 */
export function headerAt(
  rows: readonly TableRow[],
  index: number,
  own: Words<IndicatorField> = [],
): Header | undefined {
  const row = rows[index] as TableRow;
  const cells = distinctCells(row);
  if (!isHeaderRow(cells, own)) return undefined;
  const { columns, rowCount, isJoined } = withRowsBelow(rows, index, own);
  const sample = rows.slice(index + rowCount, index + rowCount + sampleRows);
  const named = withNamesApart(withFields(columns, own), sample);
  const [left, right] = halvesOf(named) ?? [named];
  const { columns: ofOne, leftOut } = withOneOfEach(left, () => yearAbove(rows, index));
  const resolved = withRoles(ofOne, rolesOf(ofOne, sample));
  const fields = new Set(resolved.map(({ field }) => field));
  if (!fields.has('level3') || !hasFigures(fields)) return undefined;
  const beside = right === undefined ? {} : { beside: withRoles(right, rolesOf(right, sample)) };
  const isHalved = right !== undefined;
  return { columns: resolved, rowCount, line: row.line, isJoined, isHalved, leftOut, ...beside };
}

/** All rows of a header, the one that numbers its columns included. */
function withRowsBelow(
  rows: readonly TableRow[],
  index: number,
  own: Words<IndicatorField>,
): Pick<Header, 'rowCount' | 'isJoined'> & { readonly columns: ReturnType<typeof columnsOf> } {
  let columns = columnsOf((rows[index] as TableRow).cells);
  let rowCount = 1;
  let isJoined = false;
  while (rowCount < headerRowsMax) {
    const next = rows[index + rowCount];
    if (next === undefined) break;
    if (!goesOn(next, columns, own) && !leadsOn(next, rows[index + rowCount + 1], own)) break;
    const isBroken = next.columns !== 'drawn' && isAppended(next, columns, own);
    isJoined ||= isBroken;
    columns = isBroken ? appended(columns, next) : below(columns, next);
    rowCount += 1;
  }
  const numbers = rows[index + rowCount];
  if (numbers !== undefined && isNumbering(numbers)) rowCount += 1;
  return { columns, rowCount, isJoined };
}

const yearRowsMax = 60;

/** The year that the nearest line above says the table is of. */
function yearAbove(rows: readonly TableRow[], index: number): string | undefined {
  for (let at = index - 1; at >= Math.max(0, index - yearRowsMax); at -= 1) {
    const [only, ...others] = distinctCells(rows[at] as TableRow);
    const year = others.length > 0 ? undefined : yearOf(only?.text ?? '');
    if (year !== undefined) return year;
  }
  return undefined;
}

const numberingLabel = /^(?:栏次|行次|列次|栏目|序号|项次|栏号)$/u;
const stems = '甲乙丙丁戊己庚辛壬癸';

/** The number that a mark of a column is: `3`, `(3)`, `③`, `C`, `丙`, or `(4)=(2)/(1)×(3)`; undefined for another text. */
function columnNumber(text: string): number | undefined {
  // ① is (1) for who counts columns.
  const mark = text
    .normalize('NFKC')
    .replace(/[\s()栏列]/gu, '')
    .replace(/=.*$/u, '');
  if (/^\d{1,2}$/u.test(mark)) return Number(mark);
  return /^[A-Z]$/u.test(mark) ? mark.charCodeAt(0) - 'A'.charCodeAt(0) + 1 : undefined;
}

/** The row below a header that numbers its columns: 甲 乙 丙 or dashes for the names, and numbers that count on. */
function isNumbering(row: TableRow): boolean {
  const own = distinctCells(row);
  const [first] = own;
  if (first === undefined) return false;
  const marks = (numberingLabel.test(headWord(first.text)) ? own.slice(1) : own)
    .map(({ text }) => text.trim())
    .filter((text) => !/^[-—–─/]+$/u.test(text));
  const named = marks.findIndex((text) => !stems.includes(text));
  const [letters, others] = named < 0 ? [marks, []] : [marks.slice(0, named), marks.slice(named)];
  if (letters.join('') !== stems.slice(0, letters.length)) return false;
  // Three names without a number may be a row of the table.
  if (others.length === 0 && letters.length < 4) return false;
  const numbers = others.map(columnNumber);
  const [start] = numbers;
  if (marks.length < 3 || (start !== undefined && start > 9)) return false;
  return numbers.every((number, at) => number !== undefined && number === (start ?? 0) + at);
}

const namesMax = 3;

/** One 绩效指标 above the cells of two or three levels: each has a column, and what stands there says which. */
function withNamesApart(
  columns: readonly HeaderColumn[],
  sample: readonly TableRow[],
): readonly HeaderColumn[] {
  const isLevel = ({ field }: HeaderColumn): boolean => field?.startsWith('level') === true;
  const at = columns.findIndex(({ field }) => field === 'name');
  const name = columns[at];
  if (name === undefined || columns.some(isLevel)) return columns;
  const next = columns.findIndex(({ text }, index) => index > at && text !== '');
  const end = (columns[next]?.first ?? name.last + 1) - 1;
  const starts = new Set<number>();
  for (const { cells } of sample)
    for (const { first, text, isFromAbove } of cells)
      if (first >= name.first && first <= end && text !== '' && !isFromAbove) starts.add(first);
  const firsts = [...starts].sort((left, right) => left - right);
  if (firsts.length < 2 || firsts.length > namesMax || firsts[0] !== name.first) return columns;
  const apart = firsts.map((first, index) => ({
    ...name,
    first,
    last: (firsts[index + 1] ?? end + 1) - 1,
  }));
  return [...columns.slice(0, at), ...apart, ...columns.slice(next < 0 ? columns.length : next)];
}

/** Two indicators in one row, each with its name and its target: the columns of either, with what they share. */
function halvesOf(
  columns: readonly HeaderColumn[],
): readonly [readonly HeaderColumn[], readonly HeaderColumn[]] | undefined {
  const all = (...fields: readonly IndicatorField[]): readonly number[] =>
    columns.flatMap(({ field }, index) =>
      field !== undefined && fields.includes(field) ? [index] : [],
    );
  const level3 = all('level3');
  const [first, second, ...more] = level3.length > 0 ? level3 : all('name');
  const [target, other] = all('target');
  if (first === undefined || second === undefined || target === undefined || other === undefined)
    return undefined;
  if (more.length > 0 || !(first < target && target < second && second < other)) return undefined;
  const before = columns[second - 1]?.field;
  const split = before === 'level2' || before === 'level1' ? second - 1 : second;
  const isShared = ({ field }: HeaderColumn, index: number): boolean =>
    index < first && !(field === 'level2' && split < second);
  return [
    columns.slice(0, split),
    columns.filter((column, index) => index >= split || isShared(column, index)),
  ];
}

const sampleRows = 40;

function hasFigures(fields: ReadonlySet<IndicatorField | undefined>): boolean {
  return [...valueFields, 'score', 'weight'].some((field) => fields.has(field as IndicatorField));
}

type Bare = Omit<HeaderColumn, 'field'>;

function columnsOf(cells: readonly RowCell[]): readonly Bare[] {
  return cells.map(({ text, first, last }) => ({ text, above: '', first, last }));
}

/** The words of sub-headers that mean nothing elsewhere. */
const subWord = /^(?:值|数值|内容|名称|单位|符号|数量|指标|说明|文字描述|标准)$/u;

/** Whether a row is nothing but more of the header. */
function goesOn(row: TableRow, columns: readonly Bare[], own: Words<IndicatorField>): boolean {
  const cells = ownCells(row);
  const width = greatestOf(columns.map(({ last }) => last)) + 1;
  if (cells.length > width) return false;
  const isAllWords = cells.every(
    (cell) =>
      indicatorFieldOf(cell.text, own) !== undefined ||
      subWord.test(headWord(cell.text)) ||
      fieldUnder(cell.text, wordOver(cell, columns), own, true) !== undefined ||
      isPartOfColumn(cell, cells, columns, own),
  );
  if (!isAllWords) return false;
  // The same header again, as on a new page, is a header of its own.
  const texts = new Set(columns.map(({ text }) => headWord(text)));
  return cells.some(({ text }) => !texts.has(headWord(text)));
}

/** Whether a row of few words stands between the first row of a header and the one that names its columns. */
function leadsOn(row: TableRow, next: TableRow | undefined, own: Words<IndicatorField>): boolean {
  if (row.columns !== 'drawn' || next === undefined || next.block !== row.block) return false;
  const [cells, under] = [ownCells(row), ownCells(next)];
  const isFew = cells.length > 1 && 2 * cells.length <= under.length;
  if (!isFew || cells.some((cell) => cell.first === cell.last || isValue(cell))) return false;
  return isHeaderRow(under, own) && under.every(({ text }) => indicatorFieldOf(text, own));
}

/**
 * Whether a cell is one of several below a header cell that spans their columns, whatever its word: 自评 and
 * 审核 below 得分. A row of figures is none of the header.
 */
function isPartOfColumn(
  cell: RowCell,
  cells: readonly RowCell[],
  columns: readonly Bare[],
  own: Words<IndicatorField>,
): boolean {
  const over = spanOver(cell, columns);
  if (over === undefined || over.first === over.last || isValue(cell)) return false;
  const field = indicatorFieldOf(over.text, own);
  if (field === undefined || !spannedFields.has(field)) return false;
  return cells.filter(({ first, last }) => over.first <= first && last <= over.last).length > 1;
}

const spannedFields: ReadonlySet<IndicatorField> = new Set([
  'target',
  'initialTarget',
  'adjustedTarget',
  'actual',
  'weight',
  'score',
]);

/** A figure that is no time: 2023年 and 1-6月 head columns. */
function isValue({ text }: RowCell): boolean {
  if (/^(?:\d{4}年度?|[\d\-—~至.]{1,9}(?:月份?|季度))$/u.test(compact(text))) return false;
  return numberOf(text) !== undefined || isFigure(text) || text.length > 20;
}

/** The header cell over a cell, with the blanks behind it that it spans where nothing is merged. */
function spanOver({ first, last }: RowCell, columns: readonly Bare[]): Bare | undefined {
  const at = columns.findLastIndex((column) => column.text !== '' && column.first <= first);
  const over = columns[at];
  if (over === undefined) return undefined;
  const next = columns.find(({ text }, index) => index > at && text !== '');
  const end = next === undefined ? Number.POSITIVE_INFINITY : Math.max(over.last, next.first - 1);
  return last <= end ? { ...over, last: end } : undefined;
}

/** What stands above a cell; in a text, what spans columns has blanks behind it. */
function wordOver({ first, last }: Pick<Bare, 'first' | 'last'>, columns: readonly Bare[]): string {
  const over = columns.find((column) => column.first <= first && last <= column.last);
  return over?.text === '' ? (nearestLeft(columns, first)?.text ?? '') : (over?.text ?? '');
}

/** 年初, 调整 and 全年 say with what stands above them: 年初指标值. */
const partWord = /^(?:年初|年中|年末|调整后?|全年|本年|当年|半年|年度|实际|计划|预期|目标)$/u;

function fieldUnder(
  text: string,
  above: string,
  own: Words<IndicatorField>,
  hasLevels: boolean,
): IndicatorField | undefined {
  const word = headWord(text);
  if (above === '' || !partWord.test(word)) return undefined;
  return indicatorFieldOf(`${word}${headWord(above)}`, own, hasLevels);
}

/** Whether the row holds what was broken off the end of the line, not a second row under the first. */
function isAppended(row: TableRow, columns: readonly Bare[], own: Words<IndicatorField>): boolean {
  const [first] = row.cells;
  if (first === undefined || first.text === '') return false;
  // Under a blank cell stands what the cell left of it spans.
  const isUnder = ownCells(row).some((cell) =>
    columns.some(
      ({ text: above, first: from, last }) =>
        above === '' && from <= cell.last && last >= cell.first,
    ),
  );
  if (isUnder) return false;
  const over = columns[0];
  return (
    over !== undefined && indicatorFieldOf(over.text, own) !== indicatorFieldOf(first.text, own)
  );
}

function appended(columns: readonly Bare[], row: TableRow): readonly Bare[] {
  const end = greatestOf(columns.map(({ last }) => last)) + 1;
  const more = ownCells(row).map(({ text }, index) => ({
    text,
    above: '',
    first: end + index,
    last: end + index,
  }));
  return [...columns, ...more];
}

/** A second row: where it has a cell of its own, that is the header, and the first row stands above it. */
function below(columns: readonly Bare[], row: TableRow): readonly Bare[] {
  const own = ownCells(row);
  const parts = columns.flatMap((column): readonly Bare[] => {
    const under = own.filter(({ first, last }) => first <= column.last && last >= column.first);
    if (under.length === 0) return [column];
    return under.map(({ text, first, last }) => {
      const above = column.text === '' ? wordOver({ first, last }, columns) : column.text;
      return { text, above, first, last };
    });
  });
  const isNew = ({ first, last }: RowCell): boolean =>
    columns.every((column) => last < column.first || first > column.last);
  const added = own.filter(isNew).map(({ text, first, last }) => ({
    text,
    above: nearestLeft(columns, first)?.text ?? '',
    first,
    last,
  }));
  return [...parts, ...added].sort((left, right) => left.first - right.first);
}

function nearestLeft(columns: readonly Bare[], first: number): Bare | undefined {
  return columns.findLast((column) => column.last < first && column.text !== '');
}

/** Columns of reviewers and of other years are no columns of the table's own. */
const othersWord = /复核|评审|财政|专家|抽查|再评价|上年|去年|历史|审核/u;

function withFields(columns: readonly Bare[], own: Words<IndicatorField>): readonly HeaderColumn[] {
  const strong = columns.map(({ text }) => indicatorFieldOf(text, own, false));
  const hasLevels = strong.some((field) => field?.startsWith('level') === true || field === 'name');
  return columns.map((column): HeaderColumn => {
    const over = column.above === '' ? undefined : indicatorFieldOf(column.above, own, hasLevels);
    const said =
      fieldUnder(column.text, column.above, own, hasLevels) ??
      indicatorFieldOf(column.text, own, hasLevels) ??
      over;
    const field = subFieldOf(column.text, over, said);
    const isOthers = othersWord.test(headWord(column.above));
    return { ...column, field: isOthers && field !== undefined ? 'known' : field };
  });
}

function withRoles(columns: readonly HeaderColumn[], roles: Roles): readonly HeaderColumn[] {
  return columns.map((column, index) =>
    roles.has(index) ? { ...column, field: roles.get(index) } : column,
  );
}
