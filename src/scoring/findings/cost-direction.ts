import { quoted } from '../../defect.js';
import { isCost } from '../../indicators/direction.js';
import { pointsUp } from '../../indicators/operators.js';
import { type Check, foundInRows, nameOf, rowPointer } from './finding.js';

/** A cost that must be at least so much is a mistake: flagged, not fixed. */
export const costDirection: Check = {
  severity: 'warning',
  description: '成本指标的指标值用了“≥”或“＞”。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const { target, input } = row;
      if (target.kind !== 'quantity' || pointsUp(target.operator) !== true || !isCost(input))
        return [];
      const message = `${nameOf(row)}是成本指标，指标值${quoted(input.target)}却要求越高越好。`;
      return [{ pointer: rowPointer(row, '/target'), message }];
    }),
};
