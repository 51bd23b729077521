/** The tables that are being filled in. */
import { computed, shallowReactive, shallowRef } from 'vue';
import { tellRefusal } from '../../api/client.ts';
import { notify } from '../../app/notices.ts';
import { newId } from '../../shared/new-id.ts';
import { type Draft, newRowId, openDraft } from '../../shared/table/draft.ts';
import { dropCopy, keepCopy } from '../../shared/table/local-copies.ts';
import { restored } from '../../shared/table/restored.ts';
import { saveDraft } from '../../shared/table/save-drafts.ts';
import type { Evaluation } from '../../shared/table/shapes.ts';
import { saySheet } from '../../words/sheet.ts';
import { sayTable } from '../../words/table.ts';
import { changeStored, type KeptTable, readStored } from './stored-table.ts';

export interface FilledTable {
  readonly draft: Draft;
  /** The table that the service keeps of it, once there is one. */
  readonly stored: { value: KeptTable | undefined };
  /** Whether it was changed elsewhere since it was read. */
  readonly isOvertaken: { value: boolean };
}

export const filledTables = shallowReactive<FilledTable[]>([]);
export const chosenFilled = shallowRef<FilledTable>();
export const hasUnsavedTables = computed(() =>
  filledTables.some(({ draft }) => draft.isChanged.value),
);

const releases = new WeakMap<FilledTable, () => void>();
/** A press that is repeated after a lost connection is the same write. */
const keys = new WeakMap<object, string>();

/** What a table is called on the page. */
export function nameOf({ draft }: FilledTable): string {
  const { project, unit, kind, fiscalYear } = draft.state.value.evaluation;
  const name = project?.name || unit?.name || saySheet(`title-${kind}`);
  return fiscalYear === undefined ? name : `${name} ${fiscalYear}`;
}

/** Opens a table to be filled in. */
export function openFilled(evaluation: Evaluation, stored?: KeptTable): FilledTable {
  const draft = openDraft({ evaluation });
  const table: FilledTable = {
    draft,
    stored: shallowRef(stored),
    isOvertaken: shallowRef(false),
  };
  filledTables.push(table);
  releases.set(table, keepCopy(draft, nameOf(table)));
  chosenFilled.value = table;
  return table;
}

/** Opens what was kept in this browser when a tab was closed. */
export function openRestored(): void {
  for (const { id, evaluation } of restored.value) {
    const table = openFilled(evaluation);
    // It is still not saved: a copy of its own takes the place of the old one.
    table.draft.change((state) => ({ ...state }));
    void dropCopy(id);
  }
  restored.value = [];
}

/** Opens a stored table, or shows it where it is open already. */
export async function openStored(id: string): Promise<void> {
  const known = filledTables.find(({ stored }) => stored.value?.id === id);
  if (known !== undefined) {
    chosenFilled.value = known;
    return;
  }
  const read = await readStored(id);
  if ('tag' in read) openFilled(read.evaluation, read);
  else tellRefusal(read);
}

/** Closes a table; a copy of what was changed stays in this browser. */
export function closeFilled(table: FilledTable): void {
  const index = filledTables.indexOf(table);
  if (index === -1) return;
  filledTables.splice(index, 1);
  releases.get(table)?.();
  table.draft.close();
  if (chosenFilled.value === table)
    chosenFilled.value = filledTables[Math.min(index, filledTables.length - 1)];
}

/**
 * Saves a table: as a new draft, or as a change of the one that it is.
 * @throws Error where the service cannot be reached.
 */
export async function saveFilled(table: FilledTable): Promise<void> {
  if (table.stored.value === undefined) await saveNew(table);
  else await saveChange(table, table.stored.value);
}

async function saveNew(table: FilledTable): Promise<void> {
  const state = table.draft.state.value;
  const key = keys.get(state) ?? newId();
  keys.set(state, key);
  const outcome = await saveDraft(table.draft, key);
  if (outcome.problem !== undefined) {
    tellRefusal(outcome.problem);
    return;
  }
  const read = await readStored(outcome.id);
  if ('tag' in read) table.stored.value = read;
  notify('done', sayTable('saved'));
}

async function saveChange(table: FilledTable, before: KeptTable): Promise<void> {
  const state = table.draft.state.value;
  const after = await changeStored(before, state.evaluation);
  if (!('tag' in after)) {
    table.isOvertaken.value = after.status === 412;
    if (after.status !== 412) tellRefusal(after);
    return;
  }
  table.stored.value = after;
  table.isOvertaken.value = false;
  if (table.draft.state.value === state) table.draft.saved();
  notify('done', sayTable('saved-again'));
}

/** After a change elsewhere: the own changes are stored over it. */
export async function keepMine(table: FilledTable): Promise<void> {
  const newest = await readStored(table.stored.value?.id ?? '');
  if (!('tag' in newest)) {
    tellRefusal(newest);
    return;
  }
  await saveChange(table, newest);
}

/** After a change elsewhere: the newest is shown; undo brings the own changes back. */
export async function takeTheirs(table: FilledTable): Promise<void> {
  const newest = await readStored(table.stored.value?.id ?? '');
  if (!('tag' in newest)) {
    tellRefusal(newest);
    return;
  }
  table.stored.value = newest;
  table.isOvertaken.value = false;
  const { evaluation } = newest;
  table.draft.change(() => ({ evaluation, rowIds: evaluation.indicators.map(newRowId) }));
  table.draft.saved();
}
