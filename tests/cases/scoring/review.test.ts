/** Review scores beside self scores: what finance found, row by row, with the difference. */

import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../../src/indicators/evaluation.js';
import { findPolicy } from '../../../src/policies/catalogue.js';
import type { Policy } from '../../../src/policies/policy.js';
import { reviewOf } from '../../../src/scoring/review.js';
import type { Review } from '../../../src/scoring/reviewed.js';
import type { ScoreSheet } from '../../../src/scoring/score-sheet.js';
import { evaluation, row, sheetOf, spent } from '../builders.js';

const policy = findPolicy('mof-project') as Policy;
const rescaling: Policy = {
  ...policy,
  notApplicable: { ...policy.notApplicable, value: 'rescale' },
};

/** The review of one table by another, which has what finance found. */
function reviewed(
  self: Evaluation,
  found: Evaluation = self,
  given: ReadonlyMap<number, string> = new Map(),
  by: Policy = policy,
): Review {
  return reviewOf(sheetOf(self), sheetOf(found), given, by);
}

/** The usual table of 97.50 points with another first row. */
function withFirst(
  overrides: Parameters<typeof row>[0],
  more: Partial<Evaluation> = {},
): Evaluation {
  const [, ...others] = evaluation().indicators;
  const first = row({ weight: '50', explanation: '5人因病未能参加。', ...overrides });
  return evaluation({ ...more, indicators: [first, ...others] });
}

/** A sheet as a policy makes it that has no execution rate. */
function withoutBudget(table: Evaluation): ScoreSheet {
  const { budget: _budget, ...sheet } = sheetOf(table);
  return sheet as ScoreSheet;
}

const same = (score: string) => ({ self: score, review: score, difference: '0.00' });

