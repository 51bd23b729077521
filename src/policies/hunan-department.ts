import { mofDepartmentOfFootnotes } from './mof-department.js';
import type { Policy } from './policy.js';
import type { StandardRow } from './shape/blocks.js';
import { published, unverified } from './shared-values.js';

const seen = '见于 2018–2020 年岳阳公布的部门整体支出绩效评价指标表。';
const weights = `投入 15、过程 40，没有单列的执行率；${seen}`;

/** Tiers of a rate in percent, each up to and with its upper end, the last one open. */
function upTo(tiers: readonly (readonly [to: string, points: string])[], full: string) {
  const closed = tiers.map(([to, points], index) => ({
    ...(index === 0
      ? {}
      : { from: tiers.slice(0, index).at(-1)?.[0] ?? '0', fromInclusive: false }),
    to,
    toInclusive: true,
    points,
  }));
  const [last] = tiers.slice(-1);
  const rest = { from: last?.[0] ?? '0', fromInclusive: false, points: '0' };
  return { kind: 'tiers', unit: '%', full, tiers: [...closed, rest] };
}

const rows: readonly StandardRow[] = [
  {
    names: ['预算调整率'],
    level2: '预算执行',
    weight: published('3', seen),
    target: published('0%', seen),
    rule: published(
      upTo(
        [
          ['0', '3'],
          ['10', '2'],
          ['20', '1'],
          ['30', '0.5'],
        ],
        '3',
      ),
      '预算调整率为 0 得 3 分，10% 以内 2 分，20% 以内 1 分，30% 以内 0.5 分，30% 以上不得分。',
    ),
    formula: '预算调整数 ÷ 预算数 × 100%',
  },
  {
    names: ['“三公经费”控制率', '三公经费控制率'],
    level2: '预算执行',
    weight: published('6', seen),
    target: published('≤100%', seen),
    rule: published(
      { kind: 'per-point', step: '1', points: '1' },
      '不超过 100% 得满分，每超过 1 个百分点扣 1 分，扣完为止。',
    ),
    formula: '“三公经费”实际支出数 ÷ 预算安排数 × 100%',
  },
];

const support: StandardRow = {
  names: ['重点支出安排率'],
  weight: published('5', seen),
  target: published('≥90%', seen),
  rule: published(
    {
      kind: 'tiers',
      unit: '%',
      full: '5',
      tiers: [
        { from: '90', points: '5' },
        { from: '80', to: '90', points: '4' },
        { from: '70', to: '80', points: '3' },
        { from: '60', to: '70', points: '2' },
        { to: '60', points: '0' },
      ],
    },
    '90% 及以上得 5 分，80%–90% 得 4 分，70%–80% 得 3 分，60%–70% 得 2 分，60% 以下不得分。',
  ),
  formula: '重点项目支出 ÷ 项目总支出 × 100%',
};

const { execution: _execution, ...national } = mofDepartmentOfFootnotes;

/** Hunan's table of a whole department: no execution block, rows that the form prints itself, points off. */
export const hunanDepartment: Policy = {
  ...national,
  id: 'hunan-department',
  version: '1',
  title: '湖南省部门整体支出绩效评价',
  basis: '岳阳市已公布的 2018–2020 年度部门整体支出绩效评价指标表',
  effectiveFrom: 2018,
  blocks: [
    { names: ['投入'], weight: published('15', weights), expected: true, rows: [support] },
    {
      names: ['过程'],
      weight: published('40', weights),
      expected: true,
      secondLevels: [
        { names: ['预算执行'], weight: published('15', weights) },
        { names: ['预算管理'], weight: published('15', weights) },
        {
          names: ['资产管理'],
          weight: unverified('10', '过程 40 分中其余的 10 分，名称未能核对。'),
        },
      ],
      rows,
    },
    {
      names: ['产出', '效益', '产出及效率', '效果'],
      weight: unverified('45', '100 减投入 15 和过程 40；各行的分值未能核对。'),
      expected: true,
    },
  ],
};
