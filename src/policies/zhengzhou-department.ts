import type { Policy } from './policy.js';
import {
  attestedGrades,
  block,
  commonValues,
  linearLimit,
  linearUnverified,
  narrowedValues,
  published,
  unverified,
  usualBands,
  usualGrades,
} from './shared-values.js';

const weights = '执行 10、投入管理 30、产出 25、效益 35（含群众满意度）。';

/** Zhengzhou's form for a whole department. */
export const zhengzhouDepartment: Policy = {
  id: 'zhengzhou-department',
  version: '1',
  kind: 'department',
  title: '郑州市部门整体支出绩效自评',
  basis: '郑州市已公布的 2023 年度部门整体支出绩效自评情况表',
  effectiveFrom: 2020,
  execution: {
    weight: published('10', weights),
    rule: unverified(
      { kind: 'full-from', from: '90' },
      '执行率达到 90% 的得满分，达不到的按 执行率 × 分值 计分；已公布的表执行率 95.9% 得满分，90% 这一起点未能从文件核对。',
    ),
  },
  blocks: [
    block(['投入管理'], published('30', weights)),
    block(['产出'], published('25', weights), true),
    block(['效益'], published('35', weights), true),
  ],
  lowerIsBetter: linearLimit,
  textBands: usualBands,
  grades: usualGrades,
  ...commonValues,
};

/** The same numbers; what nothing printed attests is marked so. */
export const zhengzhouDepartmentUnverified: Policy = {
  ...zhengzhouDepartment,
  version: '2',
  lowerIsBetter: linearUnverified,
  grades: attestedGrades,
  ...narrowedValues,
};
