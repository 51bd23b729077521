import { Fraction } from '../decimal.js';
import type { Policy } from '../policies/policy.js';

/** How an actual stands to the bound that it is judged by. */
export interface Standing {
  readonly actual: Fraction;
  readonly bound: Fraction;
  readonly met: boolean;
}

/**
 * 偏差度 of a quantity in percent (or points), unrounded. Shortfall forms are 0 when met and negative
 * when missed, for lower-is-better too; the form is the policy's.
 * @returns undefined where it does not exist: a missed target of zero has no relative deviation.
 */
export function deviationOf(
  standing: Standing,
  form: Policy['deviation']['value'],
): Fraction | undefined {
  const { actual, bound, met } = standing;
  if (form.sides === 'shortfall' && met) return Fraction.zero;
  const difference = actual.minus(bound);
  const signed = form.sides === 'shortfall' ? difference.abs().negated() : difference;
  if (form.measure === 'points') return signed;
  if (bound.isZero()) return difference.isZero() ? Fraction.zero : undefined;
  return signed.dividedBy(bound.abs()).toPercent();
}

/** 偏差度 of a share of 100 %: what is short of it, at most 0. */
export function shortOfHundred(percent: Fraction): Fraction {
  const deviation = percent.minus(Fraction.hundred);
  return deviation.isPositive() ? Fraction.zero : deviation;
}
