import { decimalPlaces, Fraction } from '../../decimal.js';
import { limits } from '../../limits.js';
import { rateOfExecution } from '../execution.js';
import type { Check } from './finding.js';

/** A printed rate is compared at the decimals it is printed with: 95.9 stands for 95.8968. */
export const reportedRateDiffers: Check = {
  severity: 'error',
  description: '表上所填预算执行率与执行数 ÷ 预算数不同（按所填小数位比较）。',
  find: ({ evaluation, execution }) => {
    const reported = evaluation.budget?.reported?.rate;
    const rate = execution === undefined ? undefined : rateOfExecution(execution);
    if (reported === undefined || rate === undefined) return [];
    const due = rate.rounded(decimalPlaces(String(reported)));
    if (due.equals(Fraction.of(reported))) return [];
    const message = `所填执行率 ${reported}%，按执行数与预算数计算应为 ${due.toText(limits.decimalPlacesMax)}%；请改正，或核对两个数。`;
    return [{ pointer: '/budget/reported/rate', message }];
  },
};
