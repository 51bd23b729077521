/** Figures of several units that become one before a row is scored: amounts are added, rates are averaged. */
import { Fraction } from '../decimal.js';
import { type Actual, readActual } from '../indicators/actual.js';
import type { RowPart } from '../indicators/evaluation.js';
import type { Reading, ReadingContext } from '../indicators/reading.js';
import { conversion } from '../indicators/units.js';
import type { Policy } from '../policies/policy.js';

interface Part {
  readonly value: Fraction;
  readonly unit: string | null;
  readonly amount: Fraction | undefined;
}

const unreadable: Actual = { kind: 'unreadable' };

/**
 * The actual of a row that is given by its parts.
 * @returns `missing` while a part has none, `unreadable` where parts are no numbers of one dimension, or where rates
 *   are weighed by money that a part does not say.
 */
export function actualOfParts(
  parts: readonly RowPart[],
  target: Reading,
  context: ReadingContext,
  policy: Policy,
): Actual {
  const actuals = parts.map((part) => readActual(part.actual, target, context));
  if (actuals.some(({ kind }) => kind === 'missing')) return { kind: 'missing' };
  const read = actuals.flatMap((actual, index): Part[] => {
    if (actual.kind !== 'quantity') return [];
    const amount = parts[index]?.amount;
    const { value, unit } = actual;
    return [{ value, unit, amount: amount === undefined ? undefined : Fraction.of(amount) }];
  });
  const unit = read.find((part) => part.unit !== null)?.unit ?? unitOf(target);
  const alike = read.flatMap((part) => inUnitOf(part, unit));
  if (alike.length < parts.length) return unreadable;
  const value = isRelative(unit) ? mean(alike, policy) : total(alike.map((part) => part.value));
  return value === undefined
    ? unreadable
    : { kind: 'quantity', value, unit, operator: 'none', places: undefined };
}

function unitOf(target: Reading): string | null {
  return target.kind === 'quantity' || target.kind === 'range' ? target.unit : null;
}

function inUnitOf(part: Part, unit: string | null): Part[] {
  if (part.unit === null || unit === null) return [part];
  const factor = conversion(part.unit, unit);
  return factor === undefined ? [] : [{ ...part, value: part.value.times(factor) }];
}

/** Whether values of a unit are relative: percentages, and so much for each (元/人), which no sum makes sense of. */
export function isRelative(unit: string | null): boolean {
  return unit !== null && (unit.includes('/') || conversion(unit, '%') !== undefined);
}

function total(values: readonly Fraction[]): Fraction {
  return values.reduce((sum, value) => sum.plus(value), Fraction.zero);
}

/** By the money of each part, unless the policy takes all alike. */
function mean(parts: readonly Part[], { aggregation }: Policy): Fraction | undefined {
  const isAlike = aggregation?.value.rates === 'mean';
  const weights = parts.map(({ amount }) => (isAlike ? Fraction.one : amount));
  const known = weights.filter((weight) => weight !== undefined);
  const all = total(known);
  if (known.length < parts.length || !all.isPositive()) return undefined;
  const weighed = parts.map(({ value }, index) => value.times(weights[index] ?? Fraction.zero));
  return total(weighed).dividedBy(all);
}
