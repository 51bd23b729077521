/** The application for a project's goals: 项目支出绩效目标申报表, 绩效目标表. */
import { bySigns, hasFields, type Layout, titled } from '../layout.js';

export const nationalGoalsProject: Layout = {
  id: 'national/goals-project',
  stage: 'goals',
  kind: 'project',
  identify: bySigns('goals', 'project', [
    [30, hasFields('level3', 'target')],
    [15, hasFields('level1')],
    [25, titled(/绩效目标(?:申报|批复|调整)?表/u)],
  ]),
};
