import { Fraction } from '../../decimal.js';
import type { TiersReading } from '../../indicators/reading.js';
import { printedRuleOf } from '../rules/printed.js';
import type { Row } from '../score-row.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

/** A rule in a cell that gives other points than the row has: one of the two was not carried over. */
export const rulePointsDiffer: Check = {
  severity: 'warning',
  description: '计分标准中写明的满分与分值不同。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const full = ruleOf(row)?.full;
      if (full == null || row.weight === undefined || row.weight.equals(Fraction.of(full)))
        return [];
      const message = `${indicatorName(row)}的计分标准写明满分 ${full} 分，分值却是 ${row.input.weight}；得分按比例折算，请核对哪一个对。`;
      return [{ pointer: rowPointer(row, '/weight'), message }];
    }),
};

function ruleOf({ input, target }: Row): TiersReading | undefined {
  if (input.rule !== undefined) return printedRuleOf(input, target);
  return target.kind === 'tiers' ? target : undefined;
}
