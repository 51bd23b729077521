import { quoted } from '../../defect.js';
import { type Doubt, doubtOf } from '../../indicators/certainty.js';
import { type Check, foundInRows, indicatorName, rowPointer } from './finding.js';

const words: Readonly<Record<Doubt, string>> = {
  approximate: '是约数',
  planned: '是预计或计划的数',
  qualified: '带有保留的说明',
};

/** An approximate, planned or qualified actual: its number is scored, and reported. */
export const actualApproximate: Check = {
  severity: 'warning',
  description: '实际完成值是约数、预计数或带有保留，按其中的数计分。',
  find: (scored) =>
    foundInRows(scored, (row) => {
      const { actual, input } = row;
      if (actual.kind !== 'quantity' && actual.kind !== 'date') return [];
      const doubt = doubtOf(input.actual ?? '');
      if (doubt === undefined) return [];
      const message = `${indicatorName(row)}的实际完成值${quoted(input.actual ?? '')}${words[doubt]}，已按其中的数计分；请改填核实的实际数。`;
      return [{ pointer: rowPointer(row, '/actual'), message }];
    }),
};
