import { quoted } from '../../defect.js';
import { unreadableWords } from '../../indicators/unreadable-words.js';
import { isUnscorableBecause, type Row } from '../score-row.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

/** A target that was meant as an expression and cannot be read as one. */
export const targetUnreadable: Check = {
  severity: 'error',
  description: '指标值无法识别。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const problem = problemOf(row);
      if (problem === undefined) return [];
      const message = `${indicatorName(row)}的指标值${quoted(row.input.target)}无法识别：${problem}；请照“≥90%”“≤5天”“2023年12月底前”那样改写。`;
      return [{ pointer: rowPointer(row, '/target'), message }];
    }),
};

/** A row with a rule of its own may not need its target; where it does, the rule has said so. */
function problemOf({ target, input, result }: Row): string | undefined {
  if (input.rule === undefined)
    return target.kind === 'unreadable' ? unreadableWords[target.code] : undefined;
  return isUnscorableBecause(result, 'target-unreadable')
    ? '本行的计分规则需要定量的指标值'
    : undefined;
}
