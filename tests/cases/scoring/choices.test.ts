/** Words with points of their own: what the sheet says of them, and what contradicts them. */
import { describe, expect, test } from 'vitest';
import { score } from '../../../src/evaluations/sheets/score.js';
import type { Indicator } from '../../../src/indicators/evaluation.js';
import { evaluation, row, sheetOf } from '../builders.js';

const target = '优得10分，良得8分，中得5分，差得0分';

function tableOf(overrides: Partial<Indicator>) {
  const [, ...others] = evaluation().indicators;
  return evaluation({ indicators: [row({ target, ...overrides }), ...others] });
}

describe('a word with points', () => {
  test.each([
    ['优', '10.00', '1', '100% × 10 = 10.00', '属于「优」一档，得 10 分', '0.00'],
    ['良', '8.00', '0.8', '8 ÷ 10 × 10 = 8.00', '属于「良」一档，得 8 分', '-20.00'],
    ['中', '5.00', '0.5', '5 ÷ 10 × 10 = 5.00', '属于「中」一档，得 5 分', '-50.00'],
    ['差', '0.00', '0', '0 × 10 = 0.00', '属于「差」一档，得 0 分', '-100.00'],
  ])('%s', (actual, due, ratio, formula, because, deviation) => {
    const [first] = sheetOf(tableOf({ actual })).indicators;
    expect(first).toMatchObject({
      outcome: 'scored',
      score: due,
      deviation,
      working: {
        rule: 'text',
        ratio,
        formula,
        because,
        clause: '指标值写明各种程度得几分的，按实际完成值所属的一档计分。',
      },
    });
  });

  test('a share picked beside it may say the same, and nothing else', () => {
    const [same] = sheetOf(tableOf({ actual: '良', achieved: '80' })).indicators;
    expect(same).toMatchObject({ score: '8.00' });
    expect(score(tableOf({ actual: '良', achieved: '90' }))).toEqual({
      ok: false,
      defects: [
        {
          code: 'achieved-outside-band',
          pointer: '/indicators/0/achieved',
          message: '「良」一档写明得 8 分，即 80%；达成比例 90% 与它不同，请去掉 achieved。',
        },
      ],
    });
  });

  test('the full mark may be the weight, and points above it are not carried over', () => {
    const words = '完成得满分，未完成不得分';
    expect(sheetOf(tableOf({ target: words, actual: '完成' })).indicators[0]).toMatchObject({
      score: '10.00',
    });
    expect(sheetOf(tableOf({ target: words, actual: '未完成' })).indicators[0]).toMatchObject({
      score: '0.00',
    });
    // Of a row of 8 points nobody has 10.
    expect(sheetOf(tableOf({ actual: '良', weight: '8' })).indicators[0]?.outcome).toBe(
      'unscorable',
    );
  });
});

// 时 is a part of the word, as 应 is of 响应.
test.each([
  ['及时得满分，不及时不得分', '及时', '10.00'],
  ['及时得满分，不及时不得分', '不及时', '0.00'],
  ['准时的得10分，不准时的得4分', '不准时', '4.00'],
  ['完成时得10分，未完成时得0分', '完成', '10.00'],
  ['快速响应得满分，未响应不得分', '快速响应', '10.00'],
])('%s, %s: %s', (words, actual, due) => {
  expect(sheetOf(tableOf({ target: words, actual })).indicators[0]).toMatchObject({ score: due });
});
