import { mofDepartmentOfFootnotes } from './mof-department.js';
import type { Policy } from './policy.js';
import { block, published, ratioOfTheFamily } from './shared-values.js';

const weights = '执行 10、绩效指标 90；见于 2021、2022 年重庆各区公布的部门整体绩效自评表。';

/** Chongqing's form for a whole department: execution, and one block of indicators with two columns of targets. */
export const chongqingDepartment: Policy = {
  ...mofDepartmentOfFootnotes,
  id: 'chongqing-department',
  version: '1',
  title: '重庆市部门整体绩效自评',
  basis: '重庆市已公布的 2021、2022 年度部门整体绩效自评表',
  effectiveFrom: 2021,
  execution: {
    weight: published('10', weights),
    rule: published(
      { kind: 'proportion' },
      '预算执行率得分 = 执行率 × 分值：79.27% 得 7.93 分，76% 得 7.6 分。',
    ),
  },
  blocks: [block(['产出', '效益', '满意度', '成本', '绩效'], published('90', weights))],
  lowerIsBetter: ratioOfTheFamily,
  scoredTarget: published('adjusted', '有年初指标值和调整指标值两栏，按调整指标值计分。'),
};
