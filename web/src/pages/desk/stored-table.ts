/** One stored table as the page has it: what stands, at which version, and the steps that are taken with it. */
import { ref, shallowRef } from 'vue';
import type { components, Problem, ScoreSheet } from '../../../../src/client/index.ts';
import { api, problemOf, send, tellRefusal } from '../../api/client.ts';
import { answered } from '../../shared/ask.ts';

export type StoredTable = components['schemas']['StoredEvaluation'];

/** What came of a write: done, refused (told already), or somebody else was first. */
export type WriteOutcome = 'done' | 'refused' | 'stale';

/** Other tabs of this browser hear of what one of them wrote. */
const tabs = new BroadcastChannel('jichi.tables');

/** A table by its id. */
export function useStoredTable(id: string) {
  const table = shallowRef<StoredTable>();
  const sheet = shallowRef<ScoreSheet>();
  const isGone = ref(false);
  const isBusy = ref(false);
  /** Set when another tab wrote a version that this one has not read. */
  const isElsewhere = ref(false);
  let etag = '';
  const refusals = shallowRef<NonNullable<Problem['errors']>>([]);

  async function load(): Promise<void> {
    const params = { path: { id } };
    const [found, scored] = await Promise.all([
      api.GET('/v1/evaluations/{id}', { params }).catch(() => undefined),
      answered(api.GET('/v1/evaluations/{id}/sheet', { params }), () => undefined),
    ]);
    if (found?.response.status === 404) isGone.value = true;
    if (found?.data === undefined) return;
    etag = found.response.headers.get('etag') ?? '';
    table.value = found.data;
    sheet.value = scored;
    isElsewhere.value = false;
  }

  /** Sends one write with the version that the page has seen. */
  function write(method: string, path: string, body?: unknown): Promise<WriteOutcome> {
    const ifMatch = { 'if-match': etag };
    if (body === undefined) return sent(path, { method, headers: ifMatch });
    const headers = { ...ifMatch, 'content-type': 'application/json' };
    return sent(path, { method, headers, body: JSON.stringify(body) });
  }

  /** Sends a file; which version it is added to does not matter. */
  function upload(path: string, body: Blob): Promise<WriteOutcome> {
    const headers = { 'content-type': 'application/octet-stream' };
    return sent(path, { method: 'POST', headers, body });
  }

  async function sent(path: string, init: RequestInit): Promise<WriteOutcome> {
    isBusy.value = true;
    refusals.value = [];
    try {
      const answer = await send(`./v1/evaluations/${id}${path}`, init);
      if (answer.ok) {
        etag = answer.headers.get('etag') ?? etag;
        tabs.postMessage({ id, etag });
        return 'done';
      }
      if (answer.status === 412) return 'stale';
      const problem = await problemOf(answer);
      refusals.value = problem.errors ?? [];
      if (answer.status !== 401) tellRefusal(problem);
      return 'refused';
    } catch {
      return 'refused';
    } finally {
      isBusy.value = false;
    }
  }

  const hear = ({ data }: MessageEvent<{ id: string; etag: string }>): void => {
    if (data.id === id && data.etag !== etag) isElsewhere.value = true;
  };
  tabs.addEventListener('message', hear);
  const leave = (): void => tabs.removeEventListener('message', hear);

  return { table, sheet, isGone, isBusy, isElsewhere, refusals, load, write, upload, leave };
}
