import type { Policy } from './policy.js';
import { attestedGrades, block, narrowedValues, published, unverified } from './shared-values.js';

const olderWeights =
  '执行 10、产出 50、效益 30、满意度 10；执行 10 和产出 50 见于 2016 年北京海淀的表，其余未能核对。';

/** The national form of 2016 to 2019: bands 80/50, and target ÷ actual beyond an upper limit. */
export const mofProject2017: Policy = {
  id: 'mof-project-2017',
  version: '1',
  kind: 'project',
  title: '项目支出绩效自评（2016–2019 年的全国通用表）',
  basis: '2016–2019 年各地公布的项目支出绩效自评表的脚注',
  effectiveFrom: 2016,
  effectiveTo: 2019,
  execution: {
    weight: published('10', olderWeights),
    rule: published({ kind: 'proportion' }, '预算执行率得分 = 执行率 × 分值，满分为限；见于脚注。'),
  },
  blocks: [
    block(['产出'], published('50', olderWeights), true),
    block(['效益'], unverified('30', olderWeights), true),
    block(['满意度'], unverified('10', olderWeights), true),
  ],
  lowerIsBetter: published(
    'ratio',
    '越低越好的指标超过指标值的，按 指标值÷实际完成值 计分；见于 2016 年北京海淀、2017 年江西省政协的表的脚注。',
  ),
  textBands: published(
    {
      achieved: { from: '80', to: '100' },
      partly: { from: '50', to: '80' },
      not: { from: '0', to: '50' },
    },
    '定性指标分三档：100%–80%（含）、80%–50%（含）、50%–0；见于 2017 年江西省政协的表的脚注。',
  ),
  grades: unverified(
    attestedGrades.value,
    '90 分及以上为优，80–89 为良，60–79 为中，60 以下为差；这一时期的表未印等级，未能核对。',
  ),
  ...narrowedValues,
};
