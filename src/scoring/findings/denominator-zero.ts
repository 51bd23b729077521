import { quoted } from '../../defect.js';
import { figure } from '../rules/comparison.js';
import { reportedRates } from './derived-rates.js';
import { type Check, nameOf, rowPointer } from './finding.js';

/** A rate of nothing: 政府采购执行率 100 % where nothing was to be procured. */
export const denominatorZero: Check = {
  severity: 'warning',
  description: '所报比率的分母为 0，比率无从谈起。',
  find: (scored) =>
    reportedRates(scored)
      .filter(({ rate }) => !rate.denominator.value.isPositive())
      .map(({ row, rate: { denominator } }) => ({
        pointer: rowPointer(row, '/actual'),
        message: `${nameOf(row)}所报${quoted(row.input.actual ?? '')}，而${denominator.name}为 ${figure(denominator.value)}，比率无从计算。`,
      })),
};
