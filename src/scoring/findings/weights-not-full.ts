import { Fraction } from '../../decimal.js';
import { figure } from '../rounding.js';
import type { Check } from './finding.js';

/** Weights of all rows and of the budget must reach 100, rows out of scope included. */
export const weightsNotFull: Check = {
  severity: 'error',
  description: '各项分值合计（含不适用的行）不等于 100。',
  find: ({ totals: { weightSum, weightsMissing, unweighted } }) => {
    if (unweighted) return [];
    // Weights that are still to come are above zero: 100 without them is already too much.
    const isWrong = weightsMissing
      ? weightSum.compare(Fraction.hundred) >= 0
      : !weightSum.equals(Fraction.hundred);
    if (!isWrong) return [];
    const sum = `分值合计为 ${figure(weightSum)}`;
    const isMore = weightSum.compare(Fraction.hundred) > 0;
    const open = `${isMore ? '超过 100' : '已无余分'}，而还有分值未填`;
    const message = `${sum}，${weightsMissing ? open : '不等于 100'}；请核对各项分值。`;
    return [{ pointer: '/indicators', message }];
  },
};
