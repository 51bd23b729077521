import { isInForce, policyOfYear } from '../../policies/catalogue.js';
import type { Policy } from '../../policies/policy.js';
import type { Check } from './finding.js';

/** A table of a year that its policy does not know was filled in by another rule. */
export const policyOutOfDate: Check = {
  severity: 'warning',
  description: '表的年度不在计分办法的适用年度之内。',
  find: ({ evaluation: { fiscalYear }, policy }) => {
    if (isInForce(policy, fiscalYear)) return [];
    const fitting = policyOfYear(policy, fiscalYear);
    const advice =
      fitting === undefined
        ? '没有适用于这一年度的同类办法，得分仅供参考；请用 --policy（HTTP 为 policy）指明当年的办法'
        : `适用于这一年度的是 ${fitting.id}@${fitting.version}（${fitting.title}），请改用它，或确认当年用的是本办法`;
    const message = `表为 ${fiscalYear} 年度，计分办法 ${policy.id}@${policy.version} 适用于 ${yearsOf(policy)}；${advice}。`;
    return [{ pointer: '/fiscalYear', message }];
  },
};

function yearsOf({ effectiveFrom, effectiveTo }: Policy): string {
  return effectiveTo === undefined
    ? `${effectiveFrom} 年度起`
    : `${effectiveFrom}–${effectiveTo} 年度`;
}
