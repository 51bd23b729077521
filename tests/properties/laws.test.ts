/** What must hold for every table, whatever its figures. */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/canonical-json.js';
import { Fraction } from '../../src/decimal.js';
import { score } from '../../src/evaluations/sheets/score.js';
import type { Evaluation, Indicator } from '../../src/indicators/evaluation.js';
import { findPolicy } from '../../src/policies/catalogue.js';
import { type Row, readRow, scoreRow } from '../../src/scoring/score-row.js';
import type { ScoreSheet } from '../../src/scoring/score-sheet.js';
import { sheetText } from '../../src/scoring/sheet-text.js';
import { counts, report, seed } from '../proof.js';
import { randomTable } from './random-tables/tables.js';

const tableCount = counts.lawTables;
const runs = { seed, numRuns: counts.lawRuns };

function sheetOf(value: unknown): ScoreSheet {
  const result = score(value);
  if (!result.ok) throw new Error(JSON.stringify(result.defects));
  return result.value;
}

function* tables(): Generator<Evaluation> {
  for (let number = 0; number < tableCount; number += 1) {
    yield randomTable(number).evaluation as unknown as Evaluation;
  }
}

const exact = (text: string | undefined): Fraction => Fraction.of(text ?? '0');

/** A quantity row as both sides of a comparison need it. */
function scoredRow(target: string, actual: string, weight: string): Row {
  const policy = findPolicy('mof-project');
  if (policy === undefined) throw new Error('no such policy');
  const indicator = { level1: '产出指标', level3: '项目', target, actual, weight };
  const row = scoreRow(readRow(indicator, 0, 2023, policy), policy);
  if ('code' in row) throw new Error(row.message);
  return row;
}

