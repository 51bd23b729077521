/** What a score comes of: as it is printed, and as it is found again for a sheet that keeps the printed sum alone. */
import { describe, expect, test } from 'vitest';
import { Fraction } from '../../../src/decimal.js';
import { findPolicy } from '../../../src/policies/catalogue.js';
import { mofProject } from '../../../src/policies/mof-project.js';
import {
  arithmetic,
  capped,
  type Expression,
  expressionText,
  namedTerm,
  numberTerm,
  percentTerm,
} from '../../../src/scoring/expression.js';
import type { ScoreSheet } from '../../../src/scoring/score-sheet.js';
import { sheetExpressions } from '../../../src/scoring/sheet-expressions.js';
import { evaluation, row, sheetOf } from '../builders.js';
import { publishedSheets, randomSheets } from '../reports/sheets.js';

const [a, b, c] = [numberTerm('1'), numberTerm('2'), numberTerm('3')];
const difference = arithmetic(a, '−', b);
const quotient = arithmetic(a, '÷', b);

describe('printed', () => {
  test.each<readonly [string, Expression]>([
    ['95', numberTerm(Fraction.of('95.0'))],
    ['95.0', numberTerm('95.0')],
    ['5', numberTerm(5)],
    ['60%', percentTerm('60')],
    ['10.0', namedTerm('weight', '10.0')],
    ['1 ÷ 2', capped(quotient)],
    ['1 ÷ 2 × 3', arithmetic(capped(quotient), '×', c)],
    ['1 ÷ 2 × 3', arithmetic(quotient, '×', c)],
    ['(1 − 2) ÷ 3', arithmetic(difference, '÷', c)],
    ['(1 − 2) × 3', arithmetic(capped(difference), '×', c)],
    ['3 × (1 − 2)', arithmetic(c, '×', difference)],
    ['3 × 1 ÷ 2', arithmetic(c, '×', quotient)],
    ['3 ÷ (1 ÷ 2)', arithmetic(c, '÷', quotient)],
    ['3 − 1 ÷ 2', arithmetic(c, '−', quotient)],
    ['1 ÷ 2 − 3', arithmetic(quotient, '−', c)],
    ['1 − 2 − 3', arithmetic(difference, '−', c)],
    ['3 − (1 − 2)', arithmetic(c, '−', difference)],
    ['[3 − (1 − 2)] × 3', arithmetic(arithmetic(c, '−', difference), '×', c)],
  ])('%s', (text, expression) => {
    expect(expressionText(expression)).toBe(text);
  });
});

describe('of a sheet', () => {
  const policyOf = ({ policy }: ScoreSheet) =>
    findPolicy(`${policy.id}@${policy.version}`) ?? expect.fail('no such policy');

  test.each([
    ...Object.entries(publishedSheets),
    ...randomSheets(20261129, 40).map((sheet, index) => [`random ${index}`, sheet] as const),
  ])('%s: every score has what it comes of', (_, sheet) => {
    const { budget, indicators } = sheetExpressions(sheet, policyOf(sheet));
    const left = (formula: string | undefined) => formula?.replace(/ [=≈] \S+$/u, '');
    const printed = (expression: Expression | undefined) =>
      expression === undefined ? undefined : expressionText(expression);
    expect(printed(budget)).toBe(left(sheet.budget?.working?.formula));
    expect(indicators.map(printed)).toEqual(
      sheet.indicators.map(({ working }) => left(working?.formula)),
    );
  });

  test('no other than the one that is printed', () => {
    const sheet = sheetOf(evaluation({ indicators: [row({ target: '≥90%', actual: '81%' })] }));
    const printed = (formula: string): ScoreSheet => {
      const change = <T extends { readonly working?: object }>(part: T): T =>
        part.working === undefined ? part : { ...part, working: { ...part.working, formula } };
      return {
        ...sheet,
        ...(sheet.budget === undefined ? {} : { budget: change(sheet.budget) }),
        indicators: sheet.indicators.map(change),
      };
    };
    const of = (given: ScoreSheet) => sheetExpressions(given, mofProject);
    expect(of(sheet).indicators[0]).toMatchObject({ kind: 'operation', operator: '×' });
    expect(of(sheet).budget).toMatchObject({ kind: 'operation', operator: '×' });
    expect(of(printed('80 ÷ 90 × 10 = 8.89'))).toEqual({
      budget: undefined,
      indicators: [undefined],
    });
    // A sum that came to another figure then is no longer that sum.
    expect(of(printed('81 ÷ 90 × 10 ≈ 9.00')).indicators).toEqual([undefined]);
  });

  test('none without a score', () => {
    const open = sheetOf(
      evaluation({
        budget: undefined,
        indicators: [row({ actual: undefined }), row({ weight: undefined })],
      }),
    );
    expect(sheetExpressions(open, mofProject)).toEqual({
      budget: undefined,
      indicators: [undefined, undefined],
    });
  });
});
