/**
 * Copies of tables that were changed and not saved, kept in this browser (IndexedDB) so that a closed tab loses nothing.
 * They hold what stands in the table, and no key. A copy that an open tab works on belongs to that tab alone.
 */

import { watch } from 'vue';
import { newId } from '../new-id.ts';
import type { Draft } from './draft.ts';
import type { Evaluation } from './shapes.ts';

export interface LocalCopy {
  readonly id: string;
  readonly title: string;
  readonly savedAt: number;
  readonly evaluation: Evaluation;
}

const storeName = 'tables';
const pauseMs = 400;
/** Copies that nobody came back for. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

/** Keeps a copy of a table while it has changes that are not saved; what it gives back stops that. */
export function keepCopy(draft: Draft, title: string): () => void {
  const id = newId();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let release: (() => void) | undefined;
  const stop = watch([draft.state, draft.isChanged], ([state, isChanged]) => {
    clearTimeout(timer);
    if (!isChanged) {
      void dropCopy(id);
      return;
    }
    release ??= held(id);
    const copy = { id, title, savedAt: Date.now(), evaluation: state.evaluation };
    timer = setTimeout(() => void within('readwrite', (store) => store.put(plain(copy))), pauseMs);
  });
  return () => {
    stop();
    clearTimeout(timer);
    release?.();
  };
}

/** IndexedDB takes no proxies. */
const plain = (copy: LocalCopy): LocalCopy => JSON.parse(JSON.stringify(copy)) as LocalCopy;

/** Says to other tabs that this one works on the copy, as long as it is open. */
function held(id: string): () => void {
  let release = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks?.request(`jichi-table-${id}`, () => until).catch(() => undefined);
  return () => release();
}

/** Copies that no open tab works on, newest first; those that are too old are taken away. */
export async function leftCopies(): Promise<readonly LocalCopy[]> {
  const all = ((await within('readonly', (store) => store.getAll())) ?? []) as LocalCopy[];
  const old = all.filter(({ savedAt }) => Date.now() - savedAt > keptMs);
  await Promise.all(old.map(({ id }) => dropCopy(id)));
  const locks = (await navigator.locks?.query())?.held ?? [];
  const names = new Set(locks.map(({ name }) => name));
  return all
    .filter((copy) => !old.includes(copy) && !names.has(`jichi-table-${copy.id}`))
    .sort((one, other) => other.savedAt - one.savedAt);
}

/** Takes a copy away. */
export async function dropCopy(id: string): Promise<void> {
  await within('readwrite', (store) => store.delete(id));
}

/** A browser that keeps nothing has no copies; the page then warns before it is closed, and that is all. */
function within(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('jichi', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName, { keyPath: 'id' });
    opening.onerror = () => resolve(undefined);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(storeName, mode);
      const request = work(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => resolve(undefined);
      transaction.addEventListener('complete', () => database.close());
    };
  });
}
