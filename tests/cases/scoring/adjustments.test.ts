/** What penalties and bonuses say of the total: points by whole steps, and how far they are open. */
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/indicators/evaluation.js';
import { findPolicy } from '../../../src/policies/catalogue.js';
import type { Policy } from '../../../src/policies/policy.js';
import type { AdjustmentRule } from '../../../src/policies/shape/totals.js';
import { adjustmentOf } from '../../../src/scoring/adjustments.js';
import { readRow, scoreRow } from '../../../src/scoring/score-row.js';
import { row } from '../builders.js';

type Counted = Exclude<AdjustmentRule, { kind: 'veto' }>;

function adjusted(rule: Partial<Counted>, given: Partial<Indicator>) {
  const value = { names: ['报送'], kind: 'penalty', points: '1.5', ...rule } as Counted;
  const policy: Policy = {
    ...(findPolicy('mof-project') as Policy),
    adjustments: [{ value, provenance: 'published', note: '每迟报一次扣分。' }],
  };
  const indicator = { ...row({ level3: '报送', target: '', weight: undefined }), ...given };
  const found = adjustmentOf(readRow(indicator, 0, 2023, policy));
  if (found === undefined) return undefined;
  const { low, high, because, isOpen, most } = found;
  return [low?.toText(2), high.toText(2), because, isOpen, most];
}

type Case = readonly [
  rule: Partial<Counted>,
  actual: string | undefined,
  low: string | undefined,
  high: string,
  because: string,
];

describe('counted', () => {
  test.each<Case>([
    [{}, '2次', '-3', '-3', '2，每 1 扣 1.5 分，计 2 次'],
    [{ unit: '次' }, '2次', '-3', '-3', '2次，每 1次 扣 1.5 分，计 2 次'],
    [{ unit: '次' }, '2', '-3', '-3', '2次，每 1次 扣 1.5 分，计 2 次'],
    [{ unit: '天', step: '5' }, '2周', '-3', '-3', '14天，每 5天 扣 1.5 分，计 2 次'],
    [{ unit: '天', step: '5' }, '9.99天', '-1.5', '-1.5', '9.99天，每 5天 扣 1.5 分，计 1 次'],
    [{ kind: 'bonus' }, '2', '3', '3', '2，每 1 加 1.5 分，计 2 次'],
    [{ most: '3' }, '2', '-3', '-3', '2，每 1 扣 1.5 分，计 2 次'],
    [{ most: '2.99' }, '2', '-2.99', '-2.99', '2，每 1 扣 1.5 分，计 2 次，至多 2.99'],
    [{ kind: 'bonus', most: '2' }, '7', '2', '2', '7，每 1 加 1.5 分，计 7 次，至多 2'],
    [{}, '发生', '-1.5', '-1.5', '1，每 1 扣 1.5 分，计 1 次'],
    [{}, '有。', '-1.5', '-1.5', '1，每 1 扣 1.5 分，计 1 次'],
    [{}, '无', '0', '0', '0，每 1 扣 1.5 分，计 0 次'],
    [{}, '未发生.', '0', '0', '0，每 1 扣 1.5 分，计 0 次'],
    [{}, '按时', '0', '0', '0，每 1 扣 1.5 分，计 0 次'],
  ])('%o of %s', (rule, actual, low, high, because) => {
    expect(adjusted(rule, actual === undefined ? {} : { actual })).toEqual([
      low,
      high,
      because,
      false,
      undefined,
    ]);
  });

  test.each(['有', '是', '发生', '已发生', '出现'])('%s is once', (actual) => {
    expect(adjusted({}, { actual })).toEqual(adjusted({}, { actual: '1' }));
  });

  test.each([
    ...['无', '没有', '零', '否', '未发生', '未出现', '无此情况', '按时', '按期', '及时'],
  ])('%s is never', (actual) => {
    expect(adjusted({}, { actual })).toEqual(adjusted({}, { actual: '0' }));
  });

  test('days behind a deadline, none before it', () => {
    const due = { target: '2023年12月1日' };
    const rule = { unit: '天' } as const;
    expect(adjusted(rule, { ...due, actual: '2023年12月3日' })?.[0]).toBe('-3');
    expect(adjusted(rule, { ...due, actual: '2023年12月1日' })?.[0]).toBe('0');
    expect(adjusted(rule, { ...due, actual: '2023年11月3日' })?.[0]).toBe('0');
    expect(adjusted(rule, { ...due, actual: '2次' })?.[0]).toBe(undefined);
    expect(adjusted({}, { target: '≤3次', actual: '2023年11月3日' })?.[3]).toBe(true);
  });
});

describe('open', () => {
  const because = '没有可以计数的填报';
  const open = (low: string | undefined, high: string) => [low, high, because, true, undefined];

  test.each([undefined, '有一次', '无偿献血', '未发生事故', '没有发生。发生', '-2次', '3万元'])(
    '%s',
    (actual) => {
      const rule = { unit: '次' };
      const given = actual === undefined ? { actual: undefined } : { actual };
      const found = (more: Partial<Counted>) => adjusted({ ...rule, ...more }, given as object);
      expect(found({})).toEqual(open(undefined, '0'));
      expect(found({ most: '4' })).toEqual(open('-4', '0'));
      expect(found({ kind: 'bonus' })).toEqual(open('0', '100'));
      expect(found({ kind: 'bonus', most: '4' })).toEqual(open('0', '4'));
    },
  );
});

test('a row that does not apply, or is scored, changes nothing', () => {
  expect(adjusted({}, { actual: '2', applicable: false })).toBe(undefined);
  expect(adjusted({}, { actual: '2', level3: '培训人数' })).toBe(undefined);
});

test.each([
  [undefined, 'adjusts-total'],
  [true, 'adjusts-total'],
  [false, undefined],
])(
  'a row that changes the total, where applicable is %s: not applicable because of %s',
  (applicable, reason) => {
    const policy: Policy = {
      ...(findPolicy('mof-project') as Policy),
      adjustments: [
        {
          value: { names: ['报送'], kind: 'penalty', points: '1.5' },
          provenance: 'published',
          note: '每迟报一次扣分。',
        },
      ],
    };
    const given = row({ level3: '报送', target: '', actual: '2次', weight: undefined, applicable });
    const scored = scoreRow(readRow(given, 0, 2023, policy), policy);
    expect('result' in scored && scored.result).toEqual({
      outcome: 'not-applicable',
      ...(reason === undefined ? {} : { reason }),
    });
  },
);
