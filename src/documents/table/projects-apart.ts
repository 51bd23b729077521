/**
 * Tables that list the indicators of several projects below one header, with the project, its money and its goal
 * in columns left of the levels: each project is a table of its own, with what stands above the header.
 */
import { limits } from '../../limits.js';
import { appendAll } from '../../lists.js';
import { pairsOf } from './head.js';
import { headerAt } from './header.js';
import type { RowCell, TableRow } from './rows.js';
import {
  fundFieldOf,
  goalFieldOf,
  headNameOf,
  headWord,
  type IndicatorField,
  isTitle,
  isTotalLabel,
  type Words,
} from './words.js';

/** A column left of the levels that says something of the project, not of the indicator. */
interface SideColumn {
  readonly says: 'project' | 'unit' | 'money' | 'goal' | 'number';
  readonly header: RowCell;
}

interface Listing {
  readonly sides: readonly SideColumn[];
  /** The first column of the indicators. */
  readonly from: number;
  readonly headerRows: readonly TableRow[];
}

/** The rows with such tables taken apart. */
export function withProjectsApart(
  rows: readonly TableRow[],
  own: Words<IndicatorField>,
): readonly TableRow[] {
  if (!rows.some(mayList)) return rows;
  const out: TableRow[] = [];
  let index = 0;
  while (index < rows.length) {
    const listing = listingAt(rows, index, own);
    if (listing === undefined) {
      out.push(rows[index] as TableRow);
      index += 1;
      continue;
    }
    const start = index + listing.headerRows.length;
    const end = endOf(rows, start);
    const runs = runsOf(rows.slice(start, end), listing);
    if (runs.length === 0) appendAll(out, rows.slice(index, end));
    else {
      const head = out.splice(headStart(out));
      for (const run of runs) appendAll(out, [...head, ...tableOf(run, listing)]);
    }
    index = end;
  }
  return out;
}

/** Whether a row may head such a table: a name of a project beside other words. */
function mayList({ cells, columns }: TableRow): boolean {
  return columns !== 'text' && cells.length > 3 && cells.some(isProjectName);
}

function isProjectName({ text }: RowCell): boolean {
  return headNameOf(text) === 'project';
}

function listingAt(
  rows: readonly TableRow[],
  index: number,
  own: Words<IndicatorField>,
): Listing | undefined {
  const row = rows[index] as TableRow;
  if (!mayList(row)) return undefined;
  const header = headerAt(rows, index, own);
  const from = header?.columns.find(({ field }) => field === 'level1' || field === 'level2')?.first;
  if (header === undefined || from === undefined) return undefined;
  const left = row.cells.filter(({ text, last }) => text !== '' && last < from);
  const sides = left.flatMap((cell): readonly SideColumn[] => {
    const says = saidBy(cell);
    return says === undefined ? [] : [{ says, header: cell }];
  });
  // A column that is not understood may be one of the table's own.
  if (sides.length < left.length || !sides.some(({ says }) => says === 'project')) return undefined;
  return { sides, from, headerRows: rows.slice(index, index + header.rowCount) };
}

function saidBy({ text }: RowCell): SideColumn['says'] | undefined {
  const name = headNameOf(text);
  if (name === 'project') return 'project';
  if (name === 'unit' || name === 'implementingUnit') return 'unit';
  if (/^(?:序号|编号|单位编码|项目编码|项目代码)$/u.test(headWord(text))) return 'number';
  if (goalFieldOf(text) !== undefined) return 'goal';
  const isMoney =
    fundFieldOf(text) !== undefined || /^(?:项目)?(?:金额|资金)$/u.test(headWord(text));
  return isMoney ? 'money' : undefined;
}

/** Where the rows below the header end: at a title, a text, or at another grid. */
function endOf(rows: readonly TableRow[], start: number): number {
  const block = rows[start - 1]?.block;
  let at = start;
  while (at < rows.length) {
    const row = rows[at] as TableRow;
    const [only, ...others] = row.cells.filter(({ text }) => text !== '');
    if (row.block !== block || (others.length === 0 && isTitle(only?.text ?? ''))) break;
    at += 1;
  }
  return at;
}

