/**
 * Cells of a row under the columns of its table. Pages that break cells, lose blank ones or shift a row
 * are the rule, so a row is laid under its header the cheapest way: every filled cell finds a column in
 * order; columns may stay empty and blank cells may vanish, each at a price.
 */

import { limits } from '../../limits.js';

/** A column of a table. */
export interface AlignedColumn<Name extends string = string> {
  readonly name: Name;
  /** What it costs that nothing stands in it: 0 for what may be blank. */
  readonly emptyCost: number;
  /** What it costs that a row has no cell for it at all; much, unless the column is a merged cell's rest. */
  readonly skipCost?: number;
  /** Whether it goes with the column before it, as a target with its name: both filled or both blank. */
  readonly isPaired?: boolean;
  /** What it costs that this text stands in it: 0 for what belongs there. */
  readonly misfit: (text: string) => number;
}

export interface Alignment<Name extends string = string> {
  /** The text under each column; blank ones are left out. */
  readonly cells: ReadonlyMap<Name, string>;
  readonly cost: number;
  /** In Chinese, how the row stands to its header; undefined where every cell is in its place. */
  readonly displaced: string | undefined;
}

/** What it costs that a blank cell has no column, or a column no cell, unless it says otherwise. */
const dropCost = 7;
const usualSkipCost = 6;
/** The same at the end of a row, where blanks are lost and added easily. */
const lateDropCost = 2;
const lateSkipCost = 4;
/** What each place costs by which a cell stands away from its own: blanks vanish among blanks. */
const displacementCost = 1 / 64;
const halfPairCost = 10;
/** From here on a cell stands where it does not belong. */
export const misfitCost = 30;
/** What a column costs at least that no row can be without, and a text that may belong elsewhere. */
const neededCost = 40;
const elsewhereCost = 3;
const impossible = Number.POSITIVE_INFINITY;

interface Step {
  readonly cost: number;
  /** The cells placed so far, as a list that shares its tails. */
  readonly placed: Placed | undefined;
}

interface Placed {
  readonly column: number;
  readonly cell: number;
  readonly before: Placed | undefined;
}

/**
 * Lays cells under columns.
 * @returns undefined when there are more filled cells than columns for them, or more than any row has.
 */
export function align<Name extends string>(
  cells: readonly string[],
  columns: readonly AlignedColumn<Name>[],
): Alignment<Name> | undefined {
  if (cells.length > limits.rowCellCountMax) return undefined;
  const standing = inPlace(cells, columns);
  if (standing !== undefined) return standing;
  const end = cells.findLastIndex((cell) => cell !== '') + 1;
  let row: Step[] = startRow(columns);
  cells.forEach((text, cell) => {
    const price = cell < end ? dropCost : lateDropCost;
    row = nextRow(row, { text, cell, dropCost: text === '' ? price : impossible }, columns);
  });
  const best = cheapestEnd(row, columns);
  if (best === undefined || best.cost === impossible) return undefined;
  return alignmentOf(best, cells, columns);
}

/** A row with as many cells as its header, each of its column's kind, is never moved: what is blank is blank. */
function inPlace<Name extends string>(
  texts: readonly string[],
  columns: readonly AlignedColumn<Name>[],
): Alignment<Name> | undefined {
  if (texts.length !== columns.length) return undefined;
  const cells = new Map<Name, string>();
  for (const [index, column] of columns.entries()) {
    const text = texts[index] ?? '';
    const isNeeded = column.emptyCost >= neededCost;
    const isPairBroken = column.isPaired === true && (text === '') !== (texts[index - 1] === '');
    if (isPairBroken || (text === '' ? isNeeded : column.misfit(text) >= elsewhereCost))
      return undefined;
    if (text !== '') cells.set(column.name, text);
  }
  return { cells, cost: 0, displaced: undefined };
}

