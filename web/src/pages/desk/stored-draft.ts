/** A stored table as the form shows it: what stands with what was typed over it, and the sheet of that. */
import { computed } from 'vue';
import { asTexts } from '../../shared/table/as-texts.ts';
import { setAt } from '../../shared/table/changes.ts';
import type { Draft, TableState } from '../../shared/table/draft.ts';
import type { Evaluation, Problem, ScoreSheet, ShownFinding } from '../../shared/table/shapes.ts';
import { sayDesk } from '../../words/desk.ts';
import { type Entries, textAt } from './entries.ts';

export interface StoredForm {
  readonly evaluation: object;
  readonly sheet: ScoreSheet;
  /** Why rows came back. */
  readonly reasons: readonly { readonly pointer: string; readonly reason: string }[];
  readonly refused?: Problem | undefined;
  /** Where what is typed goes; without it the form is read. */
  readonly entries?: Entries | undefined;
}

/** Each form on a page has a number of its own. */
let count = 0;

/** The draft of a stored table. It goes no step back: what was typed is forgotten place by place, or as a whole. */
export function storedDraft(form: () => StoredForm): Draft {
  count -= 1;
  const stands = computed((): TableState => {
    const evaluation = asTexts(form().evaluation);
    return { evaluation, rowIds: evaluation.indicators.map((_row, index) => index) };
  });
  const state = computed(
    (): TableState =>
      [...(form().entries?.all ?? [])].reduce(
        (before, [place, { text }]) => setAt(place, text === '' ? undefined : text)(before),
        stands.value,
      ),
  );
  const rows = computed(() => new Map(form().sheet.indicators.entries()));
  return {
    id: count,
    state,
    sheet: computed(() => form().sheet),
    sheetRows: rows,
    findings: computed(() => [...form().reasons.map(returned), ...form().sheet.findings]),
    refusal: computed(() => form().refused),
    isScoring: computed(() => false),
    isChanged: computed(() => form().entries?.isEmpty === false),
    canUndo: computed(() => false),
    canRedo: computed(() => false),
    change: (make) => enter(form(), state.value.evaluation, make(state.value).evaluation),
    undo: () => undefined,
    redo: () => undefined,
    saved: () => undefined,
    close: () => undefined,
  };
}

/** Stands with the findings of its row. */
function returned({ pointer, reason }: StoredForm['reasons'][number]): ShownFinding {
  const message = sayDesk('returned-row', { reason });
  return { code: 'returned', severity: 'warning', message, pointer };
}

function enter({ entries, evaluation }: StoredForm, before: Evaluation, after: Evaluation): void {
  for (const place of placesThatDiffer(before, after)) {
    entries?.enter(evaluation, place, textAt(after, place));
  }
}

/** JSON Pointers of texts that differ; what did not change is the same object on both sides. */
function placesThatDiffer(before: unknown, after: unknown, place = ''): readonly string[] {
  if (before === after) return [];
  if (!isHolder(before) && !isHolder(after)) return [place];
  const [one, other] = [before, after].map((value) => (isHolder(value) ? value : {}));
  const names = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);
  return [...names].flatMap((name) =>
    placesThatDiffer(one?.[name], other?.[name], `${place}/${name}`),
  );
}

function isHolder(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
