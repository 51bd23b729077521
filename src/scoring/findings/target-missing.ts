import { isReason } from '../score-row.js';
import { applicableRows, type Check, nameOf, rowPointer } from './finding.js';

/** A row without a target, or with a mark in its place. */
export const targetMissing: Check = {
  severity: 'error',
  description: '没有指标值，或只填了占位符。',
  find: (scored) =>
    applicableRows(scored)
      .filter(({ target, input, result }) =>
        input.rule === undefined ? target.kind === 'none' : isReason(result, 'target-missing'),
      )
      .map((row) => ({
        pointer: rowPointer(row, '/target'),
        message: `${nameOf(row)}没有指标值，请补填。`,
      })),
};
