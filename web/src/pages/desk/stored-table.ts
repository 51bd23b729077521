/** One stored table as the page has it: what stands, at which version, and the steps that are taken with it. */
import { computed, ref, shallowRef } from 'vue';
import type { components, Problem, ScoreSheet } from '../../../../src/client/index.ts';
import { api, problemOf, send, tellRefusal } from '../../api/client.ts';
import { answered } from '../../shared/ask.ts';

export type StoredTable = components['schemas']['StoredEvaluation'];

/** What came of a write: done, refused (told already), or somebody else was first. */
export type WriteOutcome = 'done' | 'refused' | 'stale';

/** Other tabs of this browser hear of what one of them wrote. */
const tabs = new BroadcastChannel('jichi.tables');

function stateOf(id: string) {
  return {
    id,
    table: shallowRef<StoredTable>(),
    sheet: shallowRef<ScoreSheet>(),
    isGone: ref(false),
    /** Set when another tab wrote a version that this one has not read. */
    isElsewhere: ref(false),
    refusals: shallowRef<NonNullable<Problem['errors']>>([]),
    /** Writes and readings: nothing is written from a version that is just being read anew. */
    underWay: ref(0),
    etag: '',
    /** The version that another tab told of last. */
    toldEtag: '',
    /** Counts readings and writes: an answer that was asked for before the newest of them is older than what is known. */
    turn: 0,
  };
}

type State = ReturnType<typeof stateOf>;

async function read(state: State): Promise<void> {
  state.turn += 1;
  const mine = state.turn;
  state.toldEtag = '';
  const params = { path: { id: state.id } };
  const [found, scored] = await Promise.all([
    api.GET('/v1/evaluations/{id}', { params }).catch(() => undefined),
    answered(api.GET('/v1/evaluations/{id}/sheet', { params }), () => undefined),
  ]);
  if (mine !== state.turn) return;
  if (found?.response.status === 404) state.isGone.value = true;
  if (found?.data === undefined) return;
  state.etag = found.response.headers.get('etag') ?? '';
  state.table.value = found.data;
  state.sheet.value = scored;
  // What was told while this was on its way may be newer.
  state.isElsewhere.value = state.toldEtag !== '' && state.toldEtag !== state.etag;
}

async function sent(state: State, path: string, init: RequestInit): Promise<WriteOutcome> {
  state.refusals.value = [];
  try {
    const answer = await send(`./v1/evaluations/${state.id}${path}`, init);
    if (answer.ok) {
      state.turn += 1;
      state.etag = answer.headers.get('etag') ?? state.etag;
      tabs.postMessage({ id: state.id, etag: state.etag });
      return 'done';
    }
    if (answer.status === 412) return 'stale';
    const problem = await problemOf(answer);
    state.refusals.value = problem.errors ?? [];
    if (answer.status !== 401) tellRefusal(problem);
    return 'refused';
  } catch {
    return 'refused';
  }
}

/** A table by its id. */
export function useStoredTable(id: string) {
  const state = stateOf(id);
  const { table, sheet, isGone, isElsewhere, refusals, underWay } = state;

  async function counted<T>(work: Promise<T>): Promise<T> {
    underWay.value += 1;
    try {
      return await work;
    } finally {
      underWay.value -= 1;
    }
  }

  /** Sends one write with the version that the page has seen. */
  function write(method: string, path: string, body?: unknown): Promise<WriteOutcome> {
    const ifMatch = { 'if-match': state.etag };
    if (body === undefined) return counted(sent(state, path, { method, headers: ifMatch }));
    const headers = { ...ifMatch, 'content-type': 'application/json' };
    return counted(sent(state, path, { method, headers, body: JSON.stringify(body) }));
  }

  /** Sends a file; which version it is added to does not matter. */
  function upload(path: string, body: Blob): Promise<WriteOutcome> {
    const headers = { 'content-type': 'application/octet-stream' };
    return counted(sent(state, path, { method: 'POST', headers, body }));
  }

  const hear = ({ data }: MessageEvent<{ id: string; etag: string }>): void => {
    if (data.id !== id || data.etag === state.etag) return;
    state.toldEtag = data.etag;
    isElsewhere.value = true;
  };
  tabs.addEventListener('message', hear);
  const leave = (): void => tabs.removeEventListener('message', hear);
  const load = (): Promise<void> => counted(read(state));
  const isBusy = computed(() => underWay.value > 0);

  return { table, sheet, isGone, isBusy, isElsewhere, refusals, load, write, upload, leave };
}
