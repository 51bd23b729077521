import {
  applicableRows,
  type Check,
  type Found,
  indicatorName,
  isRubric,
  rowPointer,
  type Scored,
} from './finding.js';

/** What was reached has not been filled in yet. */
export const actualMissing: Check = {
  severity: 'error',
  description: '没有填实际完成值，或没有填全年执行数、全年预算数。',
  find: (scored) => {
    if (isGoals(scored)) return [];
    const rows = isRubric(scored) ? [] : rowsFound(scored);
    return [...rows, ...executionFound(scored)];
  },
};

function rowsFound(scored: Scored): Found[] {
  return applicableRows(scored)
    .filter(({ actual }) => actual.kind === 'missing')
    .map((row) => ({
      pointer: rowPointer(row, '/actual'),
      message: `${indicatorName(row)}没有填实际完成值，请补填。`,
    }));
}

/** Goals are set before the year: without weights and without any actual there is nothing to ask for. */
function isGoals({ totals, rows }: Scored): boolean {
  return totals.unweighted && rows.every(({ actual }) => actual.kind === 'missing');
}

function executionFound({ execution }: Scored): Found[] {
  if (execution?.outcome !== 'missing') return [];
  const missing = execution.total.adjusted === undefined ? '全年预算数' : '全年执行数';
  return [{ pointer: '/budget', message: `没有填${missing}，预算执行率无从计算；请补填。` }];
}
