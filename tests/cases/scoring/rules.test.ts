/**
 * The scoring rules as a table: what was aimed at, what was reached, and what comes of it. The result
 * is the score, or why there is none; `—` stands for a deviation that does not exist.
 */
import { describe, expect, test } from 'vitest';
import { score } from '../../../src/evaluations/sheets/score.js';
import type { Indicator } from '../../../src/indicators/evaluation.js';
import { findPolicy } from '../../../src/policies/catalogue.js';
import { isChosenKind } from '../../../src/scoring/rules/index.js';
import { evaluation, firstRowOf, row } from '../builders.js';

type More = Partial<Omit<Indicator, 'target' | 'actual' | 'weight'>>;
type Case = readonly [
  target: string,
  actual: string | undefined,
  weight: string | undefined,
  policy: string,
  result: string,
  deviation: string,
  more?: More,
];

const mof = 'mof-project';
const cost = 'mof-project-cost';
const hubei = 'hubei-project';
const department = 'zhengzhou-department';

function table(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    test.each(cases.map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
      const [target, actual, weight, policy, result, deviation, more = {}] = one;
      expect(outcome(row({ ...more, target, actual, weight }), policy)).toEqual([
        result,
        deviation,
      ]);
    });
  });
}

function nameOf([target, actual, weight, policy, result, deviation, more]: Case): string {
  const beside = more === undefined ? '' : ` ${JSON.stringify(more)}`;
  return `${target || '(empty)'} with ${actual ?? 'nothing'} of ${weight ?? 'no weight'} under ${policy}${beside}: ${result}, ${deviation}`;
}

/** Score and deviation of a row, or the reason, or the code of the refusal. */
function outcome(indicator: Indicator, policy: string): readonly [string, string] {
  const kind = findPolicy(policy)?.kind;
  // A second row, so that the first may lack a weight without the whole form being without.
  const indicators = [indicator, row()];
  const scored = score(evaluation({ kind, policy, indicators }));
  if (!scored.ok) return [scored.defects.map(({ code }) => code).join(' '), '—'];
  const { outcome: state, score: points, reason, deviation } = firstRowOf(scored.value);
  return [points ?? reason ?? state, deviation ?? '—'];
}

const costs = { level1: '成本指标', level2: '经济成本指标', level3: '人均费用' };

table('more is better', [
  ['≥90%', '95%', '10', mof, '10.00', '0.00'],
  ['≥90%', '90%', '10', mof, '10.00', '0.00'],
  ['≥90%', '89.99%', '10', mof, '10.00', '-0.01'],
  ['≥90%', '89.7%', '10', mof, '9.97', '-0.33'],
  ['≥100%', '95%', '10', mof, '9.50', '-5.00'],
  ['≥90%', '0%', '10', mof, '0.00', '-100.00'],
  ['≥90%', '-5%', '10', mof, '0.00', '-105.56'],
  ['≥3次', '2次', '5', mof, '3.33', '-33.33'],
  ['≥3次', '1次', '0.5', mof, '0.17', '-66.67'],
  ['=100%', '90%', '20', department, '18.00', '-10.00'],
  ['330人', '300人', '10', mof, '9.09', '-9.09'],
  ['330人', '331人', '10', mof, '10.00', '0.00'],
  ['不少于3次', '2次', '6', mof, '4.00', '-33.33'],
  ['90%以上', '81%', '10', hubei, '9.00', '-10.00'],
]);

table('rounding: once, half up, away from zero', [
  ['≥8项', '1项', '1', mof, '0.13', '-87.50'],
  ['≥2000次', '667次', '10', mof, '3.34', '-66.65'],
  ['≥20000次', '19999次', '10', mof, '10.00', '-0.01'],
  ['≥20001次', '20000次', '10', mof, '10.00', '0.00'],
  ['≥100%', '100%', '3.3333', mof, '3.33', '0.00'],
  ['≥100%', '100%', '3.335', mof, '3.34', '0.00'],
  ['≥100%', '99.99%', '0.001', mof, '0.00', '-0.01'],
]);

table('a target of zero or below, more is better', [
  ['≥0次', '0次', '10', mof, '10.00', '0.00'],
  ['≥0次', '5次', '10', mof, '10.00', '0.00'],
  ['≥0次', '-1次', '10', mof, '0.00', '—'],
  ['≥-5%', '-5%', '10', mof, '10.00', '0.00'],
  ['≥-5%', '-6%', '10', mof, '0.00', '-20.00'],
  ['≥-5%', '3%', '10', mof, '10.00', '0.00'],
]);

