/** One table under two rule-books: its totals, its grades, and what made them differ. */

import { Fraction } from '../../decimal.js';
import { accepted, type Defect, type Result } from '../../defect.js';
import type { Evaluation } from '../../indicators/evaluation.js';
import { parseJson } from '../../json.js';
import type { Policy } from '../../policies/policy.js';
import { gradeOf } from '../../scoring/rating.js';
import { scoreText } from '../../scoring/rounding.js';
import { scoreNumbers, type TableNumbers } from '../../scoring/score-numbers.js';
import { validateEvaluation } from '../checks/validate.js';
import { type FindPolicy, policyOf } from '../sheets/score.js';
import type { Cause } from './answers.js';
import type { NamedTable } from './figures.js';

/** A table before and after; null where it has no total or no grade. */
export interface Comparison {
  readonly unit: { readonly code?: string; readonly name: string };
  readonly project?: { readonly name: string };
  readonly from: string | null;
  readonly to: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** After minus before; absent where one of them has no total. */
  readonly difference?: string;
  /** Their points add up to the difference. */
  readonly causes: readonly Cause[];
}

/** A rule-book that is tried: its name, or its whole text where it is a draft. */
export type TriedPolicy = string | { readonly document: string };

/** A table to be compared: a text as it was sent, or a stored one that was scored under a policy. */
export interface CompareTask {
  readonly text: string;
  readonly scoredUnder?: string | null | undefined;
}

export interface CompareOptions {
  /** After. */
  readonly policy: TriedPolicy;
  /** Before; the policy that each table was scored under, or would be, where it is left out. */
  readonly against?: TriedPolicy | undefined;
}

/** What came of a table: a comparison, or why one of the rule-books refuses it. */
export type CompareOutcome =
  | { readonly ok: true; readonly comparison: Comparison }
  | { readonly ok: false; readonly defects: readonly Defect[] };

/** The two rule-books that a table is held against. */
export interface PolicyPair {
  readonly before: Policy;
  readonly after: Policy;
}

/** A table that both rule-books take. */
export interface ReadTask extends PolicyPair {
  readonly evaluation: Evaluation;
}

/** Reads one task after the other: the table, and which rule-books it is held against. */
export function readerOf(
  options: CompareOptions,
  find: FindPolicy,
): (task: CompareTask) => Result<ReadTask> {
  const pairOf = policyPairsOf(options, find);
  return ({ text, scoredUnder }) => {
    const read = readEvaluation(text, scoredUnder != null);
    if (!read.ok) return read;
    const pair = pairOf(read.value, scoredUnder);
    return pair.ok ? accepted({ evaluation: read.value, ...pair.value }) : pair;
  };
}

/** What a table says of which policy it is scored by. */
export type Choosing = Pick<Evaluation, 'kind' | 'fiscalYear'> & {
  readonly policy?: string | undefined;
};

/** The rule-books that tables are held against, one after the other. */
export function policyPairsOf(
  { policy, against }: CompareOptions,
  find: FindPolicy,
): (table: Choosing, scoredUnder?: string | null) => Result<PolicyPair> {
  const after = finder(policy, find);
  const before = against === undefined ? undefined : finder(against, find);
  return (table, scoredUnder) => {
    const then = before?.(table) ?? policyOf(table, scoredUnder ?? undefined, find);
    if (!then.ok) return then;
    const now = after(table);
    if (!now.ok) return now;
    return accepted({ before: then.value, after: now.value });
  };
}

/** Compares one table by the reference. */
export function compareOne({ evaluation, before, after }: ReadTask): CompareOutcome {
  const numbers = scoreNumbers(evaluation, before);
  if (!numbers.ok) return numbers;
  const others = scoreNumbers(evaluation, after);
  if (!others.ok) return others;
  return { ok: true, comparison: comparisonOf(evaluation, numbers.value, others.value, after) };
}

/** A table with its figures under two rule-books. @param policy of the figures after. */
export function comparisonOf(
  table: NamedTable,
  before: TableNumbers,
  after: TableNumbers,
  policy: Policy,
): Comparison {
  return { ...namesOf(table), ...compareNumbers(before, after, policy) };
}

