import { isLevelOf, lostLevel } from '../../indicators/blocks.js';
import type { Row } from '../score-row.js';
import { type Check, citedText } from './finding.js';

/** A table without outputs, benefits or satisfaction says nothing about what the money did. */
export const blockMissing: Check = {
  severity: 'warning',
  description: '缺少计分办法要求的产出、效益或满意度部分。',
  find: ({ policy, rows, totals }) =>
    (totals.unweighted || rows.some(isLost) ? [] : policy.blocks)
      .filter(({ names, expected }) => expected && !rows.some((row) => standsIn(row, names)))
      .map(({ names, weight }) => ({
        pointer: '/indicators',
        message: `缺少${names.join('、')}指标，计分办法规定其分值为 ${citedText(weight)}；请补列这一部分，或指明所用的计分办法。`,
      })),
};

/** A row whose first level was not read may belong to any block. */
function isLost({ input }: Row): boolean {
  return input.level1 === lostLevel;
}

/** Satisfaction is often a second level below 效益: then it is there. */
function standsIn({ input }: Row, names: readonly string[]): boolean {
  return [input.level1, input.level2 ?? ''].some((level) => isLevelOf(names, level));
}
