/** The rounding of scores as a formula. */
import type { Rounding } from '../../policies/shape/cited.js';
import type { Formula } from '../layout.js';

/** The score of a share of a weight: two decimals half up, or as the policy says, and the whole weight as it is. */
export function roundedPointsFormula(
  share: Formula,
  weight: Formula[number],
  rounding: Rounding | undefined,
): Formula {
  // One cell needs no brackets.
  const own: Formula = share.length === 1 ? share : ['(', ...share, ')'];
  const exact: Formula = ['ROUND(', ...own, '*', weight, ',10)'];
  if (rounding === undefined) return ['ROUND(', ...exact, ',2)'];
  const most: Formula = ['ROUND(', weight, ',2)'];
  const rounded = [...roundedFormula(exact, rounding)];
  return ['IF(', ...own, '=1,', ...most, ',MIN(', ...most, ',', ...rounded, '))'];
}

/** A figure that is not negative, with so many decimals. */
export function roundedFormula(value: Formula, { places, mode }: Rounding): Formula {
  return [mode === 'down' ? 'ROUNDDOWN(' : 'ROUND(', ...value, `,${places})`];
}
