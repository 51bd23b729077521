/**
 * What a clerk reads beside a score: the formula, why the row gets what it gets, and the clause. A clause
 * that the policy decided carries where it comes from.
 */
import { describe, expect, test } from 'vitest';
import { score } from '../../../src/evaluations/sheets/score.js';
import type { Indicator } from '../../../src/indicators/evaluation.js';
import { findPolicy } from '../../../src/policies/catalogue.js';
import { evaluation, firstRowOf, row, sheetOf } from '../builders.js';

type More = Partial<Omit<Indicator, 'target' | 'actual'>> & { readonly policy?: string };
type Case = readonly [
  target: string,
  actual: string,
  formula: string,
  because: string,
  clause: string,
  more?: More,
];

function workings(rule: string, cases: readonly Case[]): void {
  describe(rule, () => {
    const named = cases.map(
      (one) => [`${one[0]} with ${one[1]}: ${one[2]}, ${one[3]}`, one] as const,
    );
    test.each(named)('%s', (_, [target, actual, formula, because, clause, more = {}]) => {
      const { policy = 'mof-project@1', ...members } = more;
      const kind = findPolicy(policy)?.kind;
      const indicators = [row({ ...members, target, actual })];
      const { working } = firstRowOf(sheetOf(evaluation({ kind, policy, indicators })));
      const [source, ...words] = clause.split('：');
      const cited = ['published', 'attested', 'unverified'].includes(source ?? '');
      const { ratio: _ratio, ...told } = working ?? {};
      expect(told).toEqual({
        rule,
        formula,
        because,
        clause: cited ? words.join('：') : clause,
        ...(cited ? { provenance: source } : {}),
      });
    });
  });
}

const hubei = { policy: 'hubei-project@1' };

const full = '定量指标达到指标值的，得满分。';
const short = '定量指标未达到指标值的，按完成比例计分。';
const bySatisfaction =
  'unverified：满意度未达到指标值的：90% 及以上得满分，80%–90% 得 80%，60%–80% 得 50%，60% 以下不得分；文件原文未能核对。';
const satisfaction = { level1: '满意度指标', policy: 'mof-project-cost@1' };

workings('proportion', [
  ['≥90%', '95%', '100% × 10 = 10.00', '95% 达到 90%', full],
  ['≥90%', '90%', '100% × 10 = 10.00', '90% 达到 90%', full],
  ['≥90%', '81%', '81 ÷ 90 × 10 = 9.00', '81% 未达到 90%', short],
  ['≥3次', '2次', '2 ÷ 3 × 10 ≈ 6.67', '2次 未达到 3次', short],
  ['330', '300', '300 ÷ 330 × 10 ≈ 9.09', '300 未达到 330', short],
  ['≥1.5万元', '12000元', '1.2 ÷ 1.5 × 10 = 8.00', '1.2万元 未达到 1.5万元', short],
  ['>5次', '6次', '100% × 10 = 10.00', '6次 达到 5次', full],
  ['>5次', '5次', '100% × 10 = 10.00', '5次 等于 5次，尚未超过，得分不减', full],
  ['>5次', '4次', '4 ÷ 5 × 10 = 8.00', '4次 未达到 5次', short],
  ['≥90%', '-5%', '0 × 10 = 0.00', '-5% 未达到 90%', short],
  ['≥0次', '-1次', '0 × 10 = 0.00', '-1次 未达到 0次', '指标值不大于 0 而未达到的，不得分。'],
  ['≥95%', '95%', '100% × 10 = 10.00', '95% 达到 95%', full, satisfaction],
  [
    '≥95%',
    '92%',
    '100% × 10 = 10.00',
    '满意度 92% 属于 90% 及以上一档',
    bySatisfaction,
    satisfaction,
  ],
  [
    '≥95%',
    '89.99%',
    '80% × 10 = 8.00',
    '满意度 89.99% 属于 80% 及以上一档',
    bySatisfaction,
    satisfaction,
  ],
  ['≥95%', '50%', '0% × 10 = 0.00', '满意度 50% 属于 0% 及以上一档', bySatisfaction, satisfaction],
  ['≥95%', '-1%', '0% × 10 = 0.00', '满意度 -1% 属于 0% 及以上一档', bySatisfaction, satisfaction],
]);

const within = '越低越好的指标不超过指标值的，得满分。';
const linear = 'attested：越低越好的指标超过指标值的，按超出比例扣分，超出一倍及以上不得分。';
const quotient = 'attested：越低越好的指标超过指标值的，按 指标值÷实际值 计分。';

