/** The money of a table: under a header, as labels with their amounts, or in two halves side by side. */
import { compact } from '../../indicators/characters.js';
import type { TextCell } from '../cells.js';
import { isVoid, numberOf } from '../cells.js';
import { amountOf, currencyIn, isCurrencyWord, type PrintedUnit } from './amounts.js';
import { distinctCells, ownCells, type RowCell, type TableRow } from './rows.js';
import {
  type FundField,
  fundFieldOf,
  fundLabel,
  headNameOf,
  headWord,
  isTotalFund,
} from './words.js';

/** A line of money, by what its columns are. */
export interface FundRow {
  readonly label: TextCell;
  readonly isTotal: boolean;
  readonly line: number;
  /** How deep its numbering stands; undefined without a number. */
  readonly depth?: number | undefined;
  readonly cells: Map<FundField, TextCell>;
  /** Figures under a header that is blank or not known. */
  readonly beside: readonly RowCell[];
}

export interface FundColumn {
  /** `otherHalf` is not read: what came in, beside what was spent. */
  readonly field: FundField | 'otherHalf' | undefined;
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

const amountFields: readonly FundColumn['field'][] = [
  'initial',
  'adjusted',
  'amount',
  'arrived',
  'executed',
];
/** Whether a column of money holds amounts, not rates, points or words. */
export const isAmountField = (field: FundColumn['field']): boolean =>
  field !== undefined && amountFields.includes(field);

/** Whether a row heads columns of money. */
export function isFundHeader(row: TableRow): boolean {
  const cells = distinctCells(row);
  if (cells.length < 2 || cells.some(({ text }) => amountOf(text) !== undefined)) return false;
  const fields = fieldsOfHeader(cells);
  const amounts = fields.filter(isAmountField).length;
  if (amounts >= 2 || (amounts >= 1 && fields.includes('rate'))) return true;
  if (fields.includes('rate') && fields.includes('score') && fields.includes('weight')) return true;
  const hasLabel = cells.some(({ text }) => isTotalFund(text) || /资金|预算|来源/u.test(text));
  return amounts === 1 && fields.at(-1) === 'amount' && hasLabel;
}

/** What came in is what there was to spend, where its rate of execution stands beside 收入 and 支出. */
function fieldsOfHeader(cells: readonly RowCell[]): readonly (FundField | undefined)[] {
  const words = cells.map(({ text }) => headWord(text));
  const fields = cells.map(({ text }) => fundFieldOf(text));
  const isPair = ['收入', '支出'].every((word) => words.includes(word)) && fields.includes('rate');
  // The cell at the side names the part: 年度预算执行情况.
  if (!isPair || fields.slice(1).some(isAmountField)) return fields;
  return words.map((word, index) => {
    // In a text, what spans the name of a line and its amount has a blank behind it.
    const said = word === '' ? words[index - 1] : word;
    return bothSides.get(said ?? '') ?? (index === 0 ? undefined : fields[index]);
  });
}

const bothSides: ReadonlyMap<string, FundField> = new Map([
  ['收入', 'adjusted'],
  ['支出', 'executed'],
]);

/**
 * The columns of such a row; the one that holds the names of the lines has no field.
 * @param above the cells of the row above.
 */
export function fundColumnsOf(
  row: TableRow,
  above: readonly RowCell[] = [],
): readonly FundColumn[] {
  const cells = [...withPointsAbove(row, above), ...pointsFromAbove(row)];
  const fields = withAdjustmentsApart(fieldsUnder(cells, above), cells);
  const adjusted = fields.flatMap((field, index) => (field === 'adjusted' ? [index] : []));
  // 年度预算数(万元) above the names of the lines, with 调整后预算数 behind it.
  const [first] = adjusted;
  const isLabel =
    adjusted.length > 1 &&
    first !== undefined &&
    ['initial', 'adjusted'].includes(fields[first + 1] ?? '');
  return withoutOtherHalf(
    cells.map(({ text, first: from, last }, index) => ({
      field: isLabel && index === first ? undefined : fields[index],
      text,
      first: from,
      last,
    })),
    above,
  );
}

/**
 * 项目, 预算数, 决算数 twice: what came in on one side, what was spent on the other. Execution is of what was
 * spent; the cells above say which side that is, and it is the right one where they do not.
 */
function withoutOtherHalf(
  columns: readonly FundColumn[],
  above: readonly RowCell[],
): readonly FundColumn[] {
  const again = columns.findIndex(
    ({ field, text }, index) =>
      field === undefined &&
      text !== '' &&
      columns.slice(0, index).some((left) => isAmountField(left.field)) &&
      columns.slice(index).some((right) => isAmountField(right.field)),
  );
  const split = columns[again]?.first;
  const repeats = columns.filter(
    ({ field }, index) =>
      index > again &&
      isAmountField(field) &&
      columns.findIndex((one) => one.field === field) < again,
  );
  if (split === undefined || repeats.length < 2) return columns;
  const spent = above.find(({ text }) => /^(?:本年|年度)?支出/u.test(headWord(text)));
  const isRight = spent === undefined || spent.last >= split;
  return columns.map((column) =>
    column.first >= split === isRight ? column : { ...column, field: 'otherHalf' },
  );
}

/** The fields of a header, with what stands above them where they say only a part: 年初 and 全年 under 预算数. */
function fieldsUnder(
  cells: readonly RowCell[],
  above: readonly RowCell[],
): readonly (FundField | undefined)[] {
  const fields = fieldsOfHeader(cells);
  return cells.map(({ text, first, last, isFromAbove }, index) => {
    if (isFromAbove || !partWord.test(headWord(text))) return fields[index];
    // In a text, what spans columns has blanks behind it.
    const over =
      above.find((cell) => cell.text !== '' && cell.first <= first && last <= cell.last) ??
      above.findLast((cell) => cell.text !== '' && cell.last < first);
    const whole = over && fundFieldOf(`${headWord(text)}${headWord(over.text)}`);
    return whole ?? fields[index];
  });
}

const partWord = /^(?:年初|年中|年末|调整后?|调增调减|全年|本年|当年|年度|实际)$/u;

/** 调整 between 年初 and 全年 is by how much, not what there was to spend. */
function withAdjustmentsApart(
  fields: readonly (FundField | undefined)[],
  cells: readonly RowCell[],
): readonly (FundField | undefined)[] {
  if (fields.filter((field) => field === 'adjusted').length < 2) return fields;
  return fields.map((field, index) =>
    field === 'adjusted' && headWord(cells[index]?.text ?? '') === '调整' ? 'known' : field,
  );
}

/** Points and rates whose header cells span from the row above. */
function pointsFromAbove(row: TableRow): readonly RowCell[] {
  return row.cells.filter(({ text, isFromAbove }) => isFromAbove && isPoints(text));
}

/** In a text, such a cell is blank in the second line of its header. */
function withPointsAbove(row: TableRow, above: readonly RowCell[]): readonly RowCell[] {
  const cells = ownOrBlank(row);
  if (row.columns === 'drawn' || !cells.some(({ text }) => partWord.test(headWord(text))))
    return cells;
  return cells.map((cell) => {
    if (cell.text !== '') return cell;
    const over = above.find(({ text, first }) => first === cell.first && isPoints(text));
    return over === undefined ? cell : { ...cell, text: over.text };
  });
}

function isPoints(text: string): boolean {
  return ['weight', 'score', 'rate'].includes(fundFieldOf(text) ?? '');
}

function ownOrBlank(row: TableRow): readonly RowCell[] {
  return row.cells.filter(({ isFromAbove }) => !isFromAbove);
}

/** A row under columns of money; undefined for a row that is none. */
export function fundRowOf(row: TableRow, header: readonly FundColumn[]): FundRow | undefined {
  const columns = shifted(header, row);
  const own = ownCells(row).filter((cell) => columnOver(cell, columns)?.field !== 'otherHalf');
  const firstAmount = own.findIndex((cell) => isAmountCell(cell, columns));
  // What stands before the first amount names the line, whatever its column is called.
  const before = firstAmount < 0 ? own : own.slice(0, firstAmount);
  const label = before.findLast((cell) => !isFigureCell(cell));
  const behind = own.slice(label === undefined ? 0 : own.indexOf(label) + 1);
  const name = label?.text ?? '';
  const { cells, beside } = amountsUnder(ofOneName(behind, name, columns), columns);
  // Amounts below columns of which none is for names are the money as a whole.
  const hasNames = !isAmountField(header.find(({ text }) => text !== '')?.field);
  const isTotal = isTotalFund(name) || (name === '' && !hasNames);
  if (!isTotal && cells.size === 0 && !sourceWords.test(fundLabel(name))) return undefined;
  if (name.length > labelCharsMax || (name === '' && amountCount(cells) < 2)) return undefined;
  return {
    label: { text: sourceName(name), line: label?.line ?? row.line },
    isTotal,
    line: row.line,
    depth: depthOf(name),
    cells,
    beside,
  };
}

/** Amounts up to another name: 财政拨款 with what came in, and 基本支出 beside it with what was spent. */
function ofOneName(
  cells: readonly RowCell[],
  name: string,
  columns: readonly FundColumn[],
): readonly RowCell[] {
  const other = cells.findIndex((cell, index) => {
    const next = cells[index + 1];
    const isName = !isFigureCell(cell) && isAmountField(columnOver(cell, columns)?.field);
    return isName && cell.text !== name && next !== undefined && isAmountCell(next, columns);
  });
  return other < 0 ? cells : cells.slice(0, other);
}

/** What stands under columns that are known, and the figures that stand under others. */
function amountsUnder(
  own: readonly RowCell[],
  columns: readonly FundColumn[],
): Pick<FundRow, 'cells'> & { readonly beside: readonly RowCell[] } {
  const cells = new Map<FundField, TextCell>();
  const beside: RowCell[] = [];
  for (const cell of own) {
    const field = columnOver(cell, columns)?.field;
    if (field === 'otherHalf') continue;
    if (field !== undefined) cells.set(field, { text: cell.text, line: cell.line });
    else if (isFigureCell(cell) && !isVoid(cell.text)) beside.push(cell);
  }
  return { cells, beside };
}

function isAmountCell(cell: RowCell, columns: readonly FundColumn[]): boolean {
  return isFigureCell(cell) && isAmountField(columnOver(cell, columns)?.field);
}

function amountCount(cells: ReadonlyMap<FundField, TextCell>): number {
  return [...cells.keys()].filter(isAmountField).length;
}

const labelCharsMax = 60;

function isFigureCell({ text }: RowCell): boolean {
  return amountOf(text) !== undefined || numberOf(text) !== undefined || isVoid(text);
}

/**
 * The columns as a row without blanks has them: its label comes first, whatever merged cells the header has
 * before the first amount, or has not.
 */
function shifted(columns: readonly FundColumn[], row: TableRow): readonly FundColumn[] {
  const at = columns.findIndex(({ field }) => isAmountField(field));
  const [label] = row.cells;
  const isLabel = label !== undefined && label.text !== '' && amountOf(label.text) === undefined;
  const shift = 1 - at;
  if (row.columns !== 'separated' || at < 0 || !isLabel || shift === 0) return columns;
  if (row.cells.length !== columns.length + shift) return columns;
  return columns.map((column) => ({
    ...column,
    first: column.first + shift,
    last: column.last + shift,
  }));
}

const sourceWords =
  /资金|拨款|收入|自筹|结转|结余|预算|贷款|债|基金|专户|投入|补助|经费|其他|其它|总额|合计|总计|财政|公益金|中央|省级|市级|县级|小计/u;

function columnOver(cell: RowCell, columns: readonly FundColumn[]): FundColumn | undefined {
  let best: FundColumn | undefined;
  let most = 0;
  for (const column of columns) {
    const now = Math.min(cell.last, column.last) - Math.max(cell.first, column.first) + 1;
    if (now > most) [best, most] = [column, now];
  }
  return best;
}

/** `其中：当年财政拨款` and `(1) 财政拨款` are names without what leads to them. */
export function sourceName(text: string): string {
  let name = text.trim().replace(/[:：\s]+$/u, '');
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(leading, '').trim();
  }
  return name;
}

