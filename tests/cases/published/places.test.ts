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

// 池州棠溪 2022, published up to the satisfaction row: a text that was reached is printed as 达成预期指标.
test('anhui-project: every row its weight, and the execution 10, as printed', () => {
  const { budget, indicators } = sheetOf(
    'anhui-project',
    2022,
    ['89.974', '89.974'],
    [
      ['产出指标（50分）', '基建工程委托业务项目数量', '≥50个', '50', '8'],
      ['产出指标（50分）', '委托业务报告合格率', '≥100百分比', '100', '8'],
      ['产出指标（50分）', '经费支出合规性', '严格执行相关制度规定', '达成预期指标', '8'],
      ['产出指标（50分）', '提交报告及时性', '在项目计划完成时间内完成', '达成预期指标', '8'],
      ['产出指标（50分）', '项目总成本', '≤90万元', '90', '8'],
      ['产出指标（50分）', '单项业务成本', '符合相关规定', '达成预期指标', '10'],
      ['效益指标（30分）', '对维护基建市场公平的影响程度', '效果明显', '达成预期指标', '30'],
    ],
  );
  expect(budget?.score).toBe('10.00');
  expect(indicators.map((row) => Number(row.score))).toEqual([8, 8, 8, 8, 8, 10, 30]);
});

// 成安 2020: what it prints as 折算得分 multiplies the share in once more, and is not reproduced.
test('hebei-project: points of 100 times the share of a row are its weight, as printed under 单项得分', () => {
  const { indicators, findings } = sheetOf(
    'hebei-project',
    2020,
    ['6.84', '6.84'],
    [
      ['产出指标', '符合条件申报对象覆盖率', '>=98%(百分比)', '100%', '25'],
      ['产出指标', '完成率', '>=99%(百分比)', '100%', '25'],
      ['效果指标', '补贴发放率', '>=75%(百分比)', '100%', '30'],
      ['满意度指标', '服务对象满意度', '>=95%(百分比)', '100%', '10'],
    ],
  );
  expect(indicators.map((row) => Number(row.score))).toEqual([25, 25, 30, 10]);
  expect(findings.map(({ code }) => code)).not.toContain('block-weight-differs');
});

// 阜康 2023 and 六安 2021: what could be read is the execution alone.
test.each([
  ['xinjiang-project', 2023, ['1.96', '1.96'], '10.00'],
  // Printed as 9 on one line and as 8 on the next.
  ['anhui-project', 2021, ['179.43', '200'], '8.97'],
] as const)('%s of %i: the execution', (policy, year, money, due) => {
  const { budget } = sheetOf(policy, year, money, [['产出指标', '数量', '≥1个', '1个', '90']]);
  expect(budget?.score).toBe(due);
});

// 四川 2022, a transfer whose rows make 100: the money is told and has no points.
test('mof-transfer: a table that gives execution no points is 100, as printed', () => {
  const kind = 'transfer';
  const indicators = [
    {
      level1: '产出指标',
      level3: '创业担保贷款回收率',
      target: '≥90%',
      actual: '98.70%',
      weight: '60',
    },
    {
      level1: '效益指标',
      level3: '金融机构网点覆盖率',
      target: '≥60%',
      actual: '85%',
      weight: '40',
    },
  ];
  const budget = { weight: '0', total: { adjusted: '208', executed: '109.8' } };
  const result = score({ kind, fiscalYear: 2022, unit: { name: '某厅' }, budget, indicators });
  expect(result).toMatchObject({ value: { total: '100.00', policy: { version: '2' } } });
});

// 上海 2018, by a third party: its 91.80 is 优. The rows were not published with their figures, so none decides.
test('mof-evaluation: 91.80 is 优, and the blocks may have the weights that were seen', () => {
  const [decision, process, results] = ['10', '24', '66'];
  const sheet = sheetOf(
    'mof-evaluation',
    2018,
    ['1', '1'],
    [
      ['决策', '立项依据充分性', '充分', '充分', decision],
      ['过程', '资金到位率', '100%', '100%', process],
      ['产出', '实际完成率', '100%', '87.5757575757%', results],
    ],
  );
  expect(sheet.budget?.outcome).toBe('not-applicable');
  expect([sheet.total, sheet.grade]).toEqual(['91.80', '优']);
});

// No table of these was published with its scores: the form is all that could be read of them.
test.each([
  ['sichuan-department', 2018, ['部门决策 25', '综合管理 30', '部门绩效 45']],
  ['chongqing-project', 2022, ['成本 20', '产出 40', '效益 20', '满意度 10']],
  ['sichuan-project-2018', 2017, ['项目决策 20', '项目管理 10', '项目绩效 70']],
])('%s, without a published table that scores it: its blocks', (id, year, blocks) => {
  const policy = findPolicy(id, year);
  expect(policy?.blocks.map(({ names, weight }) => `${names[0]} ${weight.value}`)).toEqual(blocks);
});
