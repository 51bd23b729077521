/** From the sum of the scores to the total: penalties and bonuses, then the caps of the policy. */
import { Fraction } from '../decimal.js';
import type { Policy } from '../policies/policy.js';
import type { TotalCap } from '../policies/shape/totals.js';
import { type Adjustment, adjustmentOf } from './adjustments.js';
import { type ExecutionResult, rateOfExecution } from './execution.js';
import { roundedScore } from './rounding.js';
import type { Row } from './score-row.js';

/** What changes a sum: points that are added, and the most that may come of it, on a full mark of 100. */
export interface TotalLimit {
  readonly points: Fraction;
  readonly most: Fraction | undefined;
}

/** The same for the total and for both ends between which it can still move. */
export interface TotalLimits {
  readonly total: TotalLimit;
  readonly low: TotalLimit;
  readonly high: TotalLimit;
  /** The cap that the execution rate calls for, whether or not the sum reaches it. */
  readonly cap: TotalCap | undefined;
}

/**
 * What a sum becomes. Without adjustments and caps it stays what it is; a bonus brings it to the full mark at most, which
 * as a total has two decimals as every score has.
 */
export function limited(sum: Fraction, fullMark: Fraction, { points, most }: TotalLimit): Fraction {
  const full = roundedScore(fullMark);
  const top = sum.compare(full) > 0 ? sum : full;
  const adjusted = points.isZero() ? sum : sum.plus(points).clamped(Fraction.zero, top);
  if (most === undefined) return adjusted;
  const cap = roundedScore(most.times(fullMark).dividedBy(Fraction.hundred));
  return adjusted.compare(cap) > 0 ? cap : adjusted;
}

/** What changes the sum of a table. */
export function totalLimitsOf(
  rows: readonly Row[],
  execution: ExecutionResult | undefined,
  policy: Policy,
  fullMark: Fraction,
): TotalLimits {
  const all = rows.flatMap((row) => adjustmentOf(row) ?? []);
  const closed = all.filter(({ isOpen }) => !isOpen);
  const caps = policy.totalCaps?.value ?? [];
  const rate = execution === undefined ? undefined : rateOfExecution(execution);
  const cap = rate === undefined ? undefined : capAt(rate, caps);
  // While the rate is not known the lowest cap may still hold.
  const lowest = execution !== undefined && rate === undefined ? caps.at(-1) : cap;
  const sum = (list: readonly Adjustment[], end: 'low' | 'high'): Fraction =>
    list.reduce((left, own) => left.plus(own[end] ?? fullMark.negated()), Fraction.zero);
  return {
    total: { points: sum(closed, 'high'), most: least([mostOf(cap), ...vetoes(closed)]) },
    low: { points: sum(all, 'low'), most: least([mostOf(lowest), ...vetoes(all)]) },
    high: { points: sum(all, 'high'), most: least([mostOf(cap), ...vetoes(closed)]) },
    cap,
  };
}

function vetoes(list: readonly Adjustment[]): readonly (Fraction | undefined)[] {
  return list.map(({ most }) => most);
}

function mostOf(cap: TotalCap | undefined): Fraction | undefined {
  return cap === undefined ? undefined : Fraction.of(cap.total);
}

function least(values: readonly (Fraction | undefined)[]): Fraction | undefined {
  return values.reduce(
    (left, right) =>
      left === undefined || (right !== undefined && right.compare(left) < 0) ? right : left,
    undefined,
  );
}

/** Caps stand from the highest rate down: the last one that the rate is below holds. */
function capAt(rate: Fraction, caps: readonly TotalCap[]): TotalCap | undefined {
  return caps.findLast(({ below }) => rate.compare(Fraction.of(below)) < 0);
}
