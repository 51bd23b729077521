/** Sums of a table: what is scored, what is open, full mark, subtotals and grade. */
import { Fraction } from '../decimal.js';
import { isLevelOf } from '../indicators/blocks.js';
import type { Policy } from '../policies/policy.js';
import type { ExecutionResult } from './execution.js';
import { gradesBetween, rescaled } from './rating.js';
import { roundedPoints, roundedScore } from './rounding.js';
import type { Row } from './score-row.js';
import { limited, type TotalLimits, totalLimitsOf } from './total-limits.js';

export interface Subtotal {
  readonly level1: string;
  readonly weight: Fraction;
  readonly score: Fraction;
}

export interface Totals {
  readonly subtotals: readonly Subtotal[];
  /** Where the policy gives each annual goal rows of its own, in the order of the goals. */
  readonly goals: readonly (Omit<Subtotal, 'level1'> & { readonly goal: number })[];
  /** The sum of the scores, before penalties, bonuses and caps. */
  readonly sum: Fraction;
  readonly limits: TotalLimits;
  readonly total: Fraction;
  readonly fullMark: Fraction;
  readonly low: Fraction;
  readonly high: Fraction;
  /** Whether a row in scope has no weight: then there is no grade and no total to compare. */
  readonly weightsMissing: boolean;
  /** The sum of all weights that are known, rows out of scope included: 100 in a whole table. */
  readonly weightSum: Fraction;
  /** Whether no row in scope has a weight: then nothing is scored. */
  readonly unweighted: boolean;
  /** Why the table has no grade, whatever its total. */
  readonly gradeWithheld?: GradeWithheld;
  /** Grades that the table can still get, best first; empty without a full mark or while withheld. */
  readonly grades: readonly string[];
}

/** Why a table gets no grade: part of its file was not read, or its weights do not make 100. */
export const gradeWithheldReasons = ['rows-unread', 'weights-not-full'] as const;
export type GradeWithheld = (typeof gradeWithheldReasons)[number];

/**
 * Adds up rows and execution.
 * @param isWholeRead whether everything in the file of the table was read.
 */
export function totalsOf(
  rows: readonly Row[],
  execution: ExecutionResult | undefined,
  policy: Policy,
  isWholeRead: boolean,
): Totals {
  const inScope = rows.filter((row) => row.applicable);
  const spans = [
    ...inScope.map(spanOf),
    ...(execution === undefined ? [] : [spanOfExecution(execution)]),
  ];
  const sum = (member: keyof Span): Fraction =>
    spans.reduce((total, span) => total.plus(span[member]), Fraction.zero);
  const weightsMissing = inScope.some((row) => row.weight === undefined);
  const fullMark = sum('weight');
  const outOfScope = [
    ...rows.filter((row) => !row.applicable && row.adjusts === undefined),
    ...(execution?.outcome === 'not-applicable' ? [execution] : []),
  ].map(({ weight }) => weight);
  const weightSum = outOfScope.reduce<Fraction>(
    (all, weight) => (weight === undefined ? all : all.plus(weight)),
    fullMark,
  );
  // Rows without a weight can share at most what the others leave of 100.
  const rest = weightsMissing
    ? Fraction.hundred.minus(fullMark).clamped(Fraction.zero, Fraction.hundred)
    : Fraction.zero;
  const figures = { total: sum('score'), low: sum('low'), high: sum('high').plus(rest), fullMark };
  const scaled = policy.notApplicable.value === 'rescale' ? outOfHundred(figures) : figures;
  const limits = totalLimitsOf(rows, execution, policy, scaled.fullMark);
  const final = {
    fullMark: scaled.fullMark,
    total: limited(scaled.total, scaled.fullMark, limits.total),
    low: limited(scaled.low, scaled.fullMark, limits.low),
    high: limited(scaled.high, scaled.fullMark, limits.high),
  };
  const unweighted = isUnweighted(rows);
  const isFull = !weightsMissing && weightSum.equals(Fraction.hundred);
  const gradeWithheld = isWholeRead ? (isFull ? undefined : 'weights-not-full') : 'rows-unread';
  return {
    ...final,
    sum: scaled.total,
    limits,
    subtotals: subtotalsOf(inScope, execution, policy),
    goals: policy.goalBlocks === undefined ? [] : goalsOf(inScope),
    weightsMissing,
    weightSum,
    unweighted,
    ...(gradeWithheld === undefined || unweighted ? {} : { gradeWithheld }),
    grades:
      gradeWithheld === undefined
        ? gradesBetween(final.low, final.high, final.fullMark, policy.grades.value)
        : [],
  };
}

