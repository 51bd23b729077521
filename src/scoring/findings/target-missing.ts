import { isUnscorableBecause } from '../score-row.js';
import {
  applicableRows,
  type Check,
  type Found,
  indicatorName,
  isRubric,
  rowPointer,
  type Scored,
} from './finding.js';

/** A row without a target, or with a mark in its place; a table that has points alone is told once. */
export const targetMissing: Check = {
  severity: 'error',
  description: '没有指标值，或只填了占位符。',
  find: (scored) => (isRubric(scored) ? [rubricFound(scored)] : rowsFound(scored)),
};

function rubricFound(scored: Scored): Found {
  const { length } = applicableRows(scored);
  const message = `全部 ${length} 项指标只有分值和得分，没有指标值和实际完成值，得分无从核对；请补填这两栏，或改交写有这两栏的自评表。`;
  return { pointer: '/indicators', message, severity: 'warning' };
}

function rowsFound(scored: Scored): Found[] {
  return applicableRows(scored)
    .filter(({ target, input, result }) =>
      input.rule === undefined
        ? target.kind === 'none'
        : isUnscorableBecause(result, 'target-missing'),
    )
    .map((row) => ({
      pointer: rowPointer(row, '/target'),
      message: `${indicatorName(row)}没有指标值，请补填。`,
    }));
}
