/** 偏差度 as a formula, where it is one of numbers. */
import { Fraction } from '../../decimal.js';
import type { RangeReading } from '../../indicators/reading.js';
import type { Policy } from '../../policies/policy.js';
import type { Formula } from '../layout.js';
import type { LiveRow } from './rules.js';

/** Undefined for rules that know no deviation. */
export function deviationFormula(row: LiveRow, share: string): Formula | undefined {
  const { rule, reading } = row;
  if (rule === 'text') return shortOfShare(share);
  if (rule === 'range') return overNumber(row, ofRange(row));
  const isPlain = rule === 'proportion' || rule === 'upper-limit';
  if (!isPlain || reading.kind !== 'quantity') return undefined;
  const { value, direction, operator } = reading;
  const sign =
    direction === 'lower' ? (operator === 'lt' ? '<' : '<=') : operator === 'gt' ? '>' : '>=';
  return overNumber(row, fromBound(row, value, sign));
}

function overNumber({ number }: LiveRow, whole: Formula): Formula {
  const n = { cell: number };
  return ['IF(ISNUMBER(', n, '),', ...whole, ',"")'];
}

/** What a share of 100 % lacks. */
function shortOfShare(name: string): Formula {
  const share = { cell: name };
  return ['IF(ISNUMBER(', share, '),ROUND(ROUND((', share, '-1)*100,10),2),"")'];
}

/** From the bound that was missed; nothing from within. */
function ofRange(row: LiveRow): Formula {
  const { low, high, lowInclusive, highInclusive } = row.reading as RangeReading;
  const isAbove: Formula = [{ cell: row.number }, `${lowInclusive ? '>=' : '>'}${low}`];
  return [
    'IF(',
    ...isAbove,
    ',',
    ...fromBound(row, high, highInclusive ? '<=' : '<', true),
    ',',
    ...fromBound(row, low, lowInclusive ? '>=' : '>', true),
    ')',
  ];
}

/** @param isNothingWhenMet whether there is none also where the policy counts both sides. */
function fromBound(
  { number, policy }: LiveRow,
  bound: string,
  sign: string,
  isNothingWhenMet = false,
): Formula {
  const n = { cell: number };
  const { sides } = policy.deviation.value;
  const distance = distanceFrom(n, bound, policy);
  return sides === 'shortfall' || isNothingWhenMet
    ? ['IF(', n, `${sign}${bound},0,`, ...distance, ')']
    : distance;
}

function distanceFrom(n: { readonly cell: string }, bound: string, { deviation }: Policy): Formula {
  const { measure, sides } = deviation.value;
  const isZero = Fraction.of(bound).isZero();
  if (measure === 'relative' && isZero) return ['IF(', n, '=0,0,"")'];
  const difference: Formula =
    sides === 'shortfall' ? ['-ABS(', n, `-${bound})`] : ['(', n, `-${bound})`];
  const scaled: Formula = measure === 'points' ? difference : [...difference, `/ABS(${bound})*100`];
  return ['ROUND(ROUND(', ...scaled, ',10),2)'];
}