workings('upper-limit', [
  ['≤30%', '30%', '100% × 10 = 10.00', '30% 未超过 30%', within],
  ['≤30%', '25%', '100% × 10 = 10.00', '25% 未超过 30%', within, hubei],
  ['≤30%', '36%', '[1 − (36 − 30) ÷ 30] × 10 = 8.00', '36% 超过 30%', linear],
  ['≤30%', '36%', '30 ÷ 36 × 10 ≈ 8.33', '36% 超过 30%', quotient, hubei],
  ['≤30%', '60%', '0 × 10 = 0.00', '60% 超过 30%', linear],
  ['≤0起', '1起', '0 × 10 = 0.00', '1起 超过 0起', linear],
  ['≤0起', '1起', '0 × 10 = 0.00', '1起 超过 0起', quotient, hubei],
  ['<30%', '29%', '100% × 10 = 10.00', '29% 未超过 30%', within],
  ['<30%', '30%', '100% × 10 = 10.00', '30% 等于 30%，尚未低于，得分不减', within],
  ['<30%', '31%', '[1 − (31 − 30) ÷ 30] × 10 ≈ 9.67', '31% 超过 30%', linear],
]);

const inside = '在区间之内的，得满分。';
const outside = '在区间之外的，按偏离的一端计分。';

workings('range', [
  ['100-200人', '150人', '100% × 10 = 10.00', '150人 在 100–200人 之内', inside],
  ['100-200人', '100人', '100% × 10 = 10.00', '100人 在 100–200人 之内', inside],
  ['100-200人', '200人', '100% × 10 = 10.00', '200人 在 100–200人 之内', inside],
  ['(90%,95%)', '92%', '100% × 10 = 10.00', '92% 在 90–95% 之内', inside],
  ['100-200人', '80人', '80 ÷ 100 × 10 = 8.00', '80人 低于 100–200人 的下限', outside],
  ['100-200人', '-10人', '0 × 10 = 0.00', '-10人 低于 100–200人 的下限', outside],
  ['0-5次', '-1次', '0 × 10 = 0.00', '-1次 低于 0–5次 的下限', outside],
  [
    '100-200人',
    '250人',
    '[1 − (250 − 200) ÷ 200] × 10 = 7.50',
    '250人 高于 100–200人 的上限',
    outside,
  ],
  ['100-200人', '250人', '200 ÷ 250 × 10 = 8.00', '250人 高于 100–200人 的上限', outside, hubei],
  [
    '(90%,95%]',
    '90%',
    '100% × 10 = 10.00',
    '90% 等于 90–95% 的下限，该限不含在内，得分不减',
    outside,
  ],
  [
    '[90%,95%)',
    '95%',
    '100% × 10 = 10.00',
    '95% 等于 90–95% 的上限，该限不含在内，得分不减',
    outside,
  ],
  ['14-24℃', '14-24℃', '100% × 10 = 10.00', '与指标值一致', inside],
]);

const due = 'published：按期完成得满分，逾期不得分。';

workings('deadline', [
  ['2023年底', '2023年12月20日', '100% × 10 = 10.00', '2023-12-20 在 2023-12-31 的时限内完成', due],
  ['2023年底', '2024年1月1日', '0 × 10 = 0.00', '2024-01-01 未能满足 2023-12-31 的时限', due],
  ['2023年底', '已完成', '100% × 10 = 10.00', '在 2023-12-31 的时限内完成', due],
  ['2023年底', '未完成', '0 × 10 = 0.00', '未能满足 2023-12-31 的时限', due],
]);

const percent = '定性指标以百分比填报的，按百分比计分，满分为限。';
const reached = '定性指标与指标值一致或已完成的，得满分。';
const bands =
  'attested：定性指标分三档：达成 80%–100%，部分达成 60%–80%（不含 80%），未达成 0–60%（不含 60%）。';
const hubeiBands =
  'attested：定性指标分三档：达成 80%–100%，部分达成 50%–80%（不含 80%），未达成 0–50%（不含 50%）。';

workings('text', [
  ['完整', '95%', '95% × 10 = 9.50', '以 100% 为满分，完成 95%', percent],
  ['完整', '-5%', '0% × 10 = 0.00', '以 100% 为满分，完成 -5%', percent],
  ['完整', '120%', '100% × 10 = 10.00', '以 100% 为满分，完成 120%', percent],
  ['高效', '高效', '100% × 10 = 10.00', '达到指标值', reached],
  ['高效', '已完成', '100% × 10 = 10.00', '达到指标值', reached],
  ['高效', '达成', '100% × 10 = 10.00', '由人选定达成比例 100%', bands, { achieved: '100' }],
  ['高效', '部分达成', '75.5% × 10 = 7.55', '由人选定达成比例 75.5%', bands, { achieved: '75.5' }],
  ['高效', '较好', '0% × 10 = 0.00', '由人选定达成比例 0%', bands, { achieved: '0' }],
  [
    '高效',
    '部分达成',
    '50% × 10 = 5.00',
    '由人选定达成比例 50%',
    hubeiBands,
    { achieved: '50', ...hubei },
  ],
]);

