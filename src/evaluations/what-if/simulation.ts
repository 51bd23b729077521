/** What another rule-book would do to many tables: added up in whatever order, the same to the last digit. */

import { sha256 } from '../../canonical-json.js';
import { hundredthsText, meanText, Spread, toHundredths } from '../shared/spread.js';
import type { Cause, SimulationResult } from './answers.js';
import type { Comparison } from './compare.js';

interface UnitSum {
  readonly code: string;
  readonly name: string;
  count: number;
  moved: number;
  compared: number;
  sum: bigint;
}

interface CauseSum {
  readonly cause: Omit<Cause, 'points'>;
  count: number;
  sum: bigint;
}

export class Simulation {
  readonly #moves = new Map<string, { from: string | null; to: string | null; count: number }>();
  readonly #differences = new Spread();
  readonly #causes = new Map<string, CauseSum>();
  readonly #units = new Map<string, UnitSum>();
  #refused = 0;
  #count = 0;
  #moved = 0;

  refuse(): void {
    this.#refused += 1;
  }

  add(comparison: Comparison): void {
    const { from, to, difference, causes } = comparison;
    const isMoved = from !== to;
    const points = difference === undefined ? undefined : toHundredths(difference);
    this.#count += 1;
    if (points !== undefined) this.#differences.addHundredths(points);
    if (isMoved) this.#addMove(from, to);
    for (const cause of causes) this.#addCause(cause);
    this.#addUnit(comparison.unit, isMoved, points);
  }

  #addMove(from: string | null, to: string | null): void {
    this.#moved += 1;
    const key = JSON.stringify([from, to]);
    const known = this.#moves.get(key);
    if (known === undefined) this.#moves.set(key, { from, to, count: 1 });
    else known.count += 1;
  }

  #addCause({ points, ...cause }: Cause): void {
    const key = JSON.stringify([cause.level1, cause.execution, cause.total, cause.rule]);
    const known = this.#causes.get(key) ?? { cause, count: 0, sum: 0n };
    known.count += 1;
    known.sum += toHundredths(points);
    this.#causes.set(key, known);
  }

  #addUnit(
    { code = '', name }: Comparison['unit'],
    isMoved: boolean,
    points: bigint | undefined,
  ): void {
    const key = code === '' ? `\n${name}` : code;
    const unit = this.#units.get(key) ?? {
      code,
      name,
      count: 0,
      moved: 0,
      compared: 0,
      sum: 0n,
    };
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
