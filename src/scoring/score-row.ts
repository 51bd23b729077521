/** One row: from what was typed to its outcome. */

import { Fraction } from '../decimal.js';
import { type Defect, pointerStep } from '../defect.js';
import type { Actual } from '../indicators/actual.js';
import type { Indicator } from '../indicators/evaluation.js';
import type { Reading, ReadingContext } from '../indicators/reading.js';
import { readTarget } from '../indicators/target.js';
import type { Policy } from '../policies/policy.js';
import type { Rounding } from '../policies/shape/cited.js';
import { overAchievementOf, passed, passedBounds, pointsCut } from './block-rules.js';
import type {
  NotApplicableReason,
  OpenBounds,
  RuleAnswer,
  ScoredAnswer,
  UnscorableReason,
} from './outcome.js';
import { actualOfParts } from './parts.js';
import { completedBy, type OfPolicy, ofPolicy } from './policy-rows.js';
import { roundedPoints, roundedScore } from './rounding.js';
import { actualOf } from './row-actual.js';
import { isChosenKind, kindOfReading, rules } from './rules/index.js';
import type { RuleKind } from './rules/kinds.js';

export type RowResult =
  | {
      readonly outcome: 'scored';
      readonly rule: RuleKind;
      readonly answer: ScoredAnswer;
      /** Rounded. */
      readonly score: Fraction;
      /** Rounded; absent where there is none. */
      readonly deviation?: Fraction;
    }
  | { readonly outcome: 'missing' }
  | { readonly outcome: 'not-applicable'; readonly reason?: NotApplicableReason }
  | {
      readonly outcome: 'unscorable';
      readonly reason: UnscorableReason;
      /** In a form without weights: what would keep the row from being scored also with one. */
      readonly cause?: UnscorableReason;
      readonly bounds?: OpenBounds;
      /** What only lacks a weight: it is judged, and has no points. */
      readonly judged?: Judged;
    };

/** What a rule says of a row, before any points. */
export interface Judged {
  readonly answer: ScoredAnswer;
  /** Rounded; absent where there is none. */
  readonly deviation?: Fraction;
}

/** A row with everything that was read off it. */
export interface Row extends OfPolicy {
  readonly index: number;
  /** As sent, with what the form of the policy prints where the table leaves it out. */
  readonly input: Indicator;
  readonly target: Reading;
  readonly actual: Actual;
  readonly weight: Fraction | undefined;
  readonly applicable: boolean;
  /** How its score is rounded, where two decimals half up are not the rule. */
  readonly rounding: Rounding | undefined;
  readonly result: RowResult;
}

/** A row as it was read, before any rule has looked at it. */
export type ReadRow = Omit<Row, 'result'>;

/** Reads what was typed in one row, beside what the policy says of it. */
export function readRow(
  given: Indicator,
  index: number,
  fiscalYear: number,
  policy: Policy,
): ReadRow {
  const known = ofPolicy(policy, given);
  const input = completedBy(known.standard, policy, given);
  const context: ReadingContext = {
    level1: input.level1,
    level2: input.level2,
    level3: input.level3,
    unit: input.targetUnit,
    direction: input.direction,
    fiscalYear,
  };
  const target = readTarget(input.target, context);
  const { parts } = input;
  const actual =
    parts !== undefined && input.actual === undefined
      ? actualOfParts(parts, target, context, policy)
      : actualOf(input, target, context);
  const weight = input.weight === undefined ? undefined : Fraction.of(input.weight);
  const isOut = input.applicable === false || known.adjusts !== undefined;
  const applicable = !isOut && weight?.isZero() !== true;
  const rounding = policy.rounding?.value;
  const { block, standard, adjusts } = known;
  return {
    index,
    input,
    target,
    actual,
    weight,
    applicable,
    rounding,
    block,
    standard,
    adjusts,
  };
}

/**
 * Scores a row by the rule that it asks for; a contradiction in what was given is a defect of the whole
 * evaluation.
 */
export function scoreRow(row: ReadRow, policy: Policy): Row | Defect {
  const answer = answerOf(row, policy);
  if (answer.outcome === 'refused') {
    const { code, message } = answer;
    return { code, message, pointer: `/indicators${pointerStep(row.index)}/achieved` };
  }
  if (!row.applicable) return { ...row, result: notApplicable(row) };
  return { ...row, result: resultOf(answer, row, policy) };
}

