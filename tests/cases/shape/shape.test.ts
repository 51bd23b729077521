/** What is no row of a table: policies that contradict themselves, reviews, printed forms. */
import { describe, expect, test } from 'vitest';
import { printReport } from '../../../src/evaluations/printing/report.js';
import { blankEvaluation, sheetToFill } from '../../../src/evaluations/printing/template.js';
import { readPolicy } from '../../../src/evaluations/rulebooks/read-policy.js';
import type { Evaluation } from '../../../src/indicators/evaluation.js';
import { shippedPolicies } from '../../../src/policies/catalogue.js';
import type { Policy } from '../../../src/policies/policy.js';
import type { ReviewDeduction } from '../../../src/policies/shape/totals.js';
import { templateOf } from '../../../src/reports/live/template.js';
import { reviewOf } from '../../../src/scoring/review.js';
import { policySha256, scoreEvaluation } from '../../../src/scoring/score-evaluation.js';
import type { ScoreSheet } from '../../../src/scoring/score-sheet.js';
import { changedPolicy } from '../casebook/table.js';
import { countyPolicy } from './policies.js';

const county = countyPolicy('county-department');
const project = countyPolicy('county-project');

function sheetUnder(policy: Policy, more: Partial<Evaluation> = {}): ScoreSheet {
  const table: Evaluation = {
    kind: policy.kind,
    fiscalYear: 2023,
    unit: { name: '某局' },
    budget: { total: { initial: '100', adjusted: '100', executed: '100' } },
    indicators: [
      { level1: '投入', level3: '预算调整率', target: '', actual: '0%' },
      { level1: '投入', level3: '在职人员控制率', target: '', actual: '100%' },
      { level1: '投入', level3: '三公经费控制率', target: '', actual: '100%' },
      { level1: '投入', level3: '结转结余率', target: '', actual: '5%' },
      { level1: '过程', level3: '预算执行率', target: '', actual: '100%' },
      { level1: '过程', level3: '绩效自评完成率', target: '', actual: '100%' },
      { level1: '产出', level3: '培训', target: '≥100人', actual: '100人', weight: '30' },
      { level1: '效益', level3: '满意度', target: '≥90%', actual: '90%', weight: '30' },
      { level1: '加减分项', level3: '迟报', target: '', actual: '2天' },
    ],
    ...more,
  };
  const result = scoreEvaluation(table, policy);
  if (!result.ok) throw new Error(JSON.stringify(result.defects));
  return result.value;
}

/** A policy as its file would say it, with another value at a path. */
function told(policy: Policy, path: string, value: unknown): string {
  const copy = structuredClone(policy) as unknown as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce<Record<string, unknown>>(
    (inner, step) => inner[step] as Record<string, unknown>,
    copy,
  );
  holder[last] = value;
  const read = readPolicy(copy);
  return read.ok ? 'sound' : read.defects.map(({ message }) => message).join('\n');
}

