import { figure } from '../rounding.js';
import { budgetPointer, type Check } from './finding.js';

/** Without a budget there is no rate; it counts as 0, which somebody should look at. */
export const budgetZero: Check = {
  severity: 'warning',
  description: '全年预算数为 0，预算执行率按 0 计。',
  find: ({ evaluation, execution }) => {
    const adjusted = execution?.total.adjusted;
    if (execution?.outcome !== 'scored' || adjusted?.isPositive() !== false) return [];
    const message = `全年预算数为 ${figure(adjusted)}，预算执行率按 0 计，得 0 分；请核对预算数。`;
    return [{ pointer: budgetPointer(evaluation, 'adjusted'), message }];
  },
};
