/** What a clerk who writes a rule-book is told about: each line of advice, and what lies just beside it. */
import { describe, expect, test } from 'vitest';
import { findPolicy } from '../../../src/policies/catalogue.js';
import type { Policy } from '../../../src/policies/policy.js';
import { policyAdvice } from '../../../src/scoring/policy-advice.js';

const cited = <T>(value: T) => ({ value, provenance: 'published', note: '' });

/** Advice on the national policy with other members; paths such as `blocks.0.rows`. */
function advice(changes: Readonly<Record<string, unknown>>): readonly string[] {
  const policy = structuredClone(findPolicy('mof-project@1')) as unknown as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const owner = names.reduce<Record<string, unknown>>(
      (each, name) => each[name] as Record<string, unknown>,
      policy,
    );
    owner[last] = value;
  }
  return policyAdvice(policy as unknown as Policy).filter((line) => !line.includes('未核实'));
}

const tiers = (...list: readonly (readonly [from: string, share: string])[]) =>
  cited({ kind: 'tiers', tiers: list.map(([from, share]) => ({ from, share })) });

describe('percentages that are written as shares of one', () => {
  const told = (name: string, text: string, percent: string) => [
    `${name}写作 ${text}，这里的单位是 %；如为 ${percent}%，请改写为 ${percent}。`,
  ];

  test.each<readonly [string, Readonly<Record<string, unknown>>, string, string, string]>([
    ['执行率及格线', { 'execution.passLine': cited('0.6') }, '执行率及格线', '0.6', '60'],
    ['执行率说明线', { 'execution.reasonBelow': cited('1.99') }, '执行率说明线', '1.99', '199'],
    [
      'full-from',
      { 'execution.rule': cited({ kind: 'full-from', from: '0.9' }) },
      '执行率满分的起点',
      '0.9',
      '90',
    ],
    [
      'a tier',
      { 'execution.rule': tiers(['0.9', '100'], ['0', '50']) },
      '执行率档次的起点',
      '0.9',
      '90',
    ],
    [
      'a share',
      { 'execution.rule': tiers(['90', '1'], ['0', '0']) },
      '执行率档次的得分比例',
      '1',
      '100',
    ],
    ['超额说明线', { 'overAchievement.reasonFrom': cited('1.3') }, '超额说明线', '1.3', '130'],
    [
      '超额计分的起点',
      {
        'overAchievement.cut': cited({ from: '1.5', points: '1' }),
        'overAchievement.reasonFrom': cited('0'),
      },
      '超额计分的起点',
      '1.5',
      '150',
    ],
    [
      'of a block',
      { 'blocks.0.overAchievement': { reasonFrom: cited('1.3') } },
      '超额说明线',
      '1.3',
      '130',
    ],
    ['partly', { 'textBands.value.partly.from': '0.6' }, '定性档次', '0.6', '60'],
    ['achieved', { 'textBands.value.achieved.from': '0.8' }, '定性档次', '0.8', '80'],
    ['a grade', { 'grades.value.1.from': '0.8' }, '等级“良”的起点', '0.8', '80'],
    ['a cap', { totalCaps: cited([{ below: '0.6', total: '79' }]) }, '执行率封顶', '0.6', '60'],
    [
      'satisfaction',
      { satisfaction: cited([{ from: '0.9', share: '100' }]) },
      '满意度档次',
      '0.9',
      '90',
    ],
    [
      'a pass line',
      { 'blocks.2.passLine': cited({ from: '0.6' }) },
      '「满意度」的及格线',
      '0.6',
      '60',
    ],
  ])('%s', (_, changes, name, text, percent) => {
    expect(advice(changes)).toEqual(told(name, text, percent));
  });

  test.each(['0', '2', '60'])('%s is a percentage', (text) => {
    expect(advice({ 'execution.passLine': cited(text) })).toEqual([]);
  });
});

