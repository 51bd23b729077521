/** Sichuan's 部门预算项目支出绩效自评表: the operator, the value and the unit of a target in columns of their own. */
import { bySigns, hasFields, headed, type Layout, labelled, titled } from '../layout.js';

export const sichuanProjectLayout: Layout = {
  id: 'sichuan/project',
  stage: 'filled',
  kind: 'project',
  policy: 'sichuan-project',
  policyFrom: 2020,
  identify: bySigns('filled', 'project', [
    [30, titled(/部门预算项目支出绩效自评表/u)],
    [30, hasFields('operator', 'targetUnit')],
    [20, headed(/^度量单位$/u)],
    [20, headed(/^未完成原因分析$/u)],
    [15, labelled(/^财政专户管理资金$|^其中-财政拨款$/u)],
  ]),
};
