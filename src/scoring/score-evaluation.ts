/** Scores one evaluation under one policy: pure, and the same sheet on any machine. */

import { inCanonicalOrder, sha256, textSha256 } from '../canonical-json.js';
import { accepted, type Defect, type Result, refused } from '../defect.js';
import type { Evaluation } from '../indicators/evaluation.js';
import type { Policy } from '../policies/policy.js';
import { engine } from '../version.js';
import { type ExecutionResult, scoreExecution } from './execution.js';
import { findingsOf } from './findings/index.js';
import { roundedScore } from './rounding.js';
import { type ReadRow, type Row, readRow, scoreRow, unweighted } from './score-row.js';
import type { ScoreSheet } from './score-sheet.js';
import { sheetBudget, sheetOfParts, sheetRow } from './sheet-parts.js';
import { inOrderWith } from './sheet-text.js';
import { isUnweighted, spanOf, type Totals, totalsOf } from './totals.js';

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
  // Ordered and printed once, for its hash and for the text of the sheet.
  const input = inCanonicalOrder(evaluation);
  const inputText = JSON.stringify(input);
  const sheet = sheetOfParts(
    {
      budget: execution === undefined ? undefined : sheetBudget(evaluation, execution, totals),
      engine,
      findings: findingsOf({ evaluation, policy, rows, execution, totals }),
      indicators: rows.map(sheetRow),
      input,
      inputSha256: textSha256(inputText),
      policy: { id: policy.id, sha256: policySha256(policy), version: policy.version },
    },
    totals,
    policy,
  );
  return accepted(inOrderWith(sheet, inputText));
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
