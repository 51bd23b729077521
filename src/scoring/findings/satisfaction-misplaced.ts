import { blockName, lostLevel } from '../../indicators/blocks.js';
import { compact } from '../../indicators/characters.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

/** A satisfaction rate outside its block, where the form has one of its own. */
export const satisfactionMisplaced: Check = {
  severity: 'warning',
  description: '满意度没有列在满意度指标下。',
  find: (scored) => {
    const hasBlock = scored.policy.blocks.some(
      ({ names }) => names.includes('满意度') && !names.includes('效益'),
    );
    if (!hasBlock) return [];
    return foundInRows(scored, (row) => {
      const { level1, level2 = '', level3 } = row.input;
      if (!/满意(?:度|率)$/u.test(compact(level3)) || /满意/u.test(`${level1}${level2}`)) return [];
      if (level1 === lostLevel || !/产出|效益|成本/u.test(blockName(level1))) return [];
      const message = `${indicatorName(row)}列在${level1}下；请列入满意度指标。`;
      return [{ pointer: rowPointer(row, '/level1'), message }];
    });
  },
};
