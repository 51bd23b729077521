/** The budget of a table. */
import { type Dec, dec, hairBeside, scaled, textOf, ZERO } from './decimals.js';
import type { Context } from './draft.js';
import {
  type AmountsJson,
  type BudgetEntry,
  type BudgetFacts,
  type BudgetJson,
  POLICIES,
} from './facts.js';
import type { Rng } from './random-numbers.js';
import { weightJson } from './rows.js';
import { fromText } from './rules.js';

interface Amounts {
  readonly initial: Dec;
  readonly adjusted: Dec | null;
  readonly executed: Dec | null;
}

function drawAmount(rng: Rng): Dec {
  if (rng.chance(6)) return dec(rng.digits(rng.int(20, 29)), 12);
  return rng.pick([dec(rng.int(1, 9_999_999), 2), dec(rng.int(1, 5000)), dec(rng.digits(10), 6)]);
}

/** Execution around the lines that matter: all, 90 %, over the budget, ties, nothing. */
function drawExecuted(rng: Rng, adjusted: Dec): Dec {
  const roll = rng.int(1, 100);
  if (roll <= 15) return adjusted;
  if (roll <= 32) return scaled(adjusted, 9n, 10n);
  if (roll <= 44) return hairBeside(rng, scaled(adjusted, 9n, 10n));
  if (roll <= 54) return scaled(adjusted, BigInt(rng.int(101, 180)), 100n);
  return roll <= 58 ? ZERO : scaled(adjusted, BigInt(rng.int(1, 99_999)), 100_000n);
}

/** An amount may not be negative, as a hair below a tiny one would be. */
function amount(d: Dec): Dec {
  return d.units < 0n ? ZERO : d;
}

function drawAmounts(ctx: Context, weight: Dec): Amounts {
  const { rng } = ctx;
  const initial = drawAmount(rng);
  const roll = rng.int(1, 100);
  if (roll <= 5) {
    return { initial, adjusted: ZERO, executed: rng.pick([ZERO, ZERO, drawAmount(rng)]) };
  }
  if (roll <= 20) {
    const adjusted = scaled(weight, 200n, 1n);
    const parts = Number(textOf(scaled(weight, 100n, 1n)));
    return { initial, adjusted, executed: dec(rng.odd(1, 2 * parts - 1)) };
  }
  const adjusted = rng.chance(30) ? initial : drawAmount(rng);
  const executed = amount(drawExecuted(rng, adjusted));
  if (ctx.open && rng.chance(10)) return { initial, adjusted, executed: null };
  return { initial, adjusted: ctx.open && rng.chance(3) ? null : adjusted, executed };
}

function amountsJson({ initial, adjusted, executed }: Amounts): AmountsJson {
  return {
    initial: textOf(initial),
    ...(adjusted === null ? {} : { adjusted: textOf(adjusted) }),
    ...(executed === null ? {} : { executed: textOf(executed) }),
  };
}

function budgetEntry({ adjusted, executed }: Amounts): BudgetEntry {
  return {
    adjusted: adjusted === null ? null : textOf(adjusted),
    executed: executed === null ? null : textOf(executed),
  };
}

/** With a total, with a total over one equal line, or with two lines to be added up. */
export function drawBudget(ctx: Context): { facts: BudgetFacts; json: BudgetJson } {
  const { rng, policy } = ctx;
  const own = rng.chance(30)
    ? undefined
    : rng.pick([dec(10), dec(10), dec(20), dec(125, 1), dec(8)]);
  const weight = own ?? fromText(POLICIES[policy].executionWeight);
  const first = drawAmounts(ctx, weight);
  const head = {
    currencyUnit: '万元',
    ...(own === undefined ? {} : { weight: weightJson(rng, own) }),
  };
  const line = { source: '财政拨款', ...amountsJson(first) };
  const style = rng.int(1, 4);
  if (style === 1 && first.adjusted !== null && first.executed !== null) {
    const second = drawAmounts({ ...ctx, open: false }, weight);
    const other = { source: '单位资金', ...amountsJson(second) };
    const entries = [budgetEntry(first), budgetEntry(second)];
    return { facts: { weight: textOf(weight), entries }, json: { ...head, lines: [line, other] } };
  }
  const facts = { weight: textOf(weight), entries: [budgetEntry(first)] };
  const lines = style === 2 ? { lines: [line] } : {};
  return { facts, json: { ...head, ...lines, total: amountsJson(first) } };
}
