/**
 * The parts of a sheet, made of what was computed. Members stand in canonical order, so that nobody has to put them in
 * order before a sheet is printed. What is absent is undefined, so that all objects of a kind have one shape; nothing of
 * it is printed.
 */
import { inCanonicalOrder } from '../canonical-json.js';
import { Fraction } from '../decimal.js';
import type { Evaluation } from '../indicators/evaluation.js';
import type { Reading } from '../indicators/reading.js';
import { limits } from '../limits.js';
import type { Policy } from '../policies/policy.js';
import { adjustmentOf } from './adjustments.js';
import { amountsOf, type ExecutionResult, rateOf, rateOfExecution } from './execution.js';
import { scoreText } from './rounding.js';
import { judgedOf, type Row } from './score-row.js';
import type { ScoreSheet, SheetBudget, SheetRow, Working } from './score-sheet.js';
import { spanOf, type Totals } from './totals.js';
import { rowExpression, workingText } from './working.js';

/** All of a sheet but what is added up. */
export type SheetHead = Pick<
  ScoreSheet,
  'engine' | 'findings' | 'indicators' | 'input' | 'inputSha256' | 'policy'
> & { readonly budget: SheetBudget | undefined };

/** The sheet of its parts; of a form without weights there is nothing to add up. */
export function sheetOfParts(head: SheetHead, totals: Totals, policy: Policy): ScoreSheet {
  const { unweighted: isUnweighted, gradeWithheld } = totals;
  const [first, second] = totals.grades;
  const grade = second === undefined ? first : undefined;
  const sum = isUnweighted || totals.sum.equals(totals.total) ? undefined : scoreText(totals.sum);
  return {
    bounds: isUnweighted ? undefined : shownBounds(totals),
    budget: head.budget,
    engine: head.engine,
    findings: head.findings,
    fullMark: isUnweighted ? '0' : plain(totals.fullMark),
    goalSubtotals: isUnweighted ? undefined : goalSubtotals(totals),
    grade,
    gradeProvenance: grade === undefined ? undefined : policy.grades.provenance,
    gradeWithheld,
    indicators: head.indicators,
    input: head.input,
    inputSha256: head.inputSha256,
    policy: head.policy,
    subtotals: isUnweighted ? [] : subtotalsShown(totals),
    sumOfScores: sum,
    total: isUnweighted ? undefined : scoreText(totals.total),
    totalCap: isUnweighted ? undefined : capOf(totals, policy),
    unweighted: isUnweighted ? true : undefined,
  } as ScoreSheet;
}

function subtotalsShown({ subtotals }: Totals): ScoreSheet['subtotals'] {
  return subtotals.map(({ level1, weight, score }) => ({
    level1,
    score: scoreText(score),
    weight: plain(weight),
  }));
}

function goalSubtotals({ goals }: Totals): ScoreSheet['goalSubtotals'] {
  if (goals.length === 0) return undefined;
  return goals.map(({ goal, weight, score }) => ({
    goal,
    score: scoreText(score),
    weight: plain(weight),
  }));
}

/** The cap that the execution rate calls for, whether or not the sum reaches it. */
function capOf({ limits: { cap } }: Totals, { totalCaps }: Policy): ScoreSheet['totalCap'] {
  if (cap === undefined || totalCaps === undefined) return undefined;
  const { note: clause, provenance } = totalCaps;
  return { below: cap.below, clause, most: cap.total, provenance };
}

function plain(value: Fraction): string {
  return value.toText(limits.decimalPlacesMax);
}

/** One row as it is shown. */
export function sheetRow(row: Row): SheetRow {
  const { input, result, weight } = row;
  const isScored = result.outcome === 'scored';
  const deviation = shownDeviation(row);
  const weightText = input.weight === undefined ? undefined : String(input.weight);
  return {
    actual: input.actual ?? joinedActual(row),
    adjustment: row.adjusts === undefined ? undefined : adjustmentShown(row),
    bounds: isOpen(row) && weight !== undefined ? shownBounds(spanOf(row)) : undefined,
    deviation: deviation === undefined ? undefined : scoreText(deviation),
    level1: input.level1,
    level2: input.level2,
    level3: input.level3,
    outcome: result.outcome,
    reading: readingInOrder(row.target),
    reason: reasonOf(result),
    score: isScored ? scoreText(result.score) : undefined,
    target: input.target,
    weight: weightText,
    working: isScored ? workingOf(result, String(weightText)) : undefined,
  } as SheetRow;
}