interface Run {
  /** What stands in the columns left of the levels. */
  readonly said: ReadonlyMap<SideColumn, RowCell>;
  readonly rows: TableRow[];
}

/** The rows of each project; none where the first row of indicators names no project. */
function runsOf(rows: readonly TableRow[], { sides, from }: Listing): readonly Run[] {
  const runs: Run[] = [];
  let units: Said = [];
  for (const row of rows) {
    const said = sides.flatMap((side) => besideOf(row, side));
    const isTotal = row.cells.some(({ text }) => isTotalLabel(text));
    units = unitsIn(said) ?? units;
    if (runs.length === 0 && !row.cells.some(({ text, last }) => text !== '' && last >= from))
      continue;
    if (!isTotal && isNew(said, runs.at(-1)))
      runs.push({ said: new Map([...units, ...said]), rows: [] });
    const cells = isTotal ? row.cells : row.cells.filter(({ last }) => last >= from);
    if (cells.some(({ text }) => text !== '')) runs.at(-1)?.rows.push({ ...row, cells });
    if (runs.length === 0 || runs.length > limits.listedProjectsMax) return [];
  }
  return runs;
}

type Said = readonly (readonly [SideColumn, RowCell])[];

/** The unit of a run stands for the runs below it that name none. */
function unitsIn(said: Said): Said | undefined {
  const own = said.filter(([{ says }]) => says === 'unit');
  return own.length === 0 ? undefined : own;
}

function isNew(said: Said, open: Run | undefined): boolean {
  const name = said.find(([{ says }]) => says === 'project')?.[1];
  return name !== undefined && name.text !== nameOf(open);
}

function nameOf(run: Run | undefined): string | undefined {
  return run === undefined
    ? undefined
    : [...run.said].find(([{ says }]) => says === 'project')?.[1].text;
}

function besideOf(row: TableRow, side: SideColumn): readonly (readonly [SideColumn, RowCell])[] {
  const { first, last } = side.header;
  const cell = row.cells.find(
    (one) => one.text !== '' && one.first <= last && one.last >= first && one.first >= first,
  );
  return cell === undefined ? [] : [[side, cell]];
}

/** A run as a table: what the columns on the left said as rows above its header. */
function tableOf({ said, rows }: Run, { from, headerRows }: Listing): readonly TableRow[] {
  const [over] = headerRows as readonly [TableRow];
  const rowOf = (...cells: readonly Pick<RowCell, 'text' | 'line'>[]): TableRow => ({
    ...over,
    line: cells.at(-1)?.line ?? over.line,
    cells: cells.map(({ text, line }, first) => ({
      text,
      line,
      first,
      last: first,
      isFromAbove: false,
    })),
  });
  const above: TableRow[] = [];
  const money = [...said].filter(([{ says }]) => says === 'money');
  for (const [{ says, header }, cell] of said)
    if (says === 'project' || says === 'unit' || says === 'goal') above.push(rowOf(header, cell));
  const [first] = money;
  if (first !== undefined) {
    const { line } = first[1];
    above.push(
      rowOf(
        { text: '项目资金', line: first[0].header.line },
        ...money.map(([side]) => side.header),
      ),
      rowOf({ text: '年度资金总额', line }, ...money.map(([, cell]) => cell)),
    );
  }
  const header = headerRows.map((row) => ({
    ...row,
    cells: row.cells.filter(({ last }) => last >= from),
  }));
  return [...above, ...header, ...rows];
}

const headRowsMax = 8;

/** Where what stands above the header begins: its title, and the lines below that. */
function headStart(rows: readonly TableRow[]): number {
  for (let at = rows.length - 1; at >= Math.max(0, rows.length - headRowsMax); at -= 1) {
    const row = rows[at] as TableRow;
    const [only, ...others] = row.cells.filter(
      ({ text, isFromAbove }) => text !== '' && !isFromAbove,
    );
    if (others.length === 0 && isTitle(only?.text ?? '')) return at;
    if (pairsOf(row) === undefined && others.length > 1) break;
  }
  return rows.length;
}
