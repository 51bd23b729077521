/** What several rules share: numbers in one unit, and how a missed target is told. */
import { Fraction } from '../../decimal.js';
import type { Actual } from '../../indicators/actual.js';
import { conversion } from '../../indicators/units.js';
import type { Expression } from '../expression.js';
import type { RuleAnswer } from '../outcome.js';

export type InUnit =
  | { readonly ok: true; readonly value: Fraction }
  | { readonly ok: false; readonly answer: Extract<RuleAnswer, { outcome: 'unscorable' }> };

/**
 * The actual in the target's unit. A side without a unit takes the other's; another dimension is never
 * guessed at, nor is a word or a date where a number belongs.
 */
export function inUnit(actual: Actual, unit: string | null): InUnit {
  if (actual.kind !== 'quantity') return unscorable('actual-unreadable');
  if (actual.unit === null || unit === null) return { ok: true, value: actual.value };
  const factor = conversion(actual.unit, unit);
  if (factor === undefined) return unscorable('unit-mismatch');
  return { ok: true, value: actual.value.times(factor) };
}

function unscorable(reason: 'actual-unreadable' | 'unit-mismatch'): InUnit {
  return { ok: false, answer: { outcome: 'unscorable', reason } };
}

/** The figure of a plan that asks for a number in a unit; what is none leaves the row open. */
export function plannedFigure(
  { actual }: { readonly actual: Actual },
  unit: string | null,
): Fraction | 'open' {
  const converted = inUnit(actual, unit);
  return converted.ok ? converted.value : 'open';
}

/** A share of the weight, and what it comes of where that says more than all or nothing. */
export interface RatioOfWeight {
  readonly ratio: Fraction;
  readonly expression?: Expression;
}

/** Points of a full mark as a share, from 0 to 1. */
export function shareOf(points: Fraction, full: Fraction): Fraction {
  return points.dividedBy(full).clamped(Fraction.zero, Fraction.one);
}

/** A share of the weight with its expression; a share that was cut to 0 or 1 has none that is true. */
export function clampedRatio(raw: Fraction, expression: Expression): RatioOfWeight {
  const ratio = raw.clamped(Fraction.zero, Fraction.one);
  return ratio.equals(raw) ? { ratio, expression } : { ratio };
}