const readings = new WeakMap<Reading, Reading>();

/** Amounts are many and read anew, all others are few and kept. */
function readingInOrder(reading: Reading): Reading {
  if (reading.kind === 'quantity') {
    const { direction, directionReason, kind, operator, unit, value } = reading;
    return { direction, directionReason, kind, operator, unit, value };
  }
  const known = readings.get(reading) ?? inCanonicalOrder(reading);
  readings.set(reading, known);
  return known;
}

/** What several units reached together. */
function joinedActual({ input, actual }: Row): string | undefined {
  if (input.parts === undefined || actual.kind !== 'quantity') return undefined;
  return `${plain(actual.value)}${actual.unit ?? ''}`;
}

/** What a row does to the total. */
function adjustmentShown(row: Row): SheetRow['adjustment'] {
  const own = adjustmentOf(row);
  if (own === undefined) return undefined;
  const { kind, isOpen: open, high, most, because, clause, provenance } = own;
  const isVeto = kind === 'veto' && most !== undefined;
  return {
    because,
    clause,
    kind,
    ...(open || !isVeto ? {} : { most: plain(most) }),
    ...(open ? {} : { points: scoreText(high) }),
    provenance,
  };
}

function reasonOf(result: Row['result']): SheetRow['reason'] {
  const isGiven = result.outcome === 'unscorable' || result.outcome === 'not-applicable';
  return isGiven ? result.reason : undefined;
}

/** 偏差度 of what is scored, and of a form without weights, where nothing else says how a row did; rounded. */
export function shownDeviation(row: Row): Fraction | undefined {
  const { result } = row;
  const isOpenDraft = result.outcome === 'unscorable' && result.reason === 'weight-missing';
  return isOpenDraft ? undefined : judgedOf(row)?.deviation;
}

function isOpen({ result }: Row): boolean {
  return result.outcome === 'missing' || result.outcome === 'unscorable';
}

function shownBounds({ low, high }: { readonly low: Fraction; readonly high: Fraction }): {
  high: string;
  low: string;
} {
  return { high: scoreText(high), low: scoreText(low) };
}

function workingOf(result: Extract<Row['result'], { outcome: 'scored' }>, weight: string): Working {
  const { rule, answer, score } = result;
  const { because, clause, provenance } = answer;
  const figures = { ratio: answer.ratio, weight: Fraction.of(weight), score };
  const formula = workingText(rowExpression(answer, weight), figures);
  const ratio = plain(answer.ratio);
  return provenance === undefined
    ? { because, clause, formula, ratio, rule }
    : { because, clause, formula, provenance, ratio, rule };
}

/** The execution as it is shown. */
export function sheetBudget(
  evaluation: Evaluation,
  execution: ExecutionResult,
  totals: Totals,
): SheetBudget {
  return inCanonicalOrder(shownBudget(evaluation, execution, totals));
}

function shownBudget(
  { budget }: Evaluation,
  execution: ExecutionResult,
  { unweighted: isUnscored }: Totals,
): SheetBudget {
  const lines = (budget?.lines ?? []).map((line) => {
    const rate = rateOf(amountsOf(line));
    return { ...(rate === undefined ? {} : { rate: scoreText(rate) }), source: line.source };
  });
  const { outcome, weightText: weight } = execution;
  const rate = rateOfExecution(execution);
  if (isUnscored || execution.outcome === 'not-applicable') {
    return {
      outcome: isUnscored ? 'unscorable' : 'not-applicable',
      reason: isUnscored ? 'form-unweighted' : 'execution-unscored',
      ...(budget?.weight === undefined ? {} : { weight }),
      ...(rate === undefined ? {} : { rate: scoreText(rate) }),
      lines,
    };
  }
  if (execution.outcome === 'missing') return { outcome, weight, lines };
  const { rule, expression, because, clause, provenance, ratio } = execution;
  const formula = workingText(expression, execution);
  return {
    outcome,
    weight,
    rate: scoreText(execution.rate),
    score: scoreText(execution.score),
    lines,
    working: { rule, ratio: plain(ratio), formula, because, clause, provenance },
  };
}
