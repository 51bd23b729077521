/** What another rule-book would do to many tables: added up in whatever order, the same to the last digit. */

import { sha256 } from '../../canonical-json.js';
import { hundredthsText, meanText, Spread, toHundredths } from '../shared/spread.js';
import type { Cause, SimulationResult } from './answers.js';
import type { Comparison } from './compare.js';

/** What the tables of a unit come to. */
export interface UnitSum {
  readonly code: string;
  name: string;
  /** The id of the first of them, where they come in no order: the unit is called as it is there. */
  first?: string;
  count: number;
  moved: number;
  compared: number;
  sum: bigint;
}

/** What a cause comes to. */
export interface CauseSum {
  readonly cause: Omit<Cause, 'points'>;
  count: number;
  sum: bigint;
}

/** What many tables come to, by keys that say what each is about. */
export interface SimulationSums {
  readonly tables: number;
  readonly refused: number;
  readonly moves: readonly Move[];
  /** How many tables have each difference, in hundredths. */
  readonly differences: ReadonlyMap<bigint, number>;
  readonly causes: readonly CauseSum[];
  readonly units: readonly UnitSum[];
}

export interface Move {
  readonly from: string | null;
  readonly to: string | null;
  count: number;
}

/** By what causes are put together. */
export function causeKey({ level1, execution, total, rule }: Omit<Cause, 'points'>): string {
  return JSON.stringify([level1, execution, total, rule]);
}

/** Units without a code are told apart by their names. */
export function unitKey({ code = '', name }: Comparison['unit']): string {
  return code === '' ? `\n${name}` : code;
}

export class Simulation {
  readonly #moves = new Map<string, Move>();
  readonly #differences = new Spread();
  readonly #causes = new Map<string, CauseSum>();
  readonly #units = new Map<string, UnitSum>();
  #refused = 0;
  #count = 0;
  #moved = 0;

  refuse(): void {
    this.#refused += 1;
  }

  /** @param id of the table, where tables come in no order. */
  add(comparison: Comparison, id?: string): void {
    const { from, to, difference, causes } = comparison;
    const isMoved = from !== to;
    const points = difference === undefined ? undefined : toHundredths(difference);
    this.#count += 1;
    if (points !== undefined) this.#differences.addHundredths(points);
    if (isMoved) this.#addMove(from, to);
    for (const cause of causes) this.#addCause(cause);
    this.#addUnit(comparison.unit, isMoved, points, id);
  }

  /** Adds what was added up elsewhere. */
  merge({ tables, refused, moves, differences, causes, units }: SimulationSums): void {
    this.#refused += refused;
    this.#count += tables - refused;
    for (const { from, to, count } of moves) this.#addMove(from, to, count);
    for (const [value, count] of differences) this.#differences.addHundredths(value, count);
    for (const { cause, count, sum } of causes) {
      const known = this.#causes.get(causeKey(cause));
      if (known === undefined) this.#causes.set(causeKey(cause), { cause, count, sum });
      else Object.assign(known, { count: known.count + count, sum: known.sum + sum });
    }
    for (const unit of units) this.#mergeUnit(unit);
  }

