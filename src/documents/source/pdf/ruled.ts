/** A frame of rules as a table: the places where no rule runs between are one cell. */
import { greatestOf, leastOf } from '../../../lists.js';
import type { Box, RuledLine } from './drawing.js';
import { clustered, Groups, type RuledFrame } from './rules.js';

/** A cell between rules; rows and columns count from 0. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table as its rules draw it. */
export interface RuledTable extends Box {
  /** Where its columns and rows begin and end, from left to right and from the top down. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
}

const sameMax = 2.5;
/** Rows that are lower hold no letters: the rules of one line, which some programs draw at different heights. */
const rowMin = 5;
/** How far lines must stick out for a table to be open at its side. */
const openMin = 8;
/** How much of the side of a place a rule must run along. */
const sideShareMin = 0.6;

/** The table of a frame; undefined for boxes and lone lines. */
export function ruledTable(frame: RuledFrame): RuledTable | undefined {
  const { horizontal } = frame;
  if (horizontal.length < 2 || frame.vertical.length === 0) return undefined;
  const vertical = [...frame.vertical, ...openSides(frame)];
  const xs = placesOf(vertical, sameMax);
  const ys = placesOf(horizontal, rowMin);
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  if (xs.length < 3 || ys.length < 2) return undefined;
  const down = new Sides(vertical, xs, ys, sameMax);
  const cells = cellsOf(xs, ys, down, new Sides(horizontal, ys, xs, rowMin));
  return cells.length < 2 ? undefined : { left, right, top, bottom, xs, ys, cells };
}

function placesOf(rules: readonly RuledLine[], width: number): readonly number[] {
  return clustered(rules, ({ at }) => at, width).map(
    (group) => group.reduce((sum, { at }) => sum + at, 0) / group.length,
  );
}

/** Tables without a rule at their left or right end there where most of their lines do. */
function openSides({ horizontal, vertical }: RuledFrame): readonly RuledLine[] {
  const [top, bottom] = extent(horizontal.map(({ at }) => at));
  const [left, right] = extent(vertical.map(({ at }) => at));
  const half = horizontal.length / 2;
  const starts = horizontal.filter(({ from }) => from < left - openMin).map(({ from }) => from);
  const ends = horizontal.filter(({ to }) => to > right + openMin).map(({ to }) => to);
  const side = (at: number): RuledLine => ({ isVertical: true, at, from: top, to: bottom });
  return [
    ...(starts.length > half ? [side(leastOf(starts))] : []),
    ...(ends.length > half ? [side(greatestOf(ends))] : []),
  ];
}

function extent(values: readonly number[]): readonly [number, number] {
  return [leastOf(values), greatestOf(values)];
}

/** Where rules run between the places of a table. */
class Sides {
  readonly #drawn: readonly ReadonlySet<number>[];

  /**
   * @param places across the rules.
   * @param steps along them.
   * @param width how far a rule may be from its place.
   */
  constructor(
    rules: readonly RuledLine[],
    places: readonly number[],
    steps: readonly number[],
    width: number,
  ) {
    this.#drawn = places.map((place) => {
      const own = rules.filter(({ at }) => Math.abs(at - place) <= width);
      const drawn = new Set<number>();
      for (const { from, to } of own)
        steps.slice(1).forEach((end, index) => {
          const start = steps[index] ?? end;
          const shared = Math.min(end, to) - Math.max(start, from);
          if (shared >= (end - start) * sideShareMin) drawn.add(index);
        });
      return drawn;
    });
  }

  /** Whether a rule runs at a place, along one step. */
  has(place: number, step: number): boolean {
    return this.#drawn[place]?.has(step) === true;
  }
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  vertical: Sides,
  horizontal: Sides,
): readonly RuledCell[] {
  const [columnCount, rowCount] = [xs.length - 1, ys.length - 1];
  const groups = new Groups(columnCount * rowCount);
  for (let row = 0; row < rowCount; row += 1)
    for (let column = 0; column < columnCount; column += 1) {
      const at = row * columnCount + column;
      if (column + 1 < columnCount && !vertical.has(column + 1, row)) groups.join(at, at + 1);
      if (row + 1 < rowCount && !horizontal.has(row + 1, column)) groups.join(at, at + columnCount);
    }
  const members = new Map<number, number[]>();
  for (let at = 0; at < columnCount * rowCount; at += 1) {
    const group = groups.of(at);
    const list = members.get(group) ?? [];
    members.set(group, list);
    list.push(at);
  }
  return [...members.values()].flatMap((places) => rectangles(places, columnCount));
}

/** Places that hang together, as rectangles: one, unless a rule between them is incomplete. */
function rectangles(places: readonly number[], columnCount: number): readonly RuledCell[] {
  const done: { row: number; column: number; rowSpan: number; columnSpan: number }[] = [];
  let open: typeof done = [];
  for (const run of runsOf(places, columnCount)) {
    const above = open.find(
      ({ row, rowSpan, column, columnSpan }) =>
        row + rowSpan === run.row && column === run.column && columnSpan === run.columnSpan,
    );
    if (above !== undefined) {
      above.rowSpan += 1;
      continue;
    }
    const cell = { ...run, rowSpan: 1 };
    done.push(cell);
    open = [...open.filter(({ row, rowSpan }) => row + rowSpan >= run.row), cell];
  }
  return done;
}

function runsOf(
  places: readonly number[],
  columnCount: number,
): readonly { readonly row: number; readonly column: number; readonly columnSpan: number }[] {
  const runs: { row: number; column: number; columnSpan: number }[] = [];
  for (const place of places) {
    const [row, column] = [Math.floor(place / columnCount), place % columnCount];
    const last = runs.at(-1);
    if (last !== undefined && last.row === row && last.column + last.columnSpan === column)
      last.columnSpan += 1;
    else runs.push({ row, column, columnSpan: 1 });
  }
  return runs;
}

/** Where a cell stands on its page. */
export function boxOfCell({ xs, ys }: RuledTable, cell: RuledCell): Box {
  const { row, column, rowSpan, columnSpan } = cell;
  return {
    left: xs[column] ?? 0,
    right: xs[column + columnSpan] ?? 0,
    top: ys[row] ?? 0,
    bottom: ys[row + rowSpan] ?? 0,
  };
}
