/** Yunnan's 项目支出绩效自评表: 指标性质 with ≧ and ═, 度量单位, reasons as the national form has them. */
import { bySigns, hasFields, headed, type Layout } from '../layout.js';

export const yunnanProjectLayout: Layout = {
  id: 'yunnan/project',
  stage: 'filled',
  kind: 'project',
  policy: 'yunnan-project',
  policyFrom: 2022,
  identify: bySigns('filled', 'project', [
    [20, hasFields('operator', 'targetUnit', 'level1', 'level3')],
    [30, headed(/^度量单位$/u)],
    [15, headed(/^偏差原因分析及改进措施$/u)],
    [10, headed(/^实际完成值$/u)],
    [10, headed(/^指标性质$/u)],
  ]),
};
