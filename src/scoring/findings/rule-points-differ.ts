import { Fraction } from '../../decimal.js';
import type { TiersReading } from '../../indicators/reading.js';
import { isOfRow } from '../rules/late-cost.js';
import { printedLatenessOf, printedRuleOf } from '../rules/printed.js';
import { isOfWeight } from '../rules/text.js';
import type { Row } from '../score-row.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

/** A rule in a cell that gives other points than the row has: one of the two was not carried over. */
export const rulePointsDiffer: Check = {
  severity: 'warning',
  description: '计分标准中写明的满分与分值不同。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const words = wordsMessage(row) ?? lateMessage(row);
      if (words !== undefined) return [{ pointer: rowPointer(row, '/weight'), message: words }];
      const full = ruleOf(row)?.full;
      if (full == null || row.weight === undefined || row.weight.equals(Fraction.of(full)))
        return [];
      const message = `${indicatorName(row)}的计分标准写明满分 ${full} 分，分值却是 ${row.input.weight}；得分按比例折算，请核对哪一个对。`;
      return [{ pointer: rowPointer(row, '/weight'), message }];
    }),
};

/** A deadline whose full mark is not the weight of the row: such a row is not scored. */
function lateMessage(row: Row): string | undefined {
  const { target, input } = row;
  const words = input.rule?.kind === 'printed' ? input.rule['text'] : undefined;
  const own = typeof words === 'string' ? printedLatenessOf(words, target) : target;
  if (own?.kind !== 'date' || own.late === undefined || isOfRow(own, input)) return undefined;
  return `${indicatorName(row)}写明按期完成得 ${own.full} 分，分值却是 ${input.weight}；本行没有按它计分，请改正其一。`;
}

/** Words with points of another size than the row has: such a row waits for a person. */
function wordsMessage(row: Row): string | undefined {
  const { target, input } = row;
  if (target.kind !== 'text' || target.choices === undefined || isOfWeight(target, input))
    return undefined;
  const most = target.full ?? target.choices.find(({ points }) => points !== null)?.points;
  return `${indicatorName(row)}的指标值写明${target.full == null ? '的分有' : '满分'} ${most} 分，分值却是 ${input.weight}；本行没有按它计分，请改正指标值或分值。`;
}

function ruleOf({ input, target }: Row): TiersReading | undefined {
  if (input.rule !== undefined) return printedRuleOf(input, target);
  return target.kind === 'tiers' ? target : undefined;
}
