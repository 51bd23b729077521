import { quoted } from '../../defect.js';
import { compact } from '../../indicators/characters.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

const rate = /(?<![效概频利税功汇费])率$/u;
// A trend has a direction and may have no figure.
const trend = /提高|提升|降低|下降|减少|增长|增加|改善|上升|稳定|优于|高于|低于|不变/u;

/** 及时率: 及时. A rate is a number, and whether it was reached cannot be seen without one. */
export const rateTargetInWords: Check = {
  severity: 'warning',
  description: '以率为名的指标，指标值却是文字。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const { target, input } = row;
      if (target.kind !== 'text' || !rate.test(compact(input.level3))) return [];
      if (/\d/u.test(target.text) || trend.test(target.text) || target.text.length > 12) return [];
      const message = `${indicatorName(row)}是比率，指标值却是文字${quoted(input.target)}；请写明百分比，如 ≥95%。`;
      return [{ pointer: rowPointer(row, '/target'), message }];
    }),
};