const leading =
  /^(?:其中|资金来源)\s*[-—:：]?\s*(?=.)|^[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[)）][、.．]?|[、.．](?!\d))\s*/u;

/** How deep a line stands below another: `(一)` above `1、`; undefined where it has no number. */
function depthOf(text: string): number | undefined {
  const word = compact(text).replace(/^.{0,4}资金来源:/u, '');
  if (/^[一二三四五六七八九十]{1,2}、/u.test(word)) return 1;
  if (/^\([一二三四五六七八九十]{1,2}\)/u.test(word)) return 2;
  if (/^\d{1,2}[、.](?!\d)/u.test(word)) return 3;
  return /^\(\d{1,2}\)/u.test(word) ? 4 : undefined;
}

/** Labels that say from where on the same row tells what was spent. */
const usedSide = /(?:资金)?(?:使用|支出|执行|支付)情况/u;

/** Where halves of a form begin, by their first column. */
export interface Halves {
  /** What was spent, beside what was planned. */
  readonly usedFrom: number | undefined;
  /** The year, beside the whole term. */
  readonly yearFrom: number | undefined;
  /** Where the same money stands again by what it was spent on. */
  readonly useFrom?: number | undefined;
  /** What the labels of the row above called their amounts: 预算数, 到位数, 执行数 side by side. */
  readonly named?: readonly NamedColumn[] | undefined;
}

