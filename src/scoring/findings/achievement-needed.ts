import { quoted } from '../../defect.js';
import { isOfWeight } from '../rules/text.js';
import { isUnscorableBecause, type Row } from '../score-row.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

/** A text indicator that only a person can judge, and nobody has yet. */
export const achievementNeeded: Check = {
  severity: 'warning',
  description: '定性指标需要由人选定达成比例（achieved）。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      if (scored.totals.unweighted || !isUnscorableBecause(row.result, 'achievement-needed'))
        return [];
      const message = `${indicatorName(row)}的实际完成值${quoted(row.input.actual ?? '')}需要由人选定达成比例，${whatToWrite(row)}。`;
      return [{ pointer: rowPointer(row, '/achieved'), message }];
    }),
};

/** Beside words with points, one of them says all. */
function whatToWrite({ target, input }: Row): string {
  const pick = '请在对应档次内填写 achieved';
  if (target.kind !== 'text' || target.choices === undefined || !isOfWeight(target, input))
    return pick;
  const words = target.choices.map(({ word }) => quoted(word)).join('');
  return `${pick}，或把实际完成值写作${words}之一`;
}