describe('a policy of the wider shape that contradicts itself', () => {
  test.each<[string, Policy, string, unknown, RegExp]>([
    ['years that end before they begin', county, 'effectiveTo', 2020, /早于施行年度/u],
    ['a home that is no block', project, 'execution.block.value', '过程', /不在各部分之中/u],
    ['an execution beyond its block', project, 'execution.weight.value', '25', /大于所在部分/u],
    ['a weight outside its range', project, 'blocks.1.range.value.from', '47', /不在范围/u],
    [
      'second levels that are not the block',
      county,
      'blocks.0.secondLevels.0.weight.value',
      '9',
      /不等于/u,
    ],
    ['rows beyond their block', county, 'blocks.0.rows.0.weight.value', '6', /合计 21.*大于/u],
    ['a row of nothing', county, 'blocks.0.rows.0.weight.value', '0', /不大于 0/u],
    ['one row twice', county, 'blocks.0.rows.1.names', ['预算调整率'], /不止一行/u],
    ['a pass line beyond 100', county, 'blocks.2.passLine.value.from', '120', /及格线/u],
    [
      'a cut below the target',
      county,
      'blocks.2.overAchievement.cut.value.from',
      '90',
      /低于 100%/u,
    ],
    ['a cut in both', county, 'blocks.2.overAchievement.cut.value.share', '50', /之一/u],
    ['a cut of nothing', county, 'blocks.2.overAchievement.cut.value.points', '0', /不大于 0/u],
    ['caps that ascend', county, 'totalCaps.value.1.below', '85', /封顶/u],
    ['a lower rate with a higher cap', county, 'totalCaps.value.1.total', '95', /封顶/u],
    ['a penalty of nothing', county, 'adjustments.0.value.points', '0', /不大于 0/u],
    ['a veto above 100', county, 'adjustments.3.value.total', '101', /总分上限/u],
    ['one adjustment twice', county, 'adjustments.1.value.names', ['迟报'], /不止一条/u],
    ['a deduction beyond 100', county, 'reviewDeductions.0.value.share', '130', /保留比例/u],
    ['one deduction twice', county, 'reviewDeductions.1.value.id', 'hollow-30', /重复/u],
    ['goals beyond the blocks', project, 'goalBlocks.value.weight', '101', /各目标的分值/u],
    [
      'a rule that contradicts itself',
      county,
      'blocks.0.rows.0.rule.value.tiers.1.from',
      '30',
      /计分规则有误/u,
    ],
    ['a rule that there is not', county, 'blocks.0.rows.0.rule.value.kind', 'guess', /./u],
    ['a figure that is none', county, 'totalCaps.value.0.below', '八十', /./u],
  ])('%s', (_, policy, path, value, said) => {
    expect(told(policy, path, value)).not.toBe('sound');
    expect(told(policy, path, value)).toMatch(said);
  });

  test('and both are sound as they stand', () => {
    expect(told(county, 'title', '另一名称')).toBe('sound');
    expect(told(project, 'title', '另一名称')).toBe('sound');
  });
});

describe('policies that do not use a member', () => {
  test('keep the hash that their sheets name', () => {
    const hashes = shippedPolicies
      .filter(({ version }) => version === '1')
      .map((policy) => [policy.id, policySha256(policy).slice(0, 12)]);
    expect(Object.fromEntries(hashes)).toMatchObject(landed);
  });
});

/** The first twelve digits of policies as they landed. */
const landed = {
  'mof-project': '8a8d89aaa572',
  'mof-project-cost': '2bd6e5a9d2b2',
  'mof-department': 'de974912531e',
  'mof-transfer': '7c2575279289',
  'zhengzhou-department': '9b984a8a54cd',
  'zhengzhou-project': '78aa8c21e849',
  'hubei-project': 'dc5ece56b8b9',
  'sichuan-project': '813ede8d888c',
};

describe('a reviewer’s deduction', () => {
  const hollow: ReviewDeduction = { id: 'hollow-30', title: '指标空泛，扣 30%', share: '70' };

  test('names its rule beside the score of the formula', () => {
    const sheet = sheetUnder(county);
    const review = reviewOf(sheet, sheet, new Map(), county, new Map([[6, hollow]]));
    expect(review.indicators[6]).toMatchObject({
      self: '30.00',
      review: '21.00',
      difference: '-9.00',
      deduction: { id: 'hollow-30', share: '70' },
    });
    // Two days late are taken off the sum of the review, too.
    expect(review.total).toEqual({ self: '98.00', review: '89.00', difference: '-9.00' });
    expect(review.grade).toBe('良');
    // One grade lower: 89 × 0.9.
    expect(review.final).toMatchObject({ total: '80.10', share: '90' });
  });

  test('is nothing where no rule was named, and a score that was set goes before it', () => {
    const sheet = sheetUnder(county);
    const none = reviewOf(sheet, sheet, new Map(), county);
    expect(none.final).toBeUndefined();
    expect(none.total.difference).toBe('0.00');
    const set = reviewOf(sheet, sheet, new Map([[6, '10']]), county, new Map([[6, hollow]]));
    expect(set.indicators[6]).toMatchObject({ review: '10.00' });
    expect(set.indicators[6]?.deduction).toBeUndefined();
  });

  test('three grades lower take the last share', () => {
    const sheet = sheetUnder(county);
    const given = new Map([
      [6, '0'],
      [7, '3'],
    ] as const);
    const { total, grade, final } = reviewOf(sheet, sheet, given, county);
    expect([total.review, grade, final?.total, final?.share]).toEqual([
      '41.00',
      '差',
      '28.70',
      '70',
    ]);
  });
});

