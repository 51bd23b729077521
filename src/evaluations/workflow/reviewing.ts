/** What a review request makes of a submitted table. */

import { canonicalJson } from '../../canonical-json.js';
import { decimalPlaces, Fraction } from '../../decimal.js';
import { type Defect, quoted } from '../../defect.js';
import type { Budget, Facts } from '../../indicators/evaluation.js';
import type { Policy } from '../../policies/policy.js';
import type { ReviewDeduction } from '../../policies/shape/totals.js';
import { reviewOf } from '../../scoring/review.js';
import type { Review } from '../../scoring/reviewed.js';
import { roundedScore } from '../../scoring/rounding.js';
import type { ScoreSheet, SheetRow } from '../../scoring/score-sheet.js';
import { refuseDefects } from '../shared/refusal.js';
import { indicatorIndexesOf, withActuals } from '../tables/actuals.js';
import type { StoredEvaluation } from '../tables/ports.js';
import { hundredths, sheetOf } from '../tables/sheets.js';
import type { ReviewToMake, RowReview } from './schemas.js';
import type { StepContext } from './step-context.js';

/** Stores the review beside the self-evaluation, and says at which version it was made. */
export async function reviewed(context: StepContext): Promise<Partial<StoredEvaluation>> {
  const { stores, record, caller, at } = context;
  const { id, fiscalYear, revision } = record;
  const version = record.version + 1;
  const review = reviewFor(context);
  await stores.evaluations.insertReview({
    fiscalYear,
    evaluationId: id,
    version,
    revision,
    createdAt: at,
    createdBy: caller.keyId,
    document: canonicalJson({ ...review, at: at.toISOString() }),
    scores: review.indicators.map((row) => hundredths(row.review)),
  });
  return { review: version };
}

/** What a review is made from. */
type Reviewed = Pick<StepContext, 'service' | 'sheet' | 'body'>;

/** A review before it is stored. */
export type ReviewDraft = Review & Pick<ReviewToMake, 'comment' | 'reviewer'>;

/**
 * What a request makes of the sheet that stands.
 * @throws UseCaseRefusal `invalid` for rows that are not there, and scores outside of their weights.
 */
export function reviewFor(context: Reviewed): ReviewDraft {
  const { service, sheet, body } = context;
  const { comment, reviewer, budget, facts, indicators: rows = [] } = body as ReviewToMake;
  const places = indicatorIndexesOf(rows, sheet.indicators.length);
  const given = givenScores(rows, places, sheet);
  const found = foundSheet(context, budget, facts, rows);
  const policy = service.policies.find(`${found.policy.id}@${found.policy.version}`);
  if (policy === undefined) throw new Error(`no policy ${found.policy.id}@${found.policy.version}`);
  const deductions = namedDeductions(rows, places, policy);
  const review = reviewOf(sheet, found, given, policy, deductions);
  return {
    ...review,
    indicators: review.indicators.map((row, index) => {
      const reason = rows[places.indexOf(index)]?.reason;
      return reason === undefined ? row : { ...row, reason };
    }),
    ...(comment === undefined ? {} : { comment }),
    ...(reviewer === undefined ? {} : { reviewer }),
  };
}

/** The table with what finance found, scored under the very policy of the sheet that is reviewed. */
function foundSheet(
  { service, sheet }: Reviewed,
  budget: Budget | undefined,
  facts: Facts | undefined,
  rows: readonly RowReview[],
): ScoreSheet {
  const indicators = rows.map(({ score: _s, deduction: _d, reason: _r, ...actuals }) => actuals);
  const { evaluation, place } = withActuals(sheet.input, {
    ...(budget === undefined ? {} : { budget }),
    ...(facts === undefined ? {} : { facts }),
    indicators,
  });
  const policy = `${sheet.policy.id}@${sheet.policy.version}`;
  return sheetOf(service, { ...(evaluation as object), policy }, [], place);
}

/** The deductions of the policy that rows name; one that it does not have, or beside a score, is refused. */
function namedDeductions(
  rows: readonly RowReview[],
  places: readonly number[],
  { id, reviewDeductions = [] }: Policy,
): ReadonlyMap<number, ReviewDeduction> {
  const known = new Map(reviewDeductions.map(({ value }) => [value.id, value]));
  const named = rows.flatMap(({ deduction, score }, index) =>
    deduction === undefined ? [] : [{ index, deduction, isScored: score !== undefined }],
  );
  refuseDefects(
    named.flatMap(({ index, deduction, isScored }): Defect[] => {
      const pointer = `/indicators/${index}/deduction`;
      if (isScored)
        return [
          { code: 'members-exclusive', pointer, message: '核定的得分和扣分规定只能写一个。' },
        ];
      if (known.has(deduction)) return [];
      const all = known.size === 0 ? '没有任何扣分规定' : `有 ${[...known.keys()].join('、')}`;
      const message = `计分办法 ${id} 没有扣分规定${quoted(deduction)}，${all}。`;
      return [{ code: 'deduction-unknown', pointer, message }];
    }),
  );
  return new Map(
    named.flatMap(({ index, deduction }) => {
      const own = known.get(deduction);
      return own === undefined ? [] : [[places[index] ?? 0, own] as const];
    }),
  );
}

/** Scores that were set by hand: within the weight, with at most two decimals. */
function givenScores(
  rows: readonly RowReview[],
  places: readonly number[],
  sheet: ScoreSheet,
): ReadonlyMap<number, string> {
  const given = rows.flatMap(({ score }, index) =>
    score === undefined ? [] : [{ index, place: places[index] ?? 0, score: String(score) }],
  );
  refuseDefects(
    given.flatMap(({ index, place, score }): Defect[] => {
      const problem = scoreProblem(score, sheet.indicators[place]);
      const pointer = `/indicators/${index}/score`;
      return problem === undefined
        ? []
        : [{ code: 'score-outside-weight', pointer, message: problem }];
    }),
  );
  return new Map(given.map(({ place, score }) => [place, score]));
}

function scoreProblem(score: string, row: SheetRow | undefined): string | undefined {
  if (row === undefined || row.outcome === 'not-applicable') return '不适用的行没有得分。';
  if (row.weight === undefined) return '没有分值的行不能核定得分。';
  if (decimalPlaces(score) > 2) return `核定的得分最多两位小数，现为 ${score}。`;
  const value = Fraction.of(score);
  const most = roundedScore(Fraction.of(row.weight));
  if (!value.isNegative() && value.compare(most) <= 0) return undefined;
  return `核定的得分应在 0 到 ${row.weight} 之间，现为 ${score}。`;
}
