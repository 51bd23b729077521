import { quoted } from '../../defect.js';
import { isCost, isGoodRate, isLowerAnywhere, isLowerName } from '../../indicators/direction.js';
import { pointsUp } from '../../indicators/operators.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

/** ≤ on a rate of which more is better, or ≥ on a thing of which less is: flagged, not fixed. */
export const directionSuspect: Check = {
  severity: 'warning',
  description: '指标值的比较符号与指标名称的含义相反。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const { target, input } = row;
      const up = target.kind === 'quantity' ? pointsUp(target.operator) : undefined;
      const suspect =
        (up === false && isGoodRate(input.level3)) ||
        // Of what is only a cost cost-direction tells.
        (up === true &&
          isLowerName(input.level3) &&
          (!isCost(input) || isLowerAnywhere(input.level3)));
      if (!suspect) return [];
      const sense = up === true ? '越低越好' : '越高越好';
      const message = `${indicatorName(row)}通常${sense}，指标值${quoted(input.target)}的方向可能写反，请核对比较符号。`;
      return [{ pointer: rowPointer(row, '/target'), message }];
    }),
};
