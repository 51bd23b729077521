import { type Check, indicatorName, rowPointer } from './finding.js';

/** A row with zero points is printed and counts for nothing. */
export const weightZero: Check = {
  severity: 'info',
  description: '分值为 0 的行不计分。',
  find: ({ rows }) =>
    rows
      .filter(
        ({ result }) => result.outcome === 'not-applicable' && result.reason === 'weight-zero',
      )
      .map((row) => ({
        pointer: rowPointer(row, '/weight'),
        message: `${indicatorName(row)}的分值为 0，不计分；应计分的请填写分值。`,
      })),
};
