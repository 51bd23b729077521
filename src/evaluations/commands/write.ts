/** One way for all writes: one transaction, the key asked again in it, and an answer for every repetition. */
import { limits } from '../../limits.js';
import { type Caller, requireActiveKey } from '../access/caller.js';
import { isTimedId } from '../shared/identifiers.js';
import { UseCaseRefusal } from '../shared/refusal.js';
import { keptBody } from './kept-body.js';
import type { CommandStores, StoredReply } from './ports.js';
import type { Reply } from './reply.js';
import type { ServiceOf } from './service.js';

/** One request that writes. */
export interface Call {
  readonly caller: Caller;
  readonly idempotencyKey?: string | undefined;
  /** The evaluation in the address, if there is one. */
  readonly evaluationId?: string | undefined;
  /** SHA-256 of all that the request says. */
  readonly inputSha256: string;
}

type Work<Stores> = (stores: Stores, at: Date) => Promise<Reply>;

export interface WriteOptions<Stores> {
  /** What must be locked ahead of the caller's key. */
  readonly before?: (stores: Stores) => Promise<void>;
  /** The one evaluation that it changes: such writes share a transaction. */
  readonly evaluationId?: string;
}

/**
 * Runs one write in one transaction. With an idempotency key the answer is stored in that same transaction,
 * so that a repetition does nothing and is answered the same; a refusal is not stored.
 * @throws UseCaseRefusal `in-flight` while the same key is being worked on, `invalid` when it came with
 *   another input before, `key-needed` when the key ended meanwhile, and whatever `work` refuses with.
 */
export async function write<Stores extends CommandStores>(
  service: ServiceOf<Stores>,
  call: Call,
  work: Work<Stores>,
  { before, evaluationId }: WriteOptions<Stores> = {},
): Promise<Reply> {
  const { caller, idempotencyKey } = call;
  await service.policies.refresh();
  const run = (inside: Work<Stores>): Promise<Reply> =>
    inTransaction(service, call, evaluationId, async (stores) => {
      await before?.(stores);
      const at = service.now();
      await requireActiveKey(stores, caller, at);
      return inside(stores, at);
    });
  if (idempotencyKey === undefined) return run(work);
  const name = `${caller.keyId} ${idempotencyKey}`;
  if (service.underWay.has(name)) throw inFlight();
  service.underWay.add(name);
  try {
    return await run((stores, at) => once(service, stores, call, idempotencyKey, at, work));
  } finally {
    service.underWay.delete(name);
  }
}

/** In a transaction of its own, or in one with others. */
function inTransaction<Stores extends CommandStores>(
  { database }: ServiceOf<Stores>,
  { caller, idempotencyKey }: Call,
  evaluationId: string | undefined,
  work: (stores: Stores) => Promise<Reply>,
): Promise<Reply> {
  if (evaluationId === undefined || !isTimedId(evaluationId)) {
    return database.transaction(caller, work, [caller.keyId]);
  }
  const { units, keyId } = caller;
  return database.shared({ units, keyId, idempotencyKey, evaluationId, work });
}

async function once<Stores extends CommandStores>(
  service: ServiceOf<Stores>,
  stores: Stores,
  { caller, evaluationId, inputSha256 }: Call,
  idempotencyKey: string,
  at: Date,
  work: Work<Stores>,
): Promise<Reply> {
  const { keyId } = caller;
  if (!(await stores.replies.tryLock(keyId, idempotencyKey))) throw inFlight();
  const known = await stores.replies.find(keyId, idempotencyKey);
  if (known !== undefined) {
    const reply = await replay(service, stores, known, inputSha256);
    await service.repeater.requireStillVisible(stores, caller, evaluationId, known);
    return reply;
  }
  const reply = await work(stores, at);
  const { status, etag = null, location = null } = reply;
  await stores.replies.insert({
    ...{ keyId, idempotencyKey, inputSha256, status, etag, location, createdAt: at },
    ...keptBody(reply),
  });
  return reply;
}

async function replay<Stores extends CommandStores>(
  { repeater }: ServiceOf<Stores>,
  stores: Stores,
  known: StoredReply,
  inputSha256: string,
): Promise<Reply> {
  if (known.inputSha256 !== inputSha256) {
    throw new UseCaseRefusal('invalid', '同一个 Idempotency-Key 曾用于另一个请求。', [
      {
        code: 'idempotency-key-reused',
        pointer: '',
        message: '同一个 Idempotency-Key 曾用于另一个请求，请换一个。',
      },
    ]);
  }
  const { status, etag, location } = known;
  const body = await repeater.bodyOf(stores, known);
  return { status, body, etag: etag ?? undefined, location: location ?? undefined, replayed: true };
}

function inFlight(): UseCaseRefusal {
  return new UseCaseRefusal('in-flight', '带同一个 Idempotency-Key 的请求正在处理，请稍后重试。');
}

/** Forgets answers that are older than the promise to repeat them. */
export async function pruneReplies({ database, now }: ServiceOf<CommandStores>): Promise<void> {
  const before = new Date(now().valueOf() - limits.idempotencyDays * 24 * 60 * 60 * 1000);
  let gone: number = limits.pruneCountMax;
  while (gone === limits.pruneCountMax) {
    gone = await database.transaction(
      'all',
      ({ replies }) => replies.prune(before, limits.pruneCountMax),
      'all',
    );
  }
}
