/** The national form 部门整体支出绩效自评表: the project form for a whole department. */
import { bySigns, hasFields, headed, type Layout, titled } from '../layout.js';

export const nationalDepartment: Layout = {
  id: 'national/department',
  stage: 'filled',
  kind: 'department',
  identify: bySigns('filled', 'department', [
    [20, hasFields('level1', 'level2', 'level3')],
    [15, hasFields('actual', 'score')],
    [15, titled(/整体(?:支出)?绩效(?:目标)?自评表/u)],
    [15, headed(/^(?:年度)?指标值$/u)],
  ]),
};
