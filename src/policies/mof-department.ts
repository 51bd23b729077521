import type { Policy } from './policy.js';
import {
  attested,
  attestedGrades,
  block,
  commonValues,
  linearLimit,
  narrowedValues,
  ratioOfTheFamily,
  usualBands,
  usualGrades,
} from './shared-values.js';

const weights =
  '执行 10、产出 50、效益 30、满意度 10，与项目自评表相同；各地部门整体支出自评表多按此设置。';

/** The national form for a whole department. */
export const mofDepartment: Policy = {
  id: 'mof-department',
  version: '1',
  kind: 'department',
  title: '部门整体支出绩效自评（全国通用表）',
  basis: '各地已公布的部门整体支出绩效自评表',
  effectiveFrom: 2018,
  execution: {
    weight: attested('10', weights),
    rule: attested({ kind: 'proportion' }, '预算执行率得分 = 执行率 × 分值，满分为限。'),
  },
  blocks: [
    block(['产出'], attested('50', weights), true),
    block(['效益'], attested('30', weights), true),
    block(['满意度'], attested('10', weights), true),
  ],
  lowerIsBetter: linearLimit,
  textBands: usualBands,
  grades: usualGrades,
  ...commonValues,
};

/** With the formula of the family of the national forms. */
export const mofDepartmentOfFootnotes: Policy = {
  ...mofDepartment,
  version: '2',
  lowerIsBetter: ratioOfTheFamily,
  grades: attestedGrades,
  ...narrowedValues,
};
