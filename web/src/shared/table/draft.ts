/** A table that is open on a page: what stands in it, how it came to that, and what the service says of it. */
import {
  type ComputedRef,
  computed,
  effectScope,
  type Ref,
  type ShallowRef,
  shallowReactive,
  shallowRef,
  watch,
} from 'vue';
import { asTexts } from './as-texts.ts';
import { type Answer, scorer } from './scorer.ts';
import { pointerOnPage } from './sending.ts';
import type { Evaluation, Indicator, Problem, ScoreSheet, ShownFinding } from './shapes.ts';

/** One state of a table. It is never changed: a change makes another, and the old one is what undo goes back to. */
export interface TableState {
  readonly evaluation: Evaluation;
  /** What each row is known by, wherever it is moved. */
  readonly rowIds: readonly number[];
}

/** What a table is opened with. */
export interface Opening {
  readonly evaluation: Evaluation;
  readonly sheet?: ScoreSheet | undefined;
  readonly refused?: Problem | undefined;
  /** Findings of the file, those of its sheet among them. */
  readonly findings?: readonly ShownFinding[];
  /** Where the values of the table stand in its file, by their pointers. */
  readonly places?: Readonly<Record<string, string>>;
}

export interface Draft {
  readonly id: number;
  readonly state: Readonly<Ref<TableState>>;
  readonly sheet: ComputedRef<ScoreSheet | undefined>;
  /** The row of the sheet for each row of the page. */
  readonly sheetRows: ComputedRef<ReadonlyMap<number, ScoreSheet['indicators'][number]>>;
  readonly findings: ComputedRef<readonly ShownFinding[]>;
  /** Why the service does not score it as it stands; pointers lead into the page's table. */
  readonly refusal: ComputedRef<Problem | undefined>;
  readonly isScoring: ComputedRef<boolean>;
  readonly isChanged: ComputedRef<boolean>;
  readonly canUndo: ComputedRef<boolean>;
  readonly canRedo: ComputedRef<boolean>;
  /** Makes the next state; changes with the same mark shortly after each other are one step of undo. */
  change(make: (state: TableState) => TableState, mark?: string): void;
  undo(): void;
  redo(): void;
  /** What it is now has been saved. */
  saved(): void;
  close(): void;
}

/** Steps that undo goes back; the table of the first one is kept by `isChanged` alone. */
const stepsMax = 200;
const sameStepMs = 1500;

/** The tables that are open on some page, the last one at the end. */
export const openDrafts: Set<Draft> = shallowReactive(new Set());

let drafts = 0;
let rows = 0;

/** A name for a row that no other has. */
export function newRowId(): number {
  rows += 1;
  return rows;
}

/** Opens a table. It asks the service for its score when it has none, and after each change. */
export function openDraft(opening: Opening): Draft {
  drafts += 1;
  const evaluation = asTexts(opening.evaluation);
  const first: TableState = { evaluation, rowIds: evaluation.indicators.map(newRowId) };
  const state = shallowRef(first);
  const savedState = shallowRef(first);
  const history = historyOf(state);
  const scope = effectScope(true);
  const scoring = scorer(openingAnswer(opening));
  scope.run(() => watch(state, (next) => scoring.ask(next.evaluation), { flush: 'sync' }));
  if (opening.sheet === undefined && opening.refused === undefined) scoring.ask(first.evaluation);
  const { answer } = scoring;
  const shown: ShownFindings = new WeakMap();
  const draft: Draft = {
    id: drafts,
    state,
    sheet: computed(() => answer.value.sheet),
    sheetRows: computed(() => rowsOnPage(answer.value)),
    findings: computed(() => findingsOf(answer.value, opening, shown)),
    refusal: computed(() => refusalOnPage(answer.value)),
    isScoring: computed(() => scoring.isAsking.value),
    isChanged: computed(() => state.value !== savedState.value),
    ...history,
    saved: () => {
      savedState.value = state.value;
    },
    close: () => {
      openDrafts.delete(draft);
      scope.stop();
      scoring.stop();
    },
  };
  openDrafts.add(draft);
  return draft;
}