/** A row may end early: the columns behind its last cell cost less than those inside it. */
function cheapestEnd(row: readonly Step[], columns: readonly AlignedColumn[]): Step | undefined {
  let rest = 0;
  let best: Step | undefined;
  for (let at = row.length - 1; at >= 0; at -= 1) {
    const step = row[at] as Step;
    const cost = step.cost + rest;
    if (best === undefined || cost < best.cost) best = { ...step, cost };
    const column = columns[at - 1];
    // One lost end of a row is one fault, however many blanks it had.
    if (column !== undefined) rest = Math.max(rest, lateSkipCost) + column.emptyCost;
  }
  return best;
}

function costOfSkip({ emptyCost, skipCost = usualSkipCost }: AlignedColumn): number {
  return emptyCost + skipCost;
}

/** The costs of leaving the first columns empty, before any cell is looked at. */
function startRow(columns: readonly AlignedColumn[]): Step[] {
  const row: Step[] = [{ cost: 0, placed: undefined }];
  let cost = 0;
  for (const column of columns) {
    cost += costOfSkip(column);
    row.push({ cost, placed: undefined });
  }
  return row;
}

interface Given {
  readonly text: string;
  readonly cell: number;
  /** What it costs that it has no column. */
  readonly dropCost: number;
}

function nextRow(row: readonly Step[], given: Given, columns: readonly AlignedColumn[]): Step[] {
  const { dropCost: dropped } = given;
  const first = row[0] as Step;
  const next: Step[] = [{ cost: first.cost + dropped, placed: first.placed }];
  columns.forEach((column, index) => {
    const above = row[index] as Step;
    const match = matched(above, column, index, given);
    const right = row[index + 1] as Step;
    const drop: Step = { cost: right.cost + dropped, placed: right.placed };
    const left = next[index] as Step;
    const widowed = pairCost(left, column, index, '');
    const skip: Step = { cost: left.cost + costOfSkip(column) + widowed, placed: left.placed };
    next.push(cheapest(match, drop, skip));
  });
  return next;
}

function matched(above: Step, column: AlignedColumn, index: number, { text, cell }: Given): Step {
  const pair = pairCost(above, column, index, text);
  // A blank cell leaves no trace: only what is filled is placed.
  if (text === '') return { cost: above.cost + column.emptyCost + pair, placed: above.placed };
  const placed = { column: index, cell, before: above.placed };
  const away = Math.abs(index - cell) * displacementCost;
  return { cost: above.cost + column.misfit(text) + pair + away, placed };
}

function pairCost(
  { placed }: Step,
  { isPaired }: AlignedColumn,
  index: number,
  text: string,
): number {
  if (isPaired !== true) return 0;
  const isPartnerFilled = placed?.column === index - 1;
  if (text === '') return isPartnerFilled ? halfPairCost : 0;
  return isPartnerFilled ? 0 : 2 * halfPairCost;
}

function cheapest(...steps: readonly Step[]): Step {
  return steps.reduce((best, step) => (step.cost < best.cost ? step : best));
}

function alignmentOf<Name extends string>(
  { cost, placed }: Step,
  texts: readonly string[],
  columns: readonly AlignedColumn<Name>[],
): Alignment<Name> {
  const cells = new Map<Name, string>();
  const moves: number[] = [];
  for (let at = placed; at !== undefined; at = at.before) {
    const column = columns[at.column];
    if (column === undefined) continue;
    cells.set(column.name, texts[at.cell] ?? '');
    moves.push(at.column - at.cell);
  }
  return { cells, cost, displaced: displacement(moves, texts.length - columns.length) };
}

/** @param moves the places by which the cells were moved to the right, from the last cell to the first. */
function displacement(moves: readonly number[], surplus: number): string | undefined {
  const [net = 0] = moves;
  if (net !== 0) return net > 0 ? `左移 ${net} 栏` : `右移 ${-net} 栏`;
  if (moves.some((move) => move !== 0)) return '栏间有移位';
  if (surplus === 0) return undefined;
  return surplus > 0 ? `多 ${surplus} 格` : `少 ${-surplus} 格`;
}