  /** What was added so far. */
  sums(): SimulationSums {
    return {
      tables: this.#count + this.#refused,
      refused: this.#refused,
      moves: [...this.#moves.values()],
      differences: new Map(this.#differences.inOrder()),
      causes: [...this.#causes.values()],
      units: [...this.#units.values()],
    };
  }

  #mergeUnit(unit: UnitSum): void {
    const known = this.#units.get(unitKey(unit));
    if (known === undefined) {
      this.#units.set(unitKey(unit), { ...unit });
      return;
    }
    known.count += unit.count;
    known.moved += unit.moved;
    known.compared += unit.compared;
    known.sum += unit.sum;
    if (unit.first === undefined || known.first === undefined || unit.first > known.first) return;
    known.first = unit.first;
    known.name = unit.name;
  }

  #addMove(from: string | null, to: string | null, count = 1): void {
    this.#moved += count;
    const key = JSON.stringify([from, to]);
    const known = this.#moves.get(key);
    if (known === undefined) this.#moves.set(key, { from, to, count });
    else known.count += count;
  }

  #addCause({ points, ...cause }: Cause): void {
    const key = causeKey(cause);
    const known = this.#causes.get(key) ?? { cause, count: 0, sum: 0n };
    known.count += 1;
    known.sum += toHundredths(points);
    this.#causes.set(key, known);
  }

  #addUnit(
    { code = '', name }: Comparison['unit'],
    isMoved: boolean,
    points: bigint | undefined,
    id: string | undefined,
  ): void {
    const key = unitKey({ code, name });
    const known = this.#units.get(key);
    const unit: UnitSum = known ?? { code, name, count: 0, moved: 0, compared: 0, sum: 0n };
    if (id !== undefined && (unit.first === undefined || id < unit.first)) {
      unit.first = id;
      unit.name = name;
    }
    unit.count += 1;
    if (isMoved) unit.moved += 1;
    if (points !== undefined) {
      unit.compared += 1;
      unit.sum += points;
    }
    this.#units.set(key, unit);
  }

  result(): SimulationResult {
    const { mean, least, most } = this.#differences.figures();
    const known = { mean, least, most };
    const figures = Object.fromEntries(
      Object.entries(known).filter(([, value]) => value !== undefined),
    );
    const rest = {
      tables: this.#count + this.#refused,
      refused: this.#refused,
      unchanged: this.#count - this.#moved,
      moves: [...this.#moves.values()].sort(
        (left, right) => right.count - left.count || byText(nameOf(left), nameOf(right)),
      ),
      difference: { ...figures, histogram: barsOf(this.#differences) },
      causes: this.#causeFigures(),
      units: this.#unitFigures(),
    };
    return { ...rest, sha256: sha256(rest) };
  }

  /** From the one that moved most points on. */
  #causeFigures(): SimulationResult['causes'] {
    return [...this.#causes.entries()]
      .sort(
        ([key, left], [other, right]) =>
          compare(size(right.sum), size(left.sum)) ||
          right.count - left.count ||
          byText(key, other),
      )
      .map(([, { cause, count, sum }]) => ({ ...cause, count, points: hundredthsText(sum) }));
  }

  /** From the one with most moved tables on. */
  #unitFigures(): SimulationResult['units'] {
    return [...this.#units.entries()]
      .sort(
        ([key, left], [other, right]) =>
          right.moved - left.moved ||
          compare(
            size(right.sum) * BigInt(left.compared),
            size(left.sum) * BigInt(right.compared),
          ) ||
          byText(key, other),
      )
      .map(([, { code, name, count, moved, compared, sum }]) => {
        const mean = meanText(sum, compared);
        return { code, name, count, moved, ...(mean === undefined ? {} : { mean }) };
      });
  }
}

function nameOf({ from, to }: Pick<SimulationResult['moves'][number], 'from' | 'to'>): string {
  return JSON.stringify([from, to]);
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function compare(left: bigint, right: bigint): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function byText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Bars of a point each, or of ten times as much until there are few enough to be looked at. */
const barCountMax = 200n;
const onePoint = 100n;

function barsOf(differences: Spread): SimulationResult['difference']['histogram'] {
  const values = differences.inOrder();
  const [least, most] = [values[0]?.[0] ?? 0n, values.at(-1)?.[0] ?? 0n];
  let width = onePoint;
  while ((most - least) / width >= barCountMax) width *= 10n;
  const counts = new Map<bigint, number>();
  for (const [value, count] of values) {
    const bar = below(value, width);
    counts.set(bar, (counts.get(bar) ?? 0) + count);
  }
  return [...counts].map(([from, count]) => ({
    from: hundredthsText(from),
    to: hundredthsText(from + width),
    count,
  }));
}

/** The multiple of a width that is not above a value. */
function below(value: bigint, width: bigint): bigint {
  const rest = ((value % width) + width) % width;
  return value - rest;
}
