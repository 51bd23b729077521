import { Fraction } from '../../decimal.js';
import { givesReason } from '../../indicators/characters.js';
import { roundedScore, scoreText } from '../rounding.js';
import { judgedOf } from '../score-row.js';
import { type Check, foundInRows, indicatorName, rowPointer, type Scored } from './finding.js';

type Row = Scored['rows'][number];

/**
 * Points lost want a reason. What rounds to the full weight has lost none; in a form without weights a
 * target that was missed wants one.
 */
export const explanationMissing: Check = {
  severity: 'error',
  description: '得分低于分值（没有分值的表上未达到指标值）而没有说明偏差原因。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const lost = scored.totals.unweighted ? missed(row) : pointsLost(row);
      if (lost === undefined || givesReason(row.input.explanation)) return [];
      const message = `${indicatorName(row)}${lost}，没有说明原因；请补写偏差原因和改进措施。`;
      return [{ pointer: rowPointer(row, '/explanation'), message }];
    }),
};

function pointsLost({ result, weight, input }: Row): string | undefined {
  if (result.outcome !== 'scored' || weight === undefined) return undefined;
  if (result.score.compare(roundedScore(weight)) >= 0) return undefined;
  return `得 ${scoreText(result.score)} 分，低于分值 ${input.weight}`;
}

function missed(row: Row): string | undefined {
  const ratio = judgedOf(row)?.answer.ratio;
  if (ratio === undefined || ratio.compare(Fraction.one) >= 0) return undefined;
  return `未达到指标值（完成 ${scoreText(ratio.toPercent())}%）`;
}
