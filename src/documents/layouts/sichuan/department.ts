/** Sichuan's table of a whole department up to 2018: 部门决策, 综合管理, 部门绩效. */
import { bySigns, hasFields, type Layout, labelledAll } from '../layout.js';

export const sichuanDepartmentLayout: Layout = {
  id: 'sichuan/department',
  stage: 'filled',
  kind: 'department',
  policy: 'sichuan-department',
  policyFrom: 2015,
  policyTo: 2018,
  identify: bySigns('filled', 'department', [
    [90, labelledAll(/^部门决策$/u, /^综合管理$/u, /^部门绩效$/u)],
    [10, hasFields('weight', 'score')],
  ]),
};
