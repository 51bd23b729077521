import { isReason } from '../../indicators/characters.js';
import { roundedScore, scoreText } from '../rounding.js';
import { type Check, foundInRows, nameOf, rowPointer } from './finding.js';

/** Points lost want a reason. What rounds to the full weight has lost none. */
export const explanationMissing: Check = {
  severity: 'error',
  description: '得分低于分值而没有说明偏差原因。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const { result, weight, input } = row;
      if (result.outcome !== 'scored' || weight === undefined || isReason(input.explanation))
        return [];
      if (result.score.compare(roundedScore(weight)) >= 0) return [];
      const message = `${nameOf(row)}得 ${scoreText(result.score)} 分，低于分值 ${input.weight}，没有说明原因。`;
      return [{ pointer: rowPointer(row, '/explanation'), message }];
    }),
};