describe('execution', () => {
  test('a step that costs all points', () => {
    const rule = (points: string) => ({
      'execution.rule': cited({ kind: 'per-point', step: '5', points }),
    });
    expect(advice(rule('10'))).toEqual([
      '执行率每低 5% 扣 10 分，不少于全部分值 10：差一步就不得分；请核对每步扣分。',
    ]);
    expect(advice(rule('9.99'))).toEqual([]);
  });

  test('a tier of which a pass line leaves nothing', () => {
    const under = (line: string) => ({
      'execution.rule': tiers(['90', '100'], ['60', '50'], ['50', '30'], ['0', '0']),
      'execution.passLine': cited(line),
    });
    const told = (from: string, line: string) =>
      `执行率 ${from}% 起的一档在及格线 ${line}% 以下，永远用不到；请核对档次和及格线。`;
    expect(advice(under('60'))).toEqual([told('50', '60')]);
    expect(advice(under('59'))).toEqual([]);
    expect(advice(under('95'))).toEqual([told('60', '95'), told('50', '95')]);
    expect(advice(under('90'))).toEqual([told('60', '90'), told('50', '90')]);
    expect(advice(under('50'))).toEqual([]);
    // Nobody is beyond the first tier, whose upper end is open.
    expect(advice(under('101'))).toEqual(['90', '60', '50'].map((from) => told(from, '101')));
    expect(advice({ 'execution.rule': tiers(['90', '100'], ['60', '50']) })).toEqual([]);
  });

  test('tiers that do not descend', () => {
    const same = '执行率 60% 起的一档与上一档得分相同（50%），可以并作一档；请核对。';
    const more = '执行率 60% 起的一档得 60%，比上一档的 50% 还多；请核对。';
    expect(advice({ 'execution.rule': tiers(['80', '50'], ['60', '50']) })).toEqual([same]);
    expect(advice({ 'execution.rule': tiers(['80', '50'], ['60', '60']) })).toEqual([more]);
    expect(advice({ 'execution.rule': tiers(['80', '50'], ['60', '49']) })).toEqual([]);
  });

  test('those of satisfaction, also where no execution is scored', () => {
    const satisfaction = cited([
      { from: '90', share: '100' },
      { from: '80', share: '100' },
    ]);
    const told = ['满意度 80% 起的一档与上一档得分相同（100%），可以并作一档；请核对。'];
    expect(advice({ satisfaction })).toEqual(told);
    expect(advice({ satisfaction, execution: undefined })).toEqual(told);
  });
});

test('a cut that begins before a reason is asked for', () => {
  const told = (from: string) => [
    `超额 ${from}% 起就扣分，而 130% 起才要求说明原因；请核对两条线。`,
  ];
  const cut = (from: string) => cited({ from, points: '1' });
  expect(advice({ 'overAchievement.cut': cut('120') })).toEqual(told('120'));
  expect(advice({ 'overAchievement.cut': cut('130') })).toEqual([]);
  expect(advice({ 'blocks.1.overAchievement': { cut: cut('110') } })).toEqual(told('110'));
});

test('grades', () => {
  const twice = '同一等级名称出现不止一次；请核对等级。';
  const words = '同一写法指两个等级；请核对等级的别的写法。';
  expect(advice({ 'grades.value.1.grade': '优' })).toEqual([twice]);
  expect(advice({ 'grades.value.1.words': ['优'] })).toEqual([words]);
  expect(advice({ 'grades.value.1.words': ['好'], 'grades.value.2.words': ['好'] })).toEqual([
    words,
  ]);
  expect(advice({ 'grades.value.1.words': ['好'] })).toEqual([]);
});

test('a cap that stands where a grade begins', () => {
  const cap = (total: string) => advice({ totalCaps: cited([{ below: '60', total }]) });
  expect(cap('80')).toEqual([
    '执行率低于 60% 的总分至多 80，正在一个等级的起点上，封顶之后仍得该等级；请核对是否应再低一分。',
  ]);
  expect(cap('79')).toEqual([]);
  expect(cap('0')).toEqual([]);
});

