import { mofProjectOfFootnotes } from './mof-project.js';
import type { Policy } from './policy.js';
import { block, published, ratioOfTheFamily, unverified } from './shared-values.js';

const weights =
  '执行 10、产出 50、效益 30、满意度 10；2023 年临翔公布的表如此（满意度一行被截去，未能核对）。';

/** Yunnan's form: the national one, whose execution is scored in whole points there, the rest dropped. */
export const yunnanProject: Policy = {
  ...mofProjectOfFootnotes,
  id: 'yunnan-project',
  version: '1',
  title: '云南省项目支出绩效自评',
  basis: '云南省已公布的 2022、2023 年度项目支出绩效自评表',
  effectiveFrom: 2022,
  execution: {
    weight: published('10', weights),
    rule: published({ kind: 'proportion' }, '预算执行率得分 = 执行率 × 分值，满分为限。'),
    rounding: published(
      { places: '0', mode: 'down' },
      '执行率得分只舍不入取整：2023 年临翔的表执行率 97.81% 得 9 分，不是 9.78 分。',
    ),
  },
  blocks: [
    block(['产出'], published('50', weights), true),
    block(['效益'], published('30', weights), true),
    block(['满意度'], unverified('10', weights), true),
  ],
  lowerIsBetter: ratioOfTheFamily,
};