table('strictly more is better', [
  ['>5次', '6次', '10', mof, '10.00', '0.00'],
  ['>5次', '5次', '10', mof, '10.00', '0.00'],
  ['>5次', '4次', '10', mof, '8.00', '-20.00'],
  ['超过5次', '5次', '10', mof, '10.00', '0.00'],
  ['＞0次', '0次', '10', mof, '10.00', '0.00'],
  ['＞0次', '-1次', '10', mof, '0.00', '—'],
]);

table('less is better, linear', [
  ['≤30%', '0%', '10', mof, '10.00', '0.00'],
  ['≤30%', '30%', '10', mof, '10.00', '0.00'],
  ['≤30%', '36%', '10', mof, '8.00', '-20.00'],
  ['≤30%', '45%', '10', mof, '5.00', '-50.00'],
  ['≤30%', '59.99%', '10', mof, '0.00', '-99.97'],
  ['≤30%', '60%', '10', mof, '0.00', '-100.00'],
  ['≤30%', '90%', '10', mof, '0.00', '-200.00'],
  ['≤30%', '-5%', '10', mof, '10.00', '0.00'],
  ['控制在100元以内', '120元', '10', department, '8.00', '-20.00'],
]);

table('less is better, as a ratio', [
  ['≤30%', '30%', '10', hubei, '10.00', '0.00'],
  ['≤30%', '36%', '10', hubei, '8.33', '-20.00'],
  ['≤30%', '60%', '10', hubei, '5.00', '-100.00'],
  ['≤30%', '300%', '10', hubei, '1.00', '-900.00'],
]);

table('strictly less is better', [
  ['<30%', '29.99%', '10', mof, '10.00', '0.00'],
  ['<30%', '30%', '10', mof, '10.00', '0.00'],
  ['<30%', '36%', '10', mof, '8.00', '-20.00'],
  ['低于30%', '30%', '10', hubei, '10.00', '0.00'],
  ['低于30%', '36%', '10', hubei, '8.33', '-20.00'],
]);

table('a limit of zero', [
  ['≤0起', '0起', '10', mof, '10.00', '0.00'],
  ['≤0起', '1起', '10', mof, '0.00', '—'],
  ['≤0起', '0.01起', '10', hubei, '0.00', '—'],
  ['≤0起', '-1起', '10', mof, '10.00', '0.00'],
  ['0起', '1起', '10', mof, '0.00', '—'],
  ['=0起', '0起', '10', mof, '10.00', '0.00'],
  ['次数为0', '0次', '10', mof, '10.00', '0.00'],
  ['<0起', '0起', '10', mof, '10.00', '0.00'],
  ['0起', '无', '10', mof, '10.00', '0.00'],
  ['0起', '未发生。', '10', mof, '10.00', '0.00'],
  ['0起', '尚无', '10', mof, 'actual-unreadable', '—'],
  ['0起', '无数', '10', mof, 'actual-unreadable', '—'],
  ['5起', '无', '10', mof, 'actual-unreadable', '—'],
  ['≤0起', '零', '10', mof, '10.00', '0.00'],
]);

table('= and bare numbers go by block and name', [
  ['=4824700元', '2508300元', '10', mof, '10.00', '0.00', costs],
  ['=100元', '120元', '10', mof, '8.00', '-20.00', costs],
  ['100元', '120元', '10', hubei, '8.33', '-20.00', costs],
  [
    '100元',
    '80元',
    '10',
    mof,
    '10.00',
    '0.00',
    { ...costs, level1: '产出指标', level2: '成本指标' },
  ],
  ['5%', '6%', '10', mof, '8.00', '-20.00', { level3: '事故发生率' }],
  ['=5%', '4%', '10', mof, '10.00', '0.00', { level3: '预算调整率' }],
  ['100%', '95%', '10', mof, '9.50', '-5.00', { level3: '投诉处理率' }],
  ['100%', '95%', '10', mof, '9.50', '-5.00', { level3: '故障修复率' }],
  ['100', '120', '10', mof, '8.00', '-20.00', { direction: 'lower' }],
  ['≥100人', '120人', '10', mof, '8.00', '-20.00', { direction: 'lower' }],
  ['=100元', '80元', '10', mof, '8.00', '-20.00', { ...costs, direction: 'higher' }],
]);