const decimalText = fc
  .tuple(fc.integer({ min: -99_999, max: 999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) =>
    Fraction.of(String(digits))
      .dividedBy(Fraction.of(`1${'0'.repeat(places)}`))
      .toText(12),
  );
const weightText = fc
  .integer({ min: 1, max: 999_999 })
  .map((n) => Fraction.of(String(n)).dividedBy(Fraction.of('10000')).toText(12));

afterAll(() => report(`laws: ${tableCount} tables and ${counts.lawRuns} runs (seed ${seed}) each`));

describe('laws', () => {
  test('the text of a sheet, which is printed as it stands, is its canonical JSON', () => {
    for (const evaluation of tables()) {
      const sheet = sheetOf(evaluation);
      const text = sheetText(sheet);
      expect(text).toBe(canonicalJson(sheet));
      expect(text).toBe(canonicalJson(JSON.parse(text)));
    }
  });

  test('a score lies between 0 and the rounded weight, and the total is the sum of what is printed', () => {
    for (const evaluation of tables()) {
      const { indicators, budget, total } = sheetOf(evaluation);
      for (const { score: points, weight } of indicators) {
        if (points === undefined) continue;
        expect(exact(points).isNegative()).toBe(false);
        expect(exact(points).compare(exact(weight).rounded(2))).toBeLessThanOrEqual(0);
      }
      const sum = indicators.reduce((all, row) => all.plus(exact(row.score)), exact(budget?.score));
      expect(sum.toPlaces(2)).toBe(total);
    }
  });

  test('a better actual never scores less', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('≥', '>', '≤', '<'),
        decimalText,
        decimalText,
        decimalText,
        weightText,
        (sign, target, one, other, weight) => {
          const [worse, better] =
            Fraction.of(one).compare(Fraction.of(other)) <= 0 === (sign === '≥' || sign === '>')
              ? [one, other]
              : [other, one];
          const points = (actual: string): Fraction => {
            const { result } = scoredRow(`${sign}${target}`, actual, weight);
            if (result.outcome !== 'scored') throw new Error(result.outcome);
            return result.score;
          };
          expect(points(better).compare(points(worse))).toBeGreaterThanOrEqual(0);
        },
      ),
      runs,
    );
  });

  test('the unrounded deviation is 0 exactly where the target is met', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('≥', '≤', '='),
        decimalText,
        decimalText,
        (sign, target, actual) => {
          const { result, target: reading } = scoredRow(`${sign}${target}`, actual, '10');
          if (result.outcome !== 'scored' || reading.kind !== 'quantity')
            throw new Error('not scored');
          const order = Fraction.of(actual).compare(Fraction.of(target));
          const met = reading.direction === 'higher' ? order >= 0 : order <= 0;
          expect(result.answer.deviation?.isZero() ?? false).toBe(met);
        },
      ),
      runs,
    );
  });

  test('万元 or 元 makes no difference', () => {
    const inYuan = (value: string | number | undefined) =>
      value === undefined ? undefined : Fraction.of(value).times(Fraction.of('10000')).toText(12);
    for (const evaluation of tables()) {
      const { budget } = evaluation;
      if (budget?.total === undefined || budget.lines !== undefined) continue;
      const { initial, adjusted, executed } = budget.total;
      const total = {
        initial: inYuan(initial),
        adjusted: inYuan(adjusted),
        executed: inYuan(executed),
      };
      const digits = Object.values(total).map((text) => text?.replace(/\D/g, '').length ?? 0);
      if (Math.max(...digits) > 30) continue;
      const converted = JSON.parse(
        JSON.stringify({ ...evaluation, budget: { ...budget, currencyUnit: '元', total } }),
      );
      const [left, right] = [sheetOf(evaluation), sheetOf(converted)];
      expect(right.budget?.rate).toBe(left.budget?.rate);
      expect(right.budget?.score).toBe(left.budget?.score);
    }
  });

  test('a target or an actual in 元 instead of 万元 makes no difference', () => {
    const signs = fc.constantFrom('≥', '≤', '=', '');
    fc.assert(
      fc.property(signs, decimalText, decimalText, weightText, (sign, target, actual, weight) => {
        const yuan = (text: string): string => exact(text).times(exact('10000')).toText(12);
        const results = [
          scoredRow(`${sign}${target}万元`, `${actual}万元`, weight),
          scoredRow(`${sign}${target}万元`, `${yuan(actual)}元`, weight),
          scoredRow(`${sign}${yuan(target)}元`, `${actual}万元`, weight),
        ].map(({ result }) => result);
        const figures = results.map((result) =>
          result.outcome === 'scored'
            ? [result.score.toPlaces(2), result.deviation?.toPlaces(2)]
            : [result.outcome],
        );
        expect(figures[1]).toEqual(figures[0]);
        expect(figures[2]).toEqual(figures[0]);
      }),
      runs,
    );
  });

  test('the order of rows changes no row and no sum', () => {
    for (const evaluation of tables()) {
      const sheet = sheetOf(evaluation);
      const reversed = sheetOf({ ...evaluation, indicators: evaluation.indicators.toReversed() });
      expect(reversed.indicators.toReversed()).toEqual(sheet.indicators);
      const { total, fullMark, bounds, grade } = sheet;
      expect(reversed).toMatchObject({
        total,
        fullMark,
        bounds,
        ...(grade === undefined ? {} : { grade }),
      });
    }
  });

  test('whatever is filled in later stays inside the bounds', () => {
    const fillings = [
      '0',
      '95%',
      '100%',
      '1000000',
      '-5',
      '已完成',
      '部分完成',
      '2023年10月',
      '一些文字',
      '≥3次',
    ];
    for (const [position, evaluation] of [...tables()].entries()) {
      if (evaluation.indicators.every(({ actual }) => actual !== undefined)) continue;
      const { bounds } = sheetOf(evaluation);
      const fill = (row: Indicator, index: number): Indicator => {
        const actual = fillings[(position + index) % fillings.length] ?? '';
        return row.actual === undefined && row.achieved === undefined ? { ...row, actual } : row;
      };
      const { total, bounds: later } = sheetOf({
        ...evaluation,
        indicators: evaluation.indicators.map(fill),
      });
      if (bounds === undefined || later === undefined) continue;
      expect(exact(total ?? '0').compare(exact(bounds.high))).toBeLessThanOrEqual(0);
      expect(exact(later.low).compare(exact(bounds.low))).toBeGreaterThanOrEqual(0);
      expect(exact(later.high).compare(exact(bounds.high))).toBeLessThanOrEqual(0);
    }
  });

  test('the same input gives the same bytes, and the sheet of a sheet is itself', () => {
    for (const evaluation of tables()) {
      const [first, second] = [sheetOf(evaluation), sheetOf(structuredClone(evaluation))];
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      expect(sheetOf(first.input).inputSha256).toBe(first.inputSha256);
    }
  });
});
