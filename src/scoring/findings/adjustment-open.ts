import { adjustmentOf } from '../adjustments.js';
import { type Check, indicatorName, rowPointer } from './finding.js';

/** A penalty that nobody counted leaves the total open. */
export const adjustmentOpen: Check = {
  severity: 'error',
  description: '加减分项没有填报次数、天数或是否发生，总分未定。',
  find: ({ rows, totals }) =>
    totals.unweighted
      ? []
      : rows
          .filter((row) => adjustmentOf(row)?.isOpen === true)
          .map((row) => ({
            pointer: rowPointer(row, '/actual'),
            message: `加减分项${indicatorName(row)}没有可以计数的填报；请填次数、天数，或写“无”。`,
          })),
};
