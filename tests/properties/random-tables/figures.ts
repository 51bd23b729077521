/** Weights, targets and actuals: on lines, beside them, and half way between two cents. */
import {
  type Dec,
  dec,
  hairBeside,
  MAX_SCALE,
  negated,
  nudged,
  plus,
  scaled,
  ZERO,
} from './decimals.js';
import type { Direction } from './facts.js';
import type { Rng } from './random-numbers.js';

export function drawWeight(rng: Rng): Dec {
  const style = rng.int(1, 100);
  if (style <= 60) return dec(rng.int(1, 20));
  if (style <= 75) return dec(rng.int(1, 300), 1);
  if (style <= 85) return dec(rng.int(1, 3000), 2);
  if (style <= 97) return dec(rng.int(1, 300_000), 4);
  return rng.pick([dec(1, 4), dec(5, 3), dec(1_234_567, 4), dec(100)]);
}

/** Weights with an odd multiple of five, which make ties out of odd tenths of a percent. */
export function tieWeight(rng: Rng): Dec {
  return dec(5 * rng.odd(1, 9));
}

function drawSize(rng: Rng, unit: string | null): Dec {
  if (rng.chance(5)) return dec(rng.digits(rng.int(18, 29)), MAX_SCALE);
  if (unit === '%') return rng.pick([dec(rng.int(1, 100)), dec(100), dec(rng.int(1, 1000), 1)]);
  const style = rng.int(1, 10);
  if (style <= 5) return dec(rng.int(1, 100));
  if (style <= 7) return dec(rng.int(1, unit === null ? 900 : 5000));
  return style <= 9 ? dec(rng.int(1, 99_999), 2) : dec(rng.digits(9), 7);
}

export function drawTargetValue(rng: Rng, unit: string | null): Dec {
  const roll = rng.int(1, 100);
  if (roll <= 7) return ZERO;
  const size = drawSize(rng, unit);
  return roll <= 10 ? negated(size) : size;
}

const MARKED_SHARES = [9000, 8999, 8000, 7999, 7000, 6000, 5999, 5000, 9500, 19_999];

/** An actual seen from its target: on it, beside it, some share of it, far off, zero, negative. */
export function drawActualValue(rng: Rng, target: Dec, unit: string | null): Dec {
  const roll = rng.int(1, 100);
  if (roll <= 14) return target;
  if (roll <= 27) return nudged(rng, target);
  if (roll <= 57) return scaled(target, BigInt(rng.int(0, 250)), 100n);
  if (roll <= 72) return scaled(target, BigInt(rng.pick(MARKED_SHARES)), 10_000n);
  if (roll <= 80) return rng.pick([plus(target, target), nudged(rng, plus(target, target))]);
  if (roll <= 85) return ZERO;
  if (roll <= 89) return negated(drawSize(rng, unit));
  return drawSize(rng, unit);
}

export interface Numbers {
  readonly weight: Dec;
  readonly target: Dec;
  readonly actual: Dec;
}

/** base × factor ÷ 10^scale: odd multiples of these land on half a cent. */
const TIE_SHAPES = [
  { base: 100, factor: 5, scale: 1 },
  { base: 1000, factor: 5, scale: 0 },
  { base: 200, factor: 1, scale: 0 },
  { base: 20, factor: 1, scale: 1 },
] as const;

/** Numbers whose exact score lies half way between two cents, or a hair beside it. */
export function tieNumbers(rng: Rng, direction: Direction, byRatio: boolean): Numbers {
  const { base, factor, scale } = rng.pick(TIE_SHAPES);
  const parts = base * (scale === 0 ? 1 : 10);
  const weight = dec(factor * rng.odd(1, 9));
  const short = dec(rng.odd(1, parts - 1), scale);
  const over = dec(rng.odd(parts + 1, 2 * parts - 1), scale);
  const numbers =
    direction === 'higher'
      ? { weight, target: dec(base), actual: short }
      : byRatio
        ? { weight, target: short, actual: dec(base) }
        : { weight, target: dec(base), actual: over };
  return rng.chance(25) ? { ...numbers, actual: hairBeside(rng, numbers.actual) } : numbers;
}
