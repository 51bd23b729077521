/** Hubei's form: 20 points by the execution rate in the heading, 80 for the goals, no column of weights. */
import { bySigns, hasFields, headed, type Layout, labelled, lacksFields } from '../layout.js';

export const hubeiProjectLayout: Layout = {
  id: 'hubei/project',
  stage: 'filled',
  kind: 'project',
  policy: 'hubei-project',
  identify: bySigns('filled', 'project', [
    [30, ({ parts }) => parts.executionWeight?.text === '20'],
    [20, lacksFields('weight')],
    [20, labelled(/^年度绩效目标\d?$/u)],
    [15, headed(/^年初目标值$/u)],
    [5, hasFields('score')],
  ]),
};
