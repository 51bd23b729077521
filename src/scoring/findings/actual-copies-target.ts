import { quoted } from '../../defect.js';
import { compact } from '../../indicators/characters.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';
import { isSituationRow } from './situation-items.js';

// 达到95%, 满意度为96% tell what was reached.
const reachedInWords = /(?:达到?|为|等于)\d/u;

/** `≥90%` as an actual is a bound, not a measurement; equal plain numbers are none of our business. */
export const actualCopiesTarget: Check = {
  severity: 'warning',
  description: '实际完成值带比较符号，像是抄自指标值。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const { actual, input } = row;
      if (actual.kind !== 'quantity' || actual.operator === 'none') return [];
      if (reachedInWords.test(compact(input.actual ?? ''))) return [];
      // 30日内下达 is the statement of an item, and stands for both.
      if (isSituationRow(row)) return [];
      const message = `${indicatorName(row)}的实际完成值${quoted(input.actual ?? '')}带有比较符号，不是实际数；请只写实际达到的数。`;
      return [{ pointer: rowPointer(row, '/actual'), message }];
    }),
};