const steps = '100%计满分，每低于5%扣2分，扣完为止';
const overruns = '以100%为标准；≤100%计8分；每超过一个百分点扣0.5分，扣完为止';
const listed = '=0 计8分；0-10%(含)计6分；10%-20%(含)计4分；大于20%不得分';
const gap = '90%-100%计8分；60%-80%计4分';
const written = '按指标值写明的档次计分，扣完为止。';

workings('written-tiers', [
  [steps, '100%', '10 ÷ 10 × 10 = 10.00', '100% 属于计 10 分的一档', written],
  [steps, '93%', '(10 − 1 × 2) ÷ 10 × 10 = 8.00', '93% 与 100 相差 7，满 1 个 5，扣 2 分', written],
  [steps, '0%', '0 ÷ 10 × 10 = 0.00', '0% 与 100 相差 100，满 20 个 5，扣 40 分', written],
  [
    overruns,
    '102.5%',
    '(8 − 2 × 0.5) ÷ 8 × 10 = 8.75',
    '102.5% 与 100 相差 2.5，满 2 个 1，扣 1 分',
    written,
  ],
  [listed, '5%', '6 ÷ 8 × 10 = 7.50', '5% 属于计 6 分的一档', written],
  [listed, '20.01%', '0 ÷ 8 × 10 = 0.00', '20.01% 属于计 0 分的一档', written],
  [gap, '85%', '0 ÷ 8 × 10 = 0.00', '85% 不在任何一档之内，计 0 分', written],
]);

const tiers = {
  kind: 'tiers',
  tiers: [
    { from: '90', points: '5' },
    { from: '80', to: '90', points: '4' },
    { to: '0', points: '-1' },
  ],
};
const given = '按本行给出的档次计分。';

workings('tiers', [
  ['≥90%', '95%', '5 ÷ 5 × 10 = 10.00', '95% 属于计 5 分的一档', given, { rule: tiers }],
  ['≥90%', '85%', '4 ÷ 5 × 10 = 8.00', '85% 属于计 4 分的一档', given, { rule: tiers }],
  ['≥90%', '50%', '0 ÷ 5 × 10 = 0.00', '50% 不在任何一档之内', given, { rule: tiers }],
  ['≥90%', '-1%', '0 × 10 = 0.00', '-1% 属于计 -1 分的一档', given, { rule: tiers }],
  [
    '≥90%',
    '95%',
    '100% × 10 = 10.00',
    '95% 属于计 5 分的一档',
    given,
    { rule: { ...tiers, full: '4' } },
  ],
]);

const perPoint = { kind: 'per-point', step: '1', points: '0.5' };
const stepwise = '每差 1 扣 0.5 分，扣完为止。';

workings('per-point', [
  [
    '≥100%',
    '100%',
    '(10 − 0 × 0.5) ÷ 10 × 10 = 10.00',
    '与指标值相差 0%，满 0 个步长',
    stepwise,
    { rule: perPoint },
  ],
  [
    '≥100%',
    '120%',
    '(10 − 0 × 0.5) ÷ 10 × 10 = 10.00',
    '与指标值相差 0%，满 0 个步长',
    stepwise,
    { rule: perPoint },
  ],
  [
    '≥100%',
    '97.5%',
    '(10 − 2 × 0.5) ÷ 10 × 10 = 9.00',
    '与指标值相差 2.5%，满 2 个步长',
    stepwise,
    { rule: perPoint },
  ],
  ['≥100%', '10%', '0 × 10 = 0.00', '与指标值相差 90%，满 90 个步长', stepwise, { rule: perPoint }],
  // The clause is the row's own, so the policy's source does not stand beside it.
  [
    '≤30%',
    '32%',
    '(10 − 2 × 0.5) ÷ 10 × 10 = 9.00',
    '与指标值相差 2%，满 2 个步长',
    stepwise,
    { rule: perPoint },
  ],
]);

workings('yes-no', [
  [
    '是',
    '是',
    '100% × 10 = 10.00',
    '预期“是”，实际“是”',
    '是否类指标，符合得满分，不符合不得分。',
    { rule: { kind: 'yes-no' } },
  ],
  [
    '否',
    '是',
    '0 × 10 = 0.00',
    '预期“否”，实际“是”',
    '是否类指标，符合得满分，不符合不得分。',
    { rule: { kind: 'yes-no' } },
  ],
]);

const passLine = { rule: { kind: 'pass-line', line: '60' } };
const failed = '完成比例低于及格线的，不得分。';

