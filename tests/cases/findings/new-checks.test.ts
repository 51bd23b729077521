/** Checks over two rows, over two rates, and those that a policy leaves out. */
import { describe, expect, test } from 'vitest';
import { findPolicy } from '../../../src/policies/catalogue.js';
import { checks } from '../../../src/scoring/findings/index.js';
import { policyAdvice } from '../../../src/scoring/policy-advice.js';
import { scoreEvaluation } from '../../../src/scoring/score-evaluation.js';
import { evaluation, row, sheetOf } from '../builders.js';

const satisfaction = { level1: '产出指标', level2: '数量指标', level3: '公共场所覆盖率' };
const found = (given: Parameters<typeof evaluation>[0], code: string) =>
  sheetOf(evaluation(given)).findings.filter((finding) => finding.code === code);

describe('the same indicator with two targets', () => {
  const first = row({ ...satisfaction, target: '≥90%', weight: '45' });
  const told = (other: object): number =>
    found(
      { indicators: [first, row({ ...satisfaction, weight: '45', ...other })] },
      'indicator-targets-differ',
    ).length;

  test('under two levels it is told', () => {
    expect(told({ level2: '质量指标', target: '≥95%' })).toBe(1);
  });

  test.each([
    ['the same target', { level2: '质量指标', target: '≥90%' }],
    ['the same levels: that is a duplicate', { target: '≥95%' }],
    ['another unit', { level2: '质量指标', target: '≥95个' }],
    ['words', { level2: '质量指标', target: '明显' }],
    ['another name', { level2: '质量指标', level3: '公共场所达标率', target: '≥95%' }],
  ])('%s is not', (_, other) => {
    expect(told(other)).toBe(0);
  });
});

describe('scores beside execution', () => {
  const outruns = (actual: string, executed: string) =>
    found(
      {
        budget: { total: { initial: '100', adjusted: '100', executed } },
        indicators: [row({ target: '≥90个', actual, weight: '90', explanation: '部分延期' })],
      },
      'score-outruns-execution',
    );

  test('5 points above is told as absolute, once', () => {
    expect(outruns('90个', '90')).toMatchObject([{ form: 'absolute', severity: 'warning' }]);
  });

  test('48 of 90 against 50 % is 6.25 % of itself above: told as relative, once', () => {
    expect(outruns('48个', '50')).toMatchObject([{ form: 'relative', severity: 'warning' }]);
    expect(outruns('48个', '50')[0]?.message).toContain('6.25%');
  });

  test('and less than 5 % of itself is not', () => {
    expect(outruns('90个', '96')).toEqual([]);
    expect(outruns('48个', '51')).toMatchObject([{ severity: 'info' }]);
  });
});

test('what was reached after the table was filled in is told', () => {
  const indicators = [row({ target: '2023年12月底前', actual: '2024年3月', weight: '90' })];
  expect(found({ reportedOn: '2024-02', indicators }, 'date-outside-term')).toHaveLength(1);
  expect(found({ reportedOn: '2024-03', indicators }, 'date-outside-term')).toEqual([]);
});

test.each(Object.keys(checks))('a policy can leave out %s', (code) => {
  const policy = findPolicy('mof-project');
  if (policy === undefined) throw new Error('no policy');
  const given = evaluation({
    reported: { total: '1' },
    indicators: [
      row({
        level2: '时效指标',
        level3: '培训人数',
        target: '≥90人',
        actual: '95人',
        weight: '80',
      }),
    ],
  });
  const codes = (checksOff: readonly string[]): ReadonlySet<string> => {
    const result = scoreEvaluation(given, { ...policy, checksOff });
    if (!result.ok) throw new Error('refused');
    return new Set(result.value.findings.map((finding) => finding.code));
  };
  const all = codes([]);
  expect(all.has('level-misplaced')).toBe(true);
  expect(codes([code])).toEqual(new Set([...all].filter((other) => other !== code)));
});

test('the lint names codes of checks that there are not, and knows the one between the tables of a file', () => {
  const policy = findPolicy('mof-project');
  if (policy === undefined) throw new Error('no policy');
  const told = (checksOff: readonly string[]) =>
    policyAdvice({ ...policy, checksOff }).filter((line) => line.includes('checksOff'));
  expect(told(['level-misplaced', 'part-exceeds-whole'])).toEqual([]);
  expect(told(['level-misplacd', 'unknown-check'])).toEqual([
    expect.stringContaining('level-misplacd、unknown-check'),
  ]);
});

test('an item of 资金管理情况 with points is its own statement, and copies nothing', () => {
  const copied = (level1: string) =>
    found(
      { indicators: [row({ level1, target: '≥30日', actual: '≥30日', weight: '90' })] },
      'actual-copies-target',
    ).length;
  expect([copied('资金管理情况'), copied('产出指标')]).toEqual([0, 1]);
});

test.each([
  ['成本控制率', 1],
  ['单位成本', 0],
])(
  '%s under costs with ≥: cost-direction tells it, and direction-suspect what is lower by its own name',
  (level3, count) => {
    const given = {
      indicators: [
        row({ level1: '成本指标', level3, target: '≥100%', actual: '100%', weight: '90' }),
      ],
    };
    expect(found(given, 'cost-direction')).toHaveLength(1);
    expect(found(given, 'direction-suspect')).toHaveLength(count);
  },
);
