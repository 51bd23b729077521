/** What the fast loop says of a table beside its sheet, in hundredths. */
import { expect } from 'vitest';
import { findPolicy } from '../../src/policies/catalogue.js';
import type { Policy } from '../../src/policies/policy.js';
import { noDeviation, noFigure } from '../../src/scoring/fast-loop.js';
import { type PackFigures, scorePack, TablePack } from '../../src/scoring/plans/tables.js';
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

/** The sheet, once the loop has said the same of its table. */
export function agreedByLoop(sheet: ScoreSheet, given?: Policy): ScoreSheet {
  const { id, version } = sheet.policy;
  const policy = given ?? findPolicy(`${id}@${version}`);
  if (policy === undefined) throw new Error(`no policy ${id}@${version}`);
  const pack = new TablePack(policy);
  pack.add(sheet.input);
  const due = toldBySheet(sheet, sheet.indicators.length, policy);
  expect(toldByPack(scorePack(pack), 0)).toEqual(due);
  return sheet;
}