table('ranges', [
  ['100-200人', '150人', '10', mof, '10.00', '0.00'],
  ['100-200人', '100人', '10', mof, '10.00', '0.00'],
  ['100-200人', '200人', '10', mof, '10.00', '0.00'],
  ['100-200人', '80人', '10', mof, '8.00', '-20.00'],
  ['100-200人', '-10人', '10', mof, '0.00', '-110.00'],
  ['100-200人', '250人', '10', mof, '7.50', '-25.00'],
  ['100-200人', '250人', '10', hubei, '8.00', '-25.00'],
  ['100-200人', '400人', '10', mof, '0.00', '-100.00'],
  ['100-200人', '400人', '10', hubei, '5.00', '-100.00'],
  ['[90%,95%)', '90%', '10', mof, '10.00', '0.00'],
  ['[90%,95%)', '94.99%', '10', mof, '10.00', '0.00'],
  ['[90%,95%)', '95%', '10', mof, '10.00', '0.00'],
  ['[90%,95%)', '96%', '10', mof, '9.89', '-1.05'],
  ['(90%,95%]', '90%', '10', mof, '10.00', '0.00'],
  ['(90%,95%]', '81%', '10', mof, '9.00', '-10.00'],
  ['30±5', '40', '10', mof, '8.57', '-14.29'],
  ['温度14-24℃', '24℃', '10', mof, '10.00', '0.00'],
  ['0-5次', '-1次', '10', mof, '0.00', '—'],
  ['-5~0℃', '-6℃', '10', mof, '0.00', '-20.00'],
  ['-5~0℃', '1℃', '10', mof, '0.00', '—'],
  ['100-200人', '已完成', '10', mof, 'actual-unreadable', '—'],
]);

table('deadlines', [
  ['2021年12月31日前', '2021年12月31日', '10', mof, '10.00', '—'],
  ['2021年12月31日前', '2022年1月1日', '10', mof, '0.00', '—'],
  ['2023年底', '2023年12月', '10', mof, '10.00', '—'],
  ['2023年底', '2024年1月', '10', mof, '0.00', '—'],
  ['2023年6月', '2023年6月30日', '10', mof, '10.00', '—'],
  ['12月底到位', '2023年12月20日', '10', mof, '10.00', '—'],
  ['12月底到位', '2024年1月20日', '10', department, '0.00', '—'],
  ['2023年底', '已完成', '10', mof, '10.00', '—'],
  ['2023年底', '达成', '10', mof, '10.00', '—'],
  ['2023年底', '达成预期指标', '10', mof, '10.00', '—'],
  ['2023年底', '较快', '10', mof, 'actual-unreadable', '—'],
  ['2023年底', '部分完成', '10', mof, 'actual-unreadable', '—'],
  ['2023年底', '未完成', '10', mof, '0.00', '—'],
  ['2023年底', '2023.12', '10', mof, '10.00', '—'],
  ['高效', '2023.12', '10', mof, 'achievement-needed', '—'],
  ['≥2023年6月1日', '2023年5月31日', '10', mof, '0.00', '—'],
  ['≥2023年6月1日', '2023年6月1日', '10', mof, '10.00', '—'],
  ['≥2023年6月1日', '2023年6月2日', '10', mof, '10.00', '—'],
  ['>2023年6月1日', '2023年6月1日', '10', mof, '0.00', '—'],
  ['>2023年6月1日', '2023年6月2日', '10', mof, '10.00', '—'],
  ['<2023年6月1日', '2023年6月1日', '10', mof, '0.00', '—'],
  ['<2023年6月1日', '2023年5月31日', '10', mof, '10.00', '—'],
  ['2023年2月30日前', '已完成', '10', mof, 'target-unreadable', '—'],
]);

table('texts', [
  ['完整', '95%', '2', department, '1.90', '-5.00'],
  ['群众满意度', '95%', '30', 'zhengzhou-project', '28.50', '-5.00'],
  ['完整', '100%', '2', mof, '2.00', '0.00'],
  ['完整', '120%', '2', mof, '2.00', '0.00'],
  ['完整', '0%', '2', mof, '0.00', '-100.00'],
  ['完整', '950‰', '10', mof, '9.50', '-5.00'],
  ['高效', '高效', '10', mof, '10.00', '0.00'],
  ['制度健全，管理规范', '制度健全，管理规范', '5', mof, '5.00', '0.00'],
  ...['达成预期指标', '达成年度指标', '达成', '已达成', '完成', '已完成', '全部完成'].map(
    (word): Case => ['高效', word, '10', mof, '10.00', '0.00'],
  ),
  ...[
    '部分达成',
    '部分达成年度指标并具有一定效果',
    '部分完成',
    '基本完成',
    '基本达成',
    '未达成',
    '未达成年度指标且效果较差',
    '未完成',
    '较上年明显好转',
  ].map((word): Case => ['高效', word, '10', mof, 'achievement-needed', '—']),
]);

const picked = (
  actual: string,
  achieved: string,
  policy: string,
  result: string,
  deviation: string,
): Case => ['高效', actual, '10', policy, result, deviation, { achieved }];