async function htmlOf(sheet: ScoreSheet, policy: Policy): Promise<string> {
  const { bytes } = await printReport(sheet, 'html', { policy, parts: ['form', 'working'] });
  return new TextDecoder().decode(bytes);
}

describe('forms', () => {
  test('show what a penalty takes off, why the total is not the sum, and by which clause', async () => {
    const late = sheetUnder(county, {
      budget: { total: { initial: '100', adjusted: '100', executed: '65' } },
    });
    expect(late).toMatchObject({ total: '79.00', sumOfScores: '100.00', grade: '中' });
    const html = await htmlOf(late, county);
    expect(html).toContain('-2.00');
    expect(html).toContain('（各项得分之和 100.00；迟报 -2.00；执行率低于 70%，总分至多 79）');
    expect(html).toContain('每迟报一天扣 1 分，至多 3 分。');
    // What the form prints itself stands there, though the table left it out.
    expect(html).toContain('≤100%');
  });

  test.each(['xlsx', 'docx', 'pdf', 'html'] as const)('are printed as %s', async (format) => {
    const { bytes, warnings } = await printReport(sheetUnder(county), format, { policy: county });
    expect(bytes.length).toBeGreaterThan(1_000);
    expect(warnings).toEqual([]);
  });

  test('have a column for targets from before the adjustment where there are any', async () => {
    const row = { level1: '产出', level3: '培训', target: '≥100人', actual: '90人', weight: '46' };
    const with2 = sheetUnder(project, { indicators: [{ ...row, initialTarget: '≥120人' }] });
    const html = await htmlOf(with2, project);
    expect(html).toContain('年初指标值');
    expect(html).toContain('调整指标值');
    expect(html).toContain('≥120人');
    const without = await htmlOf(sheetUnder(project, { indicators: [row] }), project);
    expect(without).not.toContain('年初指标值');
  });
});

describe('a blank form', () => {
  test('has the rows that the policy prints, and those that change the total', () => {
    const blank = blankEvaluation(county, 2024) as unknown as Evaluation;
    expect(blank.budget?.weight).toBeUndefined();
    expect(blank.indicators.map(({ level3 }) => level3)).toEqual(
      expect.arrayContaining([
        '预算调整率',
        '“三公”经费控制率',
        '预算完成率',
        '迟报',
        '重大违纪违法',
      ]),
    );
    const sheet = sheetToFill(blank, county, () => county);
    expect(sheet.ok).toBe(true);
  });

  test('follows what is typed: pass line, cut and caps are formulas', () => {
    const sheet = sheetUnder(county);
    const formulas = templateOf(sheet, county)
      .parts.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows.flat()))
      .flatMap(({ content }) => content.formula ?? [])
      .map((piece) => (typeof piece === 'string' ? piece : 'C'))
      .join(' ');
    // The cap of the lowest rate, the pass line of 产出 and its cut of two points of 30.
    expect(formulas).toContain('<50');
    expect(formulas).toContain('>=70');
    expect(formulas).toContain('2/30');
  });
});

test('a rounding of whole points never leaves more than the weight, nor less than full marks', () => {
  const policy = changedPolicy(project, { rounding: { places: '0' } });
  const indicators = ['100人', '99人'].map((actual) => ({
    level1: '产出',
    level3: `培训${actual}`,
    target: '≥100人',
    actual,
    weight: '2.5',
  }));
  const scores = sheetUnder(policy, { indicators }).indicators.map(({ score }) => score);
  expect(scores).toEqual(['2.50', '2.00']);
});