/** Whether a form has no weights at all; one in which some rows have none is a draft. */
export function isUnweighted(rows: readonly Row[]): boolean {
  const inScope = rows.filter((row) => row.applicable);
  return inScope.length > 0 && inScope.every(({ weight }) => weight === undefined);
}

interface Span {
  readonly weight: Fraction;
  readonly score: Fraction;
  readonly low: Fraction;
  readonly high: Fraction;
}

function closed(weight: Fraction, score: Fraction): Span {
  return { weight, score, low: score, high: score };
}

/** What a row adds: its score, or the ends between which its score will lie, rounded like scores. */
export function spanOf({ weight = Fraction.zero, result, rounding }: Row): Span {
  if (result.outcome === 'scored') return closed(weight, result.score);
  const bounds = result.outcome === 'unscorable' ? result.bounds : undefined;
  const low = roundedPoints(bounds?.low ?? Fraction.zero, weight, rounding);
  const high = roundedPoints(bounds?.high ?? Fraction.one, weight, rounding);
  return { weight, score: Fraction.zero, low, high };
}

/** The same for the execution rate. */
export function spanOfExecution(execution: ExecutionResult): Span {
  const { weight } = execution;
  if (execution.outcome === 'scored') return closed(weight, execution.score);
  if (execution.outcome === 'not-applicable') return closed(Fraction.zero, Fraction.zero);
  return { weight, score: Fraction.zero, low: Fraction.zero, high: roundedScore(weight) };
}

type Figures = Pick<Totals, 'total' | 'low' | 'high' | 'fullMark'>;

function outOfHundred({ total, low, high, fullMark }: Figures): Figures {
  const scale = (points: Fraction): Fraction => rescaled(points, fullMark);
  return {
    total: scale(total),
    low: scale(low),
    high: scale(high),
    fullMark: fullMark.isPositive() ? Fraction.hundred : fullMark,
  };
}

/** Sums by first level; an execution that is a row of a block counts there. */
function subtotalsOf(
  rows: readonly Row[],
  execution: ExecutionResult | undefined,
  policy: Policy,
): readonly Subtotal[] {
  const own = policy.execution?.block?.value;
  const names = [...new Set(rows.map((row) => row.input.level1))];
  const home = own === undefined ? undefined : names.find((name) => isLevelOf([own], name));
  const isHomeless = own !== undefined && home === undefined && execution !== undefined;
  return [...names, ...(isHomeless ? [own] : [])].map((level1) => {
    const spans = rows.filter((row) => row.input.level1 === level1).map(spanOf);
    if (execution !== undefined && own !== undefined && level1 === (home ?? own))
      spans.push(spanOfExecution(execution));
    return { level1, ...addedUp(spans) };
  });
}

function addedUp(spans: readonly Span[]): Pick<Subtotal, 'weight' | 'score'> {
  return {
    weight: spans.reduce((sum, span) => sum.plus(span.weight), Fraction.zero),
    score: spans.reduce((sum, span) => sum.plus(span.score), Fraction.zero),
  };
}

/** Sums by annual goal, of the rows that say whose they are. */
function goalsOf(rows: readonly Row[]): Totals['goals'] {
  const goals = [...new Set(rows.flatMap(({ input }) => input.goal ?? []))];
  return goals
    .toSorted((left, right) => (left < right ? -1 : 1))
    .map((goal) => ({
      goal,
      ...addedUp(rows.filter(({ input }) => input.goal === goal).map(spanOf)),
    }));
}