table('texts, with the ratio that a person picked', [
  picked('达成预期指标', '100', mof, '10.00', '0.00'),
  picked('达成预期指标', '80', mof, '8.00', '-20.00'),
  picked('达成预期指标', '79.99', mof, 'achieved-outside-band', '—'),
  picked('部分达成', '80', mof, 'achieved-outside-band', '—'),
  picked('部分达成', '79.99', mof, '8.00', '-20.01'),
  picked('部分达成', '60', mof, '6.00', '-40.00'),
  picked('部分达成', '59.99', mof, 'achieved-outside-band', '—'),
  picked('未达成', '60', mof, 'achieved-outside-band', '—'),
  picked('未达成', '59.99', mof, '6.00', '-40.01'),
  picked('未完成', '0', mof, '0.00', '-100.00'),
  picked('达成预期指标', '80', hubei, '8.00', '-20.00'),
  picked('部分达成', '80', hubei, 'achieved-outside-band', '—'),
  picked('部分达成', '50', hubei, '5.00', '-50.00'),
  picked('部分达成', '49.99', hubei, 'achieved-outside-band', '—'),
  picked('未达成', '50', hubei, 'achieved-outside-band', '—'),
  picked('未达成', '49.99', hubei, '5.00', '-50.01'),
  picked('较上年明显好转', '0', mof, '0.00', '-100.00'),
  picked('较上年明显好转', '55.5', mof, '5.55', '-44.50'),
  picked('较上年明显好转', '100', mof, '10.00', '0.00'),
  picked('较上年明显好转', '100.01', mof, 'out-of-range', '—'),
  picked('较上年明显好转', '-0.01', mof, 'out-of-range', '—'),
  ['高效', undefined, '10', mof, 'missing', '—', { achieved: '80' }],
  ['≥90%', '95%', '10', mof, 'achieved-not-text', '—', { achieved: '80' }],
  ['100-200人', '150人', '10', mof, 'achieved-not-text', '—', { achieved: '80' }],
  ['2023年底', '已完成', '10', mof, 'achieved-not-text', '—', { achieved: '80' }],
  ['/', '已完成', '10', mof, 'achieved-not-text', '—', { achieved: '80' }],
  ['高效', '是', '10', mof, 'achieved-not-text', '—', { achieved: '80', rule: { kind: 'yes-no' } }],
]);

const steps = '100%计满分，每低于5%扣2分，扣完为止';
const overruns = '以100%为标准；≤100%计8分；每超过一个百分点扣0.5分，扣完为止';
const bands = '=0 计8分；0-10%(含)计6分；10%-20%(含)计4分；大于20%不得分';

table('tiers written out', [
  [steps, '100%', '10', mof, '10.00', '—'],
  [steps, '110%', '10', mof, '10.00', '—'],
  [steps, '95.01%', '10', mof, '10.00', '—'],
  [steps, '95%', '10', mof, '8.00', '—'],
  [steps, '90.01%', '10', mof, '8.00', '—'],
  [steps, '90%', '10', mof, '6.00', '—'],
  [steps, '75%', '10', mof, '0.00', '—'],
  [steps, '0%', '10', mof, '0.00', '—'],
  [overruns, '100%', '8', mof, '8.00', '—'],
  [overruns, '101.9%', '8', mof, '7.50', '—'],
  [overruns, '102%', '4', mof, '3.50', '—'],
  [overruns, '200%', '8', mof, '0.00', '—'],
  [bands, '0%', '8', mof, '8.00', '—'],
  [bands, '0.01%', '8', mof, '6.00', '—'],
  [bands, '10%', '8', mof, '6.00', '—'],
  [bands, '10.01%', '8', mof, '4.00', '—'],
  [bands, '20%', '4', mof, '2.00', '—'],
  [bands, '20.01%', '8', mof, '0.00', '—'],
  [bands, '已完成', '8', mof, 'actual-unreadable', '—'],
  ['>90%计8分；80%-90%计6分', '91%', '8', mof, '8.00', '—'],
  ['>90%计8分；80%-90%计6分', '90%', '8', mof, '6.00', '—'],
  ['>90%计8分；80%-90%计6分', '85%', '8', mof, '6.00', '—'],
  ['<10%计8分；10%-20%计6分', '9.99%', '8', mof, '8.00', '—'],
  ['<10%计8分；10%-20%计6分', '10%', '8', mof, '6.00', '—'],
  ['<10%计8分；10%-20%计6分', '15%', '8', mof, '6.00', '—'],
  ['=100%计8分，每低于5%扣2分', '104%', '8', mof, '0.00', '—'],
  ['=100%计8分，每超过5%扣2分', '96%', '8', mof, '0.00', '—'],
  ['<100%计8分，每超过5%扣2分', '100%', '8', mof, '0.00', '—'],
  ['>100%计8分，每低于5%扣2分', '100%', '8', mof, '0.00', '—'],
]);