interface NamedColumn {
  readonly first: number;
  readonly field: FundField;
}

export interface LabelledAmounts {
  readonly rows: readonly FundRow[];
  /** Amounts that stand behind another one, so that no label says what they are. */
  readonly unnamed: readonly RowCell[];
  readonly halves: Halves;
}

/**
 * Labels with their amounts behind them, or in the same cell.
 * @param base what an amount is where its label does not say it.
 */
export function labelledAmounts(
  row: TableRow,
  base: FundField,
  halves: Halves,
): LabelledAmounts | undefined {
  const cells = distinctCells(row);
  const yearFrom = halves.yearFrom ?? yearFromOf(cells);
  const usedFrom = halves.usedFrom ?? cells.find(isUsedSide)?.first;
  const useFrom = halves.useFrom ?? cells.find(isSideOfUse)?.first;
  const found = namedAmounts(cells);
  const rows = found
    // What stands left of the year is of the whole term; what it was spent on is the same money again.
    .filter(({ first }) => yearFrom === undefined || first >= yearFrom)
    .filter(({ first }) => useFrom === undefined || first < useFrom)
    .map((named) => {
      const isUsed = usedFrom !== undefined && named.first >= usedFrom;
      const usual = isUsed ? 'executed' : base;
      return labelledRow(named, columnAbove(named, cells, halves) ?? usual, row.line);
    });
  const next = { usedFrom, yearFrom, useFrom, named: namedColumns(found) ?? halves.named };
  if (rows.length === 0 && useFrom === halves.useFrom) return undefined;
  const unnamed = cells.filter(
    (cell, index) => index > 1 && isBareAmount(cell) && isBareAmount(cells[index - 1]),
  );
  return { rows, halves: next, unnamed };
}

