import { blockName } from '../../indicators/blocks.js';
import type { Check } from './finding.js';

/** A table without outputs, benefits or satisfaction says nothing about what the money did. */
export const blockMissing: Check = {
  severity: 'warning',
  description: '缺少计分办法要求的产出、效益或满意度部分。',
  find: ({ policy, rows }) =>
    policy.blocks
      .filter(
        ({ names, expected }) =>
          expected && !rows.some(({ input }) => names.includes(blockName(input.level1))),
      )
      .map(({ names, weight }) => ({
        pointer: '/indicators',
        message: `缺少${names[0]}指标，计分办法规定其分值为 ${weight.value}。`,
      })),
};
