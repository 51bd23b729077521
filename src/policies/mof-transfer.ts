import type { Policy } from './policy.js';
import {
  block,
  commonValues,
  linearLimit,
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