/** Whether a row begins the same money by where it is from and by what it is for, side by side. */
export function isSplitOfUse(row: TableRow): boolean {
  return ownCells(row).some(isSideOfUse);
}

function isBareAmount(cell: RowCell | undefined): boolean {
  return (
    cell !== undefined &&
    !/[%％]/u.test(cell.text) &&
    amountOf(cell.text) !== undefined &&
    amountInCell(cell) === undefined
  );
}

function isSideOfUse({ text }: RowCell): boolean {
  return /^按支出(?:性质|用途|类别|类型|结构)?分?/u.test(headWord(text.replace(/[:：]\s*$/u, '')));
}

/** What the labels of a row call their amounts, where there are two or more. */
function namedColumns(found: readonly NamedAmount[]): readonly NamedColumn[] | undefined {
  const columns = found.flatMap(({ name, first }): readonly NamedColumn[] => {
    const field = fundFieldOf(name);
    return isAmountField(field) ? [{ first, field: field as FundField }] : [];
  });
  return columns.length > 1 ? columns : undefined;
}

/** 其中：财政资金 below 预算数, and again below 执行数: the same name in every column of the row above. */
function columnAbove(
  { name, first }: NamedAmount,
  cells: readonly RowCell[],
  { named }: Halves,
): FundField | undefined {
  const own = compact(name);
  const isRepeated = cells.filter(({ text }) => compact(text).startsWith(own)).length > 1;
  if (named === undefined || !isRepeated) return undefined;
  return named.findLast((column) => column.first <= first)?.field;
}

function isUsedSide({ text }: RowCell): boolean {
  return text.length <= labelCharsMax && usedSide.test(headWord(text));
}

