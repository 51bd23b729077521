import type { Policy } from './policy.js';
import {
  attestedGrades,
  block,
  commonValues,
  linearLimit,
  narrowedValues,
  published,
  ratioOfTheFamily,
  unverified,
  usualBands,
  usualGrades,
} from './shared-values.js';

const weights =
  '执行 10、产出 50、效益 30、满意度 10；转移支付自评表 2024 年度以前多不设分值，设分值的各地不一，未能核对。';

/** Transfers from above to a region or a project; most forms of these years give no points at all. */
export const mofTransfer: Policy = {
  id: 'mof-transfer',
  version: '1',
  kind: 'transfer',
  title: '转移支付绩效自评（全国通用表）',
  basis: '各地已公布的中央对地方转移支付绩效自评表',
  effectiveFrom: 2017,
  execution: {
    weight: unverified('10', weights),
    rule: unverified({ kind: 'proportion' }, '预算执行率得分 = 执行率 × 分值，满分为限。'),
  },
  blocks: [
    block(['产出'], unverified('50', weights), true),
    block(['效益'], unverified('30', weights), true),
    block(['满意度'], unverified('10', weights), true),
  ],
  lowerIsBetter: linearLimit,
  textBands: usualBands,
  grades: usualGrades,
  ...commonValues,
};

const ofTransfers: Policy = {
  ...mofTransfer,
  lowerIsBetter: ratioOfTheFamily,
  grades: attestedGrades,
  aggregation: published(
    { rates: 'by-amount' },
    '下级各表汇总时绝对值相加，相对值按资金加权平均；见于广东、湖北公布的填表说明。',
  ),
  ...narrowedValues,
};

/** 2017 to 2024: most forms of these years give no points at all, and are checked without them. */
export const mofTransferTo2024: Policy = { ...ofTransfers, version: '2', effectiveTo: 2024 };

const weights2025 =
  '执行 10、资金管理 40、产出 30、效益与满意度合计 20；见于 2025 年安徽公布的一张表，别处是否如此未能核对。';
const situation = '资金管理情况七项按 6、6、6、6、5、5、6 设分；见于 2025 年安徽公布的一张表。';

/** From 2025 on, with points: the seven items of how the money was managed are rows of their own. */
export const mofTransferFrom2025: Policy = {
  ...ofTransfers,
  version: '3',
  title: '转移支付绩效自评（2025 年起，设分值）',
  basis: '2025 年安徽公布的转移支付绩效自评表',
  effectiveFrom: 2025,
  execution: {
    weight: published('10', weights2025),
    rule: unverified({ kind: 'proportion' }, '预算执行率得分 = 执行率 × 分值，满分为限。'),
  },
  blocks: [
    {
      ...block(['资金管理情况', '资金管理'], published('40', weights2025), true),
      rows: [
        ['分配科学性', '6'],
        ['下达及时性', '6'],
        ['拨付合规性', '6'],
        ['使用规范性', '6'],
        ['执行准确性', '5'],
        ['预算绩效管理', '5'],
        ['支出责任履行', '6'],
      ].map(([name = '', weight = '']) => ({
        names: [name, `${name}情况`],
        weight: published(weight, situation),
      })),
    },
    block(['产出'], published('30', weights2025), true),
    block(['效益', '满意度'], published('20', weights2025), true),
  ],
};
