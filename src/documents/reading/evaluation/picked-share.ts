/** Shares that a person picked for targets in words, as our own forms print them behind what was reached. */
import type { Indicator } from '../../../indicators/evaluation.js';
import { splitPickedShare } from '../../../indicators/picked-share.js';
import { readTarget } from '../../../indicators/target.js';
import type { EvaluationBuilder } from '../../recognised.js';

/**
 * Takes the share out of the actuals of rows whose target is words: of a quantity nobody picks one, and its row keeps
 * what stands there. A statement is target and actual in one.
 */
export function putPickedShares(out: EvaluationBuilder): void {
  const rows = (out.value['indicators'] ?? []) as readonly Partial<Indicator>[];
  rows.forEach(({ actual = '', target = '', ...row }, index) => {
    const picked = splitPickedShare(actual);
    if (picked === undefined) return;
    const isStatement = target === actual;
    const words = isStatement ? picked.actual : target;
    if (readTarget(words, { ...row, unit: row.targetUnit }).kind !== 'text') return;
    const line = out.lines.get(`/indicators/${index}/actual`) ?? 0;
    if (isStatement) out.put(['indicators', index, 'target'], words, line);
    out.put(['indicators', index, 'actual'], picked.actual, line);
    out.put(['indicators', index, 'achieved'], picked.achieved, line);
  });
}
