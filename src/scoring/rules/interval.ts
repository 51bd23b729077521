/** Whether a figure lies between two ends, of which either may be open: ranges and tiers. */
import type { Fraction } from '../../decimal.js';

/** An interval; a missing end bounds nothing. */
export interface Interval {
  readonly low: Fraction | undefined;
  readonly lowInclusive: boolean;
  readonly high: Fraction | undefined;
  readonly highInclusive: boolean;
}

/** Whether a figure is not below the interval. */
export function reachesLow(value: Fraction, { low, lowInclusive }: Interval): boolean {
  const order = low === undefined ? 1 : value.compare(low);
  return lowInclusive ? order >= 0 : order > 0;
}

/** Whether a figure is not above the interval. */
function keepsHigh(value: Fraction, { high, highInclusive }: Interval): boolean {
  const order = high === undefined ? -1 : value.compare(high);
  return highInclusive ? order <= 0 : order < 0;
}

/** Whether a figure lies inside. */
export function isWithin(value: Fraction, interval: Interval): boolean {
  return reachesLow(value, interval) && keepsHigh(value, interval);
}
