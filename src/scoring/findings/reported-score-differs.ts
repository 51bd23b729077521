import { decimalPlaces, Fraction } from '../../decimal.js';
import type { DecimalInput } from '../../indicators/evaluation.js';
import { scoreText } from '../rounding.js';
import { spanOf, spanOfExecution } from '../totals.js';
import {
  type Check,
  type Found,
  foundInRows,
  indicatorName,
  rowPointer,
  type Scored,
} from './finding.js';

/**
 * Printed scores are compared by value: 9.5 is 9.50. One that is ours with other decimals, at least one, is
 * only a hint: 8.6 for 8.57.
 */
export const reportedScoreDiffers: Check = {
  severity: 'error',
  description: '表上所填得分与计算结果不同；只是小数位数不同的为提示。',
  find: (scored) => [...foundInRows(scored, rowFound), ...executionFound(scored)],
};

/** A score as it was computed: the ends between which it lies, and the exact value where there is one. */
interface Computed {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly exact: Fraction | undefined;
}

function rowFound(row: Scored['rows'][number]): Found[] {
  const { result, weight, input } = row;
  if (input.reported?.score === undefined || weight === undefined) return [];
  const exact = result.outcome === 'scored' ? result.answer.ratio.times(weight) : undefined;
  const pointer = rowPointer(row, '/reported/score');
  return difference(input.reported.score, { ...spanOf(row), exact }, indicatorName(row), pointer);
}

/** In a form without weights the execution rate has points only where the form names them. */
function executionFound({ evaluation: { budget }, execution, totals }: Scored): Found[] {
  const reported = budget?.reported?.score;
  if (reported === undefined || execution === undefined) return [];
  if (execution.outcome === 'not-applicable') return [];
  if (totals.unweighted && budget?.weight === undefined) return [];
  const exact =
    execution.outcome === 'scored' ? execution.ratio.times(execution.weight) : undefined;
  const computed = { ...spanOfExecution(execution), exact };
  return difference(reported, computed, '预算执行率', '/budget/reported/score');
}

function difference(
  reported: DecimalInput,
  { low, high, exact }: Computed,
  name: string,
  pointer: string,
): Found[] {
  const printed = Fraction.of(reported);
  if (printed.compare(low) >= 0 && printed.compare(high) <= 0) return [];
  const due =
    exact === undefined
      ? `只能在 ${scoreText(low)} 与 ${scoreText(high)} 之间`
      : `应为 ${scoreText(low)}`;
  const places = decimalPlaces(String(reported));
  const isRounded =
    places > 0 && [exact, low].some((own) => own?.rounded(places).equals(printed) === true);
  if (exact === undefined || !isRounded)
    return [
      { pointer, message: `${name}所填得分 ${reported}，${due}；请改正，或核对实际完成值。` },
    ];
  const message = `${name}所填得分 ${reported}，${due}，按所填的 ${places} 位小数相符，不必改。`;
  return [{ pointer, message, severity: 'info' }];
}
