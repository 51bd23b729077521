/**
 * One table under two rule-books from the figures of the loop: what does not differ is told from these alone, and of what
 * differs only those rows are asked for their block and rule.
 */
import type { Policy } from '../../policies/policy.js';
import { noFigure } from '../../scoring/fast-loop.js';
import type { PackFigures } from '../../scoring/plans/tables.js';
import type { TableNumbers } from '../../scoring/score-numbers.js';
import { hundredthsText } from '../shared/spread.js';
import { type Comparison, comparisonOf, type PolicyPair } from './compare.js';
import type { NamedTable } from './figures.js';

/** What figures do not say of a table. */
export interface FiguredTable {
  readonly named: NamedTable;
  readonly level1Of: (row: number) => string;
  /** By which rule a row is scored that has a score. */
  readonly ruleOf: (row: number, policy: Policy) => string | undefined;
  /** What its total before is out of, exact; asked for where its grade moves. */
  readonly fullMark: () => string | undefined;
}

/** What both came to. */
export interface FigurePair {
  readonly old: PackFigures;
  readonly fresh: PackFigures;
  /** Which of the tables. */
  readonly place: number;
}

/** Compares a table whose totals are known under both. */
export function compareFigures(
  table: FiguredTable,
  { before, after }: PolicyPair,
  { old, fresh, place }: FigurePair,
): Comparison {
  const from = old.rowStarts[place] ?? 0;
  const end = old.rowStarts[place + 1] ?? from;
  const changed: number[] = [];
  for (let row = from; row < end; row += 1)
    if (old.scores[row] !== fresh.scores[row]) changed.push(row - from);
  const then = numbersAt(table, old, { place, policy: before, rows: changed });
  const now = numbersAt(table, fresh, { place, policy: after, rows: changed });
  const fullMark = then.grade === now.grade ? undefined : table.fullMark();
  const whole = fullMark === undefined ? then : { ...then, fullMark };
  return comparisonOf(table.named, whole, now, after);
}

/** The figures of a table, of whose rows only these are listed. */
function numbersAt(
  { level1Of, ruleOf }: FiguredTable,
  figures: PackFigures,
  { place, policy, rows }: { place: number; policy: Policy; rows: readonly number[] },
): TableNumbers {
  const from = figures.rowStarts[place] ?? 0;
  const grade = policy.grades.value[figures.grades[place] ?? -1]?.grade;
  const execution = textAt(figures.executions, place);
  const total = textAt(figures.totals, place);
  return {
    rows: rows.map((row) => {
      const score = textAt(figures.scores, from + row);
      const rule = score === undefined ? undefined : ruleOf(row, policy);
      return { level1: level1Of(row), score, rule };
    }),
    ...(execution === undefined
      ? {}
      : { execution: { rule: policy.execution?.rule.value.kind, score: execution } }),
    ...(total === undefined ? {} : { total }),
    ...(grade === undefined ? {} : { grade }),
  };
}

function textAt(figures: Float64Array, place: number): string | undefined {
  const figure = figures[place] ?? noFigure;
  return figure === noFigure ? undefined : hundredthsText(BigInt(figure));
}
