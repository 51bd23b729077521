import type { Check } from './finding.js';

/** A form without weights gives no points; what was reached is looked at all the same. */
export const formUnweighted: Check = {
  severity: 'info',
  description: '表上没有分值，不计分，只核对完成情况。',
  find: ({ totals }) =>
    totals.unweighted
      ? [
          {
            pointer: '/indicators',
            message: '表上没有分值，不计分、不评等级，只核对完成情况；要计分的请填写分值。',
          },
        ]
      : [],
};
