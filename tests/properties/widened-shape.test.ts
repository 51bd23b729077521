/**
 * The whole widened shape of policies against a second computation in exact fractions: random policies, random tables,
 * no tolerance.
 */
import { expect, test } from 'vitest';
import { readPolicy } from '../../src/evaluations/rulebooks/read-policy.js';
import { score } from '../../src/evaluations/sheets/score.js';
import { counts, report } from '../proof.js';
import { type Computed, computed } from './widened/compute.js';
import { type PrintedRowFacts, type WidenedTable, widenedTable } from './widened/draw.js';
import { evaluationOf, policyOf } from './widened/write.js';

function byEngine(table: WidenedTable): unknown {
  const policy = readPolicy(policyOf(table.policy));
  if (!policy.ok) return policy.defects;
  const result = score(evaluationOf(table), {
    policy: 'random-policy',
    findPolicy: () => policy.value,
  });
  if (!result.ok) return result.defects;
  const { indicators, budget, total, bounds, fullMark, grade } = result.value;
  return {
    rows: indicators.map((row) => row.score),
    execution: budget?.score,
    total,
    low: bounds?.low,
    high: bounds?.high,
    fullMark,
    grade,
  };
}

/** What a table uses of the shape, by name. */
function usedBy({ policy, rows, budget }: WidenedTable): readonly string[] {
  const { execution } = policy;
  return [
    ...(execution === null ? ['no execution'] : [`execution by ${execution.rule.kind}`]),
    ...(execution?.home == null ? [] : ['execution in a block']),
    ...(execution?.rateRounding == null ? [] : ['rate rounded']),
    ...(policy.rounding === null ? [] : [policy.rounding.down ? 'dropped' : 'rounded']),
    ...(policy.caps.length > 0 && budget !== null ? ['caps'] : []),
    ...(policy.cut === null ? [] : [policy.cut.share === null ? 'cut in points' : 'cut in share']),
    ...(policy.blocks.some(({ passLine }) => passLine !== null) ? ['pass line'] : []),
    ...(policy.grades.length === 5 ? ['five grades'] : []),
    ...(policy.rescale ? ['rescaled'] : []),
    ...rows.flatMap(({ kind, printed, cell, word }) => [
      ...(cell === undefined ? [] : [`cell: ${cell.kind}`]),
      ...(printed === undefined ? [`row: ${kind}`] : printedUse(printed)),
      ...(word === undefined
        ? []
        : [`word of a band${word.share === null ? '' : ', share picked'}`]),
    ]),
  ];
}

function printedUse({ rule, stands }: PrintedRowFacts): readonly string[] {
  const isCapped = rule.kind === 'deduction' && rule.most !== null;
  const isShare = rule.kind === 'deduction' && rule.ofFull;
  return [
    `printed ${rule.kind} ${stands}`,
    ...(isCapped ? ['loss with a cap'] : []),
    ...(isShare ? ['loss in shares of the full mark'] : []),
  ];
}

test(`${counts.widenedTables} tables over the widened shape agree with exact fractions`, () => {
  const used = new Map<string, number>();
  const grades = new Set<string | undefined>();
  for (let seed = 0; seed < counts.widenedTables; seed += 1) {
    const table = widenedTable(seed);
    const due: Computed = computed(table);
    const found = byEngine(table);
    if (JSON.stringify(found) !== JSON.stringify(due)) {
      expect({ seed, ...(found as object) }).toEqual({ seed, ...due });
    }
    for (const name of new Set(usedBy(table))) used.set(name, (used.get(name) ?? 0) + 1);
    grades.add(due.grade);
  }
  report(`widened shape: ${counts.widenedTables} tables (seeds from 0), 0 differences`);
  for (const [name, count] of [...used].toSorted()) report(`tables with ${name}: ${count}`);
  expect(used.size).toBe(42);
  expect([...grades].toSorted()).toEqual(['中', '优', '低', '差', '良', undefined]);
});
