import { quoted } from '../../defect.js';
import { readActual } from '../../indicators/actual.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

/**
 * What was reached before the year began, or after the table was filled in, cannot be a result of the year. A target that
 * was due before the year is none of it.
 */
export const dateOutsideTerm: Check = {
  severity: 'warning',
  description: '日期不在预算年度之内，或晚于填报日期。',
  find: (scored) => {
    const { fiscalYear, reportedOn } = scored.evaluation;
    const begin = `${fiscalYear}-01-01`;
    const reported = lastDayOf(reportedOn);
    return foundInRows(scored, (row) => {
      const { target, actual, input } = row;
      if (actual.kind === 'date' && reported !== undefined && actual.date > reported) {
        const message = `${indicatorName(row)}的实际完成值${quoted(input.actual ?? '')}晚于填报日期 ${reportedOn}；请核对。`;
        return [{ pointer: rowPointer(row, '/actual'), message }];
      }
      if (target.kind !== 'date' || target.operator === 'ge' || target.date >= begin) return [];
      const message = `${indicatorName(row)}的指标值${quoted(input.target)}早于预算年度 ${fiscalYear} 年；请核对年度或时限。`;
      return [{ pointer: rowPointer(row, '/target'), message }];
    });
  },
};

/** The last day of what was typed as a month, so that no day of it is later. */
function lastDayOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const read = readActual(text, { kind: 'date', operator: 'le', date: '2000-01-01' }, {});
  return read.kind === 'date' ? read.date : undefined;
}
