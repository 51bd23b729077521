import { Fraction } from '../decimal.js';
import { limits } from '../limits.js';
import type { Rounding } from '../policies/shape/cited.js';

/** Decimals of a printed score, deviation or rate. Weights and amounts are never rounded. */
const printedPlaces = 2;

/** A score, a deviation or a rate as it is printed. */
export function scoreText(value: Fraction): string {
  return value.toPlaces(printedPlaces);
}

/** The one rounding of a score: once, from the exact value. */
export function roundedScore(value: Fraction): Fraction {
  return value.rounded(printedPlaces);
}

/** A figure as it stands in a sum or a sentence, in its shortest form. */
export function figure(value: Fraction, unit: string | null = null): string {
  return `${value.toText(limits.decimalPlacesMax)}${unit ?? ''}`;
}

const kept: Readonly<Record<Rounding['places'], readonly [places: number, unit: Fraction]>> = {
  '0': [0, Fraction.one],
  '1': [1, Fraction.of('0.1')],
  '2': [2, Fraction.of('0.01')],
};

/** A figure that is not negative, rounded as a policy says. */
export function roundedBy(value: Fraction, { places, mode }: Rounding): Fraction {
  const [decimals, unit] = kept[places];
  return mode === 'down' ? value.dividedBy(unit).wholePart().times(unit) : value.rounded(decimals);
}

/**
 * The score of a share of a weight: half up to two decimals, or as the policy says; the whole weight is never rounded
 * away, and no rounding goes beyond it.
 */
export function roundedPoints(
  ratio: Fraction,
  weight: Fraction,
  rounding: Rounding | undefined,
): Fraction {
  const points = weight.times(ratio);
  if (rounding === undefined) return roundedScore(points);
  const most = roundedScore(weight);
  if (ratio.equals(Fraction.one)) return most;
  return roundedBy(points, rounding).clamped(Fraction.zero, most);
}
