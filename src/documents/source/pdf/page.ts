/** A page as tables and lines of text, from the top down. */
import { appendAll, greatestOf } from '../../../lists.js';
import type { Box, Drawing, Glyph } from './drawing.js';
import { holds } from './drawing.js';
import { boxOfCell, type RuledCell, type RuledTable, ruledTable } from './ruled.js';
import { framesOf } from './rules.js';
import { cellText, type TextLine, textLines } from './text.js';

export interface FilledCell extends RuledCell {
  readonly text: string;
}

/** A table of a page with what stands in it. */
export interface PageTable extends Box {
  readonly kind: 'table';
  readonly page: number;
  /** Which table of its page, from 1. */
  readonly number: number;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rowCount: number;
  readonly cells: readonly FilledCell[];
}

export interface PageLine extends TextLine {
  readonly kind: 'line';
  readonly page: number;
  /** Which line beside the tables of its page, from 1. */
  readonly number: number;
}

export interface PageParts {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** Quarters by which it was turned against the clock, so that it can be read. */
  readonly turn: number;
  readonly parts: readonly (PageTable | PageLine)[];
}

/** Sorts what is drawn on a page into tables and lines. */
export function partsOf(given: Drawing): PageParts {
  const turn = turnOf(given);
  const drawing = upright(given, turn);
  const { page, width, height, glyphs } = drawing;
  const ruled = framesOf(drawing.rules)
    .flatMap((frame) => ruledTable(frame) ?? [])
    .sort((one, other) => areaOf(one) - areaOf(other));
  const texts = ruled.map((table) => ({ table, glyphs: new Map<RuledCell, Glyph[]>() }));
  const locators = ruled.map(locatorOf);
  const free: Glyph[] = [];
  for (const glyph of glyphs) {
    const [x, y] = [(glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2];
    const at = ruled.findIndex((table) => holds(table, x, y));
    const cell = locators[at]?.(x, y);
    if (cell === undefined) {
      if (glyph.turn === 0) free.push(glyph);
      continue;
    }
    const list = texts[at]?.glyphs.get(cell) ?? [];
    texts[at]?.glyphs.set(cell, list);
    list.push(glyph);
  }
  const tables = texts
    .filter((text) => text.glyphs.size > 1)
    .sort((one, other) => one.table.top - other.table.top || one.table.left - other.table.left)
    .map((text, index) => filled(text.table, text.glyphs, page, index + 1));
  // Letters in a box, or in what only looks like a table, are text.
  for (const text of texts)
    if (text.glyphs.size === 1) appendAll(free, [...text.glyphs.values()].flat());
  const lines = textLines(free).map(
    (line, index): PageLine => ({ ...line, kind: 'line', page, number: index + 1 }),
  );
  const parts = [...tables, ...lines].sort((one, other) => one.top - other.top);
  return { page, width, height, turn, parts };
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function locatorOf(table: RuledTable): (x: number, y: number) => RuledCell | undefined {
  const { xs, ys, cells } = table;
  const byPlace = new Map<string, RuledCell>();
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
        byPlace.set(`${row} ${column}`, cell);
  const step = (places: readonly number[], at: number): number => {
    const next = places.findIndex((place) => place > at);
    return next < 0 ? places.length - 2 : Math.max(0, next - 1);
  };
  return (x, y) => byPlace.get(`${step(ys, y)} ${step(xs, x)}`);
}

function filled(
  table: RuledTable,
  glyphs: ReadonlyMap<RuledCell, readonly Glyph[]>,
  page: number,
  number: number,
): PageTable {
  const { left, top, right, bottom, xs, ys } = table;
  const cells = table.cells.map((cell) => ({
    ...cell,
    text: cellText(glyphs.get(cell) ?? [], boxOfCell(table, cell).right),
  }));
  return {
    kind: 'table',
    page,
    number,
    left,
    top,
    right,
    bottom,
    xs,
    ys,
    rowCount: ys.length - 1,
    cells,
  };
}

/** Which way most of its text runs, in quarters clockwise. */
function turnOf({ glyphs }: Drawing): number {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) if (turn >= 0) counts[turn] = (counts[turn] ?? 0) + 1;
  return counts.indexOf(greatestOf(counts));
}

/** A page whose text runs up, down or upside down, turned so that it can be read. */
function upright(drawing: Drawing, turn: number): Drawing {
  let turned = drawing;
  for (let left = turn; left > 0; left -= 1) turned = quarterBack(turned);
  return turned;
}

/** A quarter turn against the clock. */
function quarterBack(drawing: Drawing): Drawing {
  const { width, height, rules, glyphs } = drawing;
  return {
    ...drawing,
    width: height,
    height: width,
    rules: rules.map(({ isVertical, at, from, to }) =>
      isVertical
        ? { isVertical: false, at: width - at, from, to }
        : { isVertical: true, at, from: width - to, to: width - from },
    ),
    glyphs: glyphs.map(({ left, top, right, bottom, turn, ...glyph }) => ({
      ...glyph,
      left: top,
      right: bottom,
      top: width - right,
      bottom: width - left,
      turn: turn < 0 ? turn : (((turn + 3) % 4) as 0 | 1 | 2 | 3),
    })),
  };
}
