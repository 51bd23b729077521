/** The figures of a table and nothing else: what a comparison of many tables needs, the same as on its sheet. */
import { accepted, type Result } from '../defect.js';
import type { Evaluation } from '../indicators/evaluation.js';
import type { Policy } from '../policies/policy.js';
import { scoreText } from './rounding.js';
import { judgedTable } from './score-evaluation.js';
import type { Row } from './score-row.js';

/** Points with two decimals; absent where there are none. */
interface PartNumbers {
  readonly rule?: string | undefined;
  readonly score?: string | undefined;
}

export interface TableNumbers {
  readonly rows: readonly (PartNumbers & { readonly level1: string })[];
  readonly execution?: PartNumbers;
  readonly total?: string;
  /** What the total is out of, exact; absent where nobody needs it. */
  readonly fullMark?: string;
  /** Absent where the sheet has none, whatever its total. */
  readonly grade?: string;
}

/** Scores a valid evaluation. @returns the defects of `scoreEvaluation` otherwise. */
export function scoreNumbers(evaluation: Evaluation, policy: Policy): Result<TableNumbers> {
  const judged = judgedTable(evaluation, policy);
  if (!judged.ok) return judged;
  const { rows, execution, totals } = judged.value;
  const [grade, otherGrade] = totals.grades;
  const isGraded = grade !== undefined && otherGrade === undefined;
  const isScored = execution?.outcome === 'scored' && !totals.unweighted;
  return accepted({
    rows: rows.map(rowNumbers),
    ...(isScored ? { execution: { rule: execution.rule, score: scoreText(execution.score) } } : {}),
    ...(totals.unweighted ? {} : { total: scoreText(totals.total) }),
    fullMark: totals.unweighted ? '0' : totals.fullMark.toText(12),
    ...(isGraded ? { grade } : {}),
  });
}

function rowNumbers({ input, result }: Row): TableNumbers['rows'][number] {
  const { level1 } = input;
  if (result.outcome !== 'scored') return { level1 };
  return { level1, rule: result.rule, score: scoreText(result.score) };
}
