/** The goals of a whole department: 部门整体支出绩效目标申报表. */
import { bySigns, hasFields, type Layout, titled } from '../layout.js';

export const nationalGoalsDepartment: Layout = {
  id: 'national/goals-department',
  stage: 'goals',
  kind: 'department',
  identify: bySigns('goals', 'department', [
    [30, hasFields('level3', 'target')],
    [25, titled(/整体(?:支出)?绩效目标(?:申报|批复|调整)?表/u)],
  ]),
};
