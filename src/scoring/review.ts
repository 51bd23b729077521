/** Review scores beside self scores: what finance found, row by row, with the difference. Pure. */
import { Fraction } from '../decimal.js';
import type { Policy } from '../policies/policy.js';
import type { ReviewDeduction } from '../policies/shape/totals.js';
import { gradeOf, rescaled } from './rating.js';
import type { Compared, Review, ReviewedRow } from './reviewed.js';
import { roundedPoints, roundedScore, scoreText } from './rounding.js';
import type { ScoreSheet, SheetRow } from './score-sheet.js';
import { limited } from './total-limits.js';

/**
 * Puts a review beside the self-evaluation.
 * @param deductions the deductions of the policy that were named, by row; a score that finance set goes before them.
 * @param self the sheet that stands.
 * @param found the same table scored with the actuals that finance found.
 * @param given scores that finance set, by row; they go before what the engine computed.
 */
export function reviewOf(
  self: ScoreSheet,
  found: ScoreSheet,
  given: ReadonlyMap<number, string>,
  policy: Policy,
  deductions: ReadonlyMap<number, ReviewDeduction> = new Map(),
): Review {
  const indicators = found.indicators.map((row, index) => {
    const deduction = given.has(index) ? undefined : deductions.get(index);
    const left = deduction === undefined ? given.get(index) : leftBy(deduction, row, policy);
    const { id, title, share } = deduction ?? {};
    return {
      ...reviewedRow(self.indicators[index], row, `/indicators/${index}`, left),
      ...(id === undefined || title === undefined || share === undefined
        ? {}
        : { deduction: { id, title, share } }),
    };
  });
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
    ...finalOf(self.grade, grade, total, policy),
  };
}

/** What a deduction leaves of the score that was computed; nothing for a row that has none. */
function leftBy(
  { share }: ReviewDeduction,
  { score, weight }: SheetRow,
  { rounding }: Policy,
): string | undefined {
  if (score === undefined || weight === undefined) return undefined;
  const whole = Fraction.of(weight);
  const ratio = Fraction.of(score)
    .times(Fraction.of(share))
    .dividedBy(Fraction.hundred.times(whole));
  return scoreText(roundedPoints(ratio, whole, rounding?.value));
}

/** Where finance lands some grades lower, the total is multiplied by what the policy says. */
function finalOf(
  self: string | undefined,
  review: string | undefined,
  total: Fraction,
  { gradeDrops, grades }: Policy,
): Pick<Review, 'final'> {
  if (gradeDrops === undefined || self === undefined || review === undefined) return {};
  const place = (name: string): Fraction =>
    Fraction.of(grades.value.findIndex(({ grade }) => grade === name));
  const lower = place(review).minus(place(self));
  const drop = gradeDrops.value.findLast((one) => lower.compare(Fraction.of(one.grades)) >= 0);
  if (drop === undefined) return {};
  const left = roundedScore(total.times(Fraction.of(drop.share)).dividedBy(Fraction.hundred));
  return { final: { total: scoreText(left), share: drop.share, clause: gradeDrops.note } };
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

/** The sum of the review scores, with penalties, bonuses and caps as they were found. */
function totalOf(found: ScoreSheet, rows: readonly ReviewedRow[], policy: Policy): Fraction {
  const sum = sumOf(found, rows, policy);
  const adjustments = found.indicators.flatMap(({ adjustment }) => adjustment ?? []);
  const caps = [...adjustments, ...(found.totalCap === undefined ? [] : [found.totalCap])];
  const most = caps.flatMap((cap) => (cap.most === undefined ? [] : [Fraction.of(cap.most)]));
  const least = most.reduce<Fraction | undefined>(
    (left, right) => (left === undefined || right.compare(left) < 0 ? right : left),
    undefined,
  );
  const points = summed(adjustments.map((one) => one.points));
  return limited(sum, Fraction.of(found.fullMark), { points, most: least });
}

/** The sum of the review scores, brought back to 100 where the policy does so. */
function sumOf(found: ScoreSheet, rows: readonly ReviewedRow[], policy: Policy): Fraction {
  const scores = [found.budget?.score, ...rows.map(({ review }) => review)];
  const sum = summed(scores);
  if (policy.notApplicable.value !== 'rescale') return sum;
  const inScope = found.indicators.filter(({ outcome }) => outcome !== 'not-applicable');
  const money = found.budget?.outcome === 'not-applicable' ? undefined : found.budget?.weight;
  const weights = summed([money, ...inScope.map(({ weight }) => weight)]);
  return rescaled(sum, weights);
}

function summed(texts: readonly (string | undefined)[]): Fraction {
  return texts.reduce(
    (sum, text) => (text === undefined ? sum : sum.plus(Fraction.of(text))),
    Fraction.zero,
  );
}
