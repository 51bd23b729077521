/** Tables of transfers, with points and without, against a second computation in exact fractions: no tolerance. */
import { expect, test } from 'vitest';
import { score } from '../../src/evaluations/sheets/score.js';
import { counts, report } from '../proof.js';
import {
  computedTransfer,
  randomTransfer,
  type TransferFacts,
  transferOf,
} from './random-transfers.js';

function byEngine(facts: TransferFacts): unknown {
  const result = score(transferOf(facts));
  if (!result.ok) return result.defects;
  const { policy, budget, indicators, total, bounds, grade } = result.value;
  return {
    policy: `${policy.id}@${policy.version}`,
    rate: budget?.rate,
    execution: budget?.score,
    rows: indicators.map(({ score: points, deviation }) => ({
      ...(points === undefined ? {} : { score: points }),
      ...(deviation === undefined ? {} : { deviation }),
    })),
    total,
    low: bounds?.low,
    high: bounds?.high,
    grade,
  };
}

test(`${counts.widenedTables} transfers agree with exact fractions`, () => {
  const seen = { weighted: 0, unweighted: 0, graded: 0, open: 0 };
  for (let seed = 0; seed < counts.widenedTables; seed += 1) {
    const facts = randomTransfer(seed);
    const due = computedTransfer(facts);
    expect({ seed, ...(byEngine(facts) as object) }).toEqual({ seed, ...due });
    seen[facts.weighted ? 'weighted' : 'unweighted'] += 1;
    if (due.grade !== undefined) seen.graded += 1;
    if (due.low !== due.high) seen.open += 1;
  }
  const { weighted, unweighted, graded, open } = seen;
  report(
    `transfers: ${counts.widenedTables} tables (seeds from 0), ${weighted} with points (${graded} with a grade, ${open} open in part), ${unweighted} without: 0 differences`,
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
});
