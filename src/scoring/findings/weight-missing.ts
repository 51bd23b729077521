import { applicableRows, type Check, indicatorName, rowPointer } from './finding.js';

/** A row without a weight cannot be scored, and keeps the table from having a grade. */
export const weightMissing: Check = {
  severity: 'warning',
  description: '没有填分值，无法计分。',
  find: (scored) =>
    scored.totals.unweighted
      ? []
      : applicableRows(scored)
          .filter(({ weight }) => weight === undefined)
          .map((row) => ({
            pointer: rowPointer(row, '/weight'),
            message: `${indicatorName(row)}没有填分值，请补填。`,
          })),
};
