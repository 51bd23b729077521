import type { Policy } from './policy.js';
import { attested, bands, block, commonValues, published, usualGrades } from './shared-values.js';

const weights = '执行 20、产出 40、效益与满意度合计 40；表上没有分值栏。';

/** Hubei's form for project spending. */
export const hubeiProject: Policy = {
  id: 'hubei-project',
  version: '1',
  kind: 'project',
  title: '湖北省项目支出绩效自评',
  basis: '湖北省各地已公布的项目自评表',
  effectiveFrom: 2020,
  execution: {
    weight: published('20', weights),
    rule: attested({ kind: 'proportion' }, '预算执行率得分 = 执行率 × 分值，满分为限。'),
  },
  blocks: [
    block(['产出'], published('40', weights), true),
    block(['效益', '满意度'], published('40', weights), true),
  ],
  lowerIsBetter: attested('ratio', '越低越好的指标超过指标值的，按 指标值÷实际值 计分。'),
  textBands: attested(
    bands('80', '50'),
    '定性指标分三档：达成 80%–100%，部分达成 50%–80%（不含 80%），未达成 0–50%（不含 50%）。',
  ),
  grades: usualGrades,
  ...commonValues,
};
