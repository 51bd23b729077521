import { Fraction } from '../../decimal.js';
import { figure, scoreText } from '../rounding.js';
import { budgetPointer, type Check } from './finding.js';

/**
 * A budget that was cut down to what was spent has an execution rate of 100 % and says nothing: what was left unspent of
 * the initial budget is as much as a reviewer would ask about.
 */
export const budgetCutToSpending: Check = {
  severity: 'warning',
  description: '全年预算数调减到与执行数相同，年初预算数高出许多，执行率失去意义。',
  find: ({ evaluation, execution, policy }) => {
    const { initial, adjusted, executed } = execution?.total ?? {};
    if (initial === undefined || adjusted === undefined || executed === undefined) return [];
    if (!executed.isPositive() || !adjusted.equals(executed) || !initial.isPositive()) return [];
    const rate = executed.dividedBy(initial).toPercent();
    const unspent = Fraction.hundred.minus(rate);
    if (unspent.compare(Fraction.of(policy.review.value.unspentPercent)) <= 0) return [];
    const message = `全年预算数调减为 ${figure(adjusted)}，与执行数相同，年初预算数为 ${figure(initial)}，按年初预算只执行 ${scoreText(rate)}%；请说明调减的原因。`;
    return [{ pointer: budgetPointer(evaluation, 'adjusted'), message }];
  },
};
