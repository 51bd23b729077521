import type { Policy } from './policy.js';
import {
  attested,
  attestedGrades,
  bands,
  block,
  commonValues,
  narrowedValues,
  published,
  usualGrades,
} from './shared-values.js';

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

/** With the sums of several units and several annual goals that its forms provide for. */
export const hubeiProjectOfSums: Policy = {
  ...hubeiProject,
  version: '2',
  lowerIsBetter: published(
    'ratio',
    '越低越好的指标超过指标值的，按 指标值÷实际完成值 计分；见于 2020 年湖北所公布的表的脚注。',
  ),
  grades: attestedGrades,
  aggregation: published(
    { rates: 'by-amount' },
    '多个单位共用一张表的先汇总再计分：绝对值相加，相对值按资金加权平均；见于 2020 年湖北所公布的表的脚注。',
  ),
  goalBlocks: published(
    { weight: '80', split: 'free' },
    '可以设几个年度目标，各有自己的指标，分值合计 80；见于黄冈所公布的表（40 + 40）。',
  ),
  ...narrowedValues,
};
