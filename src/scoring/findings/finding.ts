import { quoted } from '../../defect.js';
import { exact, plain } from '../../indicators/answers.js';
import type { Evaluation } from '../../indicators/evaluation.js';
import { type Infer, word } from '../../indicators/schema.js';
import { appendAll } from '../../lists.js';
import type { Policy } from '../../policies/policy.js';
import type { Cited } from '../../policies/shape/cited.js';
import type { ExecutionResult } from '../execution.js';
import type { Row } from '../score-row.js';
import type { Totals } from '../totals.js';

const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

const findingForms = ['absolute', 'relative'] as const;

/** Findings as people read them: errors first; within a severity they keep their order. */
export function bySeverity<T extends { readonly severity: Severity }>(
  findings: readonly T[],
): readonly T[] {
  return severities.flatMap((due) => findings.filter(({ severity }) => severity === due));
}

export const pointer = plain('JSON Pointer', '/indicators/0/weight');

/** Formulas and roundings that places use beside those of the policy: a printed score may come of one of them. */
export const scoreCauses = [
  'lower-ratio',
  'lower-linear',
  'whole-points',
  'whole-points-down',
  'one-decimal',
  'one-decimal-down',
  'rate-whole-percent',
  'execution-full-from',
] as const;
export type ScoreCause = (typeof scoreCauses)[number];

/** The members of a finding; what is found in a file has its place beside them. */
export const findingMembers = {
  code: plain('代码', 'weights-not-full'),
  severity: word('程度', severities),
  // One sentence with the figures on both sides.
  message: plain('说明', '分值合计为 110，不等于 100。'),
  // Into the evaluation.
  pointer,
  // Of score-outruns-execution: above by points, or by a share of the score rate.
  form: word('口径：absolute 百分点，relative 占得分率的比例', findingForms),
  // Of a printed score that another known formula or rounding gives exactly.
  cause: word('所填得分可能的来由', scoreCauses),
};

/** Members that only some findings have. */
export const optionalOfFinding = ['form', 'cause'] as const;

export const finding = exact('核对出的一个问题', findingMembers, optionalOfFinding);

/** Something that a reviewer would point at: what, how bad, in words with the figures, and where. */
export type Finding = Infer<typeof finding>;

/** All that a check may look at. */
export interface Scored {
  readonly evaluation: Evaluation;
  readonly policy: Policy;
  readonly rows: readonly Row[];
  readonly execution: ExecutionResult | undefined;
  readonly totals: Totals;
}

/** What a check found: where, and the sentence; the severity only where it differs from the usual. */
export interface Found {
  readonly pointer: string;
  readonly message: string;
  readonly severity?: Severity;
  readonly cause?: ScoreCause;
  readonly form?: (typeof findingForms)[number];
}

/** One check: its usual severity, what it looks for, and the search. */
export interface Check {
  readonly severity: Severity;
  /** What it points at, in one Chinese sentence, for the manual. */
  readonly description: string;
  readonly find: (scored: Scored) => readonly Found[];
}

/** Rows in scope; a row that is out of scope is never reported. */
export function applicableRows({ rows }: Scored): readonly Row[] {
  return rows.every((row) => row.applicable) ? rows : rows.filter((row) => row.applicable);
}

/** What a search finds in the rows that count, one after the other. Most rows have nothing to be found. */
export function foundInRows<T = Found>(
  { rows }: Scored,
  find: (row: Row) => readonly T[],
): readonly T[] {
  const all: T[] = [];
  for (const row of rows) {
    if (!row.applicable) continue;
    const found = find(row);
    if (found.length > 0) appendAll(all, found);
  }
  return all;
}

/**
 * Whether a table has points alone, as a rubric has: no row says what was due or reached, each says what it was
 * given. Then the columns are missing, and not the entries of this row and that.
 */
export function isRubric(scored: Scored): boolean {
  const rows = applicableRows(scored);
  return rows.length > 1 && rows.every(hasPointsAlone);
}

function hasPointsAlone({ input, target, actual }: Row): boolean {
  return (
    input.rule === undefined &&
    target.kind === 'none' &&
    actual.kind === 'missing' &&
    input.reported?.score !== undefined
  );
}

/** JSON Pointer of a row or of a member of it. */
export function rowPointer(row: Row, member = ''): string {
  return `/indicators/${row.index}${member}`;
}

/** The name of a row as it stands in a sentence. */
export function indicatorName(row: Row): string {
  return quoted(row.input.level3.trim());
}

/** JSON Pointer of an amount of the line that is scored; of the lines where there is no total line. */
export function budgetPointer({ budget }: Evaluation, member: string): string {
  return budget?.total === undefined ? '/budget/lines' : `/budget/total/${member}`;
}

/** A figure of the rule-book in a sentence; what is unverified stays marked so. */
export function citedText({ value, provenance }: Cited<string>): string {
  return provenance === 'unverified' ? `${value}（未核实）` : value;
}
