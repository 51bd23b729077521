import type { Fraction } from '../decimal.js';
import { limits } from '../limits.js';

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
