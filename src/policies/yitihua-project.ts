import type { Policy } from './policy.js';
import { attestedGrades, block, narrowedValues, unverified, usualBands } from './shared-values.js';

const seen = '见于一家厂商的预算管理一体化系统，不论用在几处都只算一个来源，未能核对。';
const weights = `执行 10、产出 50、效益 30、满意度 10；${seen}`;

/** What one vendor's system computes; its rate is not capped at 100 %, which ours is. */
export const yitihuaProject: Policy = {
  id: 'yitihua-project',
  version: '1',
  kind: 'project',
  title: '预算管理一体化系统的项目自评（一家厂商）',
  basis: '一家厂商的预算管理一体化系统',
  effectiveFrom: 2020,
  execution: {
    weight: unverified('10', weights),
    rule: unverified(
      { kind: 'proportion' },
      `预算执行率得分 = 执行率 × 分值；${seen}系统不以满分为限，这里以满分为限。`,
    ),
  },
  blocks: [
    block(['产出'], unverified('50', weights), true),
    block(['效益'], unverified('30', weights), true),
    block(['满意度'], unverified('10', weights), true),
  ],
  lowerIsBetter: unverified(
    'linear',
    `越低越好的指标超过指标值的，按超出比例扣分，超出一倍及以上不得分；${seen}`,
  ),
  textBands: usualBands,
  grades: attestedGrades,
  ...narrowedValues,
  overAchievement: {
    reasonFrom: unverified('120', `完成值达到指标值的 120% 及以上亮红灯，须说明原因；${seen}`),
  },
};
