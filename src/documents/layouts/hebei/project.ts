/** Hebei's form: the operator in a column of its own, 单项得分 of a hundred and its share. */
import { bySigns, hasFields, headed, type Layout } from '../layout.js';

export const hebeiProjectLayout: Layout = {
  id: 'hebei/project',
  stage: 'filled',
  kind: 'project',
  policy: 'hebei-project',
  policyFrom: 2020,
  identify: bySigns('filled', 'project', [
    [45, headed(/^单项指标(?:折算)?得分$|^单项得分$|^权重占比$/u)],
    [30, hasFields('operator')],
    [10, headed(/^符号$/u)],
  ]),
};
