/**
 * Seeded random self-evaluation tables, each with the structured truth beside its text.
 *
 * A row is first decided as facts (operator, numbers, units, direction, rule) and only then written
 * out in Chinese. The oracle scores the facts and the engine reads the text, so a misreading in the
 * engine cannot be repeated by the oracle.
 */
import { drawBudget } from './budget.js';
import { type Dec, dec, MAX_SCALE, textOf } from './decimals.js';
import { type Context, type Draft, PLAIN_NAMES } from './draft.js';
import { type BudgetFacts, POLICIES, type PolicyId, type RandomTable } from './facts.js';
import { numberActual } from './quantities.js';
import { Rng } from './random-numbers.js';
import { drawRow, finish, type Row } from './rows.js';
import { fromText } from './rules.js';

const POLICY_IDS: readonly PolicyId[] = [
  'mof-project',
  'mof-project-cost',
  'zhengzhou-project',
  'zhengzhou-department',
  'hubei-project',
  'sichuan-project',
];

function rowCount(rng: Rng): number {
  const roll = rng.int(1, 100);
  if (roll <= 40) return rng.int(1, 5);
  return roll <= 88 ? rng.int(6, 15) : rng.int(16, 40);
}

const PLAIN_PLACE = {
  level1: '产出指标',
  level2: '质量指标',
  satisfaction: false,
  lower: false,
} as const;

const EDGES = [9000, 8999, 8000, 7999, 7000, 6999, 6000, 5999];

/** A row with this share of ≥100%. */
function shareRow(rng: Rng, weight: Dec, actual: Dec): Row {
  const target = { operator: 'ge', value: '100', unit: '%', direction: 'higher' } as const;
  const draft: Draft = {
    facts: { kind: 'quantity', target },
    place: { ...PLAIN_PLACE, level3: rng.pick(PLAIN_NAMES) },
    weight,
    target: '≥100%',
    actual: numberActual(actual, '%'),
    written: `${textOf(actual)}%`,
  };
  return finish(rng, draft, { applicable: true, actual: true, weight: true });
}

/** Every row at the same share of its target: the total of 100 lies on a line between two grades. */
function gradeEdgeRows(ctx: Context): Row[] {
  const { rng } = ctx;
  const actual = dec(rng.pick(EDGES), 2);
  const weights = Array.from({ length: rng.int(0, 4) }, () => rng.int(1, 20));
  const rest = 100 - weights.reduce((sum, weight) => sum + weight, 0);
  return [...weights, rest].map((weight) => shareRow(rng, dec(weight), actual));
}

/** A last row that brings the weights to 100, where they are below it; else no grade would ever be drawn. */
function restRow(rng: Rng, rows: readonly Row[], budget: BudgetFacts | null): readonly Row[] {
  const weights = [...rows.map(({ facts }) => facts.weight), budget?.weight ?? null];
  const known = weights.filter((weight) => weight !== null).map(fromText);
  const unit = 10n ** BigInt(MAX_SCALE);
  const sum = known.reduce(
    (total, { units, scale }) => total + units * 10n ** BigInt(MAX_SCALE - scale),
    0n,
  );
  const rest = 100n * unit - sum;
  return rest > 0n ? [shareRow(rng, dec(rest, MAX_SCALE), dec(rng.pick(EDGES), 2))] : [];
}

function drawRows(ctx: Context): Row[] {
  const { rng } = ctx;
  const weightless = rng.chance(4);
  return Array.from({ length: rowCount(rng) }, (_, index) =>
    drawRow(ctx, weightless && (index === 0 || rng.chance(20))),
  );
}

/** The same table for the same seed, on any machine. */
export function randomTable(seed: number): RandomTable {
  const rng = new Rng(seed);
  const [policy, fiscalYear] = [rng.pick(POLICY_IDS), rng.int(2021, 2024)];
  const ctx: Context = { rng, policy, fiscalYear, open: rng.chance(45) };
  const gradeEdge = rng.chance(5);
  const drawn = gradeEdge ? gradeEdgeRows(ctx) : drawRows(ctx);
  const budget = !gradeEdge && rng.chance(85) ? drawBudget(ctx) : null;
  if (!gradeEdge && rng.chance(60)) drawn.push(...restRow(rng, drawn, budget?.facts ?? null));
  const { kind } = POLICIES[policy];
  const rows = drawn.map((row) => row.facts);
  return {
    evaluation: {
      kind,
      policy,
      fiscalYear,
      unit: { name: '某市政务服务办公室' },
      ...(kind === 'project' ? { project: { name: '政务服务能力提升' } } : {}),
      ...(budget === null ? {} : { budget: budget.json }),
      indicators: drawn.map((row) => row.json),
    },
    rows,
    budget: budget?.facts ?? null,
    weightMissing: rows.some((row) => row.applicable && row.weight === null),
  };
}
