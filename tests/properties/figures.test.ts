/** Tables in figures alone, from their texts and from the numbers that these leave, against their sheets. */
import { expect, test } from 'vitest';
import { score } from '../../src/evaluations/sheets/score.js';
import { hundredths } from '../../src/evaluations/tables/sheets.js';
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