describe('fixed rows', () => {
  const row = (more: object) => ({ names: ['覆盖率'], ...more });
  const one = (tierList: readonly object[], more: object = {}, weight: string | undefined = '50') =>
    advice({
      'blocks.0.rows': [
        row({
          ...(weight === undefined ? {} : { weight: cited(weight) }),
          rule: cited({ kind: 'tiers', tiers: tierList, ...more }),
        }),
      ],
    });
  const where = '「产出 · 覆盖率」';

  test('that come to less than their block', () => {
    const short = (weight: string) => advice({ 'blocks.0.rows': [row({ weight: cited(weight) })] });
    expect(short('49.5')).toEqual([
      '「产出」的固定指标合计 49.5 分，少于这一部分的 50 分；其余的分给没有列出的指标，请核对。',
    ]);
    expect(short('50')).toEqual([]);
    expect(short('51')).toEqual([]);
    expect(advice({ 'blocks.0.rows': [] })).toEqual([]);
    expect(advice({ 'blocks.0.rows': [row({ weight: cited('10') }), row({})] })).toEqual([]);
    expect(
      advice({ 'blocks.0.rows': [row({ weight: cited('20') }), row({ weight: cited('30') })] }),
    ).toEqual([]);
  });

  test('a step that costs all points', () => {
    const step = (points: string, weight?: string) =>
      advice({
        'blocks.0.rows': [
          row({
            ...(weight === undefined ? {} : { weight: cited(weight) }),
            rule: cited({ kind: 'per-point', step: '1', points }),
          }),
        ],
      });
    expect(step('50', '50')).toEqual([
      `${where}每步扣 50 分，不少于全部分值 50：差一步就不得分；请核对每步扣分。`,
    ]);
    expect(step('49', '50')).toEqual([]);
    expect(step('50')).toEqual([]);
  });

  test('the points of tiers', () => {
    const ladder = [
      { from: '90', points: '50' },
      { to: '90', points: '10' },
    ];
    expect(one(ladder)).toEqual([]);
    expect(one(ladder, { full: '60' }, '60')).toEqual([
      `${where}的档次最多得 50 分，满分却是 60 分；请核对。`,
    ]);
    expect(one(ladder, {}, '60')).toEqual([
      `${where}的档次满分 50 分，分值却是 60 分，将按比例折算；请核对。`,
    ]);
    expect(one(ladder, {}, undefined)).toEqual([]);
    expect(
      one([
        { from: '90', points: '10' },
        { to: '90', points: '50' },
      ]),
    ).toEqual([]);
  });

  const hidden = (tier: string, by: string) =>
    `${where}的一档 ${tier} 全在前面的 ${by} 之内，永远用不到；请核对。`;
  const shared = (first: string, second: string) =>
    `${where}的两档 ${first} 与 ${second} 有重叠，重叠处按前一档；请核对界限含不含。`;
  const gap = (at: string) => `${where}的档次有空档：${at}不在任何一档，计 0 分；请核对。`;

  test.each<readonly [string, readonly object[], readonly string[]]>([
    ['that meet', [{ from: '90' }, { from: '60', to: '90' }, { to: '60' }], []],
    ['the other way round', [{ to: '60' }, { from: '60', to: '90' }, { from: '90' }], []],
    ['a hole', [{ from: '90' }, { from: '60', to: '80' }, { to: '60' }], [gap('80 与 90 之间')]],
    ['a hole of one value', [{ from: '90', fromInclusive: false }, { to: '90' }], [gap('正好 90')]],
    [
      'both have an end',
      [{ from: '90' }, { to: '90', toInclusive: true }],
      [shared('[90, 不限）', '（不限, 90]')],
    ],
    [
      'neither the lower one',
      [
        { from: '90', fromInclusive: false },
        { to: '90', toInclusive: true },
      ],
      [],
    ],
    [
      'some are shared',
      [{ from: '80' }, { from: '60', to: '90' }, { to: '60' }],
      [shared('[80, 不限）', '[60, 90)')],
    ],
    [
      'within an earlier one',
      [{ from: '60' }, { from: '80', to: '90' }, { to: '60' }],
      [hidden('[80, 90)', '[60, 不限）')],
    ],
    [
      'from its own beginning',
      [{ from: '60', to: '90' }, { from: '60', to: '80' }, { to: '60' }, { from: '90' }],
      [hidden('[60, 80)', '[60, 90)')],
    ],
    [
      'to its own end',
      [{ from: '60', to: '90' }, { from: '80', to: '90' }, { to: '60' }, { from: '90' }],
      [hidden('[80, 90)', '[60, 90)')],
    ],
    [
      'and its end, too',
      [{ from: '60', to: '90' }, { from: '80', to: '90', toInclusive: true }, { to: '60' }],
      [shared('[60, 90)', '[80, 90]')],
    ],
    [
      'and its beginning, too',
      [{ from: '60', fromInclusive: false }, { from: '60', to: '90' }, { to: '60' }],
      [shared('(60, 不限）', '[60, 90)')],
    ],
    ['all within all', [{}, { from: '60' }], [hidden('[60, 不限）', '（不限, 不限）')]],
    ['all behind some', [{ from: '60' }, {}], [shared('[60, 不限）', '（不限, 不限）')]],
    ['all twice', [{}, {}], [hidden('（不限, 不限）', '（不限, 不限）')]],
  ])('%s', (_, list, lines) => {
    expect(one(list.map((tier) => ({ points: '50', ...tier })))).toEqual(lines);
  });
});

test('how many figures nobody has verified', () => {
  const policy = structuredClone(findPolicy('mof-project@1')) as Policy;
  expect(policyAdvice(policy)).toEqual([]);
  const doubted = {
    ...policy,
    lateShare: { ...policy.lateShare, provenance: 'unverified' },
    blocks: policy.blocks.map((block) => ({
      ...block,
      weight: { ...block.weight, provenance: 'unverified' },
    })),
  } as Policy;
  expect(policyAdvice(doubted)).toEqual([
    `有 ${policy.blocks.length + 1} 个数值标为未核实（unverified）；核对原文后请改标出处。`,
  ]);
});
