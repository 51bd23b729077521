import { quoted } from '../../defect.js';
import { compact } from '../../indicators/characters.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

/** The same indicator stands twice under the same levels, so that it is counted twice. */
export const indicatorDuplicate: Check = {
  severity: 'warning',
  description: '同一指标出现了不止一次。',
  find: (scored) => {
    const first = new Map<string, string>();
    return foundInRows(scored, (row) => {
      const { level1, level2 = '', level3, goal = '' } = row.input;
      const key = `${compact(level1)}\n${compact(level2)}\n${compact(level3)}\n${goal}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, row.input.target);
        return [];
      }
      const message = `${indicatorName(row)}重复：表中已有同名指标，指标值为${quoted(earlier)}；请核对是否重填。`;
      return [{ pointer: rowPointer(row), message }];
    });
  },
};
