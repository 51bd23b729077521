/** Money with its sources side by side: 资金来源 | 财政拨款 | 自筹 | 合计, and a row each for what was planned and spent. */
import { numberOf, type TextCell } from '../cells.js';
import { amountOf } from './amounts.js';
import { type FundRow, isAmountField, isSourceName, sourceName } from './funds.js';
import { ownCells, type RowCell, type TableRow } from './rows.js';
import { type FundField, fundFieldOf, isTotalFund } from './words.js';

/** A source, or a rate, by where its column stands. */
interface SourceColumn {
  readonly label: RowCell;
  readonly field: FundField | undefined;
}

/** Money whose columns are its sources; undefined for rows that are no such header. */
export interface SourceColumns {
  readonly columns: readonly SourceColumn[];
  readonly rows: readonly FundRow[];
}

/** The columns of a row that names nothing but sources, their sum among them. */
export function sourceColumnsOf(row: TableRow): SourceColumns | undefined {
  const [, ...cells] = ownCells(row);
  const columns = cells.map((label) => ({ label, field: fieldBeside(label) }));
  const sources = columns.filter(({ field }) => field === undefined);
  const isAllSources = sources.every(({ label }) => isSourceName(label.text));
  if (sources.length < 2 || !isAllSources || !sources.some(isTotal)) return undefined;
  const rows = sources.map(({ label }) => ({
    label: { text: sourceName(label.text.replace(/[(（].{1,6}[)）]$/u, '')), line: label.line },
    isTotal: isTotalFund(label.text),
    line: label.line,
    cells: new Map<FundField, TextCell>(),
    beside: [],
  }));
  return { columns, rows };
}

function isTotal({ label }: SourceColumn): boolean {
  return isTotalFund(label.text);
}

function fieldBeside({ text }: RowCell): FundField | undefined {
  const field = fundFieldOf(text);
  return field === 'rate' || field === 'score' || field === 'weight' ? field : undefined;
}

/** Puts a row of amounts, named by what they are, into the columns of their sources. */
export function takeSourceRow(row: TableRow, { columns, rows }: SourceColumns): boolean {
  const [label, ...cells] = ownCells(row);
  const named = label === undefined ? undefined : fundFieldOf(label.text);
  if (named === undefined || !isAmountField(named) || cells.length === 0) return false;
  const found = cells.map((cell) => ({
    cell,
    column: columns.find(({ label: { first, last } }) => first <= cell.last && last >= cell.first),
  }));
  const isFilled = found.every(({ cell, column }) => {
    if (column === undefined) return false;
    return (column.field === undefined ? amountOf(cell.text) : numberOf(cell.text)) !== undefined;
  });
  if (!isFilled) return false;
  const total = rows.find((fund) => fund.isTotal);
  const sources = columns.filter(({ field }) => field === undefined);
  for (const { cell, column } of found) {
    const own = column?.field === undefined ? rows[sources.indexOf(column as SourceColumn)] : total;
    own?.cells.set(column?.field ?? named, { text: cell.text, line: cell.line });
  }
  return true;
}
