import { Fraction } from '../../decimal.js';
import { figure, hundred } from '../rules/comparison.js';
import type { Check } from './finding.js';

/** Weights of all rows and of the budget must reach 100, rows out of scope included. */
export const weightsNotFull: Check = {
  severity: 'error',
  description: '各项分值合计（含不适用的行）不等于 100。',
  find: ({ rows, execution }) => {
    const known = rows.flatMap(({ weight }) => weight ?? []);
    const sum = known.reduce(
      (total, weight) => total.plus(weight),
      execution?.weight ?? Fraction.zero,
    );
    // Weights that are still to come are above zero: 100 without them is already too much.
    const open = rows.some(({ applicable, weight }) => applicable && weight === undefined);
    if (open ? sum.compare(hundred) < 0 : sum.equals(hundred)) return [];
    const missing = open ? '，而且还有分值未填' : '';
    return [
      { pointer: '/indicators', message: `分值合计为 ${figure(sum)}，不等于 100${missing}。` },
    ];
  },
};
