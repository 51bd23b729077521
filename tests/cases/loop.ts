/** What the fast loop, in hundredths, and comparisons say of a table beside its sheet. */
import { expect } from 'vitest';
import { findPolicy } from '../../src/policies/catalogue.js';
import type { Policy } from '../../src/policies/policy.js';
import { noDeviation, noFigure } from '../../src/scoring/fast-loop.js';
import { type PackFigures, scorePack, TablePack } from '../../src/scoring/plans/tables.js';
import { scoreNumbers, type TableNumbers } from '../../src/scoring/score-numbers.js';
import type { ScoreSheet } from '../../src/scoring/score-sheet.js';

export interface LoopTold {
  readonly rows: readonly (readonly [score: number, deviation: number])[];
  readonly execution: number;
  readonly total: number;
  readonly grade: number;
}

function hundredths(text: string | undefined, absent: number): number {
  return text === undefined ? absent : Number(text.replace('.', ''));
}

/** @param sheet undefined for a table that has a defect: then nothing is said of any of its rows. */
export function toldBySheet(
  sheet: ScoreSheet | undefined,
  rowCount: number,
  policy: Policy,
): LoopTold {
  return {
    rows: Array.from({ length: rowCount }, (_, index) => {
      const { score, deviation } = sheet?.indicators[index] ?? {};
      return [hundredths(score, noFigure), hundredths(deviation, noDeviation)];
    }),
    execution: hundredths(sheet?.budget?.score, noFigure),
    total: hundredths(sheet?.total, noFigure),
    grade: policy.grades.value.findIndex(({ grade }) => grade === sheet?.grade),
  };
}

export function toldByPack(figures: PackFigures, table: number): LoopTold {
  const [from, to] = [figures.rowStarts[table] ?? 0, figures.rowStarts[table + 1] ?? 0];
  const deviations = [...figures.deviations.subarray(from, to)];
  return {
    rows: [...figures.scores.subarray(from, to)].map((score, row) => [
      score,
      deviations[row] ?? noDeviation,
    ]),
    execution: figures.executions[table] ?? noFigure,
    total: figures.totals[table] ?? noFigure,
    grade: figures.grades[table] ?? -1,
  };
}

/** The figures that a comparison of many tables takes, as a sheet has them. */
function numbersOf({
  indicators,
  budget,
  total,
  fullMark,
  grade,
  unweighted,
}: ScoreSheet): TableNumbers {
  type Part = { readonly score?: string; readonly working?: { readonly rule: string } };
  const part = ({ working, score }: Part) =>
    score === undefined ? {} : { rule: working?.rule, score };
  return {
    rows: indicators.map((row) => ({ level1: row.level1, ...part(row) })),
    ...(budget?.score === undefined ? {} : { execution: part(budget) }),
    ...(unweighted === true ? {} : { total }),
    fullMark,
    ...(grade === undefined ? {} : { grade }),
  } as TableNumbers;
}

/** How many rows of all tables so far the loop has left to the reference. */
export const handedOver = { rows: 0 };

/** The sheet, once the loop and the comparison have said the same of its table. */
export function agreedByLoop(sheet: ScoreSheet, given?: Policy): ScoreSheet {
  const { id, version } = sheet.policy;
  const policy = given ?? findPolicy(`${id}@${version}`);
  if (policy === undefined) throw new Error(`no policy ${id}@${version}`);
  const pack = new TablePack(policy);
  pack.add(sheet.input);
  const due = toldBySheet(sheet, sheet.indicators.length, policy);
  const figures = scorePack(pack);
  expect(toldByPack(figures, 0)).toEqual(due);
  handedOver.rows += figures.handedOver;
  const numbers = scoreNumbers(sheet.input, policy);
  expect(numbers.ok && numbers.value).toEqual(numbersOf(sheet));
  return sheet;
}
