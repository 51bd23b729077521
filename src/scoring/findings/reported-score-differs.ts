import { Fraction } from '../../decimal.js';
import { scoreText } from '../rounding.js';
import { spanOf, spanOfExecution } from '../totals.js';
import { type Check, type Found, foundInRows, nameOf, rowPointer, type Scored } from './finding.js';

/** Printed scores are compared by value: 9.5 is 9.50. */
export const reportedScoreDiffers: Check = {
  severity: 'error',
  description: '表上所印得分与计算结果不同。',
  find: (scored) => [...foundInRows(scored, rowFound), ...executionFound(scored)],
};

function rowFound(row: Scored['rows'][number]): Found[] {
  const reported = row.input.reported?.score;
  if (reported === undefined || row.weight === undefined) return [];
  const { low, high } = spanOf(row);
  const printed = Fraction.of(reported);
  if (printed.compare(low) >= 0 && printed.compare(high) <= 0) return [];
  const due =
    row.result.outcome === 'scored'
      ? `应为 ${scoreText(low)}`
      : `只能在 ${scoreText(low)} 与 ${scoreText(high)} 之间`;
  const message = `${nameOf(row)}所印得分 ${reported}，${due}。`;
  return [{ pointer: rowPointer(row, '/reported/score'), message }];
}

function executionFound({ evaluation, execution }: Scored): Found[] {
  const reported = evaluation.budget?.reported?.score;
  if (reported === undefined || execution === undefined) return [];
  const { low, high } = spanOfExecution(execution);
  const printed = Fraction.of(reported);
  if (printed.compare(low) >= 0 && printed.compare(high) <= 0) return [];
  const due =
    execution.outcome === 'scored'
      ? `应为 ${scoreText(low)}`
      : `只能在 ${scoreText(low)} 与 ${scoreText(high)} 之间`;
  return [
    { pointer: '/budget/reported/score', message: `预算执行率所印得分 ${reported}，${due}。` },
  ];
}
