/** Goals and tasks: what was meant to be done, and what was. */
import type { Evaluation } from '../../indicators/evaluation.js';
import type { Form } from '../forms/form.js';
import { body, type LayoutRow, label, type Slot } from '../layout.js';
import { toPrintable } from '../printable.js';

/** The rows of goals; one to fill in where there is none yet. */
export function goalRows({ goals: form }: Form, { goals = [] }: Evaluation): LayoutRow[] {
  const given = goals.length === 0 ? [{}] : goals;
  const { expected, achieved } = form;
  const header = [
    label(form.labelAt, form.label, { rowSpan: given.length + 1 }),
    label(expected.at, expected.title),
    label(achieved.at, achieved.title),
  ];
  return [
    header,
    ...given.map((goal, index) => [
      body(expected.at, toPrintable(goal.expected ?? ''), { name: `goal-expected-${index}` }),
      body(achieved.at, toPrintable(goal.achieved ?? ''), { name: `goal-achieved-${index}` }),
    ]),
  ];
}

/** Heading, column titles and rows of the tasks. */
export function taskRows(
  { tasks: form, columnWidths }: Form,
  { tasks = [] }: Evaluation,
): LayoutRow[] {
  if (tasks.length === 0 && !form.isAlwaysThere) return [];
  const given = tasks.length === 0 ? [{}] : tasks;
  const all: Slot = [0, columnWidths.length];
  return [
    [label(all, form.heading)],
    form.columns.map(({ title, at }) => label(at, title)),
    ...given.map((task, index) =>
      form.columns.map(({ key, at }) =>
        body(
          at,
          toPrintable(task[key] ?? ''),
          key === 'achieved' ? { name: `task-achieved-${index}` } : {},
        ),
      ),
    ),
  ];
}