/** Finds the policy of an evaluation when it is tried under another one. */
function finder(tried: TriedPolicy, find: FindPolicy): (value: Choosing) => Result<Policy> {
  if (typeof tried === 'string') return (value) => policyOf(value, tried, find);
  const draft = JSON.parse(tried.document) as Policy;
  const name = `${draft.id}@${draft.version}`;
  return (value) => policyOf(value, name, () => draft);
}

/** What is stored was checked when it came. */
function readEvaluation(text: string, isStored: boolean): Result<Evaluation> {
  if (isStored) return accepted(JSON.parse(text) as Evaluation);
  const { value, defects } = parseJson(text);
  if (defects.length > 0 || value === undefined) return { ok: false, defects };
  return validateEvaluation(value);
}

function namesOf({ unit, project }: NamedTable): Pick<Comparison, 'unit' | 'project'> {
  const { code, name } = unit;
  return {
    unit: { ...(code === undefined ? {} : { code }), name },
    ...(project?.name === undefined ? {} : { project: { name: project.name } }),
  };
}

/**
 * Holds the figures of one table under two rule-books against each other.
 * @param policy of the figures after: whether its grade lines alone would change the grade.
 */
function compareNumbers(
  before: TableNumbers,
  after: TableNumbers,
  policy: Policy,
): Omit<Comparison, 'unit' | 'project'> {
  const { total: old, grade: from = null } = before;
  const { total: fresh, grade: to = null } = after;
  const difference = old === undefined || fresh === undefined ? undefined : minus(fresh, old);
  const parts = new Parts();
  for (const [index, row] of after.rows.entries()) {
    const then = before.rows[index];
    parts.add({ level1: row.level1 }, row.rule ?? then?.rule, then?.score, row.score);
  }
  const { execution: then } = before;
  const { execution: now } = after;
  parts.add({ execution: '预算执行率' }, now?.rule ?? then?.rule, then?.score, now?.score);
  return {
    from,
    to,
    before: old ?? null,
    after: fresh ?? null,
    ...(difference === undefined ? {} : { difference: scoreText(difference) }),
    causes: [
      ...parts.causes(),
      ...ofTotal(difference, parts.sum),
      ...(from !== to && isRegraded(before, policy)
        ? [{ total: '总分', rule: 'grades', points: '0.00' }]
        : []),
      ...((from === null) === (to === null)
        ? []
        : [{ total: '总分', rule: 'grade-withheld', points: '0.00' }]),
    ],
  };
}

/** What penalties, bonuses, caps, and bringing the total back to 100 did beyond the parts. */
function ofTotal(difference: Fraction | undefined, sum: Fraction): Cause[] {
  const rest = difference?.minus(sum);
  if (rest === undefined || rest.isZero()) return [];
  return [{ total: '总分', rule: 'limits', points: scoreText(rest) }];
}

/** Whether the lines of the other rule-book give the same total another grade. */
function isRegraded({ total, fullMark, grade }: TableNumbers, { grades }: Policy): boolean {
  if (total === undefined || grade === undefined || fullMark === undefined) return false;
  return gradeOf(Fraction.of(total), Fraction.of(fullMark), grades.value) !== grade;
}

function minus(left: string, right: string): Fraction {
  return Fraction.of(left).minus(Fraction.of(right));
}

/** Differences by block and rule. */
class Parts {
  readonly #parts = new Map<string, { cause: Omit<Cause, 'points'>; points: Fraction }>();
  sum = Fraction.zero;

  add(
    place: Pick<Cause, 'level1' | 'execution'>,
    rule = 'none',
    before = '0.00',
    after = '0.00',
  ): void {
    if (before === after) return;
    const points = minus(after, before);
    this.sum = this.sum.plus(points);
    const key = JSON.stringify([place, rule]);
    const known = this.#parts.get(key);
    if (known === undefined) this.#parts.set(key, { cause: { ...place, rule }, points });
    else known.points = known.points.plus(points);
  }

  causes(): Cause[] {
    return [...this.#parts.values()].map(({ cause, points }) => ({
      ...cause,
      points: scoreText(points),
    }));
  }
}
