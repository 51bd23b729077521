import { quoted } from '../../defect.js';
import { compact } from '../../indicators/characters.js';
import type { Row } from '../score-row.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

// 完成率, 合格率, 数量 are the same word for different things.
const nameCharsMin = 5;

/** One indicator under two levels with two targets: one of them is wrong. Under the same levels it is a duplicate. */
export const indicatorTargetsDiffer: Check = {
  severity: 'warning',
  description: '同一指标在两处的指标值不同。',
  find: (scored) => {
    const first = new Map<string, Row>();
    return foundInRows(scored, (row) => {
      const name = compact(row.input.level3);
      const earlier = first.get(name);
      if (earlier === undefined) {
        first.set(name, row);
        return [];
      }
      if (name.length < nameCharsMin || isSamePlace(earlier, row) || !differ(earlier, row))
        return [];
      const message = `${indicatorName(row)}在${earlier.input.level2 ?? earlier.input.level1}下的指标值为${quoted(earlier.input.target)}，在${row.input.level2 ?? row.input.level1}下为${quoted(row.input.target)}；请核对哪一个对。`;
      return [{ pointer: rowPointer(row, '/target'), message }];
    });
  },
};

function isSamePlace({ input: left }: Row, { input: right }: Row): boolean {
  return left.level1 === right.level1 && left.level2 === right.level2;
}

function differ({ target: left }: Row, { target: right }: Row): boolean {
  if (left.kind !== 'quantity' || right.kind !== 'quantity') return false;
  return left.unit === right.unit && left.value !== right.value;
}
