/** Zhengzhou's 部门（单位）整体绩效目标表: tasks, the budget by structure, targets with what they mean. */
import { bySigns, hasFields, type Layout, labelled, titled } from '../layout.js';

export const zhengzhouGoalsDepartment: Layout = {
  id: 'zhengzhou/goals-department',
  stage: 'goals',
  kind: 'department',
  policy: 'zhengzhou-department',
  identify: bySigns('goals', 'department', [
    [30, titled(/部门\(单位\)整体绩效目标表|部门整体绩效目标表/u)],
    [30, hasFields('explanationOfTarget')],
    [20, labelled(/^年度履职目标$|^投入管理指标$/u)],
    [10, hasFields('level3', 'target')],
  ]),
};
