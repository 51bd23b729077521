/** The rate of the execution as a formula over the two amounts that stand in cells. */
import type { Budget } from '../../indicators/evaluation.js';
import { limits } from '../../limits.js';
import { amountsOf, sumOfLines } from '../../scoring/execution.js';
import type { Formula } from '../layout.js';
import { isSpreadsheetNumber } from '../numbers.js';
import { cellNamed, fx } from './formula.js';

const [executed, adjusted] = [cellNamed('executed'), cellNamed('adjusted')];

/** Whether both amounts are there. */
export const isRateKnown: Formula = fx`AND(ISNUMBER(${executed}),ISNUMBER(${adjusted}))`;

export const quotient: Formula = fx`IF(${adjusted}>0,${executed}/${adjusted},0)`;

/** In percent, rounded to ten decimals so that floating-point noise around a whole number is gone. */
export const exactPercent: Formula = fx`ROUND(${quotient}*100,10)`;

/** The amounts that the rate is of: those of the total, else the sums of the lines. */
export function amountsIn({ total, lines = [] }: Budget): ReturnType<typeof amountsOf> {
  return total === undefined ? sumOfLines(lines) : amountsOf(total);
}

/** Whether a spreadsheet holds the amounts; what it cannot hold stands there as a text, and the rate stays what it is. */
export function areAmountsNumbers(budget: Budget = {}): boolean {
  const { adjusted: due, executed: done } = amountsIn(budget);
  const given = [due, done].flatMap((amount) => amount?.toText(limits.decimalPlacesMax) ?? []);
  return given.every(isSpreadsheetNumber);
}
