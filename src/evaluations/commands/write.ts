/** One way for all writes: one transaction, the key asked again in it, and one outcome for every repetition. */
import { canonicalJson } from '../../canonical-json.js';
import { limits } from '../../limits.js';
import { requireActiveKey } from '../access/caller.js';
import { isTimedId } from '../shared/identifiers.js';
import { UseCaseRefusal } from '../shared/refusal.js';
import type { CommandContext, Committed, Kept, Memory, Version } from './committed.js';
import type { Announced, CommandStores, IdempotencyRecord } from './ports.js';
import type { ServiceOf } from './service.js';

/** What was done, before it is committed. */
export interface Done<T> {
  readonly value: T;
  readonly version?: Version;
}

/** How one command is written. */
export interface Writing<Stores, T> {
  readonly work: (stores: Stores, at: Date) => Promise<Done<T>>;
  readonly memory: Memory<Stores, T>;
  /** Locks that must be taken before the caller's key is locked. */
  readonly before?: (stores: Stores) => Promise<void>;
  /** The one evaluation that it changes, and little else: such commands may share a transaction. */
  readonly evaluationId?: string;
}

/**
 * Runs one command in one transaction. With an idempotency key its outcome is kept in that same transaction, so that
 * a repetition does nothing and comes to the same; a refusal is not kept.
 * @throws UseCaseRefusal `in-flight` while the same key is being worked on, `invalid` when it came with
 *   another input before, `key-needed` when the key ended meanwhile, and whatever the work refuses with.
 */
export async function write<Stores extends CommandStores, T>(
  service: ServiceOf<Stores>,
  context: CommandContext,
  writing: Writing<Stores, T>,
): Promise<Committed<T>> {
  const { caller, idempotencyKey } = context;
  await service.policies.refresh();
  const run = (
    inside: (stores: Stores, at: Date) => Promise<Committed<T>>,
  ): Promise<Committed<T>> =>
    service.database.transaction(
      caller,
      async (stores) => {
        await writing.before?.(stores);
        const at = service.now();
        await requireActiveKey(stores, caller, at);
        return inside(stores, at);
      },
      announcedBy(context, writing),
    );
  if (idempotencyKey === undefined) {
    return run(async (stores, at) => committed(await writing.work(stores, at)));
  }
  const name = `${caller.keyId} ${idempotencyKey}`;
  if (service.underWay.has(name)) throw inFlight();
  service.underWay.add(name);
  try {
    return await run((stores, at) => once(stores, { ...context, idempotencyKey }, writing, at));
  } finally {
    service.underWay.delete(name);
  }
}

function committed<T>({ value, version }: Done<T>): Committed<T> {
  return { value, version, replayed: false };
}

/** What is locked ahead of the key must not find it held already. */
function announcedBy<Stores, T>(
  { caller, idempotencyKey }: CommandContext,
  { before, evaluationId }: Writing<Stores, T>,
): Announced {
  const keys = [caller.keyId];
  if (before !== undefined) return { keys };
  const isOne = evaluationId !== undefined && isTimedId(evaluationId);
  return { keys, idempotencyKey, evaluationId: isOne ? evaluationId : undefined };
}

/** Runs the work, or recalls the outcome of an earlier run. */
async function once<Stores extends CommandStores, T>(
  stores: Stores,
  context: CommandContext & { readonly idempotencyKey: string },
  { work, memory }: Writing<Stores, T>,
  at: Date,
): Promise<Committed<T>> {
  const { caller, idempotencyKey, inputSha256 } = context;
  const { keyId } = caller;
  if (!(await stores.idempotency.tryLock(keyId, idempotencyKey))) throw inFlight();
  const known = await stores.idempotency.find(keyId, idempotencyKey);
  if (known !== undefined) {
    if (known.inputSha256 !== inputSha256) throw reused();
    const value = await memory.recall(stores, keptIn(known), caller);
    return { value, version: known.version ?? undefined, replayed: true };
  }
  const done = await work(stores, at);
  const { subject, revision = null, value } = memory.keep(done.value);
  await stores.idempotency.insert({
    keyId,
    idempotencyKey,
    inputSha256,
    revision,
    createdAt: at,
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
    version: done.version ?? null,
    value: value === undefined ? null : canonicalJson(value),
  });
  return committed(done);
}

function keptIn({ subjectKind, subjectId, revision, value }: IdempotencyRecord): Kept {
  const subject =
    subjectKind === null || subjectId === null ? undefined : { kind: subjectKind, id: subjectId };
  return {
    subject,
    revision: revision ?? undefined,
    value: value === null ? undefined : JSON.parse(value),
  };
}

function reused(): UseCaseRefusal {
  return new UseCaseRefusal('invalid', '同一个 Idempotency-Key 曾用于另一个请求。', [
    {
      code: 'idempotency-key-reused',
      pointer: '',
      message: '同一个 Idempotency-Key 曾用于另一个请求，请换一个。',
    },
  ]);
}

function inFlight(): UseCaseRefusal {
  return new UseCaseRefusal('in-flight', '带同一个 Idempotency-Key 的请求正在处理，请稍后重试。');
}

/** Forgets outcomes that are older than the promise to repeat them. */
export async function pruneIdempotency({ database, now }: ServiceOf<CommandStores>): Promise<void> {
  const before = new Date(now().valueOf() - limits.idempotencyDays * 24 * 60 * 60 * 1000);
  let gone: number = limits.pruneCountMax;
  while (gone === limits.pruneCountMax) {
    gone = await database.transaction(
      'all',
      ({ idempotency }) => idempotency.prune(before, limits.pruneCountMax),
      { keys: 'all' },
    );
  }
}
