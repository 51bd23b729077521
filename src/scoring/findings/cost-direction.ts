import { quoted } from '../../defect.js';
import { isCost } from '../../indicators/direction.js';
import { pointsUp } from '../../indicators/operators.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

/**
 * A cost that must be at least so much is a mistake: flagged, not fixed. A rate of which more is better is no
 * cost: it is judged as what it is, and told to stand in the wrong place.
 */
export const costDirection: Check = {
  severity: 'warning',
  description: '成本指标的指标值用了“≥”或“＞”，或越高越好的比率列在成本指标下。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const { target, input } = row;
      if (target.kind !== 'quantity' || !isCost(input)) return [];
      if (target.directionReason === 'name' && target.direction === 'higher') {
        const message = `${indicatorName(row)}列在成本指标下，但这一指标越高越好，按越高越好计分；请核对所属的一级指标。`;
        return [{ pointer: rowPointer(row, '/level3'), message }];
      }
      if (pointsUp(target.operator) !== true) return [];
      const message = `${indicatorName(row)}是成本指标，指标值${quoted(input.target)}却要求越高越好，请核对比较符号。`;
      return [{ pointer: rowPointer(row, '/target'), message }];
    }),
};
