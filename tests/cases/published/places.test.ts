/** Policies of places against tables that were published there, or why none decides. */
import { expect, test } from 'vitest';
import { score } from '../../../src/evaluations/sheets/score.js';
import type { Indicator } from '../../../src/indicators/evaluation.js';
import { findPolicy } from '../../../src/policies/catalogue.js';
import { policyRuleDefects } from '../../../src/scoring/policy-rule-defects.js';

type Printed = readonly [
  level1: string,
  name: string,
  target: string,
  actual: string,
  weight: string,
];

function sheetOf(
  policy: string,
  fiscalYear: number,
  [executed, adjusted]: readonly [string, string],
  rows: readonly Printed[],
) {
  const kind = findPolicy(policy)?.kind;
  const indicators = rows.map(
    ([level1, level3, target, actual, weight]): Indicator => ({
      level1,
      level3,
      target,
      actual,
      weight,
    }),
  );
  const budget = { total: { adjusted, executed } };
  const result = score({ kind, policy, fiscalYear, unit: { name: '某局' }, budget, indicators });
  if (!result.ok) throw new Error(JSON.stringify(result.defects));
  return result.value;
}

// 临翔 2023, published up to the satisfaction row.
const linxiang: readonly Printed[] = [
  ['产出指标', '野生动物收容所', '≥200平方米', '204.46平方米', '10'],
  ['产出指标', '钢结构圈养围栏', '≥120米', '121.5米', '10'],
  ['产出指标', '项目完工时限', '2023年12月', '2023年10月', '15'],
  ['产出指标', '项目竣工验收率', '100%', '100%', '15'],
  ['效益指标', '务工人员年人均增收', '≥8400元', '8400元', '10'],
  ['效益指标', '提供务工岗位', '≥5个', '5个', '10'],
  ['效益指标', '项目建成后可持续影响年限', '≥15年', '15年', '10'],
];

test('yunnan-project: a rate of 97.81 % earns 9 points, as printed, and every row its weight', () => {
  const { budget, indicators } = sheetOf('yunnan-project', 2023, ['31.69', '32.4'], linxiang);
  expect([budget?.rate, budget?.score]).toEqual(['97.81', '9.00']);
  expect(indicators.map((row) => Number(row.score))).toEqual([10, 10, 15, 15, 10, 10, 10]);
});

// 梁平 2022, cut off behind the sixth indicator, whose weights are what is left of 90.
const liangping: readonly Printed[] = [
  ['产出指标', '天然林和公益林管护当期任务完成率', '≥90%', '100%', '10'],
  ['产出指标', '国家级公益林管护面积', '≥8万亩', '8万亩', '10'],
  ['产出指标', '森林抚育面积', '≥1万亩', '1万亩', '10'],
  ['产出指标', '天保工程区森林资源管护面积', '≥50万亩', '50万亩', '10'],
  ['效益指标', '森林火灾受害率', '≤0.9%', '0%', '10'],
  ['效益指标', '主要林业有害生物成灾率', '≤0.4%', '0.1%', '10'],
  ['效益指标', '其余各行', '≥100%', '100%', '30'],
];

test('chongqing-department: a rate of 79.27 % earns 7.93, and the total is 97.93, as printed', () => {
  const sheet = sheetOf('chongqing-department', 2022, ['79.27', '100'], liangping);
  expect([sheet.budget?.score, sheet.total, sheet.grade]).toEqual(['7.93', '97.93', '优']);
});

/** No table of 岳阳 was published with its scores: the form and its rules are all that could be read. */
test.each([
  ['预算调整率', '0%', '3.00'],
  ['预算调整率', '10%', '2.00'],
  ['预算调整率', '30%', '0.50'],
  ['预算调整率', '30.01%', '0.00'],
  ['三公经费控制率', '102.9%', '4.00'],
])(
  'hunan-department, without a published table that scores it: %s of %s earns %s',
  (name, actual, due) => {
    const { indicators, budget } = sheetOf(
      'hunan-department',
      2019,
      ['90', '100'],
      [['过程', name, '', actual, name === '预算调整率' ? '3' : '6']],
    );
    expect(indicators[0]?.score).toBe(due);
    expect(budget?.outcome).toBe('not-applicable');
  },
);

test('the rules that shipped policies bring along hold', () => {
  const policy = findPolicy('hunan-department');
  expect(policy && policyRuleDefects(policy)).toEqual([]);
});
