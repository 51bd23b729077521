/** Xinjiang's form: beside each target its rule, its evidence and last year's value. */
import { bySigns, hasFields, headed, type Layout } from '../layout.js';

export const xinjiangProjectLayout: Layout = {
  id: 'xinjiang/project',
  stage: 'filled',
  kind: 'project',
  policy: 'xinjiang-project',
  policyFrom: 2023,
  identify: bySigns('filled', 'project', [
    [45, headed(/^(?:指标)?赋分规则$/u)],
    [25, headed(/^佐证资料$/u)],
    [20, headed(/^上年完成值$/u)],
    [10, hasFields('rule', 'score')],
  ]),
};
