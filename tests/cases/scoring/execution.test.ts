/** 预算执行率 under the policies that ship, and every policy value that none of them uses yet. */
import { describe, expect, test } from 'vitest';
import type { Budget, Indicator } from '../../../src/indicators/evaluation.js';
import { findPolicy } from '../../../src/policies/catalogue.js';
import type {
  Cited,
  ExecutionPolicy,
  ExecutionRule,
  Policy,
} from '../../../src/policies/policy.js';
import { scoreEvaluation } from '../../../src/scoring/score-evaluation.js';
import type { ScoreSheet } from '../../../src/scoring/score-sheet.js';
import { evaluation, firstRowOf, row, sheetOf, spent } from '../builders.js';

function policyNamed(id: string): Policy {
  const policy = findPolicy(id);
  if (policy === undefined) throw new Error(`no policy ${id}`);
  return policy;
}

const made = <T>(value: T): Cited<T> => ({ value, provenance: 'own-choice', note: '为测试而设。' });
const national = policyNamed('mof-project');

/** The sheet of a table under a policy that does not ship. */
function sheetUnder(
  policy: Policy,
  budget: Budget | undefined,
  indicators?: Indicator[],
): ScoreSheet {
  const result = scoreEvaluation(evaluation({ budget, ...(indicators && { indicators }) }), policy);
  if (!result.ok) throw new Error(JSON.stringify(result.defects));
  return result.value;
}

/** The national policy with another way to score the execution. */
function executedBy(rule: ExecutionRule, more: Partial<ExecutionPolicy> = {}): Policy {
  return { ...national, execution: { ...national.execution, rule: made(rule), ...more } };
}

describe('shipped policies', () => {
  test.each([
    ['mof-project', '250.83', '632.21', '39.68', '3.97', '10'],
    ['mof-project', '100', '100', '100.00', '10.00', '10'],
    ['mof-project', '95.9', '100', '95.90', '9.59', '10'],
    ['mof-project', '0', '100', '0.00', '0.00', '10'],
    ['mof-project', '110', '100', '110.00', '10.00', '10'],
    ['mof-project', '1', '3', '33.33', '3.33', '10'],
    ['mof-project', '0.125', '100', '0.13', '0.01', '10'],
    ['mof-project', '-5', '100', '-5.00', '0.00', '10'],
    ['mof-project', '0', '0', '0.00', '0.00', '10'],
    ['mof-project', '5', '0', '0.00', '0.00', '10'],
    ['mof-project-cost', '250.83', '632.21', '39.68', '3.97', '10'],
    ['zhengzhou-project', '250.83', '632.21', '39.68', '3.97', '10'],
    ['sichuan-project', '250.83', '632.21', '39.68', '3.97', '10'],
    ['hubei-project', '250.83', '632.21', '39.68', '7.94', '20'],
    ['hubei-project', '110', '100', '110.00', '20.00', '20'],
    ['zhengzhou-department', '2413.52', '2516.79', '95.90', '10.00', '10'],
    ['zhengzhou-department', '90', '100', '90.00', '10.00', '10'],
    ['zhengzhou-department', '89.99', '100', '89.99', '9.00', '10'],
    ['zhengzhou-department', '899.999', '1000', '90.00', '9.00', '10'],
    ['zhengzhou-department', '39.68', '100', '39.68', '3.97', '10'],
    ['zhengzhou-department', '0', '0', '0.00', '0.00', '10'],
  ])(
    '%s: %s of %s is a rate of %s, %s of %s points',
    (policy, executed, adjusted, rate, points, weight) => {
      const { kind } = policyNamed(policy);
      const { budget } = sheetOf(evaluation({ kind, policy, budget: spent(executed, adjusted) }));
      expect(budget).toMatchObject({ outcome: 'scored', rate, score: points, weight });
    },
  );
});

const line = (source: string, adjusted?: string, executed?: string) => ({
  source,
  ...(adjusted === undefined ? {} : { adjusted }),
  ...(executed === undefined ? {} : { executed }),
});

