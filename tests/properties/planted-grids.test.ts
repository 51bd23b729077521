/**
 * One fault planted in a drawn table: a cell emptied, a column moved, a header renamed. What is read is right,
 * or something is found that was not found before; never another number in silence.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlocks } from '../../src/documents/read-document.js';
import type { Block, GridCell } from '../../src/documents/source/blocks.js';
import { scoreDocumentTables } from '../../src/evaluations/sheets/score-document-tables.js';
import type { Evaluation } from '../../src/indicators/evaluation.js';
import { formOf } from '../cases/documents/files.js';
import { openTables } from '../cases/documents/open-tables.js';
import { counts, seed } from '../proof.js';

type Cells = readonly GridCell[];

interface Table {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: Cells;
  readonly fiscalYear: number;
}

const tables: readonly Table[] = openTables.map(({ name, text, truth }) => {
  const form = formOf(text);
  const cells = form.cells.map((cell): GridCell => {
    const { row, column } = cell;
    return { ...cell, place: { kind: 'table', table: 1, row: row + 1, column: column + 1 } };
  });
  return { ...form, name, cells, fiscalYear: Number(truth.fiscalYear) };
});

interface Read {
  /** Every figure and name by what it stands for. */
  readonly values: ReadonlyMap<string, string>;
  readonly findings: ReadonlySet<string>;
}

function read({ cells, rowCount, columnCount, fiscalYear }: Table): Read {
  const grid: Block = { kind: 'grid', rowCount, columnCount, columns: 'drawn', cells };
  const document = readBlocks([grid], { fiscalYear });
  const scored = scoreDocumentTables(document.tables);
  const found = scored.sheets.flatMap(({ findings }) => findings);
  const defects = scored.sheets.length > 0 ? [] : scored.defects;
  const told = [
    ...document.findings,
    ...document.tables.flatMap(({ findings }) => findings),
    ...found,
  ];
  const values = document.tables.flatMap(({ evaluation }) =>
    valuesOf(evaluation as unknown as Evaluation),
  );
  return {
    values: new Map(values),
    findings: new Set([...told, ...defects].map(({ code, message }) => `${code} ${message}`)),
  };
}

function valuesOf({
  indicators = [],
  budget,
  reported,
}: Evaluation): readonly (readonly [string, string])[] {
  const seen = new Map<string, number>();
  const rows = indicators.flatMap(({ level3, target, actual, weight, reported: printed }) => {
    const count = (seen.get(level3) ?? 0) + 1;
    seen.set(level3, count);
    const row = { target, actual, weight, score: printed?.score };
    return Object.entries(row).map(
      ([field, value]) => [`${level3}#${count} ${field}`, value] as const,
    );
  });
  const money = [
    ...Object.entries(budget?.total ?? {}).map(
      ([field, value]) => [`total ${field}`, value] as const,
    ),
    ...Object.entries(budget?.reported ?? {}).map(
      ([field, value]) => [`printed ${field}`, value] as const,
    ),
    ['weight', budget?.weight] as const,
    ['total', reported?.total] as const,
  ];
  return [...rows, ...money].flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)] as const],
  );
}

/** What is another value, or gone, although nothing new is found. */
function silentIn(was: Read, now: Read, isEmptied: (value: string) => boolean): readonly string[] {
  if ([...now.findings].some((finding) => !was.findings.has(finding))) return [];
  const lost = [...was.values].filter(([name, value]) => now.values.get(name) !== value);
  const added = [...now.values].filter(([name]) => !was.values.has(name));
  return [
    ...lost
      .filter(([name, value]) => now.values.has(name) || !isEmptied(value))
      .map(([name, value]) => `${name}: ${value} → ${now.values.get(name) ?? 'gone'}`),
    ...added.map(([name, value]) => `${name}: nothing → ${value}`),
  ];
}

const place = fc.record({ table: fc.nat(), cell: fc.nat(), other: fc.nat() });
type Strike = (
  table: Table,
  cell: number,
  other: number,
) => { readonly cells: Cells; readonly emptied?: string };

function check(strike: Strike): void {
  const bases = tables.map(read);
  fc.assert(
    fc.property(place, ({ table: at, cell, other }) => {
      const index = at % tables.length;
      const table = tables[index] as Table;
      const { cells, emptied } = strike(table, cell, other);
      const now = read({ ...table, cells, columnCount: table.columnCount + 1 });
      const isEmptied = (value: string): boolean => emptied?.includes(value) === true;
      expect(silentIn(bases[index] as Read, now, isEmptied), table.name).toEqual([]);
    }),
    { seed, numRuns: counts.plantedGrids },
  );
}

function filled(cells: Cells, number: number): number {
  const all = cells.flatMap(({ text }, index) => (text === '' ? [] : [index]));
  return all[number % all.length] ?? 0;
}

test('a cell emptied', () => {
  check(({ cells }, number) => {
    const at = filled(cells, number);
    const cell = cells[at] as GridCell;
    return { cells: cells.with(at, { ...cell, text: '' }), emptied: cell.text };
  });
});

/** The header of the indicators: the row with most of the words that head them. */
function headerRow({ cells }: Table): number {
  const words = /指标|标准值|完成值|分值|得分/u;
  const scores = new Map<number, number>();
  for (const { text, row } of cells)
    if (words.test(text) && text.length < 20) scores.set(row, (scores.get(row) ?? 0) + 1);
  return [...scores].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

test('the cells of a column moved under another header', () => {
  check((table, number) => {
    const header = headerRow(table);
    const own = table.cells.filter(({ row }) => row === header);
    const from = own[number % own.length] as GridCell;
    const cells = table.cells.map((cell) =>
      cell.row > header && cell.column >= from.column ? { ...cell, column: cell.column + 1 } : cell,
    );
    return { cells };
  });
});

test('a column moved with its header', () => {
  check((table, number, other) => {
    const header = headerRow(table);
    const columns = table.cells.filter(({ row, columnSpan }) => row === header && columnSpan === 1);
    const [left, right] = [number, number + 1 + (other % 3)].map(
      (at) => columns[at % columns.length]?.column ?? 0,
    ) as [number, number];
    const moved = (column: number): number =>
      column === left ? right : column === right ? left : column;
    const cells = table.cells.map((cell) =>
      cell.row >= header && cell.columnSpan === 1 ? { ...cell, column: moved(cell.column) } : cell,
    );
    return { cells };
  });
});

test('a header renamed', () => {
  const names = ['甲栏', '其他', '数据', 'X', '年度值', '说明'];
  check((table, number, other) => {
    const header = headerRow(table);
    const own = table.cells.flatMap(({ row }, index) => (row === header ? [index] : []));
    const at = own[number % own.length] ?? 0;
    const text = names[other % names.length] ?? '';
    return { cells: table.cells.with(at, { ...(table.cells[at] as GridCell), text }) };
  });
});
