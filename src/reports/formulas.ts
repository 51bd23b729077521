/** The working of a score as a spreadsheet formula, so that an auditor can recompute it. */
import { Fraction } from '../decimal.js';
import { limits } from '../limits.js';
import { scoreText } from '../scoring/rounding.js';
import type { Working } from '../scoring/score-sheet.js';
import type { Formula } from './layout.js';
import { isSpreadsheetNumber } from './numbers.js';

const formulaShape = /^(?<share>.+) × (?<weight>\S+) [=≈] \S+$/u;
const operators: Readonly<Record<string, string>> = {
  '×': '*',
  '÷': '/',
  '−': '-',
  '[': '(',
  ']': ')',
};

/** What the working leads to, as the sheet holds it. */
export interface Points {
  readonly weight: string;
  readonly score: string;
}

/**
 * `ROUND(95/100*F12,2)` from `95 ÷ 100 × 10 = 9.50`, the weight being the cell of that name.
 * @returns undefined where the working is not arithmetic, or has figures that a spreadsheet would bend:
 *   then the score stands there as the number it is.
 */
export function scoreFormula(
  working: Working,
  points: Points,
  weightName: string,
): Formula | undefined {
  const share = shareFormula(working, points);
  return share === undefined ? undefined : rounded([`${share}*`, { cell: weightName }]);
}

/**
 * The formula of the execution score. Where the share is the quotient of the amounts, they are the cells of
 * those names.
 */
export function executionFormula(
  working: Working,
  points: Points,
  quotient: { readonly executed: string; readonly adjusted: string },
): Formula | undefined {
  const share = shareFormula(working, points);
  if (share === undefined) return undefined;
  const isQuotient = share === `${quotient.executed}/${quotient.adjusted}`;
  const amounts = isQuotient
    ? ['MIN(1,', { cell: 'executed' }, '/', { cell: 'adjusted' }, ')*']
    : [`${share}*`];
  return rounded([...amounts, { cell: 'execution-weight' }]);
}

/** Rounded once, as scores are. */
export function rounded(formula: Formula): Formula {
  return ['ROUND(', ...formula, ',2)'];
}

/**
 * Whether a spreadsheet comes to the same score: it takes what is within a millionth of a millionth of a
 * tie for the tie, and rounds it up.
 */
function isSafe({ ratio }: Working, { weight, score }: Points): boolean {
  return scoreText(Fraction.of(ratio).times(Fraction.of(weight))) === score;
}

function shareFormula(working: Working, points: Points): string | undefined {
  const groups = formulaShape.exec(working.formula)?.groups;
  const share = groups?.['share'];
  if (share === undefined || groups?.['weight'] !== points.weight) return undefined;
  const written = share
    .replace(/[×÷−[\]]/gu, (sign) => operators[sign] ?? sign)
    .replaceAll(' ', '');
  const isArithmetic = written.length <= limits.formulaCharsMax && /^[\d.%()*/+-]+$/u.test(written);
  const isExact = (written.match(/[\d.]+/gu) ?? []).every(isSpreadsheetNumber);
  return isArithmetic && isExact && isSafe(working, points) ? written : undefined;
}