/** A weight of zero takes a row out as a person does, and says so. */
function notApplicable({ input, adjusts }: ReadRow): RowResult {
  const outcome = 'not-applicable';
  if (adjusts !== undefined && input.applicable !== false)
    return { outcome, reason: 'adjusts-total' };
  return input.applicable === false ? { outcome } : { outcome, reason: 'weight-zero' };
}

/** The row of a form that has no weights at all: judged as always, and never scored. */
export function unweighted(row: Row): Row {
  const { result } = row;
  if (!row.applicable) return row;
  const reason = 'form-unweighted';
  if (result.outcome !== 'unscorable') return { ...row, result: { outcome: 'unscorable', reason } };
  const { judged, reason: cause } = result;
  return {
    ...row,
    result: { outcome: 'unscorable', reason, ...(judged === undefined ? { cause } : { judged }) },
  };
}

/** What the rule said of a row, scored or only lacking a weight. */
export function judgedOf({ result }: Row): Judged | undefined {
  if (result.outcome === 'scored') return result;
  return result.outcome === 'unscorable' ? result.judged : undefined;
}

type Answer = (RuleAnswer & { readonly rule?: RuleKind }) | { readonly outcome: 'missing' };

/** What is wrong first counts: a missing actual, then target, actual and unit. */
function answerOf({ input, target, actual, weight }: ReadRow, policy: Policy): Answer {
  const rule = ruleKindOf(input, target);
  const wantsNoPick =
    input.achieved !== undefined && (rule === undefined || rules[rule].takesAchieved !== true);
  if (wantsNoPick) return notText;
  if (actual.kind === 'missing') return { outcome: 'missing' };
  if (rule === undefined) {
    const reason = target.kind === 'none' ? 'target-missing' : 'target-unreadable';
    return { outcome: 'unscorable', reason };
  }
  const ruleInput = { row: input, target, actual, weight: weight ?? Fraction.one, policy };
  return { ...rules[rule].score(ruleInput), rule };
}

const notText: RuleAnswer = {
  outcome: 'refused',
  code: 'achieved-not-text',
  message: '达成比例 achieved 只用于定性（文字）指标值，本行不是；请去掉它。',
};

/** The rule of a row: the one that it chose, else the one that its target asks for. */
export function ruleKindOf(input: Indicator, target: Reading): RuleKind | undefined {
  const chosen = input.rule?.kind;
  return chosen !== undefined && isChosenKind(chosen) ? chosen : kindOfReading(target);
}

function resultOf(
  answer: Exclude<Answer, { outcome: 'refused' }>,
  row: ReadRow,
  policy: Policy,
): RowResult {
  const { weight, block } = row;
  if (answer.outcome === 'missing') return answer;
  if (answer.outcome === 'unscorable') {
    const { outcome, reason, bounds } = answer;
    const left = bounds === undefined ? {} : { bounds: passedBounds(bounds, block) };
    return { outcome, reason, ...left };
  }
  const { rule } = answer;
  const reached =
    rule === undefined ? answer : passed(ruledBy(answer, row), { rule, target: row.target }, block);
  const cut = pointsCut(reached, overAchievementOf(policy, block).cut, weight);
  const judged: Judged = {
    answer: cut,
    ...(cut.deviation === undefined ? {} : { deviation: roundedScore(cut.deviation) }),
  };
  if (weight === undefined || rule === undefined)
    return { outcome: 'unscorable', reason: 'weight-missing', judged };
  const score = roundedPoints(cut.ratio, weight, row.rounding);
  return { outcome: 'scored', rule, ...judged, score };
}

/** An answer by a rule of the form says whose rule it is. */
function ruledBy<T extends ScoredAnswer>(answer: T, { standard, input }: ReadRow): T {
  const rule = standard?.rule;
  if (rule === undefined || input.rule !== rule.value) return answer;
  return { ...answer, clause: rule.note, provenance: rule.provenance };
}

/** Whether a row could not be scored for this reason, also beside that its form has no weights. */
export function isUnscorableBecause(result: RowResult, reason: UnscorableReason): boolean {
  return result.outcome === 'unscorable' && (result.reason === reason || result.cause === reason);
}
