/** Review scores beside self scores: what finance found, row by row, with the difference. Pure. */
import { Fraction } from '../decimal.js';
import type { Policy } from '../policies/policy.js';
import { gradeOf, rescaled } from './rating.js';
import { scoreText } from './rounding.js';
import type { ScoreSheet, SheetRow, Working } from './score-sheet.js';

/** Scores in points with two decimals; one that does not exist is absent, and then so is the difference. */
export interface Compared {
  readonly self?: string;
  readonly review?: string;
  /** Review minus self. */
  readonly difference?: string;
}

export interface ReviewedRow extends Compared {
  readonly pointer: string;
  /** The actual that finance found, where it is another one. */
  readonly actual?: string;
  /** How the review score came about, where the engine computed it anew. */
  readonly working?: Working;
  readonly reason?: string;
}

export interface Review {
  readonly budget?: Compared;
  readonly indicators: readonly ReviewedRow[];
  readonly total: Compared;
  readonly grade?: string;
}

/**
 * Puts a review beside the self-evaluation.
 * @param self the sheet that stands.
 * @param found the same table scored with the actuals that finance found.
 * @param given scores that finance set, by row; they go before what the engine computed.
 */
export function reviewOf(
  self: ScoreSheet,
  found: ScoreSheet,
  given: ReadonlyMap<number, string>,
  policy: Policy,
): Review {
  const indicators = found.indicators.map((row, index) =>
    reviewedRow(self.indicators[index], row, `/indicators/${index}`, given.get(index)),
  );
  const total = totalOf(found, indicators, policy);
  const isOpen = found.indicators.some(
    ({ outcome }, index) => outcome !== 'not-applicable' && indicators[index]?.review === undefined,
  );
  const grade =
    isOpen || found.budget?.outcome === 'missing' || found.gradeWithheld !== undefined
      ? undefined
      : gradeOf(total, Fraction.of(found.fullMark), policy.grades.value);
  return {
    ...(found.budget === undefined
      ? {}
      : { budget: compared(self.budget?.score, found.budget.score) }),
    indicators,
    total: compared(self.total, found.unweighted === true ? undefined : scoreText(total)),
    ...(grade === undefined ? {} : { grade }),
  };
}

function reviewedRow(
  self: SheetRow | undefined,
  found: SheetRow,
  pointer: string,
  given: string | undefined,
): ReviewedRow {
  const review = given === undefined ? found.score : scoreText(Fraction.of(given));
  const isFound = self?.actual !== found.actual || self?.score !== found.score;
  return {
    pointer,
    ...compared(self?.score, review),
    ...(isFound && found.actual !== undefined ? { actual: found.actual } : {}),
    ...(isFound && given === undefined && found.working !== undefined
      ? { working: found.working }
      : {}),
  };
}

function compared(self: string | undefined, review: string | undefined): Compared {
  return {
    ...(self === undefined ? {} : { self }),
    ...(review === undefined ? {} : { review }),
    ...(self === undefined || review === undefined
      ? {}
      : { difference: scoreText(Fraction.of(review).minus(Fraction.of(self))) }),
  };
}

/** The sum of the review scores, brought back to 100 where the policy does so. */
function totalOf(found: ScoreSheet, rows: readonly ReviewedRow[], policy: Policy): Fraction {
  const scores = [found.budget?.score, ...rows.map(({ review }) => review)];
  const sum = summed(scores);
  if (policy.notApplicable.value !== 'rescale') return sum;
  const inScope = found.indicators.filter(({ outcome }) => outcome !== 'not-applicable');
  const weights = summed([found.budget?.weight, ...inScope.map(({ weight }) => weight)]);
  return rescaled(sum, weights);
}

function summed(texts: readonly (string | undefined)[]): Fraction {
  return texts.reduce(
    (sum, text) => (text === undefined ? sum : sum.plus(Fraction.of(text))),
    Fraction.zero,
  );
}
