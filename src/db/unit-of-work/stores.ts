/**
 * The stores of one command: an evaluation that it locked or made is there once, as the command left it; what was
 * announced was read ahead; what is written of tables, of the log and against repetition is held back for the commit.
 */
import type { KeyStore } from '../../evaluations/access/ports.js';
import type { IdempotencyStore } from '../../evaluations/commands/ports.js';
import type { Stores } from '../../evaluations/stores.js';
import type { EvaluationStore, StoredEvaluation } from '../../evaluations/tables/ports.js';
import { wholeSheet } from '../../scoring/sheet-text.js';
import { lockName } from '../stores/idempotency.js';
import { sheetName } from './prefetch.js';
import type { Scope } from './scope.js';

/** Made when they are asked for: a command needs few of them. */
export function storesIn(scope: Scope): Stores {
  const { direct } = scope;
  return {
    evaluations: evaluationsIn(scope),
    idempotency: idempotencyIn(scope),
    audit: {
      append: async (entry) => {
        scope.buffer.entries.push(entry);
      },
      list: (...words) => scope.now(() => direct.audit.list(...words)),
    },
    get keys() {
      return keysIn(scope);
    },
    get sessions() {
      return guarded(direct.sessions, [], scope);
    },
    get attachments() {
      return guarded(direct.attachments, ['find', 'known'], scope);
    },
    get units() {
      return guarded(direct.units, ['find', 'known', 'codes'], scope);
    },
    get windows() {
      return guarded(direct.windows, ['of'], scope);
    },
    get policies() {
      return guarded(direct.policies, ['all', 'count'], scope);
    },
    get statistics() {
      return guarded(direct.statistics, [], scope);
    },
    get whatIf() {
      return guarded(direct.whatIf, [], scope);
    },
    get batches() {
      return guarded(direct.batches, [], scope);
    },
    get verification() {
      return guarded(direct.verification, [], scope);
    },
  };
}

type Ask = (...words: readonly unknown[]) => Promise<unknown>;

/**
 * A store whose statements go to the database at once.
 * @param free those that read nothing that may be held back, and write nothing.
 */
function guarded<Store extends object>(
  store: Store,
  free: readonly (keyof Store & string)[],
  scope: Scope,
): Store {
  const methods = Object.entries(store).map(([name, ask]: [string, Ask]) => [
    name,
    free.some((one) => one === name)
      ? ask
      : (...words: readonly unknown[]) => scope.now(() => ask(...words)),
  ]);
  return Object.fromEntries(methods) as Store;
}

function keysIn(scope: Scope): KeyStore {
  const { direct, prefetched } = scope;
  const { keys } = direct;
  return {
    ...guarded(keys, ['find', 'hold'], scope),
    hold: async (id) => prefetched.keys.get(id) ?? keys.hold(id),
    revoke: (id, at) => {
      scope.command.revoking?.();
      return scope.now(() => keys.revoke(id, at));
    },
  };
}

function idempotencyIn(scope: Scope): IdempotencyStore {
  const { buffer, direct, prefetched, command } = scope;
  const { keyId, announced } = command;
  const isAnnounced = (id: string, key: string): boolean =>
    id === keyId && key === announced.idempotencyKey;
  return {
    tryLock: async (id, key) =>
      isAnnounced(id, key)
        ? prefetched.locked.has(lockName(id, key))
        : scope.now(() => direct.idempotency.tryLock(id, key)),
    find: async (id, key) =>
      isAnnounced(id, key)
        ? prefetched.idempotency.get(lockName(id, key))
        : scope.now(() => direct.idempotency.find(id, key)),
    insert: async (record) => {
      buffer.rows.idempotency.push(record);
    },
    prune: (...words) => scope.now(() => direct.idempotency.prune(...words)),
  };
}

function evaluationsIn(scope: Scope): EvaluationStore {
  const { buffer, direct } = scope;
  const { evaluations } = direct;
  return {
    find: async (id) => {
      if (buffer.known.has(id)) return unlessDeleted(buffer.known.get(id));
      return id === scope.command.announced.reads?.id
        ? scope.prefetched.evaluations.get(id)
        : evaluations.find(id);
    },
    lock: (id) => locked(scope, id),
    insert: async (evaluation) => {
      buffer.known.set(evaluation.id, evaluation);
      buffer.rows.evaluations.push(evaluation);
    },
    update: async (evaluation) => {
      // One statement changes a row once.
      if (buffer.rows.changed.some(({ id }) => id === evaluation.id)) await scope.settle();
      buffer.known.set(evaluation.id, evaluation);
      buffer.rows.changed.push(evaluation);
    },
    list: (...words) => scope.now(() => evaluations.list(...words)),
    counts: (...words) => scope.now(() => evaluations.counts(...words)),
    ...partsIn(scope),
  };
}

/** Revisions and reviews. */
function partsIn(
  scope: Scope,
): Pick<
  EvaluationStore,
  'insertRevision' | 'sheet' | 'revisions' | 'insertReview' | 'review' | 'reviewOf'
> {
  const { buffer, direct, prefetched } = scope;
  const { evaluations } = direct;
  return {
    insertRevision: async (revision) => {
      buffer.rows.revisions.push(revision);
    },
    sheet: async (id, number) => {
      const made = buffer.rows.revisions.find(
        (one) => one.evaluationId === id && one.number === number,
      );
      if (made !== undefined) return wholeSheet(made);
      return prefetched.sheets.get(sheetName(id, number)) ?? evaluations.sheet(id, number);
    },
    revisions: (...words) => scope.now(() => evaluations.revisions(...words)),
    insertReview: async (review) => {
      buffer.rows.reviews.push(review);
    },
    review: async (id, version) => {
      const made = buffer.rows.reviews.find(
        (one) => one.evaluationId === id && one.version === version,
      );
      return made?.document ?? evaluations.review(id, version);
    },
    reviewOf: (...words) => scope.now(() => evaluations.reviewOf(...words)),
  };
}

/** Locked once for the command, ahead of it where it announced it. */
async function locked(scope: Scope, id: string): Promise<StoredEvaluation | undefined> {
  const { buffer, command, direct, prefetched } = scope;
  if (buffer.known.has(id)) return unlessDeleted(buffer.known.get(id));
  const found =
    id === command.announced.evaluationId
      ? prefetched.evaluations.get(id)
      : await scope.now(() => direct.evaluations.lock(id));
  if (found !== undefined) buffer.known.set(id, found);
  return found;
}

function unlessDeleted(record: StoredEvaluation | undefined): StoredEvaluation | undefined {
  return record?.state === 'deleted' ? undefined : record;
}
