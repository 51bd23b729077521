/** The rows that are scored: statements, indicators with merged levels, and the total. */

import { Fraction } from '../../decimal.js';
import { blockName } from '../../indicators/blocks.js';
import {
  type Indicator,
  type SituationItem,
  sharedGoalHeading,
} from '../../indicators/evaluation.js';
import { withPickedShare } from '../../indicators/picked-share.js';
import { limits } from '../../limits.js';
import type { Expression } from '../../scoring/expression.js';
import type { ScoreSheet, SheetRow } from '../../scoring/score-sheet.js';
import type { SheetExpressions } from '../../scoring/sheet-expressions.js';
import type { Form, IndicatorKey, StatementsForm } from '../forms/form.js';
import { scoreFormula } from '../formulas.js';
import { body, type Cell, type Content, type LayoutRow, label, type Slot } from '../layout.js';
import { deviationNumber, givenNumber, scoreNumber } from '../numbers.js';
import { toPrintable } from '../printable.js';
import { reasonWord } from '../words.js';

/** A row of the sheet with what the unit sent, and its place. */
export interface NumberedRow {
  readonly index: number;
  readonly computed: SheetRow;
  readonly given: Indicator;
  /** What the score comes of, where it is to be a formula. */
  readonly expression?: Expression | undefined;
}

/** The rows that stand in the block of statements, and the others, each in the order of the sheet. */
export function splitRows(
  { statements }: Form,
  { indicators, input }: ScoreSheet,
  expressions?: SheetExpressions,
): { readonly statements: NumberedRow[]; readonly others: NumberedRow[] } {
  const rows = indicators.flatMap((computed, index) => {
    const given = input.indicators[index];
    const expression = expressions?.indicators[index];
    return given === undefined ? [] : [{ index, computed, given, expression }];
  });
  const isStatement = ({ computed }: NumberedRow): boolean =>
    statements?.names.includes(blockName(computed.level1)) === true;
  return { statements: rows.filter(isStatement), others: rows.filter((row) => !isStatement(row)) };
}

/** The names by which formulas find the cells of a row. */
export const weightName = (index: number): string => `weight-${index}`;
export const scoreName = (index: number): string => `score-${index}`;
export const actualName = (index: number): string => `actual-${index}`;
export const deviationName = (index: number): string => `deviation-${index}`;
export const explanationName = (index: number): string => `explanation-${index}`;

/**
 * The block 资金管理情况; none without such rows.
 * @param situation its items where they have no points.
 */
export function statementRows(
  { statements, goals }: Form,
  rows: readonly NumberedRow[],
  situation: readonly SituationItem[] = [],
): LayoutRow[] {
  const count = rows.length + situation.length;
  if (count === 0) return [];
  const form = statements ?? besideGoals(goals);
  const { weight, score, explanation } = form;
  const points = weightSum(rows);
  const header = [
    label(form.labelAt, form.label, { rowSpan: count + 1 }),
    label([form.itemAt[0], form.itemAt[1] + form.statementAt[1]], form.heading),
    ...(weight === undefined ? [] : [label(weight.at, weight.title.replace('{weight}', points))]),
    ...(score === undefined ? [] : [label(score.at, score.title)]),
    label(explanation.at, explanation.title),
  ];
  return [
    header,
    ...rows.map((row) => statementRow(form, row)),
    ...situation.map((item, index) => situationRow(form, item, index)),
  ];
}

/** Where a form has no such block: its columns are those of the goals. */
function besideGoals({ labelAt, expected: { at }, achieved }: Form['goals']): StatementsForm {
  const [start, span] = at;
  return {
    names: [],
    label: '资金管理情况',
    labelAt,
    heading: '情况说明',
    itemAt: [start, 1],
    statementAt: [start + 1, span - 1],
    explanation: { key: 'explanation', title: '存在问题和改进措施', at: achieved.at },
  };
}

function situationRow(
  form: StatementsForm,
  { name, statement = '', problem = '' }: SituationItem,
  index: number,
): Cell[] {
  return [
    body(form.itemAt, toPrintable(name), { align: 'center' }),
    body(form.statementAt, toPrintable(statement), { name: `situation-${index}` }),
    ...(form.weight === undefined ? [] : [body(form.weight.at, '')]),
    ...(form.score === undefined ? [] : [body(form.score.at, '')]),
    body(form.explanation.at, toPrintable(problem), { name: `situation-problem-${index}` }),
  ];
}

function statementRow(form: StatementsForm, row: NumberedRow): Cell[] {
  const { index, computed, given } = row;
  return [
    body(form.itemAt, toPrintable(computed.level3), { align: 'center', name: `level3-${index}` }),
    body(form.statementAt, toPrintable(withPickedShare(statementOf(computed), given.achieved)), {
      align: 'center',
      name: `target-${index}`,
    }),
    ...(form.weight === undefined ? [] : [weightCell(form.weight.at, index, computed)]),
    ...(form.score === undefined ? [] : [scoreCell(form.score.at, row)]),
    body(form.explanation.at, toPrintable(given.explanation ?? ''), {
      name: explanationName(index),
    }),
  ];
}

/** One cell for target and actual: where they differ, both. */
function statementOf({ target, actual }: SheetRow): string {
  if (actual === undefined || actual === target) return target;
  return target === '' ? actual : `${target}（实际：${actual}）`;
}

