/** What the use cases that store have in common. */
import { randomUUID } from 'node:crypto';
import { limits } from '../../limits.js';
import type { BatchTools } from '../batches/ports.js';
import { absentDatabase } from './absent-database.js';
import { type CallerBounds, defaultBounds } from './bounds.js';
import { type Caller, requireStanding } from './caller.js';
import { isTimedId } from './identifiers.js';
import { PolicyBook } from './policy-book.js';
import type { Database, StoredReply, Stores } from './ports.js';
import { type FormPrinter, printerHere } from './printing.js';
import { UseCaseRefusal } from './refusal.js';
import { keptBody, repeatedBody } from './repeating.js';
import type { Reply } from './reply.js';
import { type Seal, sealWith } from './seal.js';
import { requireStillVisible } from './visible.js';

export interface Service {
  readonly database: Database;
  readonly seal: Seal;
  readonly now: () => Date;
  readonly policies: PolicyBook;
  readonly bounds: CallerBounds;
  /** Threads for what would keep the event loop busy; without them it is done there, one table at a time. */
  readonly threads: BatchTools | undefined;
  /** Prints forms for requests; a service has a printer with threads. */
  readonly printer: FormPrinter;
  /** Requests with an idempotency key that this process works on. */
  readonly underWay: Set<string>;
  /** Woken when there is something to be queued; what it does not hear is found later. */
  readonly doorbell: { wake: () => void };
}

/** What the surroundings are given beside a database. */
interface Given {
  /** Bounds that are set, where others than the default ones hold. */
  readonly bounds?: Partial<CallerBounds>;
  readonly threads?: BatchTools;
  readonly printer?: FormPrinter;
}

/**
 * The use cases' surroundings on a database.
 * @param given without it the default bounds hold, and all is done where it is asked for.
 */
export function serviceOn(
  { database, seal }: { readonly database: Database; readonly seal: Seal },
  now = (): Date => new Date(),
  given: Given = {},
): Service {
  const policies = new PolicyBook(database, now);
  return {
    database,
    seal,
    now,
    policies,
    bounds: { ...defaultBounds, ...given.bounds },
    threads: given.threads,
    printer: given.printer ?? printerHere,
    underWay: new Set(),
    doorbell: { wake: () => undefined },
  };
}

/** Surroundings without a database: what is stored is unavailable, and says so. */
export function serviceWithoutStore(): Service {
  return serviceOn({ database: absentDatabase, seal: sealWith(randomUUID()) });
}

/** One request that writes. */
export interface Call {
  readonly caller: Caller;
  readonly idempotencyKey?: string | undefined;
  /** The evaluation in the address, if there is one. */
  readonly evaluationId?: string | undefined;
  /** SHA-256 of all that the request says. */
  readonly inputSha256: string;
}

type Work = (stores: Stores, at: Date) => Promise<Reply>;

interface Manner {
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
export async function write(
  service: Service,
  call: Call,
  work: Work,
  { before, evaluationId }: Manner = {},
): Promise<Reply> {
  const { caller, idempotencyKey } = call;
  await service.policies.refresh();
  const run = (inside: Work): Promise<Reply> =>
    begun(service, call, evaluationId, async (stores) => {
      await before?.(stores);
      const at = service.now();
      await requireStanding(stores, caller, at);
      return inside(stores, at);
    });
  if (idempotencyKey === undefined) return run(work);
  const name = `${caller.keyId} ${idempotencyKey}`;
  if (service.underWay.has(name)) throw inFlight();
  service.underWay.add(name);
  try {
    return await run((stores, at) => once(stores, call, idempotencyKey, at, work));
  } finally {
    service.underWay.delete(name);
  }
}

/** In a transaction of its own, or in one with others. */
function begun(
  { database }: Service,
  { caller: { units, keyId }, idempotencyKey }: Call,
  evaluationId: string | undefined,
  work: (stores: Stores) => Promise<Reply>,
): Promise<Reply> {
  if (evaluationId === undefined || !isTimedId(evaluationId)) {
    return database.transaction(units, work, [keyId]);
  }
  return database.shared({ units, keyId, idempotencyKey, evaluationId, work });
}

async function once(
  stores: Stores,
  { caller, evaluationId, inputSha256 }: Call,
  idempotencyKey: string,
  at: Date,
  work: Work,
): Promise<Reply> {
  const { keyId } = caller;
  if (!(await stores.replies.tryLock(keyId, idempotencyKey))) throw inFlight();
  const known = await stores.replies.find(keyId, idempotencyKey);
  if (known !== undefined) {
    const reply = await replay(stores, known, inputSha256);
    await requireStillVisible(stores, caller, evaluationId, known);
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

async function replay(stores: Stores, known: StoredReply, inputSha256: string): Promise<Reply> {
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
  const body = await repeatedBody(stores, known);
  return { status, body, etag: etag ?? undefined, location: location ?? undefined, replayed: true };
}

function inFlight(): UseCaseRefusal {
  return new UseCaseRefusal('in-flight', '带同一个 Idempotency-Key 的请求正在处理，请稍后重试。');
}

/** Forgets answers that are older than the promise to repeat them. */
export async function pruneReplies({ database, now }: Service): Promise<void> {
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
