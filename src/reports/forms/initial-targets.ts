/** A form with two columns of targets: 年初 and 调整, where the year changed any of them. */
import { greatestOf } from '../../lists.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Slot } from '../layout.js';
import type { Form, FormColumn, IndicatorsForm } from './form.js';

/** Millimetres of the new column; the widest other one gives them up. */
const widthOfColumn = 20;

/** The form as it is, or with a column for the targets from before the adjustment. */
export function withInitialTargets(form: Form, { input }: ScoreSheet): Form {
  const isAdjusted = input.indicators.some(({ initialTarget }) => initialTarget !== undefined);
  const at = form.indicators.columns.find(({ key }) => key === 'target')?.at[0];
  return isAdjusted && at !== undefined ? widened(form, at) : form;
}

/** Every slot moves behind the new column, or spans it. */
function widened(form: Form, place: number): Form {
  const moved = ([start, span]: Slot): Slot =>
    start > place ? [start + 1, span] : start + span > place ? [start, span + 1] : [start, span];
  const column = <C extends { readonly at: Slot }>(own: C): C => ({ ...own, at: moved(own.at) });
  const { fields, funding, goals, tasks, indicators, statements } = form;
  return {
    ...form,
    columnWidths: widthsWith(form.columnWidths, place),
    fields: fields.map((row) =>
      row.map((field) => ({
        ...field,
        labelAt: moved(field.labelAt),
        valueAt: moved(field.valueAt),
      })),
    ),
    funding: {
      ...funding,
      labelAt: moved(funding.labelAt),
      nameAt: moved(funding.nameAt),
      columns: funding.columns.map(column),
    },
    ...(statements === undefined
      ? {}
      : {
          statements: {
            ...statements,
            labelAt: moved(statements.labelAt),
            itemAt: moved(statements.itemAt),
            statementAt: moved(statements.statementAt),
            ...(statements.weight === undefined ? {} : { weight: column(statements.weight) }),
            ...(statements.score === undefined ? {} : { score: column(statements.score) }),
            explanation: column(statements.explanation),
          },
        }),
    goals: {
      ...goals,
      labelAt: moved(goals.labelAt),
      expected: column(goals.expected),
      achieved: column(goals.achieved),
    },
    tasks: { ...tasks, columns: tasks.columns.map(column) },
    indicators: { ...indicators, ...indicatorColumns(indicators, place, moved) },
  };
}

function indicatorColumns(
  { columns, headingAt }: IndicatorsForm,
  place: number,
  moved: (slot: Slot) => Slot,
): Pick<IndicatorsForm, 'columns' | 'headingAt'> {
  type Column = FormColumn<IndicatorsForm['columns'][number]['key']>;
  const all = columns.flatMap((own): Column[] => {
    if (own.key !== 'target') return [{ ...own, at: moved(own.at) }];
    return [
      { key: 'initialTarget', title: '年初指标值', at: [place, 1] },
      { ...own, title: '调整指标值', at: [place + 1, own.at[1]] },
    ];
  });
  return { columns: all, ...(headingAt === undefined ? {} : { headingAt: moved(headingAt) }) };
}

function widthsWith(widths: readonly number[], place: number): number[] {
  const widest = widths.indexOf(greatestOf(widths));
  const shrunk = widths.map((width, index) => (index === widest ? width - widthOfColumn : width));
  return [...shrunk.slice(0, place), widthOfColumn, ...shrunk.slice(place)];
}
