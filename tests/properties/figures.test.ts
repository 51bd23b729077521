/** Tables in figures alone, from their texts and from the numbers that these leave, against their sheets. */
import { expect, test } from 'vitest';
import { score } from '../../src/evaluations/sheets/score.js';
import { hundredths } from '../../src/evaluations/tables/sheets.js';
import type { TriedPolicy } from '../../src/evaluations/what-if/compare.js';
import { compareBlock } from '../../src/evaluations/what-if/compare-block.js';
import { comparePlans } from '../../src/evaluations/what-if/compare-plans.js';
import {
  type FigureOutcome,
  figuresOfPlans,
  figuresOfTexts,
  type TableFigures,
  type TablePlan,
} from '../../src/evaluations/what-if/figures.js';
import { findPolicy, shippedPolicies } from '../../src/policies/catalogue.js';
import { readsAlike } from '../../src/scoring/plans/policy-numbers.js';
import { counts, report } from '../proof.js';
import { randomTable } from './random-tables/tables.js';

const tables = Array.from({ length: counts.loopTables }, (_, seed) => randomTable(seed).evaluation);
const texts = tables.map((table) => JSON.stringify(table));

/** What the sheet of a table says; its defects where it has none. */
function bySheet(value: unknown, policy: string | undefined): unknown {
  const result = score(value, { policy });
  if (!result.ok) return { ok: false, defects: result.defects };
  const { input, total = null, grade = null, indicators, policy: own } = result.value;
  return {
    unitName: input.unit.name,
    projectName: input.project?.name ?? null,
    policy: `${own.id}@${own.version}`,
    total,
    grade,
    scores: JSON.stringify(indicators.map((row) => hundredths(row.score))),
    deviations: JSON.stringify(indicators.map((row) => hundredths(row.deviation))),
  } satisfies TableFigures;
}

function told(outcome: FigureOutcome): unknown {
  return outcome.ok ? outcome.figures : outcome;
}

// Without a policy, under one that reads as most do, under another kind's, and under one that nobody knows.
for (const policy of [undefined, 'yitihua-project', 'zhengzhou-department', 'nowhere']) {
  test(`${texts.length} tables under ${policy ?? 'the policies that they name'}`, () => {
    const outcomes = figuresOfTexts(texts, { policy }, findPolicy);
    const due = tables.map((table) => bySheet(table, policy));
    expect(outcomes.map(told)).toEqual(due);
    const kept = outcomes.flatMap((outcome, index) =>
      outcome.ok && outcome.plan !== undefined ? [{ index, plan: outcome.plan }] : [],
    );
    const again = figuresOfPlans(
      kept.map(({ plan }) => plan),
      { policy },
      findPolicy,
    );
    expect(again).toEqual(kept.map(({ index }) => due[index]));
    report(
      `figures under ${policy ?? 'named policies'}: ${texts.length} tables from texts, ${kept.length} again from numbers, 0 differences`,
    );
  });
}

test('numbers of another reading are of no use, and those of one that reads alike are', () => {
  const plans = figuresOfTexts(texts, { policy: 'mof-project@2' }, findPolicy).flatMap((outcome) =>
    outcome.ok && outcome.plan !== undefined ? [outcome.plan] : [],
  );
  expect(plans.length).toBeGreaterThan(10);
  const under = (policy: string, given: readonly TablePlan[] = plans) =>
    figuresOfPlans(given, { policy }, findPolicy);
  const own = findPolicy('mof-project@2');
  if (own === undefined) throw new Error('no such policy');
  const others = shippedPolicies.filter((other) => other.kind === 'project' && other !== own);
  expect(others.some((other) => readsAlike(own, other))).toBe(true);
  for (const other of others) {
    const found = under(`${other.id}@${other.version}`).filter((one) => one !== undefined);
    if (readsAlike(own, other)) expect(found).not.toEqual([]);
    else expect(found).toEqual([]);
  }
  expect(under('mof-department').every((one) => one === undefined)).toBe(true);
  const older = plans.map((plan) => ({ ...plan, reading: '0'.repeat(64) }));
  expect(under('mof-project@2', older).every((one) => one === undefined)).toBe(true);
});

/** A draft whose best grade begins at 30. */
function milder(): TriedPolicy {
  const policy = findPolicy('mof-project@2');
  const [best] = policy?.grades.value ?? [];
  const grades = {
    ...policy?.grades,
    value: [
      { ...best, from: '30' },
      { grade: '差', from: '0' },
    ],
  };
  return { document: JSON.stringify({ ...policy, version: 'draft', grades }) };
}

// Other rules, grades, caps, and one that reads tables in another way.
const pairs: readonly (readonly [string | undefined, TriedPolicy])[] = [
  ['mof-project@2', milder()],
  ['mof-project@1', 'mof-project@2'],
  ['mof-project@2', 'mof-project-2017'],
  ['mof-project@2', 'zhengzhou-project'],
  ['yitihua-project', 'mof-project@2'],
  ['mof-project@2', 'anhui-project'],
  [undefined, 'mof-project@2'],
];

test('two rule-books compared from numbers are those compared from texts', () => {
  const plans = figuresOfTexts(texts, {}, findPolicy).flatMap((outcome, index) =>
    outcome.ok && outcome.plan !== undefined ? [{ index, plan: outcome.plan }] : [],
  );
  const seen = { compared: 0, moved: 0, causes: 0, left: 0 };
  for (const [against, policy] of pairs) {
    const tasks = plans.map(({ index, plan }) => ({
      plan,
      text: texts[index] ?? '',
      scoredUnder: tables[index]?.policy ?? null,
    }));
    const due = compareBlock(tasks, { policy, against }, findPolicy);
    const found = comparePlans(tasks, { policy, against }, findPolicy);
    for (const [index, comparison] of found.entries()) {
      if (comparison === undefined) {
        seen.left += 1;
        continue;
      }
      expect(due[index]).toEqual({ ok: true, comparison });
      seen.compared += 1;
      seen.moved += comparison.from === comparison.to ? 0 : 1;
      seen.causes += comparison.causes.length;
    }
  }
  report(
    `simulations from numbers: ${seen.compared} tables under ${pairs.length} pairs, ${seen.moved} other grades, ${seen.causes} causes, 0 differences; ${seen.left} left to their texts`,
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
});
