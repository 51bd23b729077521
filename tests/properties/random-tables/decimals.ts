/** Decimals as whole units and a scale: what a row is decided in, without a float. */
import type { Rng } from './random-numbers.js';

/** units × 10^-scale, with scale at most 12. */
export interface Dec {
  readonly units: bigint;
  readonly scale: number;
}

export const MAX_SCALE = 12;
const MAX_DIGITS = 30;
export const ZERO: Dec = { units: 0n, scale: 0 };

export function dec(units: number | bigint, scale = 0): Dec {
  return trimmed({ units: BigInt(units), scale });
}

function trimmed({ units, scale }: Dec): Dec {
  let [u, s] = [units, scale];
  while (s > 0 && u % 10n === 0n) [u, s] = [u / 10n, s - 1];
  return { units: u, scale: s };
}

function unitsAt(d: Dec, scale: number): bigint {
  return d.units * 10n ** BigInt(scale - d.scale);
}

export function plus(a: Dec, b: Dec): Dec {
  return trimmed({ units: unitsAt(a, MAX_SCALE) + unitsAt(b, MAX_SCALE), scale: MAX_SCALE });
}

export function negated(d: Dec): Dec {
  return { units: -d.units, scale: d.scale };
}

/** d × num ÷ den, cut off after 12 decimals: what a person would type. */
export function scaled(d: Dec, num: bigint, den: bigint): Dec {
  return trimmed({ units: (unitsAt(d, MAX_SCALE) * num) / den, scale: MAX_SCALE });
}

export function textOf({ units, scale }: Dec): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-scale)}`;
}

export function fits(d: Dec): boolean {
  return textOf(d).replace(/[-.]/g, '').length <= MAX_DIGITS;
}

export function sameValue(a: Dec, b: Dec): boolean {
  return unitsAt(a, MAX_SCALE) === unitsAt(b, MAX_SCALE);
}

/** 10^-k up or down: close enough to tell exact arithmetic from floats. */
export function nudged(rng: Rng, d: Dec): Dec {
  const step = dec(rng.pick([1, -1]), rng.pick([0, 1, 2, 6, 12]));
  return plus(d, step);
}

/** As `nudged`, by the smallest amount that can be written. */
export function hairBeside(rng: Rng, d: Dec): Dec {
  return plus(d, dec(rng.pick([1, -1]), MAX_SCALE));
}
