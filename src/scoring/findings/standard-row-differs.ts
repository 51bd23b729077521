import { Fraction } from '../../decimal.js';
import type { StandardRow } from '../../policies/shape/blocks.js';
import { figure } from '../rounding.js';
import {
  type Check,
  citedText,
  type Found,
  indicatorName,
  rowPointer,
  type Scored,
} from './finding.js';

/** Rows that a form prints itself have their weights, and some of them must be there. */
export const standardRowDiffers: Check = {
  severity: 'warning',
  description: '表式固定的指标缺少，或分值与计分办法规定的不同。',
  find: (scored) => [...scored.rows.flatMap(weightFound), ...missingFound(scored)],
};

function weightFound(row: Scored['rows'][number]): Found[] {
  const due = row.standard?.weight;
  if (due === undefined || row.weight === undefined) return [];
  if (row.weight.equals(Fraction.of(due.value))) return [];
  const message = `${indicatorName(row)}分值为 ${figure(row.weight)}，计分办法规定为 ${citedText(due)}；请核对分值，或指明所用的计分办法。`;
  return [{ pointer: rowPointer(row, '/weight'), message }];
}

function missingFound({ policy, rows, totals }: Scored): Found[] {
  if (totals.unweighted) return [];
  const there = new Set<StandardRow | undefined>(rows.map(({ standard }) => standard));
  const missing = policy.blocks
    .flatMap((block) => block.rows ?? [])
    .filter((row) => row.expected === true && !there.has(row));
  return missing.map(({ names, weight }) => {
    const due = weight === undefined ? '' : `，分值 ${citedText(weight)}`;
    const message = `缺少表式固定的指标“${names[0]}”${due}；请补列，或指明所用的计分办法。`;
    return { pointer: '/indicators', message };
  });
}
