/** What can be done to a table, each as a new state of it. */
import { emptyRow, newRowId, type TableState } from './draft.ts';
import type { Evaluation, Indicator } from './shapes.ts';

type Change = (state: TableState) => TableState;

/** Puts a value at a pointer of the evaluation; what the pointer leads through is made where it is missing. */
export function setAt(pointer: string, value: unknown): Change {
  const steps = pointer.split('/').slice(1);
  return (state) => {
    const evaluation = withValue(state.evaluation, steps, value) as Evaluation;
    return evaluation === state.evaluation ? state : { ...state, evaluation };
  };
}

function withValue(holder: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const before = (holder as Record<string, unknown> | undefined)?.[step];
  const after = withValue(before, rest, value);
  if (after === before) return holder;
  if (Array.isArray(holder)) return holder.with(Number(step), after);
  const members = { ...(holder as Record<string, unknown> | undefined) };
  if (after === undefined) delete members[step];
  else members[step] = after;
  return members;
}

/** The same value in several rows: a level that they share. */
export function setInRows(
  indexes: readonly number[],
  member: keyof Indicator,
  value: string,
): Change {
  return (state) =>
    indexes.reduce((next, index) => setAt(`/indicators/${index}/${member}`, value)(next), state);
}

/** An empty row behind the one at the index; -1 is before the first. */
export function addRow(index: number): Change {
  return ({ evaluation, rowIds }) => ({
    evaluation: {
      ...evaluation,
      indicators: evaluation.indicators.toSpliced(
        index + 1,
        0,
        emptyRow(evaluation.indicators[Math.max(index, 0)]),
      ),
    },
    rowIds: rowIds.toSpliced(index + 1, 0, newRowId()),
  });
}

/** Takes a row out; undo brings it back. */
export function removeRow(index: number): Change {
  return ({ evaluation, rowIds }) => ({
    evaluation: { ...evaluation, indicators: evaluation.indicators.toSpliced(index, 1) },
    rowIds: rowIds.toSpliced(index, 1),
  });
}

/** Moves a row up (-1) or down (1). */
export function moveRow(index: number, by: -1 | 1): Change {
  return (state) => {
    const [row, id] = [state.evaluation.indicators[index], state.rowIds[index]];
    const to = index + by;
    if (row === undefined || id === undefined || to < 0 || to >= state.rowIds.length) return state;
    const without = removeRow(index)(state);
    return {
      evaluation: {
        ...without.evaluation,
        indicators: without.evaluation.indicators.toSpliced(to, 0, row),
      },
      rowIds: without.rowIds.toSpliced(to, 0, id),
    };
  };
}

/** A line of a list of the evaluation more: a source of money, a goal, a task. */
export function addItem(pointer: string, item: unknown): Change {
  return (state) => setAt(`${pointer}`, [...listAt(state, pointer), item])(state);
}

/** A line of such a list less. */
export function removeItem(pointer: string, index: number): Change {
  return (state) => setAt(pointer, listAt(state, pointer).toSpliced(index, 1))(state);
}

function listAt(state: TableState, pointer: string): readonly unknown[] {
  let found: unknown = state.evaluation;
  for (const step of pointer.split('/').slice(1)) {
    found = (found as Record<string, unknown> | undefined)?.[step];
  }
  return Array.isArray(found) ? found : [];
}
