/**
 * 万 beside a number without a unit: 1.2万人次 of ≥10000 is 12000, 2.8万人次 of ≥3 is not 28000. Both sides are meant in the
 * same way, so that of the two readings the one counts that brings them closer together.
 */
import { Fraction } from '../decimal.js';
import type { Actual } from './actual.js';
import type { Reading } from './reading.js';
import { scaleOf } from './units.js';

type Amount = Extract<Actual, { kind: 'quantity' }>;

/** The actual as it is meant beside a target of which one side says 万 and the other has no unit. */
export function besideScale(actual: Actual, target: Reading): Actual {
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return actual;
  if ((target.unit === null) === (actual.unit === null)) return actual;
  const due = Fraction.of(target.value);
  if (!due.isPositive() || !actual.value.isPositive()) return actual;
  if (target.unit === null) return withoutScale(actual, due);
  return withScale(actual, due, target.unit);
}

/** 1.2万人次 in single ones, where that is nearer to what is due. */
function withoutScale(actual: Amount, due: Fraction): Amount {
  const scale = actual.unit === null ? undefined : scaleOf(actual.unit);
  if (scale === undefined) return actual;
  const single = actual.value.times(scale.size);
  const isNearer = isNearerToOne(single.dividedBy(due), due.dividedBy(actual.value));
  return isNearer ? { ...actual, value: single, unit: scale.of } : actual;
}

/** 950000 in the 万 of what is due, where that is nearer to it. */
function withScale(actual: Amount, due: Fraction, unit: string): Amount {
  const scale = scaleOf(unit);
  if (scale === undefined) return actual;
  const scaled = actual.value.dividedBy(scale.size);
  const isNearer = isNearerToOne(due.dividedBy(scaled), actual.value.dividedBy(due));
  return isNearer ? { ...actual, value: scaled, unit } : actual;
}

/** Of two shares on either side of one, whether the first is less far off; equally far is not. */
function isNearerToOne(first: Fraction, second: Fraction): boolean {
  return first.compare(second) < 0;
}