function namedAmounts(cells: readonly RowCell[]): readonly NamedAmount[] {
  const isPair = cells.some(({ text }) =>
    ['initial', 'adjusted'].includes(fundFieldOf(text) ?? ''),
  );
  return cells.flatMap((cell, index) => {
    const before = cells[index - 1];
    // 支出 alone heads a part, but beside 预算 with its amount behind it.
    if (before !== undefined && isPair && headWord(before.text) === '支出')
      return amountBehind({ ...before, text: '实际支出' }, cell) ?? [];
    const label = before !== undefined && isAmountLabel(before.text) ? before : undefined;
    return amountInCell(cell) ?? amountBehind(label, cell) ?? [];
  });
}

/** 实施期资金总额 on the left and 年度资金总额 on the right: an evaluation is of a year. */
function yearFromOf(cells: readonly RowCell[]): number | undefined {
  const isOfTerm = ({ text }: RowCell): boolean =>
    /^(?:实施期|中长期|长期|中期)/u.test(fundLabel(text));
  const term = cells.findIndex(isOfTerm);
  if (term < 0) return undefined;
  return cells.slice(term + 1).find(({ text }) => /^年度/u.test(fundLabel(text)))?.first;
}

interface NamedAmount {
  readonly name: string;
  readonly amount: TextCell;
  readonly first: number;
}

/** Whether a row says each of its amounts behind a label in the same cell. */
export function saysAmountsInCells(row: TableRow): boolean {
  const own = ownCells(row);
  return own.some((cell) => amountInCell(cell) !== undefined) && !own.some(isFigureCell);
}

/** `年度资金总额：50万` in one cell. */
function amountInCell({ text, line, first }: RowCell): NamedAmount | undefined {
  const [, name = '', said = ''] =
    /^(合计|总计|总额)\s*([\d.,，]+(?:亿元|万元|亿|万|元)?)$/u.exec(text) ??
    /^(.{2,30}?)[:：]\s*([-\d][\d.,，\s]*(?:亿元|万元|亿|万|元)?)$/u.exec(text) ??
    [];
  if (name === '' || !isAmountLabel(name)) return undefined;
  return { name, amount: { text: said, line }, first };
}

function amountBehind(label: RowCell | undefined, cell: RowCell): NamedAmount | undefined {
  if (label === undefined) return undefined;
  const isRate = fundFieldOf(label.text) === 'rate' && numberOf(cell.text) !== undefined;
  if (!isRate && amountOf(cell.text) === undefined) return undefined;
  return { name: label.text, amount: { text: cell.text, line: cell.line }, first: label.first };
}

function labelledRow({ name, amount }: NamedAmount, usual: FundField, line: number): FundRow {
  const own = fundFieldOf(name);
  return {
    label: { text: sourceName(name), line: amount.line },
    isTotal: isTotalFund(name) || isNamedField(name),
    line,
    depth: depthOf(name),
    cells: new Map([[own === undefined || own === 'amount' ? usual : own, amount]]),
    beside: [],
  };
}

function isNamedField(text: string): boolean {
  const field = fundFieldOf(text);
  return field !== undefined && field !== 'amount';
}

/** Whether a text names where money is from, or all of it. */
export function isSourceName(text: string): boolean {
  return (
    isTotalFund(text) || (fundFieldOf(text) === undefined && sourceWords.test(fundLabel(text)))
  );
}

function isAmountLabel(text: string): boolean {
  return (
    text.length <= labelCharsMax &&
    // What names the part is no name of an amount.
    !/情况$|^项目资金$/u.test(headWord(text)) &&
    headNameOf(text) === undefined &&
    (isTotalFund(text) || fundFieldOf(text) !== undefined || sourceWords.test(fundLabel(text)))
  );
}

/** The unit that a row says its amounts are in. */
export function currencyOfRow(row: TableRow): PrintedUnit | undefined {
  const texts = ownCells(row).map(({ text }) => text);
  for (const [index, text] of texts.entries()) {
    const next = texts[index + 1] ?? '';
    // 单位 and 万元 in two cells.
    const isApart = /^(?:金额)?单位[:：]?$/u.test(compact(text)) && isCurrencyWord(next);
    const currency = currencyIn(isApart ? `单位：${next}` : text);
    if (currency !== undefined) return currency;
  }
  return undefined;
}
