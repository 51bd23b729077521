/** The stores of one write among several: what it reads was read ahead, what it writes is kept for later. */
import type { SharedWrite, Stores } from '../../evaluations/stores.js';
import type { Executor } from '../executor.js';
import { lockName } from '../stores/idempotency.js';
import { storesOn } from '../stores/index.js';
import { type Prefetched, sheetName } from './prefetch.js';
import type { WriteBuffer } from './write-buffer.js';

/** @param touch called before the write changes anything, in the database or in what is kept. */
export function storesFor(
  inside: Executor,
  write: SharedWrite<unknown>,
  ahead: Prefetched,
  kept: WriteBuffer,
  touch: () => void,
): Stores {
  const plain = storesOn(inside);
  return {
    ...plain,
    keys: { ...plain.keys, hold: async (id) => ahead.keys.get(id) },
    evaluations: { ...plain.evaluations, ...evaluationsFor(plain, write, ahead, kept, touch) },
    idempotency: {
      ...plain.idempotency,
      tryLock: async (keyId, key) => ahead.locked.has(lockName(keyId, key)),
      find: async (keyId, key) => ahead.idempotency.get(lockName(keyId, key)),
      insert: async (record) => {
        touch();
        kept.idempotency.push(record);
      },
    },
    audit: {
      ...plain.audit,
      lockHead: (first) => {
        touch();
        return kept.chains.lockHead(first);
      },
      append: async (entry, head) => kept.chains.append(entry, head),
    },
  };
}

function evaluationsFor(
  { evaluations }: Stores,
  { evaluationId }: SharedWrite<unknown>,
  ahead: Prefetched,
  kept: WriteBuffer,
  touch: () => void,
): Partial<Stores['evaluations']> {
  return {
    lock: async (id) => (id === evaluationId ? ahead.evaluations.get(id) : evaluations.lock(id)),
    sheet: async (id, number) =>
      ahead.sheets.get(sheetName(id, number)) ?? evaluations.sheet(id, number),
    update: async (evaluation) => {
      touch();
      kept.evaluations.push(evaluation);
    },
    insertRevision: async (revision) => {
      touch();
      kept.revisions.push(revision);
    },
  };
}
