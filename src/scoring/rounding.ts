import type { Fraction } from '../decimal.js';

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
