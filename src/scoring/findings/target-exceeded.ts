import { givesReason } from '../../indicators/characters.js';
import { overAchievementOf, reachesLine } from '../block-rules.js';
import { scoreText } from '../rounding.js';
import { judgedOf } from '../score-row.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

/** A target that was far exceeded was set too low, or its reason is worth knowing. */
export const targetExceeded: Check = {
  severity: 'warning',
  description: '完成值远超指标值（达到计分办法规定的倍数）而没有说明原因。',
  find: (scored) => {
    return foundInRows(scored, (row) => {
      const reached = judgedOf(row)?.answer.reached;
      if (reached === undefined) return [];
      const { reasonFrom, reasonStrict } = overAchievementOf(scored.policy, row.block);
      const line = reasonFrom.value;
      const percent = reached.toPercent();
      const strict = reasonStrict?.value === true;
      if (!reachesLine(percent, { from: line, strict })) return [];
      if (givesReason(row.input.explanation)) return [];
      const message = `${indicatorName(row)}完成值为指标值的 ${scoreText(percent)}%，${strict ? '超过' : '达到'} ${line}% 而没有说明原因；请补写，或核对指标值。`;
      return [{ pointer: rowPointer(row, '/actual'), message }];
    });
  },
};
