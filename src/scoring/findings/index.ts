/** All checks, in the order in which their findings are listed. */

import { achievementNeeded } from './achievement-needed.js';
import { actualApproximate } from './actual-approximate.js';
import { actualCopiesTarget } from './actual-copies-target.js';
import { actualMissing } from './actual-missing.js';
import { actualUnreadable } from './actual-unreadable.js';
import { adjustmentOpen } from './adjustment-open.js';
import { allFullMarks } from './all-full-marks.js';
import { amountUnitSuspect } from './amount-unit-suspect.js';
import { blockMissing } from './block-missing.js';
import { blockWeightDiffers } from './block-weight-differs.js';
import { budgetCutToSpending } from './budget-cut-to-spending.js';
import { budgetTotalDiffers } from './budget-total-differs.js';
import { budgetZero } from './budget-zero.js';
import { costDirection } from './cost-direction.js';
import { costTargetDiffersFromBudget } from './cost-target-differs-from-budget.js';
import { dateOutsideTerm } from './date-outside-term.js';
import { denominatorNone } from './denominator-none.js';
import { denominatorZero } from './denominator-zero.js';
import { derivedRateDiffers } from './derived-rate-differs.js';
import { directionSuspect } from './direction-suspect.js';
import { executionLow } from './execution-low.js';
import { explanationMissing } from './explanation-missing.js';
import { explanationSwapped } from './explanation-swapped.js';
import type { Check, Finding, Found, Scored, Severity } from './finding.js';
import { formUnweighted } from './form-unweighted.js';
import { goalWeightDiffers } from './goal-weight-differs.js';
import { indicatorDuplicate } from './indicator-duplicate.js';
import { indicatorTargetsDiffer } from './indicator-targets-differ.js';
import { levelMisplaced } from './level-misplaced.js';
import { paymentAsQuantity } from './payment-as-quantity.js';
import { percentOver100 } from './percent-over-100.js';
import { policyOutOfDate } from './policy-out-of-date.js';
import { rateTargetInWords } from './rate-target-in-words.js';
import { reasonHollow } from './reason-hollow.js';
import { reportedDeviationDiffers } from './reported-deviation-differs.js';
import { reportedGradeDiffers } from './reported-grade-differs.js';
import { reportedRateDiffers } from './reported-rate-differs.js';
import { reportedScoreDiffers } from './reported-score-differs.js';
import { reportedTotalDiffers } from './reported-total-differs.js';
import { rulePointsDiffer } from './rule-points-differ.js';
import { satisfactionMisplaced } from './satisfaction-misplaced.js';
import { scoreOutrunsExecution } from './score-outruns-execution.js';
import { situationProblemUnscored, situationUnsaid } from './situation-items.js';
import { standardRowDiffers } from './standard-row-differs.js';
import { targetExceeded } from './target-exceeded.js';
import { targetMissing } from './target-missing.js';
import { targetUnreadable } from './target-unreadable.js';
import { totalAdjusted } from './total-adjusted.js';
import { unitMismatch } from './unit-mismatch.js';
import { weightMissing } from './weight-missing.js';
import { weightZero } from './weight-zero.js';
import { weightsNotFull } from './weights-not-full.js';

/** Each check under the code that its findings carry. */
export const checks: Readonly<Record<string, Check>> = {
  'policy-out-of-date': policyOutOfDate,
  'form-unweighted': formUnweighted,
  'weights-not-full': weightsNotFull,
  'block-weight-differs': blockWeightDiffers,
  'goal-weight-differs': goalWeightDiffers,
  'block-missing': blockMissing,
  'standard-row-differs': standardRowDiffers,
  'reported-score-differs': reportedScoreDiffers,
  'reported-total-differs': reportedTotalDiffers,
  'total-adjusted': totalAdjusted,
  'adjustment-open': adjustmentOpen,
  'reported-rate-differs': reportedRateDiffers,
  'reported-deviation-differs': reportedDeviationDiffers,
  'reported-grade-differs': reportedGradeDiffers,
  'explanation-missing': explanationMissing,
  'execution-low': executionLow,
  'target-exceeded': targetExceeded,
  'target-missing': targetMissing,
  'target-unreadable': targetUnreadable,
  'actual-missing': actualMissing,
  'actual-unreadable': actualUnreadable,
  'actual-copies-target': actualCopiesTarget,
  'actual-approximate': actualApproximate,
  'achievement-needed': achievementNeeded,
  'weight-missing': weightMissing,
  'weight-zero': weightZero,
  'rule-points-differ': rulePointsDiffer,
  'unit-mismatch': unitMismatch,
  'cost-direction': costDirection,
  'direction-suspect': directionSuspect,
  'percent-over-100': percentOver100,
  'budget-total-differs': budgetTotalDiffers,
  'budget-zero': budgetZero,
  'amount-unit-suspect': amountUnitSuspect,
  'derived-rate-differs': derivedRateDiffers,
  'denominator-zero': denominatorZero,
  'cost-target-differs-from-budget': costTargetDiffersFromBudget,
  'score-outruns-execution': scoreOutrunsExecution,
  'indicator-duplicate': indicatorDuplicate,
  'explanation-swapped': explanationSwapped,
  'budget-cut-to-spending': budgetCutToSpending,
  'payment-as-quantity': paymentAsQuantity,
  'level-misplaced': levelMisplaced,
  'rate-target-in-words': rateTargetInWords,
  'satisfaction-misplaced': satisfactionMisplaced,
  'indicator-targets-differ': indicatorTargetsDiffer,
  'date-outside-term': dateOutsideTerm,
  'reason-hollow': reasonHollow,
  'denominator-none': denominatorNone,
  'situation-unsaid': situationUnsaid,
  'situation-problem-unscored': situationProblemUnscored,
  'all-full-marks': allFullMarks,
};

/** What a policy may leave out beside them: the tables of one file against each other, which no sheet sees alone. */
export const documentChecks = ['part-exceeds-whole'] as const;

/** Whether a policy that leaves out a check of that code leaves out anything. */
export function isKnownCheck(code: string): boolean {
  return Object.hasOwn(checks, code) || documentChecks.some((known) => known === code);
}

/** Everything that a reviewer would point at in one scored evaluation; a policy may leave checks out. */
export function findingsOf(scored: Scored): readonly Finding[] {
  const off = scored.policy.checksOff ?? [];
  const all: Finding[] = [];
  for (const [code, { severity, find }] of checksInOrder) {
    if (off.includes(code)) continue;
    for (const found of find(scored)) all.push(inOrder(code, severity, found));
  }
  return all;
}

/** A finding with its members in canonical order, as it is printed. */
function inOrder(code: string, usual: Severity, found: Found): Finding {
  const { cause, form, message, pointer, severity = usual } = found;
  if (cause !== undefined) return { cause, code, message, pointer, severity };
  return form === undefined
    ? { code, message, pointer, severity }
    : { code, form, message, pointer, severity };
}

const checksInOrder = Object.entries(checks);
