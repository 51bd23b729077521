import type { Policy } from './policy.js';
import {
  attestedGrades,
  block,
  commonValues,
  linearLimit,
  linearUnverified,
  narrowedValues,
  published,
  usualBands,
  usualGrades,
} from './shared-values.js';

const weights = '执行 10、资金管理 20、成本 10、产出 30、效益 30。';

/** Zhengzhou's form for project spending. */
export const zhengzhouProject: Policy = {
  id: 'zhengzhou-project',
  version: '1',
  kind: 'project',
  title: '郑州市项目支出绩效自评',
  basis: '郑州市已公布的 2023 年度项目支出绩效自评情况表',
  effectiveFrom: 2020,
  execution: {
    weight: published('10', weights),
    rule: published({ kind: 'proportion' }, '预算执行率得分 = 执行率 × 分值，满分为限。'),
  },
  blocks: [
    block(['资金管理情况', '资金管理'], published('20', weights)),
    block(['成本'], published('10', weights)),
    block(['产出'], published('30', weights), true),
    block(['效益'], published('30', weights), true),
  ],
  lowerIsBetter: linearLimit,
  textBands: usualBands,
  grades: usualGrades,
  ...commonValues,
};

/** The same numbers; what nothing printed attests is marked so. */
export const zhengzhouProjectUnverified: Policy = {
  ...zhengzhouProject,
  version: '2',
  lowerIsBetter: linearUnverified,
  grades: attestedGrades,
  ...narrowedValues,
};
