/** The targets of one table, compiled: scored as often as somebody brings other figures for them. */
import { Fraction } from '../../decimal.js';
import type { Indicator } from '../../indicators/evaluation.js';
import type { Policy } from '../../policies/policy.js';
import {
  type Lane,
  type LoopAnswers,
  type LoopFigures,
  LoopRows,
  type LoopTableNumbers,
  type RowFigures,
  tableNumbers,
} from '../fast-loop.js';
import { type ReadRow, readRow, scoreRow } from '../score-row.js';
import { NumberedNames } from './numbered-names.js';
import { loopRules } from './policy-numbers.js';
import { askedRow, emptyRow, rowFigures } from './row-numbers.js';

/** Figures for a plan: as the loop takes them, and exactly, for what it hands over. */
export interface AskedFigures extends LoopFigures {
  readonly valueAt: (index: number) => Fraction;
}

/** The targets of a table without a budget. */
export interface TargetPlan {
  /** By row: of which part figures are counted, 1 ÷ unit. */
  readonly units: readonly number[];
  /**
   * Scores figures, one for each row in the unit of its target (in percent where that is words); what came of the table
   * stands in the lane.
   * @returns false where sums are too wide for the loop.
   */
  readonly score: (lane: Lane, figures: AskedFigures, answers: LoopAnswers) => boolean;
}

/**
 * Compiles targets.
 * @returns undefined where a row has no weight, or changes the total.
 */
export function compileTargets(
  policy: Policy,
  indicators: readonly Indicator[],
  fiscalYear: number,
): TargetPlan | undefined {
  const [rows, levels] = [new LoopRows(), new NumberedNames()];
  const read = indicators.map((given, index) => readRow(given, index, fiscalYear, policy));
  for (const row of read) rows.add(emptyRow(row, policy, levels.numberOf(row.input.level1)));
  const table = tableOf(read);
  const isPlain = read.every(
    ({ adjusts, weight }) => adjusts === undefined && weight !== undefined,
  );
  if (table === undefined || !isPlain) return undefined;
  const rules = loopRules(policy, levels.names);
  const reference = (figures: AskedFigures, index: number): RowFigures | undefined => {
    const row = read[index];
    if (row === undefined) return undefined;
    const scored = scoreRow(askedRow(row, figures.valueAt(index)), policy);
    return 'code' in scored ? undefined : rowFigures(scored);
  };
  return {
    units: read.map((_row, index) => rows.unitOf(index)),
    score: (lane, figures, answers) =>
      lane.run(rows, rules, table, figures, answers, (index) => reference(figures, index)),
  };
}

function tableOf(rows: readonly ReadRow[]): LoopTableNumbers | undefined {
  const sumOf = (isIn: boolean): Fraction =>
    rows
      .filter(({ applicable }) => applicable === isIn)
      .reduce((sum, { weight }) => sum.plus(weight ?? Fraction.zero), Fraction.zero);
  return tableNumbers({
    first: 0,
    last: rows.length,
    inScope: sumOf(true),
    outOfScope: sumOf(false),
    budget: undefined,
    isWhole: true,
  });
}