function weightSum(rows: readonly NumberedRow[]): string {
  const sum = rows.reduce(
    (total, { computed }) => total.plus(Fraction.of(computed.weight ?? '0')),
    Fraction.zero,
  );
  return sum.toText(limits.decimalPlacesMax);
}

function weightCell(at: Slot, index: number, { weight }: SheetRow): Cell {
  const content = weight === undefined ? '' : givenNumber(weight);
  return body(at, content, { align: 'center', name: weightName(index) });
}

function scoreCell(at: Slot, row: NumberedRow): Cell {
  return body(at, scoreContent(row), { align: 'center', name: scoreName(row.index) });
}

function scoreContent({ computed, expression, index }: NumberedRow): Content {
  const { score, weight = '', working, adjustment } = computed;
  if (adjustment?.points !== undefined) return scoreNumber(adjustment.points);
  if (score === undefined) return { kind: 'text', text: reasonWord(computed) };
  if (working === undefined || expression === undefined) return scoreNumber(score);
  const points = { ratio: working.ratio, weight, score };
  return scoreNumber(score, scoreFormula(expression, points, { weight: weightName(index) }));
}

/** Column titles of the indicators, under their heading where it has a row of its own. */
export function indicatorHeader({ indicators: form, columnWidths }: Form): LayoutRow[] {
  const titles = form.columns.map(({ title, at }) => label(at, title));
  if (form.headingAt !== undefined) return [[label(form.headingAt, ''), ...titles]];
  return [[label([0, columnWidths.length], form.heading)], titles];
}

type Levels = 'level1' | 'level2';

/** The rows of the indicators; equal levels one below the other share a cell, as on paper. */
export function indicatorRows(
  { indicators: form, columnWidths }: Form,
  rows: readonly NumberedRow[],
): LayoutRow[] {
  const spans: Readonly<Record<Levels, readonly number[]>> = {
    level1: runs(rows.map(({ computed, given: { goal } }) => `${goal}\n${computed.level1}`)),
    level2: runs(
      rows.map(({ computed: { level1, level2 }, given: { goal } }) =>
        level2 === undefined || level2 === '' ? undefined : `${goal}\n${level1}\n${level2}`,
      ),
    ),
  };
  const start = form.headingAt === undefined ? 0 : form.headingAt[0] + form.headingAt[1];
  const lines = rows.flatMap((row, position): Cell[][] => [
    ...goalHeading(rows, position, [start, columnWidths.length - start]),
    form.columns.flatMap(({ key, at }) => {
      if (key !== 'level1' && key !== 'level2') return [indicatorCell(key, at, row)];
      const rowSpan = spans[key][position] ?? 1;
      const text = toPrintable(row.computed[key] ?? '');
      const name = `${key}-${row.index}`;
      return rowSpan === 0 ? [] : [body(at, text, { align: 'center', rowSpan, name })];
    }),
  ]);
  const [first, ...others] = lines;
  if (form.headingAt === undefined || first === undefined) return lines;
  return [[label(form.headingAt, form.heading, { rowSpan: lines.length }), ...first], ...others];
}

/** The heading of the annual goal whose rows begin here; none where it goes on, and none for rows without goals. */
function goalHeading(rows: readonly NumberedRow[], position: number, at: Slot): Cell[][] {
  const [own, before] = [rows[position]?.given.goal, rows[position - 1]?.given.goal];
  if (own === before) return [];
  return [[label(at, own === undefined ? sharedGoalHeading : `年度目标${own}`)]];
}

/** How many rows each value goes on for; 0 where it goes on from above. Values left out stay alone. */
function runs(values: readonly (string | undefined)[]): number[] {
  const lengths = values.map(() => 1);
  for (let index = values.length - 1; index > 0; index -= 1) {
    if (values[index] === undefined || values[index] !== values[index - 1]) continue;
    lengths[index - 1] = (lengths[index - 1] ?? 1) + (lengths[index] ?? 1);
    lengths[index] = 0;
  }
  return lengths;
}

function indicatorCell(key: Exclude<IndicatorKey, Levels>, at: Slot, row: NumberedRow): Cell {
  const { index, computed, given } = row;
  switch (key) {
    case 'weight':
      return weightCell(at, index, computed);
    case 'score':
      return scoreCell(at, row);
    case 'deviation': {
      const { deviation } = computed;
      return body(at, deviation === undefined ? '' : deviationNumber(deviation), {
        align: 'center',
        name: deviationName(index),
      });
    }
    case 'target':
      return body(at, toPrintable(targetOf(computed, given)), {
        align: 'center',
        name: `target-${index}`,
      });
    case 'initialTarget':
      return body(at, toPrintable(given.initialTarget ?? ''), {
        align: 'center',
        name: `initial-target-${index}`,
      });
    case 'explanation':
      return body(at, toPrintable(given.explanation ?? ''), { name: explanationName(index) });
    case 'actual':
      return body(at, toPrintable(withPickedShare(computed.actual ?? '', given.achieved)), {
        align: 'center',
        name: actualName(index),
      });
    default:
      return body(at, toPrintable(computed[key] ?? ''), {
        align: 'center',
        name: `${key}-${index}`,
      });
  }
}

/** With the unit that stood in a column of its own. */
function targetOf({ target }: SheetRow, { targetUnit = '' }: Indicator): string {
  return targetUnit === '' ? target : `${target}（${targetUnit}）`;
}
