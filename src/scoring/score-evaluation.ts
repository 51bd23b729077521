/** Scores one evaluation under one policy: pure, and the same sheet on any machine. */

import { inCanonicalOrder, sha256 } from '../canonical-json.js';
import { Fraction } from '../decimal.js';
import { accepted, type Defect, type Result, refused } from '../defect.js';
import type { Evaluation } from '../indicators/evaluation.js';
import { limits } from '../limits.js';
import type { Policy } from '../policies/policy.js';
import { engine } from '../version.js';
import { adjustmentOf } from './adjustments.js';
import {
  amountsOf,
  type ExecutionResult,
  rateOf,
  rateOfExecution,
  scoreExecution,
} from './execution.js';
import { findingsOf } from './findings/index.js';
import { roundedScore, scoreText } from './rounding.js';
import { judgedOf, type ReadRow, type Row, readRow, scoreRow, unweighted } from './score-row.js';
import type { ScoreSheet, SheetBudget, SheetRow, Working } from './score-sheet.js';
import { isUnweighted, spanOf, type Totals, totalsOf } from './totals.js';
import { rowExpression, workingText } from './working.js';

/**
 * Scores a valid evaluation.
 * @param policy must be of the evaluation's kind.
 * @returns the sheet, or the defects that only scoring shows: `achieved-outside-band`,
 *   `achieved-not-text`.
 */
export function scoreEvaluation(evaluation: Evaluation, policy: Policy): Result<ScoreSheet> {
  const judged = judgedTable(evaluation, policy);
  if (!judged.ok) return judged;
  const { rows, execution, totals } = judged.value;
  const [grade, otherGrade] = totals.grades;
  // Ordered once for its hash and for the sheet.
  const input = inCanonicalOrder(evaluation);
  return accepted({
    policy: { id: policy.id, version: policy.version, sha256: policySha256(policy) },
    engine,
    inputSha256: sha256(input),
    input,
    ...(execution === undefined ? {} : { budget: sheetBudget(evaluation, execution, totals) }),
    indicators: rows.map(sheetRow),
    ...sheetSums(totals, policy),
    ...(grade === undefined || otherGrade !== undefined
      ? {}
      : { grade, gradeProvenance: policy.grades.provenance }),
    ...(totals.gradeWithheld === undefined ? {} : { gradeWithheld: totals.gradeWithheld }),
    findings: findingsOf({ evaluation, policy, rows, execution, totals }),
  });
}

/** Everything that is computed of a table, before any of it is told. */
interface JudgedTable {
  readonly rows: readonly Row[];
  readonly execution: ExecutionResult | undefined;
  readonly totals: Totals;
}

/** Scores a valid evaluation without making a sheet of it. @returns the defects of {@link scoreEvaluation} otherwise. */
export function judgedTable(evaluation: Evaluation, policy: Policy): Result<JudgedTable> {
  const scored = rowsOf(evaluation, policy).map((row) => scoreRow(row, policy));
  const defects = scored.filter(isDefect);
  if (defects.length > 0) return refused(defects);
  const judged = scored.filter((row): row is Row => !isDefect(row));
  const rows = isUnweighted(judged) ? judged.map(unweighted) : judged;
  const execution =
    evaluation.budget === undefined ? undefined : scoreExecution(evaluation.budget, policy);
  const totals = totalsOf(rows, execution, policy, (evaluation.unread ?? []).length === 0);
  assertInvariants(rows, totals);
  return accepted({ rows, execution, totals });
}

/**
 * The rows as they were read. Weights that the form of the policy prints hold where the table gives weights, or where
 * every row has one by it; a form without weights stays one.
 */
function rowsOf({ indicators, fiscalYear }: Evaluation, policy: Policy): readonly ReadRow[] {
  const rows = indicators.map((given, index) => readRow(given, index, fiscalYear, policy));
  const isWeighted =
    indicators.some(({ weight }) => weight !== undefined) ||
    rows.every(({ applicable, weight }) => !applicable || weight !== undefined);
  if (isWeighted) return rows;
  return rows.map((row) => {
    const { weight: _weight, ...input } = row.input;
    return { ...row, input, weight: undefined };
  });
}

type Sums = Pick<
  ScoreSheet,
  | 'unweighted'
  | 'subtotals'
  | 'goalSubtotals'
  | 'total'
  | 'fullMark'
  | 'bounds'
  | 'sumOfScores'
  | 'totalCap'
>;

/** What is added up; of a form without weights there is nothing. */
function sheetSums(totals: Totals, policy: Policy): Sums {
  if (totals.unweighted) return { unweighted: true, subtotals: [], fullMark: '0' };
  return {
    subtotals: totals.subtotals.map(({ level1, weight, score }) => ({
      level1,
      weight: plain(weight),
      score: scoreText(score),
    })),
    ...(totals.goals.length === 0
      ? {}
      : {
          goalSubtotals: totals.goals.map(({ goal, weight, score }) => ({
            goal,
            weight: plain(weight),
            score: scoreText(score),
          })),
        }),
    ...(totals.sum.equals(totals.total) ? {} : { sumOfScores: scoreText(totals.sum) }),
    ...capOf(totals, policy),
    total: scoreText(totals.total),
    fullMark: plain(totals.fullMark),
    bounds: { low: scoreText(totals.low), high: scoreText(totals.high) },
  };
}

