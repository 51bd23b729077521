/** Rows whose target is a range. */
import { type Dec, dec, negated, nudged, plus, scaled, textOf, ZERO } from './decimals.js';
import { type Context, type Draft, ordinaryPlace } from './draft.js';
import { drawWeight, type Numbers, tieWeight } from './figures.js';
import { writeActual } from './quantities.js';
import type { Rng } from './random-numbers.js';

interface Bounds {
  readonly low: Dec;
  readonly high: Dec;
}

interface RangeShape extends Bounds {
  readonly lowInclusive: boolean;
  readonly highInclusive: boolean;
  readonly unit: string | null;
  readonly text: string;
}

function drawBounds(rng: Rng): Bounds {
  const low = rng.chance(8)
    ? ZERO
    : rng.chance(50)
      ? dec(rng.int(1, 200))
      : dec(rng.int(1, 999), 1);
  return { low, high: plus(low, rng.chance(80) ? dec(rng.int(1, 100)) : dec(rng.int(1, 99), 2)) };
}

function intervalShape(rng: Rng, bounds: Bounds, unit: string): RangeShape {
  const [lowInclusive, highInclusive] = [rng.chance(50), rng.chance(50)];
  const [open, close] = [lowInclusive ? '[' : '(', highInclusive ? ']' : ')'];
  const text = `${open}${textOf(bounds.low)}${unit},${textOf(bounds.high)}${unit}${close}`;
  return { ...bounds, lowInclusive, highInclusive, unit, text };
}

function plusMinusShape(rng: Rng): RangeShape {
  const [centre, spread] = [dec(rng.int(1, 60)), dec(rng.int(1, 10))];
  const unit = rng.chance(30) ? '分钟' : null;
  return {
    low: plus(centre, negated(spread)),
    high: plus(centre, spread),
    unit,
    lowInclusive: true,
    highInclusive: true,
    text: `${textOf(centre)}±${textOf(spread)}${unit ?? ''}`,
  };
}

function writeRange(rng: Rng, bounds: Bounds): RangeShape {
  const roll = rng.int(1, 100);
  const unit = rng.pick(['%', '%', '人次', '次', '个', '万元', '小时', '公顷']);
  if (roll <= 52) return intervalShape(rng, bounds, unit);
  const [low, high] = [textOf(bounds.low), textOf(bounds.high)];
  const dash = rng.pick(['~', '-', '～']);
  const text =
    rng.chance(50) && unit === '%' ? `${low}%${dash}${high}%` : `${low}${dash}${high}${unit}`;
  return { ...bounds, lowInclusive: true, highInclusive: true, unit, text };
}

function drawRangeActual(rng: Rng, { low, high }: Bounds): Dec {
  const roll = rng.int(1, 100);
  if (roll <= 24) return rng.pick([low, high]);
  if (roll <= 40) return nudged(rng, rng.pick([low, high]));
  if (roll <= 58) return scaled(plus(low, high), 1n, 2n);
  if (roll <= 74) return scaled(low, BigInt(rng.int(0, 99)), 100n);
  if (roll <= 92) return scaled(high, BigInt(rng.int(101, 250)), 100n);
  return roll <= 95 ? ZERO : negated(dec(rng.int(1, 500), 1));
}

/** 100 to 200, missed by odd parts: half a cent on either side. */
function tieRange(rng: Rng): Numbers & Bounds {
  const bounds = { low: dec(100), high: dec(200), target: dec(100) };
  return rng.chance(50)
    ? { ...bounds, weight: tieWeight(rng), actual: dec(rng.odd(1, 999), 1) }
    : { ...bounds, weight: dec(rng.odd(1, 19)), actual: dec(rng.odd(201, 399)) };
}

export function rangeDraft(ctx: Context): Draft {
  const { rng } = ctx;
  const tie = rng.chance(12) ? tieRange(rng) : undefined;
  const shape =
    tie === undefined && rng.chance(20)
      ? plusMinusShape(rng)
      : writeRange(rng, tie ?? drawBounds(rng));
  const { text, lowInclusive, highInclusive, unit } = shape;
  const ends = { low: textOf(shape.low), high: textOf(shape.high), lowInclusive, highInclusive };
  const { facts, written } = writeActual(rng, tie?.actual ?? drawRangeActual(rng, shape), unit);
  return {
    facts: { kind: 'range', ...ends, unit },
    place: ordinaryPlace(ctx),
    weight: tie?.weight ?? drawWeight(rng),
    target: text,
    actual: facts,
    written,
  };
}
