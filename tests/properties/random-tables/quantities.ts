/** Rows with one number as their target, and the satisfaction of the form with costs. */
import { type Dec, dec, fits, nudged, plus, sameValue, scaled, textOf } from './decimals.js';
import {
  type Context,
  type Draft,
  drawOption,
  drawPlace,
  type Place,
  SATISFACTION_LEVELS,
} from './draft.js';
import {
  type Direction,
  type NumberActual,
  type Operator,
  POLICIES,
  type QuantityTarget,
} from './facts.js';
import {
  drawActualValue,
  drawTargetValue,
  drawWeight,
  type Numbers,
  tieNumbers,
} from './figures.js';
import type { Rng } from './random-numbers.js';
import {
  conversion,
  FOREIGN_UNITS,
  siblings,
  spelled,
  spelledTarget,
  spelledUnit,
  TARGET_UNITS,
  unitFacts,
} from './spelling.js';

interface WrittenActual {
  readonly facts: NumberActual;
  readonly written: string;
}

export function numberActual(value: Dec, unit: string | null, num = 1n, den = 1n): NumberActual {
  const factor = { num: num.toString(), den: den.toString() };
  return { as: 'number', value: textOf(value), unit, ...factor, comparable: true };
}

export function writeNumber(rng: Rng, value: Dec, unit: string | null): string {
  const sign = value.units >= 0n && rng.chance(2) ? '≥' : '';
  return `${sign}${spelled(rng, value)}${spelledUnit(rng, unit)}`;
}

/** Writes the actual in the target's unit, a sibling of it, or none. */
export function writeActual(rng: Rng, value: Dec, unit: string | null): WrittenActual {
  if (unit === null) {
    const own = rng.chance(25) ? rng.pick(['次', '个', '万元', '小时', '%']) : null;
    return { facts: numberActual(value, own), written: writeNumber(rng, value, own) };
  }
  const roll = rng.int(1, 100);
  if (roll <= 15)
    return { facts: numberActual(value, null), written: writeNumber(rng, value, null) };
  const others = siblings(unit);
  if (roll <= 40 && others.length > 0) {
    const other = rng.pick(others);
    const { num, den } = conversion(other, unit);
    const inOther = scaled(value, den, num);
    if (fits(inOther)) {
      const facts = numberActual(inOther, other, num, den);
      return { facts, written: writeNumber(rng, inOther, other) };
    }
  }
  return { facts: numberActual(value, unit), written: writeNumber(rng, value, unit) };
}

/** An actual that no conversion can bring to the target's unit. */
function writeForeign(rng: Rng, value: Dec, unit: string): WrittenActual {
  const { dimension } = unitFacts(unit);
  const foreign = rng.pick(FOREIGN_UNITS.filter((u) => unitFacts(u).dimension !== dimension));
  const facts = { ...numberActual(value, foreign), comparable: false };
  return { facts, written: writeNumber(rng, value, foreign) };
}

const OPERATORS: readonly Operator[] = [
  ...(['ge', 'ge', 'ge', 'le', 'le', 'gt', 'lt', 'eq', 'eq', 'none', 'none'] as const),
];

function readDirection(operator: Operator, place: Place, target: Dec): Direction {
  if (operator === 'ge' || operator === 'gt') return 'higher';
  if (operator === 'le' || operator === 'lt') return 'lower';
  return place.lower || target.units === 0n ? 'lower' : 'higher';
}

function drawOverride(rng: Rng, read: Direction): Direction | undefined {
  if (!rng.chance(16)) return undefined;
  return rng.chance(15) ? read : read === 'higher' ? 'lower' : 'higher';
}

export interface Quantity {
  readonly target: QuantityTarget;
  readonly numbers: Numbers;
  readonly place: Place;
  readonly text: string;
  readonly override: Direction | undefined;
}

/** Operator, unit, place and numbers of a quantity; the actual is still in the target's unit. */
export function drawQuantity(ctx: Context): Quantity {
  const { rng, policy } = ctx;
  const [operator, unit, tie] = [rng.pick(OPERATORS), rng.pick(TARGET_UNITS), rng.chance(14)];
  const drawn = tie ? dec(100) : drawTargetValue(rng, unit);
  const satisfaction = policy !== 'mof-project-cost';
  const place = drawPlace(ctx, { satisfaction, remedy: drawn.units !== 0n });
  const read = readDirection(operator, place, drawn);
  const override = drawOverride(rng, read);
  const direction = override ?? read;
  const numbers = tie
    ? tieNumbers(rng, direction, POLICIES[policy].lower === 'ratio')
    : { weight: drawWeight(rng), target: drawn, actual: drawActualValue(rng, drawn, unit) };
  const target = { operator, value: textOf(numbers.target), unit, direction };
  const text = spelledTarget(rng, operator, numbers.target, unit);
  return { target, numbers, place, text, override };
}

export function quantityActual(ctx: Context, quantity: Quantity, value: Dec): WrittenActual {
  const { unit } = quantity.target;
  const foreign = ctx.open && unit !== null && ctx.rng.chance(5);
  return foreign ? writeForeign(ctx.rng, value, unit) : writeActual(ctx.rng, value, unit);
}

export function quantityDraft(ctx: Context): Draft {
  if (ctx.policy === 'mof-project-cost' && ctx.rng.chance(25)) return satisfactionDraft(ctx);
  const quantity = drawQuantity(ctx);
  const { target, numbers, place, text, override } = quantity;
  const base = {
    facts: { kind: 'quantity', target } as const,
    place,
    weight: numbers.weight,
    target: text,
    ...(override === undefined ? {} : { direction: override }),
  };
  if (ctx.open && ctx.rng.chance(2)) return { ...base, ...drawOption(ctx.rng, 'achieved') };
  const { facts, written } = quantityActual(ctx, quantity, numbers.actual);
  return { ...base, actual: facts, written };
}

const SATISFACTION_ACTUALS = [
  dec(90),
  dec(8999, 2),
  dec(80),
  dec(7999, 2),
  dec(60),
  dec(5999, 2),
  dec(0),
  dec(75),
  dec(89_999_999_999_999n, 12),
  dec(59_999_999_999_999n, 12),
  dec(100),
  dec(91),
  dec(85),
];

/** The cost policy's own rule: higher is better, both sides in percent, never `>` at its line. */
function satisfactionDraft(ctx: Context): Draft {
  const { rng } = ctx;
  const operator = rng.pick(['ge', 'ge', 'gt', 'eq', 'none'] as const);
  const value = rng.pick([dec(95), dec(90), dec(85), dec(985, 1), dec(70), dec(92)]);
  const drawn = rng.chance(15) ? nudged(rng, value) : rng.pick([...SATISFACTION_ACTUALS, value]);
  const actual = operator === 'gt' && sameValue(drawn, value) ? plus(drawn, dec(1)) : drawn;
  const [level1, level2] = rng.pick(SATISFACTION_LEVELS);
  const target = { operator, value: textOf(value), unit: '%', direction: 'higher' } as const;
  const unit = rng.chance(15) ? null : '%';
  return {
    facts: { kind: 'quantity', target },
    place: { level1, level2, level3: '群众满意度', satisfaction: true, lower: false },
    weight: drawWeight(rng),
    target: spelledTarget(rng, operator, value, '%'),
    actual: numberActual(actual, unit),
    written: writeNumber(rng, actual, unit),
  };
}