describe('a review', () => {
  test('that changes nothing: every difference is 0.00, and nothing is said of any row', () => {
    expect(reviewed(evaluation())).toEqual({
      budget: same('10.00'),
      indicators: [
        { pointer: '/indicators/0', ...same('47.50') },
        { pointer: '/indicators/1', ...same('30.00') },
        { pointer: '/indicators/2', ...same('10.00') },
      ],
      total: same('97.50'),
      grade: '优',
    });
  });

  test('with another actual: its score is computed anew, with its working', () => {
    const { indicators, total, grade } = reviewed(evaluation(), withFirst({ actual: '80人' }));
    expect(indicators[0]).toMatchObject({
      pointer: '/indicators/0',
      actual: '80人',
      self: '47.50',
      review: '40.00',
      difference: '-7.50',
      working: { formula: '80 ÷ 100 × 50 = 40.00' },
    });
    expect(indicators[1]).toEqual({ pointer: '/indicators/1', ...same('30.00') });
    expect(total).toEqual({ self: '97.50', review: '90.00', difference: '-7.50' });
    expect(grade).toBe('优');
  });

  test('another actual that comes to the same score is said all the same', () => {
    const full = withFirst({ actual: '100人' });
    const { indicators } = reviewed(full, withFirst({ actual: '120人' }));
    expect(indicators[0]).toMatchObject({ actual: '120人', ...same('50.00') });
    expect(indicators[0]).toHaveProperty('working');
  });

  test('the same actual with another share: what it came to is said', () => {
    const text = { level3: '办事效率', target: '高效', actual: '基本高效' };
    const [self, found] = [
      withFirst({ ...text, achieved: '90' }),
      withFirst({ ...text, achieved: '80' }),
    ];
    expect(reviewed(self, found).indicators[0]).toMatchObject({
      self: '45.00',
      review: '40.00',
      difference: '-5.00',
      actual: '基本高效',
      working: { ratio: '0.8' },
    });
  });

  test('a score set by hand goes before a computed one, and has no working', () => {
    const table = evaluation();
    const { indicators, total } = reviewed(table, table, new Map([[0, '40']]));
    expect(indicators[0]).toEqual({
      pointer: '/indicators/0',
      self: '47.50',
      review: '40.00',
      difference: '-7.50',
    });
    expect(total).toEqual({ self: '97.50', review: '90.00', difference: '-7.50' });
    const found = withFirst({ actual: '80人' });
    const both = reviewed(table, found, new Map([[0, '41.5']]));
    expect(both.indicators[0]).toEqual({
      pointer: '/indicators/0',
      actual: '80人',
      self: '47.50',
      review: '41.50',
      difference: '-6.00',
    });
    expect(both.total.review).toBe('91.50');
  });

  test('what cannot be scored, and what finance left out, have no members that say nothing', () => {
    const unread = reviewed(evaluation(), withFirst({ actual: '未统计' }));
    expect(unread.indicators[0]).toStrictEqual({
      pointer: '/indicators/0',
      self: '47.50',
      actual: '未统计',
    });
    const left = reviewed(evaluation(), withFirst({ actual: undefined }));
    expect(left.indicators[0]).toStrictEqual({ pointer: '/indicators/0', self: '47.50' });
  });

  test('upwards: the difference has no sign', () => {
    const { total } = reviewed(evaluation(), withFirst({ actual: '100人' }));
    expect(total).toEqual({ self: '97.50', review: '100.00', difference: '2.50' });
  });

  test('of the budget: what was spent counts as finance found it', () => {
    const found = evaluation({ budget: spent('80') });
    const { budget, total } = reviewed(evaluation(), found);
    expect(budget).toEqual({ self: '10.00', review: '8.00', difference: '-2.00' });
    expect(total.review).toBe('95.50');
  });

  test('of a table without a budget has none', () => {
    const { level1, level2, level3 } = row();
    const table = evaluation({
      policy: 'zhengzhou-project',
      budget: undefined,
      indicators: [row({ level1, level2, level3, weight: '100', actual: '90人' })],
    });
    const sheet = withoutBudget(table);
    const review = reviewOf(sheet, sheet, new Map(), policy);
    expect(review).not.toHaveProperty('budget');
    expect(review.total.review).toBe('90.00');
    expect(review.grade).toBe('优');
  });

  test('what the unit left open: finance fills it in, and there is nothing to compare', () => {
    const open = withFirst({ actual: undefined, explanation: undefined });
    const { indicators, total, grade } = reviewed(open, withFirst({ actual: '100人' }));
    expect(indicators[0]).toMatchObject({ actual: '100人', review: '50.00' });
    expect(indicators[0]).not.toHaveProperty('self');
    expect(indicators[0]).not.toHaveProperty('difference');
    expect(total).toEqual({ self: '50.00', review: '100.00', difference: '50.00' });
    expect(grade).toBe('优');
  });

  test('what stays open: no grade, and a score by hand closes it', () => {
    const open = withFirst({ actual: undefined, explanation: undefined });
    const still = reviewed(open);
    expect(still.indicators[0]).toEqual({ pointer: '/indicators/0' });
    expect(still.total.review).toBe('50.00');
    expect(still).not.toHaveProperty('grade');
    const closed = reviewed(open, open, new Map([[0, '30']]));
    expect(closed.indicators[0]).toEqual({ pointer: '/indicators/0', review: '30.00' });
    expect(closed.grade).toBe('良');
  });

  test('an unknown execution rate leaves the grade open', () => {
    const open = evaluation({ budget: { total: { initial: '100', adjusted: '100' } } });
    const review = reviewed(open);
    expect(review.budget).toEqual({});
    expect(review.total.review).toBe('87.50');
    expect(review).not.toHaveProperty('grade');
  });

  test('a row out of scope is no open row; the total shrinks, or is brought back to 100', () => {
    const out = withFirst({ applicable: false });
    const shrunk = reviewed(out);
    expect(shrunk.indicators[0]).toEqual({ pointer: '/indicators/0' });
    expect(shrunk.total.review).toBe('50.00');
    expect(shrunk.grade).toBe('优');
    const found = evaluation({ ...out, budget: spent('80') });
    expect(reviewed(out, found, new Map(), rescaling).total.review).toBe('96.00');
    expect(reviewed(out, found, new Map([[1, '20']]), rescaling).total.review).toBe('76.00');
  });

  test('nothing in scope: no share, and so no grade', () => {
    const none = evaluation({ indicators: [row({ applicable: false })] });
    const sheet = { ...withoutBudget(none), total: '0.00', fullMark: '0' };
    for (const by of [policy, rescaling]) {
      const review = reviewOf(sheet, sheet, new Map(), by);
      expect(review.total.review).toBe('0.00');
      expect(review).not.toHaveProperty('grade');
    }
  });

  test.each([
    ['42.5', '优'],
    ['42.49', '良'],
    ['32.5', '良'],
    ['32.49', '中'],
    ['12.5', '中'],
    ['12.49', '差'],
    ['0', '差'],
  ])('%s by hand in a row of 50 makes the table %s', (score, grade) => {
    const table = evaluation({
      indicators: [
        row({ weight: '50' }),
        row({ level3: '另一项', weight: '40', actual: '93.75人' }),
      ],
    });
    expect(reviewed(table, table, new Map([[0, score]])).grade).toBe(grade);
  });
});
