/** The goals of a transfer payment: 转移支付区域（项目）绩效目标表. */
import { bySigns, hasFields, type Layout, titled } from '../layout.js';

export const nationalGoalsTransfer: Layout = {
  id: 'national/goals-transfer',
  stage: 'goals',
  kind: 'transfer',
  identify: bySigns('goals', 'transfer', [
    [30, hasFields('level3', 'target')],
    [25, titled(/转移支付/u)],
  ]),
};
