/** 偏差度 as a formula, where it is one of numbers. */
import { Fraction } from '../../decimal.js';
import type { Formula } from '../layout.js';
import type { LiveRow } from './rules.js';

/** Undefined for rules whose deviation is none of a number against a bound. */
export function deviationFormula({ rule, reading, policy, number }: LiveRow): Formula | undefined {
  const isPlain = rule === 'proportion' || rule === 'upper-limit';
  if (!isPlain || reading.kind !== 'quantity') return undefined;
  const n = { cell: number };
  const { value: bound, direction, operator } = reading;
  const { measure, sides } = policy.deviation.value;
  const sign =
    direction === 'lower' ? (operator === 'lt' ? '<' : '<=') : operator === 'gt' ? '>' : '>=';
  const difference: Formula =
    sides === 'shortfall' ? ['-ABS(', n, `-${bound})`] : ['(', n, `-${bound})`];
  const isZero = Fraction.of(bound).isZero();
  const scaled: Formula =
    measure === 'points'
      ? difference
      : isZero
        ? ['IF(', n, '=0,0,"")']
        : [...difference, `/ABS(${bound})*100`];
  const rounded: Formula =
    measure === 'relative' && isZero ? scaled : ['ROUND(ROUND(', ...scaled, ',10),2)'];
  const whole: Formula =
    sides === 'shortfall' ? ['IF(', n, `${sign}${bound},0,`, ...rounded, ')'] : rounded;
  return ['IF(ISNUMBER(', n, '),', ...whole, ',"")'];
}