const tiers = {
  kind: 'tiers',
  tiers: [
    { from: '90', points: '5' },
    { from: '80', to: '90', points: '4' },
    { from: '60', fromInclusive: false, to: '70', toInclusive: true, points: '2' },
    { to: '0', points: '-1' },
  ],
};

table('rule tiers: bounds and points', [
  ['≥90%', '95%', '10', mof, '10.00', '—', { rule: tiers }],
  ['≥90%', '90%', '10', mof, '10.00', '—', { rule: tiers }],
  ['≥90%', '89.99%', '10', mof, '8.00', '—', { rule: tiers }],
  ['≥90%', '80%', '10', mof, '8.00', '—', { rule: tiers }],
  ['≥90%', '79.99%', '10', mof, '0.00', '—', { rule: tiers }],
  ['≥90%', '70%', '10', mof, '4.00', '—', { rule: tiers }],
  ['≥90%', '60.01%', '10', mof, '4.00', '—', { rule: tiers }],
  ['≥90%', '60%', '10', mof, '0.00', '—', { rule: tiers }],
  ['≥90%', '-5%', '10', mof, '0.00', '—', { rule: tiers }],
  ['≥90%', '85', '10', mof, '8.00', '—', { rule: tiers }],
  ['≥90%', '95%', '10', mof, '5.00', '—', { rule: { ...tiers, full: '10' } }],
  ['≥90%', '95%', '10', mof, '10.00', '—', { rule: { ...tiers, full: '4' } }],
  ['高效', '85%', '10', mof, '8.00', '—', { rule: { ...tiers, unit: '%' } }],
  ['高效', '85次', '10', mof, 'unit-mismatch', '—', { rule: { ...tiers, unit: '%' } }],
  ['≥90%', '已完成', '10', mof, 'actual-unreadable', '—', { rule: tiers }],
  ['≥90%', undefined, '10', mof, 'missing', '—', { rule: tiers }],
  ['≥90%', '95%', '10', mof, 'too-few-items', '—', { rule: { kind: 'tiers', tiers: [] } }],
  [
    '≥90%',
    '95%',
    '10',
    mof,
    'rule-contradictory',
    '—',
    { rule: { kind: 'tiers', tiers: [{ from: '9', to: '8', points: '1' }] } },
  ],
  [
    '≥90%',
    '95%',
    '10',
    mof,
    'rule-contradictory',
    '—',
    { rule: { kind: 'tiers', tiers: [{ from: '9', points: '0' }] } },
  ],
]);

const lowestFirst = {
  kind: 'tiers',
  tiers: [
    { to: '60', points: '0' },
    { from: '60', to: '80', points: '3' },
    { from: '80', points: '5' },
  ],
};

table('rule tiers: an upper bound does not belong to its tier unless it says so', [
  ['≥90%', '59.99%', '10', mof, '0.00', '—', { rule: lowestFirst }],
  ['≥90%', '60%', '10', mof, '6.00', '—', { rule: lowestFirst }],
  ['≥90%', '80%', '10', mof, '10.00', '—', { rule: lowestFirst }],
  ['90%-95%', '700‰', '10', mof, '6.00', '—', { rule: lowestFirst }],
]);

const perPoint = { kind: 'per-point', step: '1', points: '0.5' };

table('rule per-point: step and points per step', [
  ['≥100%', '100%', '10', mof, '10.00', '0.00', { rule: perPoint }],
  ['≥100%', '99.01%', '10', mof, '10.00', '-0.99', { rule: perPoint }],
  ['≥100%', '99%', '10', mof, '9.50', '-1.00', { rule: perPoint }],
  ['≥100%', '97.5%', '10', mof, '9.00', '-2.50', { rule: perPoint }],
  ['≥100%', '80%', '10', mof, '0.00', '-20.00', { rule: perPoint }],
  ['≥100%', '10%', '10', mof, '0.00', '-90.00', { rule: perPoint }],
  ['≤30%', '30%', '10', mof, '10.00', '0.00', { rule: perPoint }],
  ['≤30%', '32%', '10', mof, '9.00', '-6.67', { rule: perPoint }],
  [
    '≥1万元',
    '9000元',
    '10',
    mof,
    '8.00',
    '-10.00',
    { rule: { kind: 'per-point', step: '0.05', points: '1' } },
  ],
  ['≥100%', '已完成', '10', mof, 'actual-unreadable', '—', { rule: perPoint }],
  ['≥100%', '99次', '10', mof, 'unit-mismatch', '—', { rule: perPoint }],
  ['/', '99%', '10', mof, 'target-missing', '—', { rule: perPoint }],
  ['≥100%', '99%', '10', mof, 'not-positive', '—', { rule: { ...perPoint, step: '0' } }],
  ['≥100%', '99%', '10', mof, 'member-missing', '—', { rule: { kind: 'per-point', step: '1' } }],
]);