/** The cap that the execution rate calls for, whether or not the sum reaches it. */
function capOf({ limits: { cap } }: Totals, { totalCaps }: Policy): Pick<ScoreSheet, 'totalCap'> {
  if (cap === undefined || totalCaps === undefined) return {};
  const { note: clause, provenance } = totalCaps;
  return { totalCap: { below: cap.below, most: cap.total, clause, provenance } };
}

const policyHashes = new WeakMap<Policy, string>();

/** SHA-256 of a policy, computed once. */
export function policySha256(policy: Policy): string {
  const known = policyHashes.get(policy) ?? sha256(policy);
  policyHashes.set(policy, known);
  return known;
}

function isDefect(row: Row | Defect): row is Defect {
  return 'code' in row;
}

function plain(value: Fraction): string {
  return value.toText(limits.decimalPlacesMax);
}

function sheetRow(row: Row): SheetRow {
  const { input, result, weight } = row;
  const { level1, level2, level3, target, actual } = input;
  const deviation = shownDeviation(row);
  return {
    level1,
    ...(level2 === undefined ? {} : { level2 }),
    level3,
    target,
    ...(actual === undefined ? joinedActual(row) : { actual }),
    ...(input.weight === undefined ? {} : { weight: String(input.weight) }),
    outcome: result.outcome,
    ...reasonOf(result),
    ...(result.outcome === 'scored' ? { score: scoreText(result.score) } : {}),
    ...(deviation === undefined ? {} : { deviation: scoreText(deviation) }),
    ...(isOpen(row) && weight !== undefined ? { bounds: boundsOf(row) } : {}),
    reading: row.target,
    ...(result.outcome === 'scored' ? { working: workingOf(result, String(input.weight)) } : {}),
    ...adjustmentShown(row),
  };
}

/** What several units reached together. */
function joinedActual({ input, actual }: Row): Pick<SheetRow, 'actual'> {
  if (input.parts === undefined || actual.kind !== 'quantity') return {};
  return { actual: `${plain(actual.value)}${actual.unit ?? ''}` };
}

/** What a row does to the total. */
function adjustmentShown(row: Row): Pick<SheetRow, 'adjustment'> {
  const own = adjustmentOf(row);
  if (own === undefined) return {};
  const { kind, isOpen: open, high, most, because, clause, provenance } = own;
  const isVeto = kind === 'veto' && most !== undefined;
  return {
    adjustment: {
      kind,
      ...(open ? {} : { points: scoreText(high) }),
      ...(open || !isVeto ? {} : { most: plain(most) }),
      because,
      clause,
      provenance,
    },
  };
}

function reasonOf(result: Row['result']): Pick<SheetRow, 'reason'> {
  const isGiven = result.outcome === 'unscorable' || result.outcome === 'not-applicable';
  return isGiven && result.reason !== undefined ? { reason: result.reason } : {};
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

function boundsOf(row: Row): { low: string; high: string } {
  const { low, high } = spanOf(row);
  return { low: scoreText(low), high: scoreText(high) };
}

function workingOf(result: Extract<Row['result'], { outcome: 'scored' }>, weight: string): Working {
  const { rule, answer, score } = result;
  const { ratio, because, clause, provenance } = answer;
  const figures = { ratio, weight: Fraction.of(weight), score };
  return {
    rule,
    ratio: ratio.toText(limits.decimalPlacesMax),
    formula: workingText(rowExpression(answer, weight), figures),
    because,
    clause,
    ...(provenance === undefined ? {} : { provenance }),
  };
}

function sheetBudget(
  { budget }: Evaluation,
  execution: ExecutionResult,
  { unweighted: isUnscored }: Totals,
): SheetBudget {
  const lines = (budget?.lines ?? []).map((line) => {
    const rate = rateOf(amountsOf(line));
    return { source: line.source, ...(rate === undefined ? {} : { rate: scoreText(rate) }) };
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

/** What must hold in every sheet, stated where it is built: a violation is our error, not the user's. */
function assertInvariants(rows: readonly Row[], { low, high, total }: Totals): void {
  for (const row of rows) {
    const { low: least, high: most, weight } = spanOf(row);
    const ordered = !least.isNegative() && least.compare(most) <= 0;
    if (!ordered || most.compare(roundedScore(weight)) > 0)
      throw new Error(`row ${row.index}: a score outside its weight`);
  }
  if (low.compare(high) > 0 || total.compare(high) > 0) throw new Error('total outside its bounds');
}
