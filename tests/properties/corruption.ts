/** What happens to tables on their way through printers, scanners and converters, as edits of a text. */
import fc from 'fast-check';

/** The cells of every line. */
export type Grid = readonly (readonly string[])[];

function gridOf(text: string): Grid {
  return text.split('\n').map((line) => line.split('\t'));
}

function textOfGrid(grid: Grid): string {
  return grid.map((cells) => cells.join('\t')).join('\n');
}

/** Where a corruption strikes; each number is taken modulo what there is. */
interface Place {
  readonly line: number;
  readonly cell: number;
  readonly other: number;
}

type Edit = (grid: Grid, place: Place) => Grid;

const emptied: Edit = (grid, place) => atCell(grid, place, () => ['']);
/** Where a cell is the last of its line, that would be a lost line. */
const removed: Edit = (grid, place) => {
  const cells = grid[filledLine(grid, place.line)] ?? [];
  return cells.filter((cell) => cell !== '').length > 1 ? atCell(grid, place, () => []) : grid;
};
const inserted: Edit = (grid, place) => atCell(grid, place, (text) => ['', text]);
const doubled: Edit = (grid, place) => atCell(grid, place, (text) => [text, text]);
const cut: Edit = (grid, { other, ...place }) =>
  atCell(grid, { other, ...place }, (text) => [text.slice(0, other % Math.max(1, text.length))]);
const headless: Edit = (grid, { other, ...place }) =>
  atCell(grid, { other, ...place }, (text) => [text.slice(1 + (other % Math.max(1, text.length)))]);

/** Two neighbours run together, and the row is one cell shorter. */
const merged: Edit = (grid, place) => atPair(grid, place, (left, right) => [`${left}${right}`]);
/** Two neighbours run together, and the second is blank, as merged cells are exported. */
const spanned: Edit = (grid, place) =>
  atPair(grid, place, (left, right) => [`${left}${right}`, '']);
const swapped: Edit = (grid, place) => atPair(grid, place, (left, right) => [right, left]);

/** Cells of one column in two lines change places. */
const exchanged: Edit = (grid, { line, cell, other }) => {
  const first = filledLine(grid, line);
  const second = filledLine(grid, line + 1 + (other % 5));
  const at = filledCell(grid[first] ?? [], cell);
  const [left = '', right = ''] = [grid[first]?.[at], grid[second]?.[at]];
  if (grid[second]?.length !== grid[first]?.length) return grid;
  return grid.map((cells, index) => {
    if (index !== first && index !== second) return cells;
    return cells.with(at, index === first ? right : left);
  });
};

const lost: Edit = (grid, { line }) => grid.toSpliced(filledLine(grid, line), 1);
const joined: Edit = (grid, { line }) => {
  const at = filledLine(grid, line);
  return grid.toSpliced(at, 2, [...(grid[at] ?? []), ...(grid[at + 1] ?? [])]);
};
const exchangedLines: Edit = (grid, { line }) => {
  const at = filledLine(grid, line);
  return grid.toSpliced(at, 2, grid[at + 1] ?? [], grid[at] ?? []);
};

/** All corruptions by name. */
const edits = {
  emptied,
  removed,
  inserted,
  doubled,
  cut,
  headless,
  merged,
  spanned,
  swapped,
  exchanged,
  lost,
  joined,
  exchangedLines,
} as const;

export type EditName = keyof typeof edits;

/** Corruptions that move cells but leave all their texts: a goal table shows these too. */
export const movingEdits = [
  'removed',
  'inserted',
  'doubled',
  'merged',
  'spanned',
  'swapped',
  'joined',
] as const satisfies readonly EditName[];

export const allEdits = Object.keys(edits) as EditName[];

/** A corruption: what, and where. */
export interface Corruption extends Place {
  readonly name: EditName;
}

/** One to `most` corruptions of these kinds. */
export function corruptions(
  names: readonly EditName[],
  most: number,
): fc.Arbitrary<readonly Corruption[]> {
  const place = fc.nat({ max: 9_999 });
  const one = fc.record({
    name: fc.constantFrom(...names),
    line: place,
    cell: place,
    other: place,
  });
  return fc.array(one, { minLength: 1, maxLength: most });
}

/** The text after these corruptions, one after the other. */
export function corrupted(text: string, given: readonly Corruption[]): string {
  return textOfGrid(
    given.reduce((grid, { name, ...place }) => edits[name](grid, place), gridOf(text)),
  );
}

function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== '');
}

/** The index of a line that holds something. */
function filledLine(grid: Grid, number: number): number {
  const filled = grid.flatMap((cells, index) => (isFilled(cells) ? [index] : []));
  return filled[number % Math.max(1, filled.length)] ?? 0;
}

/** The index of a cell that holds something. */
function filledCell(cells: readonly string[], number: number): number {
  const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [index]));
  return filled[number % Math.max(1, filled.length)] ?? 0;
}

function atCell(
  grid: Grid,
  { line, cell }: Place,
  edit: (text: string) => readonly string[],
): Grid {
  const row = filledLine(grid, line);
  const cells = grid[row] ?? [];
  const at = filledCell(cells, cell);
  return grid.with(row, cells.toSpliced(at, 1, ...edit(cells[at] ?? '')));
}

function atPair(
  grid: Grid,
  { line, cell }: Place,
  edit: (left: string, right: string) => readonly string[],
): Grid {
  const row = filledLine(grid, line);
  const cells = grid[row] ?? [];
  if (cells.length < 2) return grid;
  const at = Math.min(filledCell(cells, cell), cells.length - 2);
  return grid.with(row, cells.toSpliced(at, 2, ...edit(cells[at] ?? '', cells[at + 1] ?? '')));
}