table('rule yes-no', [
  ['是', '是', '10', mof, '10.00', '0.00', { rule: { kind: 'yes-no' } }],
  ['是', '否', '10', mof, '0.00', '-100.00', { rule: { kind: 'yes-no' } }],
  ['是', '已完成', '10', mof, '10.00', '0.00', { rule: { kind: 'yes-no' } }],
  ['是', '未完成', '10', mof, '0.00', '-100.00', { rule: { kind: 'yes-no' } }],
  ['否', '否', '10', mof, '10.00', '0.00', { rule: { kind: 'yes-no', expected: '否' } }],
  ['否', '是', '10', mof, '0.00', '-100.00', { rule: { kind: 'yes-no', expected: '否' } }],
  ['是', '大致', '10', mof, 'actual-unreadable', '—', { rule: { kind: 'yes-no' } }],
  ['是', '否', '10', mof, '10.00', '0.00', { rule: { kind: 'yes-no', expected: '否' } }],
  ['否', '是', '10', mof, '10.00', '0.00', { rule: { kind: 'yes-no', expected: '是' } }],
  ['否', '否', '10', mof, '10.00', '0.00', { rule: { kind: 'yes-no' } }],
  ['是', '是。', '10', mof, '10.00', '0.00', { rule: { kind: 'yes-no' } }],
  ['是', '合格', '10', mof, '10.00', '0.00', { rule: { kind: 'yes-no' } }],
  ['是', '不合格', '10', mof, '0.00', '-100.00', { rule: { kind: 'yes-no' } }],
  ['是', '没有', '10', mof, '0.00', '-100.00', { rule: { kind: 'yes-no' } }],
  // What merely begins or ends with an answer is none.
  ...['有待改进', '基本符合', '无法确定', '尚无', '不.合格', '部分完成'].map(
    (actual): Case => [
      '是',
      actual,
      '10',
      mof,
      'actual-unreadable',
      '—',
      { rule: { kind: 'yes-no' } },
    ],
  ),
  ['是', undefined, '10', mof, 'missing', '—', { rule: { kind: 'yes-no' } }],
  ['是', '是', '10', mof, 'value-unknown', '—', { rule: { kind: 'yes-no', expected: '对' } }],
]);

const passLine = { kind: 'pass-line', line: '60' };

table('rule pass-line: a ratio below which there is nothing', [
  ['≥100%', '95%', '10', mof, '9.50', '-5.00', { rule: passLine }],
  ['≥100%', '60%', '10', mof, '6.00', '-40.00', { rule: passLine }],
  ['≥100%', '59.99%', '10', mof, '0.00', '-40.01', { rule: passLine }],
  ['≥50次', '30次', '10', mof, '6.00', '-40.00', { rule: passLine }],
  ['≤30%', '42%', '10', mof, '6.00', '-40.00', { rule: passLine }],
  ['≤30%', '42.1%', '10', mof, '0.00', '-40.33', { rule: passLine }],
  ['≤30%', '50%', '10', hubei, '6.00', '-66.67', { rule: passLine }],
  ['≥100%', '120%', '10', mof, '10.00', '0.00', { rule: passLine }],
  ['/', '95%', '10', mof, 'target-missing', '—', { rule: passLine }],
  ['≥100%', '95%', '10', mof, 'not-positive', '—', { rule: { ...passLine, line: '0' } }],
]);

const checklist = {
  kind: 'checklist',
  parts: [
    { name: '制度健全', points: '2' },
    { name: '专人负责', points: '1' },
    { name: '档案完整', points: '3' },
  ],
};

table('rule checklist: parts, each with points', [
  ['三项', '制度健全、专人负责、档案完整', '10', mof, '10.00', '0.00', { rule: checklist }],
  ['三项', '档案完整', '10', mof, '5.00', '-50.00', { rule: checklist }],
  ['三项', '专人负责，制度健全', '10', mof, '5.00', '-50.00', { rule: checklist }],
  ['三项', '专人负责', '10', mof, '1.67', '-83.33', { rule: checklist }],
  ['三项', '全部完成', '10', mof, '10.00', '0.00', { rule: checklist }],
  ['三项', '未完成', '10', mof, '0.00', '-100.00', { rule: checklist }],
  ['三项', '制度健全、人员充足', '10', mof, 'actual-unreadable', '—', { rule: checklist }],
  ['三项', '、制度健全、、专人负责、', '10', mof, '5.00', '-50.00', { rule: checklist }],
  ['三项', '部分完成', '10', mof, 'actual-unreadable', '—', { rule: checklist }],
  ['三项', undefined, '10', mof, 'missing', '—', { rule: checklist }],
  [
    '三项',
    '制度健全',
    '10',
    mof,
    'rule-contradictory',
    '—',
    {
      rule: {
        kind: 'checklist',
        parts: [
          { name: '制度健全', points: '2' },
          { name: '制度健全', points: '1' },
        ],
      },
    },
  ],
]);

