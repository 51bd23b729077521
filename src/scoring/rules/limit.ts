/** How a limit that was exceeded is scored: by the policy, for limits and for the top of a range. */
import { Fraction } from '../../decimal.js';
import type { Policy } from '../../policies/policy.js';
import { figure } from './comparison.js';

/** A share of the weight with its working. */
export interface Share {
  readonly ratio: Fraction;
  readonly expression?: string;
}

/** What is left of full marks when `actual` is above `limit`. A limit of zero or less leaves nothing. */
export function shareAbove(
  actual: Fraction,
  limit: Fraction,
  form: Policy['lowerIsBetter']['value'],
): Share {
  if (actual.compare(limit) <= 0) return { ratio: Fraction.one };
  if (!limit.isPositive()) return { ratio: Fraction.zero };
  const [a, t] = [figure(actual), figure(limit)];
  if (form === 'ratio') return { ratio: limit.dividedBy(actual), expression: `${t} ÷ ${a}` };
  const left = Fraction.one.minus(actual.minus(limit).dividedBy(limit));
  if (!left.isPositive()) return { ratio: Fraction.zero };
  return { ratio: left, expression: `[1 − (${a} − ${t}) ÷ ${t}]` };
}
