import type { Policy } from './policy.js';
import {
  attestedGrades,
  block,
  commonValues,
  linearLimit,
  narrowedValues,
  ratioOfTheFamily,
  unverified,
  usualBands,
  usualGrades,
} from './shared-values.js';

const weights = '执行 10、成本 20、产出 40、效益 20、满意度 10；文件原文未能核对。';

/** The national form for project spending with a block for costs. */
export const mofProjectCost: Policy = {
  id: 'mof-project-cost',
  version: '1',
  kind: 'project',
  title: '项目支出绩效自评（含成本指标）',
  basis: '财预〔2021〕101号',
  effectiveFrom: 2021,
  execution: {
    weight: unverified('10', weights),
    rule: unverified({ kind: 'proportion' }, '预算执行率得分 = 执行率 × 分值，满分为限。'),
  },
  blocks: [
    block(['成本'], unverified('20', weights)),
    block(['产出'], unverified('40', weights), true),
    block(['效益'], unverified('20', weights), true),
    block(['满意度'], unverified('10', weights), true),
  ],
  lowerIsBetter: linearLimit,
  textBands: usualBands,
  satisfaction: unverified(
    [
      { from: '90', share: '100' },
      { from: '80', share: '80' },
      { from: '60', share: '50' },
      { from: '0', share: '0' },
    ],
    '满意度未达到指标值的：90% 及以上得满分，80%–90% 得 80%，60%–80% 得 50%，60% 以下不得分；文件原文未能核对。',
  ),
  grades: usualGrades,
  ...commonValues,
};

/** With the formula of the family of the national forms. */
export const mofProjectCostOfFootnotes: Policy = {
  ...mofProjectCost,
  version: '2',
  lowerIsBetter: ratioOfTheFamily,
  grades: attestedGrades,
  ...narrowedValues,
};