table('rules that there are not', [
  ['≥90%', '95%', '10', mof, 'value-unknown', '—', { rule: { kind: 'guess' } }],
  ['≥90%', '95%', '10', mof, 'value-unknown', '—', { rule: { kind: 'proportion' } }],
]);

test.each([
  ['tiers', true],
  ['checklist', true],
  ['proportion', false],
  ['guess', false],
])('a row may choose %s: %s', (kind, may) => {
  expect(isChosenKind(kind)).toBe(may);
});

const satisfaction = { level1: '满意度指标', level2: '服务对象满意度', level3: '群众满意度' };

table('satisfaction that misses its own target, in the form with costs', [
  ['≥95%', '95%', '10', cost, '10.00', '0.00', satisfaction],
  ['≥95%', '90%', '10', cost, '10.00', '-5.26', satisfaction],
  ['≥95%', '89.99%', '10', cost, '8.00', '-5.27', satisfaction],
  ['≥95%', '80%', '10', cost, '8.00', '-15.79', satisfaction],
  ['≥95%', '79.99%', '10', cost, '5.00', '-15.80', satisfaction],
  ['≥95%', '60%', '10', cost, '5.00', '-36.84', satisfaction],
  ['≥95%', '59.99%', '10', cost, '0.00', '-36.85', satisfaction],
  ['≥85%', '85%', '10', cost, '10.00', '0.00', satisfaction],
  ['≥95%', '92', '10', cost, '10.00', '-3.16', satisfaction],
  ['≥95', '92%', '10', cost, '10.00', '-3.16', satisfaction],
  ['≥95%', '85.5%', '10', mof, '9.00', '-10.00', satisfaction],
  ['≥95分', '85.5分', '10', cost, '9.00', '-10.00', satisfaction],
  ['≥95%', '85.5%', '10', cost, '8.00', '-10.00', { ...satisfaction, level1: '效益指标' }],
  ['≥95%', '85.5%', '10', cost, '9.00', '-10.00', { level3: '任务完成率' }],
]);

table('not applicable and missing', [
  ['≥90%', '95%', '10', mof, 'not-applicable', '—', { applicable: false }],
  ['≥90%', undefined, '10', mof, 'not-applicable', '—', { applicable: false }],
  ['', undefined, undefined, mof, 'not-applicable', '—', { applicable: false }],
  ['≥90%', '95%', '10', mof, '10.00', '0.00', { applicable: true }],
  ['≥90%', undefined, '10', mof, 'missing', '—'],
  ...['', ' ', '—', '*', '/'].map((mark): Case => ['≥90%', mark, '10', mof, 'missing', '—']),
]);

table('what is wrong first counts: actual, target, reading of the actual, unit, weight', [
  ['/', undefined, undefined, mof, 'missing', '—'],
  ['≥', '—', undefined, mof, 'missing', '—'],
  ['/', '已完成', undefined, mof, 'target-missing', '—'],
  ['', '95%', '10', mof, 'target-missing', '—'],
  ['≥', '8次', undefined, mof, 'target-unreadable', '—'],
  ['≥90%', '已完成', undefined, mof, 'actual-unreadable', '—'],
  ['≥90%', '部分达成', '10', mof, 'actual-unreadable', '—'],
  ['=8项', '8次', undefined, mof, 'unit-mismatch', '—'],
  ['=8项', '8项', undefined, mof, 'weight-missing', '—'],
  ['高效', '高效', undefined, mof, 'weight-missing', '—'],
  ['2023年底', '已完成', undefined, mof, 'weight-missing', '—'],
]);

