/** How a limit that was exceeded is scored: by the policy, for limits and for the top of a range. */

import { Fraction } from '../../decimal.js';
import type { Policy } from '../../policies/policy.js';
import { arithmetic, numberTerm } from '../expression.js';
import type { RatioOfWeight } from './comparison.js';

/** What is left of full marks when `actual` is above `limit`. A limit of zero or less leaves nothing. */
export function shareAbove(
  actual: Fraction,
  limit: Fraction,
  form: Policy['lowerIsBetter']['value'],
): RatioOfWeight {
  if (actual.compare(limit) <= 0) return { ratio: Fraction.one };
  if (!limit.isPositive()) return { ratio: Fraction.zero };
  const [a, t] = [numberTerm(actual), numberTerm(limit)];
  if (form === 'ratio')
    return { ratio: limit.dividedBy(actual), expression: arithmetic(t, '÷', a) };
  const left = Fraction.one.minus(actual.minus(limit).dividedBy(limit));
  if (!left.isPositive()) return { ratio: Fraction.zero };
  const exceeded = arithmetic(arithmetic(a, '−', t), '÷', t);
  return { ratio: left, expression: arithmetic(numberTerm('1'), '−', exceeded) };
}