describe('which figures count', () => {
  test.each<[string, Budget, string, string]>([
    ['the total line', { total: { adjusted: '100', executed: '40' } }, '40.00', '4.00'],
    [
      'the total line, not the sum of the lines',
      { total: { adjusted: '100', executed: '40' }, lines: [line('财政拨款', '10', '10')] },
      '40.00',
      '4.00',
    ],
    [
      '0/0/0 in the total over filled lines',
      { ...spent('0', '0'), lines: [line('财政拨款', '10', '10')] },
      '0.00',
      '0.00',
    ],
    [
      'the sum of the lines where there is no total',
      { lines: [line('财政拨款', '60', '30'), line('单位资金', '40', '10.5')] },
      '40.50',
      '4.05',
    ],
    [
      'an empty line beside the others',
      { lines: [line('财政拨款', '60', '30'), line('单位资金', '0', '0')] },
      '50.00',
      '5.00',
    ],
    [
      'the adjusted budget, not the first',
      { total: { initial: '50', adjusted: '100', executed: '40' } },
      '40.00',
      '4.00',
    ],
    [
      'a weight given in the table',
      { weight: '20', total: { adjusted: '100', executed: '40' } },
      '40.00',
      '8.00',
    ],
    ['JSON numbers', { total: { adjusted: 632.21, executed: 250.83 } }, '39.68', '3.97'],
    [
      'figures of 30 digits',
      spent('333333333333333333.333333333333', '999999999999999999.999999999999'),
      '33.33',
      '3.33',
    ],
  ])('%s', (_, budget, rate, points) => {
    expect(sheetOf(evaluation({ budget })).budget).toMatchObject({
      outcome: 'scored',
      rate,
      score: points,
    });
  });

  test.each<[string, Budget]>([
    ['nothing at all', {}],
    ['what was spent', { total: { initial: '100', adjusted: '100' } }],
    ['what could be spent', { total: { initial: '100', executed: '100' } }],
    [
      'what was spent of one line',
      { lines: [line('财政拨款', '60', '30'), line('单位资金', '40')] },
    ],
    [
      'a figure of the total, over filled lines',
      { total: { adjusted: '10' }, lines: [line('财政拨款', '10', '10')] },
    ],
  ])('missing: %s', (_, budget) => {
    const sheet = sheetOf(evaluation({ budget }));
    expect(sheet.budget).toMatchObject({ outcome: 'missing', weight: '10' });
    expect(sheet.budget).not.toHaveProperty('rate');
    expect(sheet.budget).not.toHaveProperty('score');
    expect(sheet).toMatchObject({
      total: '87.50',
      fullMark: '100',
      bounds: { low: '87.50', high: '97.50' },
    });
  });

  test('no budget, no execution', () => {
    const sheet = sheetOf(evaluation({ budget: undefined }));
    expect(sheet).not.toHaveProperty('budget');
    expect(sheet).toMatchObject({
      total: '87.50',
      fullMark: '90',
      bounds: { low: '87.50', high: '87.50' },
    });
  });

  test('each line has its rate, where it has one', () => {
    const lines = [
      line('财政拨款', '632.21', '250.83'),
      line('单位资金', '0', '0'),
      line('其他资金', '5'),
    ];
    expect(sheetOf(evaluation({ budget: { lines } })).budget?.lines).toEqual([
      { source: '财政拨款', rate: '39.68' },
      { source: '单位资金', rate: '0.00' },
      { source: '其他资金' },
    ]);
  });
});

const fullFrom = executedBy({ kind: 'full-from', from: '95' });
const tiers = executedBy({
  kind: 'tiers',
  tiers: [
    { from: '95', share: '100' },
    { from: '80', share: '60' },
    { from: '0', share: '0' },
  ],
});
const perPoint = executedBy({ kind: 'per-point', step: '1', points: '0.2' });
const whole = executedBy({ kind: 'proportion' }, { wholePercent: made(true) });
const wholeFull = executedBy({ kind: 'full-from', from: '95' }, { wholePercent: made(true) });
const passLine = executedBy({ kind: 'proportion' }, { passLine: made('60') });
const wholePass = executedBy(
  { kind: 'proportion' },
  { passLine: made('60'), wholePercent: made(true) },
);

describe('other ways to score the execution', () => {
  test.each<[string, Policy, string, string, string]>([
    ['full from 95 %', fullFrom, '95', '95.00', '10.00'],
    ['full from 95 %', fullFrom, '94.99', '94.99', '9.50'],
    ['full from 95 %', fullFrom, '94.9', '94.90', '9.49'],
    ['full from 95 %', fullFrom, '120', '120.00', '10.00'],
    ['tiers', tiers, '100', '100.00', '10.00'],
    ['tiers', tiers, '95', '95.00', '10.00'],
    ['tiers', tiers, '94.999', '95.00', '6.00'],
    ['tiers', tiers, '80', '80.00', '6.00'],
    ['tiers', tiers, '79.99', '79.99', '0.00'],
    ['tiers', tiers, '0', '0.00', '0.00'],
    ['0.2 points off for each point', perPoint, '100', '100.00', '10.00'],
    ['0.2 points off for each point', perPoint, '99.01', '99.01', '10.00'],
    ['0.2 points off for each point', perPoint, '99', '99.00', '9.80'],
    ['0.2 points off for each point', perPoint, '97.5', '97.50', '9.60'],
    ['0.2 points off for each point', perPoint, '50', '50.00', '0.00'],
    ['0.2 points off for each point', perPoint, '10', '10.00', '0.00'],
    ['0.2 points off for each point', perPoint, '120', '120.00', '10.00'],
    ['whole percent first', whole, '94.5', '94.50', '9.50'],
    ['whole percent first', whole, '94.49', '94.49', '9.40'],
    ['whole percent first', whole, '99.5', '99.50', '10.00'],
    ['whole percent first, then full from 95 %', wholeFull, '94.5', '94.50', '10.00'],
    ['whole percent first, then full from 95 %', wholeFull, '94.49', '94.49', '9.40'],
    ['nothing under 60 %', passLine, '60', '60.00', '6.00'],
    ['nothing under 60 %', passLine, '59.999', '60.00', '0.00'],
    ['nothing under 60 %', passLine, '0', '0.00', '0.00'],
    ['whole percent first, nothing under 60 %', wholePass, '59.5', '59.50', '6.00'],
    ['whole percent first, nothing under 60 %', wholePass, '59.49', '59.49', '0.00'],
  ])('%s (%#)', (_, policy, executed, rate, points) => {
    expect(sheetUnder(policy, spent(executed)).budget).toMatchObject({ rate, score: points });
  });

  test.each([fullFrom, tiers, perPoint, whole, passLine])(
    'a budget of 0 scores 0 (%#)',
    (policy) => {
      expect(sheetUnder(policy, spent('0', '0')).budget).toMatchObject({
        rate: '0.00',
        score: '0.00',
      });
    },
  );
});