table('units of one dimension are converted', [
  ['≥1.5万元', '12000元', '10', mof, '8.00', '-20.00'],
  ['≥12000元', '1.5万元', '10', mof, '10.00', '0.00'],
  ['≤5亿元', '60000万元', '10', mof, '8.00', '-20.00'],
  ['≥1公顷', '15亩', '10', mof, '10.00', '0.00'],
  ['≥1公顷', '12亩', '10', mof, '8.00', '-20.00'],
  ['≥1公顷', '9000平方米', '10', mof, '9.00', '-10.00'],
  ['≥3亩', '1600平方米', '10', mof, '8.00', '-20.00'],
  ['≤2小时', '150分钟', '10', mof, '7.50', '-25.00'],
  ['≥4万人次', '32000人次', '10', mof, '8.00', '-20.00'],
  ['≥95%', '950‰', '10', mof, '10.00', '0.00'],
  ['≤5‰', '0.6%', '10', mof, '8.00', '-20.00'],
  ['1万元-2万元', '8000元', '10', mof, '8.00', '-20.00'],
  ['=8项', '8次', '10', mof, 'unit-mismatch', '—'],
  ['≥4万人次', '4万人', '10', mof, 'unit-mismatch', '—'],
  ['≤30%', '12万元', '10', mof, 'unit-mismatch', '—'],
  ['≤3天', '2次', '10', mof, 'unit-mismatch', '—'],
  ['100-200人', '150次', '10', mof, 'unit-mismatch', '—'],
]);

table('a side without a unit takes the other’s', [
  ['≥3次', '3', '10', mof, '10.00', '0.00'],
  ['≥3', '3次', '10', mof, '10.00', '0.00'],
  ['≥95%', '95', '10', mof, '10.00', '0.00'],
  ['≥95', '95%', '10', mof, '10.00', '0.00'],
  ['≥300万', '240万', '10', mof, '8.00', '-20.00'],
  ['90%~95%', '92', '10', mof, '10.00', '0.00'],
  ['≥8', '8', '10', mof, '10.00', '0.00', { targetUnit: '项' }],
  ['≥8', '8次', '10', mof, 'unit-mismatch', '—', { targetUnit: '项' }],
  ['≥95%', '0.95', '10', mof, '0.10', '-99.00'],
  ['≥0.9', '0.95', '10', mof, '10.00', '0.00'],
]);

table('a fall is no growth', [
  ['≥5%', '下降6%', '10', mof, 'actual-unreadable', '—', { level3: '收入增长率' }],
  ['增长5%', '下降6%', '10', mof, 'actual-unreadable', '—'],
  ['≥5%', '上升6%', '10', mof, 'actual-unreadable', '—', { level3: '能耗下降率' }],
  ['≥5%', '负增长6%', '10', mof, 'actual-unreadable', '—'],
  ['≥5%', '上升6%', '10', mof, '10.00', '0.00', { level3: '收入增长率' }],
  ['≥5%', '上升6%', '10', mof, '10.00', '0.00', { level3: '能耗增减率，下降为负，上升为正' }],
  ['≥5%', '下降6%', '10', mof, '10.00', '0.00', { level3: '能耗增减率，下降为负，上升为正' }],
  ['≥5%', '上升6%', '10', mof, '10.00', '0.00'],
  ['≥5%', '下降6%', '10', mof, '10.00', '0.00'],
  ['≥5%', '下降6%', '10', mof, '10.00', '0.00', { level3: '能耗下降率' }],
]);

table('actuals as people write them', [
  ['≥90%', '≥90%', '10', mof, '10.00', '0.00'],
  ['≥90%', '９５％', '10', mof, '10.00', '0.00'],
  ['≥90%', '136/143 = 95.10%', '10', mof, '10.00', '0.00'],
  ['≥100%', '1÷3', '3', mof, '1.00', '-66.67'],
  ['≥1,200人', '1,080人', '10', mof, '9.00', '-10.00'],
]);

describe('how far an open row can still move', () => {
  test.each([
    ['no actual', '≥90%', undefined, mof, '0.00', '10.00'],
    ['an unreadable target', '≥', '95%', mof, '0.00', '10.00'],
    ['no target', '/', '95%', mof, '0.00', '10.00'],
    ['an unreadable actual', '≥90%', '已完成', mof, '0.00', '10.00'],
    ['another unit', '=8项', '8次', mof, '0.00', '10.00'],
    ['partly', '高效', '部分达成', mof, '6.00', '8.00'],
    ['not', '高效', '未达成', mof, '0.00', '6.00'],
    ['partly in Hubei', '高效', '部分完成', hubei, '5.00', '8.00'],
    ['not in Hubei', '高效', '未完成', hubei, '0.00', '5.00'],
    ['words of its own', '高效', '较上年明显好转', mof, '0.00', '10.00'],
  ])('%s: %s with %s under %s is between %s and %s', (_, target, actual, policy, low, high) => {
    const result = score(evaluation({ policy, indicators: [row({ target, actual })] }));
    expect(result.ok && firstRowOf(result.value).bounds).toEqual({ low, high });
  });
});
