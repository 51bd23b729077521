/**
 * Tables that stand side by side on one sheet, a blank column between them: each is a table of its own, read from
 * the left one to the right one.
 */
import { appendAll, greatestOf } from '../../lists.js';
import { headerAt } from './header.js';
import { ownCells, type RowCell, type TableRow } from './rows.js';
import type { IndicatorField, Words } from './words.js';

/** The rows with such tables taken apart. */
export function withSidesApart(
  rows: readonly TableRow[],
  own: Words<IndicatorField>,
): readonly TableRow[] {
  // The right side is a grid of its own; a whole number would be that of another one.
  const halfBlock = 0.5;
  const out: TableRow[] = [];
  for (let start = 0; start < rows.length; ) {
    const block = (rows[start] as TableRow).block;
    let end = start + 1;
    while (rows[end]?.block === block) end += 1;
    const grid = rows.slice(start, end);
    const sides = sidesOf(grid, own);
    if (sides === undefined) appendAll(out, grid);
    else
      sides.forEach((side, index) => {
        appendAll(
          out,
          side.map((row) => ({ ...row, block: block + index * halfBlock })),
        );
      });
    start = end;
  }
  return out;
}

/** The two sides of a grid, where a column is blank from top to bottom and either side of it has a header. */
function sidesOf(
  grid: readonly TableRow[],
  own: Words<IndicatorField>,
): readonly (readonly TableRow[])[] | undefined {
  const [first] = grid;
  if (first === undefined || first.columns === 'text' || first.columns === 'placed')
    return undefined;
  for (const gap of blankColumns(grid)) {
    const left = sideOf(grid, ({ last }) => last < gap, 0);
    const right = sideOf(grid, ({ first: from }) => from > gap, gap + 1);
    if (hasHeader(left, own) && hasHeader(right, own)) return [left, right];
  }
  return undefined;
}

/** Columns between others in which no cell of any row holds anything. */
function blankColumns(grid: readonly TableRow[]): readonly number[] {
  const filled = new Set<number>();
  for (const { cells } of grid)
    for (const { text, first, last } of cells)
      if (text !== '') for (let at = first; at <= last; at += 1) filled.add(at);
  const width = greatestOf(filled, -1);
  return Array.from({ length: Math.max(0, width) }, (_, at) => at).filter(
    (at) => at > 0 && !filled.has(at),
  );
}

function sideOf(
  grid: readonly TableRow[],
  isOn: (cell: RowCell) => boolean,
  from: number,
): readonly TableRow[] {
  return grid.flatMap((row) => {
    const cells = row.cells
      .filter(isOn)
      .map((cell) => ({ ...cell, first: cell.first - from, last: cell.last - from }));
    const [start] = ownCells({ ...row, cells });
    return start === undefined ? [] : [{ ...row, cells, line: start.line }];
  });
}

function hasHeader(rows: readonly TableRow[], own: Words<IndicatorField>): boolean {
  return rows.some((_, index) => headerAt(rows, index, own) !== undefined);
}
