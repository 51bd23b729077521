/** Zhengzhou's 项目支出绩效自评情况表: a column of deviations, and 资金管理情况 with points of its own. */
import { bySigns, hasFields, type Layout, titled } from '../layout.js';

export const zhengzhouProjectLayout: Layout = {
  id: 'zhengzhou/project',
  stage: 'filled',
  kind: 'project',
  policy: 'zhengzhou-project',
  identify: bySigns('filled', 'project', [
    [20, titled(/自评情况表/u)],
    [25, hasFields('deviation')],
    [30, ({ parts }) => parts.statements.some(({ weight }) => weight !== undefined)],
    [5, hasFields('level3', 'target')],
  ]),
};