const noted = (value: string): Cited<string> => ({
  value,
  provenance: 'attested',
  note: '低于及格线不得分。',
});
const notedPass = executedBy({ kind: 'proportion' }, { passLine: noted('60') });
const fewTiers = executedBy({
  kind: 'tiers',
  tiers: [
    { from: '95', share: '100' },
    { from: '50', share: '10' },
  ],
});

describe('what a clerk reads beside the score of the execution', () => {
  test.each<[string, string, Policy, string, string, string]>([
    ['250.83', '632.21', national, '250.83 ÷ 632.21 × 10 ≈ 3.97', '250.83 ÷ 632.21 ≈ 39.68%', ''],
    ['1', '8', national, '1 ÷ 8 × 10 = 1.25', '1 ÷ 8 = 12.50%', ''],
    ['100', '100', national, '100% × 10 = 10.00', '100 ÷ 100 = 100.00%', ''],
    ['110', '100', national, '100% × 10 = 10.00', '110 ÷ 100 = 110.00%', '，满分为限'],
    ['0', '100', national, '0% × 10 = 0.00', '0 ÷ 100 = 0.00%', ''],
    ['-5', '100', national, '0% × 10 = 0.00', '-5 ÷ 100 = -5.00%', ''],
    ['5', '0', national, '0% × 10 = 0.00', '（预算数不大于 0，按 0 计） = 0.00%', ''],
    ['95', '100', fullFrom, '100% × 10 = 10.00', '95 ÷ 100 = 95.00%', '，达到 95%，得满分'],
    ['94', '100', fullFrom, '94 ÷ 100 × 10 = 9.40', '94 ÷ 100 = 94.00%', ''],
    ['80', '100', tiers, '60% × 10 = 6.00', '80 ÷ 100 = 80.00%', '，属于 80% 及以上一档'],
    ['10', '100', fewTiers, '0% × 10 = 0.00', '10 ÷ 100 = 10.00%', '，属于 0% 及以上一档'],
    [
      '97.5',
      '100',
      perPoint,
      '96% × 10 = 9.60',
      '97.5 ÷ 100 = 97.50%',
      '，每低 1% 扣 0.2 分，计 2 步',
    ],
    ['94.5', '100', whole, '95% × 10 = 9.50', '94.5 ÷ 100 = 94.50%', '，取整为 95%'],
    ['1', '3', whole, '33% × 10 = 3.30', '1 ÷ 3 ≈ 33.33%', '，取整为 33%'],
    ['59.49', '100', wholePass, '0% × 10 = 0.00', '59.49 ÷ 100 = 59.49%', '，取整为 59%，低于 60%'],
    ['59.99', '100', notedPass, '0% × 10 = 0.00', '59.99 ÷ 100 = 59.99%', '，低于 60%'],
    ['60', '100', notedPass, '60 ÷ 100 × 10 = 6.00', '60 ÷ 100 = 60.00%', ''],
  ])('%s of %s (%#)', (executed, adjusted, policy, formula, quotient, more) => {
    const { rule, passLine: line } = policy.execution;
    const decided = more.includes('低于') ? line : rule;
    expect(sheetUnder(policy, spent(executed, adjusted)).budget?.working).toMatchObject({
      rule: rule.value.kind,
      formula,
      because: `执行率 ${quotient}${more}`,
      clause: decided?.note,
      provenance: decided?.provenance,
    });
  });

  test('a weight of its own stands in the formula as it was typed', () => {
    const budget = { ...spent('250.83', '632.21'), weight: '20.0' };
    const { working } = sheetUnder(national, budget).budget ?? {};
    expect(working?.formula).toBe('250.83 ÷ 632.21 × 20.0 ≈ 7.94');
    expect(working?.ratio).toBe('0.396751079546');
  });
});