workings('pass-line', [
  ['≥100%', '95%', '95 ÷ 100 × 10 = 9.50', '95% 未达到 100%', short, passLine],
  ['≥100%', '59.99%', '0 × 10 = 0.00', '完成比例 59.99% 低于及格线 60%', failed, passLine],
  ['≤30%', '40%', '30 ÷ 40 × 10 = 7.50', '40% 超过 30%', quotient, { ...passLine, ...hubei }],
  [
    '≤30%',
    '60%',
    '0 × 10 = 0.00',
    '完成比例 50% 低于及格线 60%',
    failed,
    { ...passLine, ...hubei },
  ],
]);

const parts = {
  rule: {
    kind: 'checklist',
    parts: [
      { name: '制度健全', points: '2' },
      { name: '专人负责', points: '1' },
      { name: '档案完整', points: '3' },
    ],
  },
};
const summed = '按清单各项的分合计计分。';

workings('checklist', [
  ['三项', '制度健全、专人负责', '3 ÷ 6 × 10 = 5.00', '3 项中达到 2 项', summed, parts],
  ['三项', '全部完成', '6 ÷ 6 × 10 = 10.00', '3 项中达到 3 项', summed, parts],
  ['三项', '未完成', '0 ÷ 6 × 10 = 0.00', '3 项中达到 0 项', summed, parts],
]);

test.each([
  ['≥3次', '2次', '0.666666666667'],
  ['≥4次', '3次', '0.75'],
  ['≥4次', '4次', '1'],
  ['≥4次', '0次', '0'],
])('%s with %s is a share of %s', (target, actual, ratio) => {
  const sheet = sheetOf(evaluation({ indicators: [row({ target, actual })] }));
  expect(firstRowOf(sheet).working?.ratio).toBe(ratio);
});

describe('what a refusal says', () => {
  test.each<[string, Indicator, string, string]>([
    [
      'below its band',
      row({ target: '高效', actual: '部分达成', achieved: '59.99' }),
      '/indicators/0/achieved',
      '达成比例 59.99% 不在「部分达成」一档的 60%–80%（不含 80%）之内。',
    ],
    [
      'above its band',
      row({ target: '高效', actual: '未达成', achieved: '60' }),
      '/indicators/0/achieved',
      '达成比例 60% 不在「未达成」一档的 0%–60%（不含 60%）之内。',
    ],
    [
      'below the best band, which has no top',
      row({ target: '高效', actual: '达成', achieved: '79' }),
      '/indicators/0/achieved',
      '达成比例 79% 不在「达成」一档的 80%–100%之内。',
    ],
    [
      'a pick where nothing is to be picked',
      row({ achieved: '80' }),
      '/indicators/0/achieved',
      '达成比例 achieved 只用于定性（文字）指标值，本行不是；请去掉它。',
    ],
    [
      'a tier whose ends are exchanged',
      row({
        rule: {
          kind: 'tiers',
          tiers: [{ points: '5' }, { from: '9', to: '8', points: '1' }],
        },
      }),
      '/indicators/0/rule/tiers/1',
      '档次的下限 9 大于上限 8；请改正。',
    ],
    [
      'tiers that give no points',
      row({ rule: { kind: 'tiers', tiers: [{ from: '9', points: '0' }] } }),
      '/indicators/0/rule/tiers',
      '各档得分都不大于 0，没有满分可言；请给至少一档大于 0 的得分。',
    ],
    [
      'a part that is listed twice, blanks or not',
      row({
        rule: {
          kind: 'checklist',
          parts: [
            { name: '制度健全', points: '2' },
            { name: '制度 健全', points: '1' },
          ],
        },
      }),
      '/indicators/0/rule/parts/1/name',
      '清单中“制度健全”重复；请只留一个。',
    ],
    [
      'a part that no list of parts can name',
      row({ rule: { kind: 'checklist', parts: [{ name: '制度、人员', points: '2' }] } }),
      '/indicators/0/rule/parts/0/name',
      '清单项“制度、人员”的名称不能含分隔符（、，；）；请改写名称。',
    ],
  ])('%s', (_, indicator, pointer, message) => {
    const result = score(evaluation({ indicators: [indicator] }));
    expect(!result.ok && result.defects).toMatchObject([{ pointer, message }]);
  });

  test('a tier of one point only is no contradiction', () => {
    const rule = { kind: 'tiers', tiers: [{ from: '9', to: '9', toInclusive: true, points: '1' }] };
    const sheet = sheetOf(evaluation({ indicators: [row({ target: '9', actual: '9', rule })] }));
    expect(firstRowOf(sheet).score).toBe('10.00');
  });
});
