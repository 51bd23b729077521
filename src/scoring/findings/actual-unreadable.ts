import { quoted } from '../../defect.js';
import { isReason } from '../score-row.js';
import { type Check, foundInRows, nameOf, rowPointer } from './finding.js';

/** An actual that cannot be held against its target: a word where a number belongs. */
export const actualUnreadable: Check = {
  severity: 'error',
  description: '实际完成值无法与指标值比较（如定量指标填了文字）。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const { input } = row;
      if (!isReason(row.result, 'actual-unreadable')) return [];
      const message = `${nameOf(row)}的实际完成值${quoted(input.actual ?? '')}无法与指标值${quoted(input.target)}比较。`;
      return [{ pointer: rowPointer(row, '/actual'), message }];
    }),
};