function openingAnswer({ evaluation, sheet, refused }: Opening): Answer {
  return { sheet, problem: refused, rows: evaluation.indicators.map((_, index) => index) };
}

type History = Pick<Draft, 'canUndo' | 'canRedo' | 'change' | 'undo' | 'redo'>;

function historyOf(state: ShallowRef<TableState>): History {
  const past = shallowRef<readonly TableState[]>([]);
  const future = shallowRef<readonly TableState[]>([]);
  let last = { mark: '', at: 0 };
  const move = (from: typeof past, to: typeof past): void => {
    const next = from.value.at(-1);
    if (next === undefined) return;
    from.value = from.value.slice(0, -1);
    to.value = [...to.value, state.value];
    state.value = next;
    last = { mark: '', at: 0 };
  };
  return {
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    change: (make, mark = '') => {
      const next = make(state.value);
      if (next === state.value) return;
      const at = performance.now();
      const isSameStep = mark !== '' && mark === last.mark && at - last.at < sameStepMs;
      if (!isSameStep) past.value = [...past.value, state.value].slice(-stepsMax);
      future.value = [];
      last = { mark, at };
      state.value = next;
    },
    undo: () => move(past, future),
    redo: () => move(future, past),
  };
}

function rowsOnPage({ sheet, rows: sent }: Answer): Map<number, ScoreSheet['indicators'][number]> {
  const found = new Map<number, ScoreSheet['indicators'][number]>();
  sheet?.indicators.forEach((row, index) => {
    const onPage = sent[index];
    if (onPage !== undefined) found.set(onPage, row);
  });
  return found;
}

/** The findings of a sheet as they were shown: what came back as it was stays the same object on the page as well. */
type ShownFindings = WeakMap<ScoreSheet['findings'][number], ShownFinding>;

/** The findings of the sheet, with their places in the file, and those that only the file has. */
function findingsOf(
  { sheet, rows: sent }: Answer,
  opening: Opening,
  shown: ShownFindings,
): readonly ShownFinding[] {
  const ofFile = opening.findings ?? [];
  if (sheet === opening.sheet) return ofFile;
  const asked = new Set((opening.sheet?.findings ?? []).map(keyOf));
  const onlyOfFile = ofFile.filter((finding) => !asked.has(keyOf(finding)));
  const known = new Map(ofFile.map((finding) => [finding.pointer, finding]));
  const ofSheet = (sheet?.findings ?? []).map((finding): ShownFinding => {
    const pointer = pointerOnPage(finding.pointer, sent);
    const old = shown.get(finding);
    if (old?.pointer === pointer) return old;
    const source = known.get(pointer)?.source ?? placeOf(pointer, opening.places);
    const now = { ...finding, pointer, ...(source === undefined ? {} : { source }) };
    shown.set(finding, now);
    return now;
  });
  return [...onlyOfFile, ...ofSheet];
}

const keyOf = ({ code, pointer }: ShownFinding): string => `${code} ${pointer}`;

/** The place of a value, or of what it belongs to. */
function placeOf(
  pointer: string,
  places: Readonly<Record<string, string>> = {},
): string | undefined {
  for (let rest = pointer; rest !== ''; rest = rest.slice(0, rest.lastIndexOf('/'))) {
    if (places[rest] !== undefined) return places[rest];
  }
  return undefined;
}

function refusalOnPage({ problem, rows: sent }: Answer): Problem | undefined {
  if (problem?.errors === undefined) return problem;
  const errors = problem.errors.map((defect) => ({
    ...defect,
    pointer: pointerOnPage(defect.pointer, sent),
  }));
  return { ...problem, errors };
}

/** A row with the levels of the one before it and nothing else. */
export function emptyRow(before: Indicator | undefined): Indicator {
  const { level1 = '', level2 } = before ?? {};
  return { level1, ...(level2 === undefined ? {} : { level2 }), level3: '', target: '' };
}
