import { Fraction } from '../../decimal.js';
import type { DecimalInput } from '../../indicators/evaluation.js';
import { scoreText } from '../rounding.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

/** Printed deviations are compared by value where a deviation exists. */
export const reportedDeviationDiffers: Check = {
  severity: 'warning',
  description: '表上所填偏差度与计算结果不同。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const reported = row.input.reported?.deviation;
      const due = row.result.outcome === 'scored' ? row.result.deviation : undefined;
      if (reported === undefined || due === undefined || isDue(reported, due)) return [];
      const message = `${indicatorName(row)}所填偏差度 ${reported}，应为 ${scoreText(due)}；请改正。`;
      return [{ pointer: rowPointer(row, '/reported/deviation'), message }];
    }),
};

/** Most are printed as we print them, and need not be read. */
function isDue(reported: DecimalInput, due: Fraction): boolean {
  return reported === scoreText(due) || due.equals(Fraction.of(reported));
}