const deviating = (measure: 'relative' | 'points', sides: 'shortfall' | 'both'): Policy => ({
  ...national,
  deviation: made({ measure, sides }),
});

describe('other forms of the deviation', () => {
  test.each<['relative' | 'points', 'shortfall' | 'both', string, string, string]>([
    ['relative', 'shortfall', '≥80%', '72%', '-10.00'],
    ['relative', 'shortfall', '≥80%', '88%', '0.00'],
    ['points', 'shortfall', '≥80%', '72%', '-8.00'],
    ['points', 'shortfall', '≥80%', '88%', '0.00'],
    ['points', 'shortfall', '≤30%', '36%', '-6.00'],
    ['points', 'shortfall', '≤0起', '2起', '-2.00'],
    ['relative', 'both', '≥80%', '88%', '10.00'],
    ['relative', 'both', '≥80%', '72%', '-10.00'],
    ['relative', 'both', '≤30%', '24%', '-20.00'],
    ['relative', 'both', '≥80%', '80%', '0.00'],
    ['points', 'both', '≥80%', '88%', '8.00'],
    ['points', 'both', '≥80%', '72%', '-8.00'],
    ['points', 'both', '≤30%', '24%', '-6.00'],
  ])('%s, %s: %s with %s is %s', (measure, sides, target, actual, deviation) => {
    const sheet = sheetUnder(deviating(measure, sides), spent('100'), [row({ target, actual })]);
    expect(firstRowOf(sheet).deviation).toBe(deviation);
  });
});

describe('what was far exceeded may be cut', () => {
  const cut: Policy = {
    ...national,
    overAchievement: { ...national.overAchievement, cut: made({ from: '150', share: '90' }) },
  };
  test.each([
    ['≥100人', '149人', '10.00'],
    ['≥10000人', '14999人', '10.00'],
    ['≥100人', '150人', '9.00'],
    ['≥100人', '1000人', '9.00'],
    ['≤30%', '0%', '10.00'],
    ['≥0人', '5人', '10.00'],
  ])('%s with %s scores %s', (target, actual, points) => {
    expect(firstRowOf(sheetUnder(cut, spent('100'), [row({ target, actual })])).score).toBe(points);
  });

  test('and the working says so', () => {
    const sheet = sheetUnder(cut, spent('100'), [row({ actual: '150人' })]);
    expect(firstRowOf(sheet).working).toMatchObject({
      formula: '90% × 10 = 9.00',
      clause: '为测试而设。',
      provenance: 'own-choice',
    });
  });
});

describe('a missed deadline may leave a share', () => {
  const late: Policy = { ...national, lateShare: made('50') };
  test.each([
    ['2023年底', '2023年12月31日', '100% × 10 = 10.00'],
    ['2023年底', '2024年1月1日', '50% × 10 = 5.00'],
    ['2023年底', '已完成', '100% × 10 = 10.00'],
  ])('%s with %s: %s', (target, actual, formula) => {
    const sheet = sheetUnder(late, spent('100'), [row({ target, actual })]);
    expect(firstRowOf(sheet).working?.formula).toBe(formula);
  });
});

describe('rows out of scope may be spread over the rest', () => {
  const rescaled: Policy = { ...national, notApplicable: made('rescale') };
  const rows = (actual: string | undefined): Indicator[] => [
    row({ weight: '50', actual }),
    row({ weight: '30', level3: '培训场次' }),
    row({ weight: '10', level3: '培训天数', applicable: false }),
  ];

  test('65 of 90 are 72.22 of 100', () => {
    expect(sheetUnder(rescaled, spent('100'), rows('50人'))).toMatchObject({
      total: '72.22',
      fullMark: '100',
      grade: '中',
      bounds: { low: '72.22', high: '72.22' },
    });
  });

  test('what is open is spread as well', () => {
    expect(sheetUnder(rescaled, spent('100'), rows(undefined))).toMatchObject({
      total: '44.44',
      bounds: { low: '44.44', high: '100.00' },
    });
  });

  test('nothing in scope is spread over nothing', () => {
    const sheet = sheetUnder(rescaled, undefined, [row({ applicable: false })]);
    expect(sheet).toMatchObject({ total: '0.00', fullMark: '0' });
    expect(sheet).not.toHaveProperty('grade');
  });

  test('the usual policies shrink the full mark instead', () => {
    expect(sheetUnder(national, spent('100'), rows('50人'))).toMatchObject({
      total: '65.00',
      fullMark: '90',
      grade: '中',
      bounds: { low: '65.00', high: '65.00' },
    });
  });
});
