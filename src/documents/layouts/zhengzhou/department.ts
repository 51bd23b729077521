/** Zhengzhou's 部门整体支出绩效自评情况表: a column of deviations, tasks, fixed rows of management. */
import { bySigns, hasFields, type Layout, labelled, titled } from '../layout.js';

export const zhengzhouDepartmentLayout: Layout = {
  id: 'zhengzhou/department',
  stage: 'filled',
  kind: 'department',
  policy: 'zhengzhou-department',
  identify: bySigns('filled', 'department', [
    [20, titled(/自评情况表/u)],
    [25, hasFields('deviation')],
    [5, hasFields('level3', 'target')],
    [15, labelled(/^投入管理指标$/u)],
    [10, labelled(/^年度履职目标$/u)],
  ]),
};
