/**
 * One chunk of a batch, as a worker takes it: taken with a fencing token, worked on, settled in one transaction. It
 * may be delivered twice, late or never again: what stands in the rows decides, not the queue.
 */
import { limits } from '../../limits.js';
import { type Caller, callerOfKey, isValidKey } from '../access/caller.js';
import type { ServiceOf } from '../commands/service.js';
import { type Refused, refusedAs } from '../shared/refusal.js';
import type {
  BatchResult,
  BatchStore,
  BatchStores,
  ChunkRef,
  StoredBatch,
  StoredChunk,
} from './items/ports.js';
import { failed, LeaseLostError, type Work } from './items/work.js';
import { bytesOf, fullText, isFull } from './room.js';
import { workOn } from './work-on.js';

/** Who works, and how long it may be silent. */
export interface Worker extends Pick<Work, 'tools'> {
  readonly name: string;
  /** Milliseconds of a lease. */
  readonly leaseMs?: number;
  /** Told at the named points of a chunk; the tests kill there. */
  readonly reached?: ((point: ChunkPoint) => Promise<void> | void) | undefined;
}

export const chunkPoints = ['taken', 'worked', 'settled'] as const;
export type ChunkPoint = (typeof chunkPoints)[number];

/**
 * Runs a chunk to its end.
 * @returns `settled`; `nothing` where there was nothing to be taken; `abandoned` where somebody else took it
 *   or nobody wants it any more.
 * @throws whatever keeps it from being done; the chunk then waits for another attempt.
 */
export async function runChunk(
  service: ServiceOf<BatchStores>,
  worker: Worker,
  ref: ChunkRef,
): Promise<'settled' | 'abandoned' | 'nothing'> {
  const taken = await take(service, worker, ref);
  if (taken === undefined) return 'nothing';
  const { chunk } = taken;
  const held = new AbortController();
  const leaseMs = worker.leaseMs ?? limits.batchLeaseMs;
  const renewing = setInterval(() => {
    renew(service, chunk, leaseMs).then(
      (isHeld) => {
        if (!isHeld) held.abort(new LeaseLostError());
      },
      () => undefined,
    );
  }, leaseMs / 3);
  try {
    await worker.reached?.('taken');
    const results = await resultsOf(service, worker, taken, held.signal);
    await worker.reached?.('worked');
    const end = await settle(service, taken, results);
    await worker.reached?.('settled');
    return end;
  } catch (error) {
    const end = await giveBack(service, chunk).catch(() => 'given-up' as const);
    if (error instanceof LeaseLostError) return 'abandoned';
    throw end === 'abandoned' ? new LeaseLostError(String(error)) : error;
  } finally {
    clearInterval(renewing);
  }
}

interface Taken {
  readonly batch: StoredBatch;
  readonly chunk: StoredChunk;
  /** Undefined once the key was revoked or has expired. */
  readonly caller: Caller | undefined;
  /** Whether the key's batches take all that they may. */
  readonly isFull: boolean;
}

function take(
  service: ServiceOf<BatchStores>,
  worker: Worker,
  ref: ChunkRef,
): Promise<Taken | undefined> {
  const { database, now } = service;
  return database.transaction('all', async ({ batches, keys }) => {
    const batch = await batches.lock(ref.batchId);
    const chunk = await batches.lockChunk(ref);
    const clock = await batches.clock();
    if (batch === undefined || chunk === undefined || !isFree(batch, chunk, clock))
      return undefined;
    const at = now();
    const key = await keys.find(batch.createdBy);
    if (chunk.state === 'running') await batches.endRun(ref, chunk.fencingToken, 'abandoned', at);
    const leaseUntil = new Date(clock.valueOf() + (worker.leaseMs ?? limits.batchLeaseMs));
    const mine: StoredChunk = {
      ...chunk,
      state: 'running',
      leaseUntil,
      fencingToken: chunk.fencingToken + 1,
      attempts: chunk.attempts + 1,
    };
    await batches.updateChunk(mine);
    await batches.beginRun(ref, mine.fencingToken, worker.name, at);
    if (batch.state === 'queued') await batches.update(running(batch, at));
    const isValid = key !== undefined && isValidKey(key, at);
    const caller = isValid ? callerOfKey(key) : undefined;
    return { batch, chunk: mine, caller, isFull: await isFull(service, batches, batch) };
  });
}

function running(batch: StoredBatch, at: Date): StoredBatch {
  return { ...batch, state: 'running', startedAt: at, version: batch.version + 1 };
}

/** Whether a chunk is open and not under a valid lease. */
function isFree({ state }: StoredBatch, chunk: StoredChunk, clock: Date): boolean {
  if (state !== 'queued' && state !== 'running') return false;
  if (chunk.state !== 'running') return chunk.state === 'waiting';
  const leftMs = (chunk.leaseUntil ?? clock).valueOf() - clock.valueOf();
  // A lease that ends later than any lease can was written before the clock was set back.
  return leftMs <= 0 || leftMs > limits.batchLeaseMs;
}

function renew(
  { database }: ServiceOf<BatchStores>,
  chunk: StoredChunk,
  leaseMs: number,
): Promise<boolean> {
  return database.transaction('all', ({ batches }) =>
    batches.renewLease(chunk, chunk.fencingToken, leaseMs),
  );
}

async function resultsOf(
  service: ServiceOf<BatchStores>,
  { tools }: Worker,
  { batch, chunk, caller, isFull }: Taken,
  held: AbortSignal,
): Promise<BatchResult[]> {
  const isHopeless = chunk.attempts > limits.batchAttemptsMax;
  if (isHopeless || caller === undefined || isFull) {
    const refused = isHopeless
      ? attemptsExhausted
      : caller === undefined
        ? keyRevoked
        : noRoom(service);
    const open = await service.database.transaction('all', ({ batches }) =>
      batches.openItems(batch.id, chunk.first, chunk.end, 'input'),
    );
    return open.map(({ position }) => failed(position, refused));
  }
  await service.policies.refresh();
  return workOn({
    service,
    tools,
    batch,
    chunk,
    caller,
    isHeld: () => !held.aborted,
    signal: held,
  });
}

/** Writes the results and counts them, if the chunk is still held under this fencing token. */
function settle(
  service: ServiceOf<BatchStores>,
  { batch: { createdBy }, chunk: mine }: Taken,
  made: readonly BatchResult[],
): Promise<'settled' | 'abandoned'> {
  const { database, now } = service;
  return database.transaction({ keyId: createdBy, units: 'all' }, async ({ batches }) => {
    const at = now();
    const batch = await batches.lock(mine.batchId);
    const chunk = await batches.lockChunk(mine);
    if (
      batch?.state !== 'running' ||
      chunk?.state !== 'running' ||
      chunk.fencingToken !== mine.fencingToken
    ) {
      await batches.endRun(mine, mine.fencingToken, 'abandoned', at);
      return 'abandoned';
    }
    const results = await storable(service, batches, batch, made);
    if (results.length > 0) await batches.putResults(batch.id, mine.fencingToken, results);
    await batches.addBytes(batch.id, bytesOf(results));
    const { done, failed } = await batches.tally(batch.id, chunk.first, chunk.end);
    if (done + failed !== chunk.end - chunk.first) throw new Error('a chunk with open items');
    await batches.updateChunk({
      ...chunk,
      state: 'done',
      attempts: 0,
      leaseUntil: null,
      done,
      failed,
    });
    await batches.endRun(mine, mine.fencingToken, 'settled', at);
    const isLast = (await batches.countOpenChunks(batch.id)) === 0;
    await batches.update({
      ...batch,
      done: batch.done + done - chunk.done,
      failed: batch.failed + failed - chunk.failed,
      version: batch.version + 1,
      ...(isLast ? { state: 'completed', finishedAt: at } : {}),
    });
    return 'settled';
  });
}

/** The results, or that there is no room for them: what a key may store is counted where it is stored. */
async function storable(
  service: ServiceOf<BatchStores>,
  batches: BatchStore,
  batch: StoredBatch,
  results: readonly BatchResult[],
): Promise<readonly BatchResult[]> {
  if (results.length === 0 || !(await isFull(service, batches, batch, bytesOf(results)))) {
    return results;
  }
  return results.map(({ position }) => failed(position, noRoom(service)));
}

/** After a fault the chunk waits again, at once; the queue tries it later. */
function giveBack(
  { database, now }: ServiceOf<BatchStores>,
  mine: StoredChunk,
): Promise<'given-up' | 'abandoned'> {
  return database.transaction('all', async ({ batches }) => {
    const chunk = await batches.lockChunk(mine);
    const isMine = chunk?.state === 'running' && chunk.fencingToken === mine.fencingToken;
    const outcome = isMine ? 'given-up' : 'abandoned';
    await batches.endRun(mine, mine.fencingToken, outcome, now());
    if (isMine) await batches.updateChunk({ ...chunk, state: 'waiting', leaseUntil: null });
    return outcome;
  });
}

const attemptsExhausted = refusedAs(
  'attempts-exhausted',
  '多次处理都未能完成，已停止重试；可用 retry 再试。',
);

const keyRevoked = refusedAs('key-needed', '提交批次的密钥已过期或已撤销。');

/** Why an item was left whose result would not be kept. */
function noRoom({ bounds }: ServiceOf<BatchStores>): Refused {
  return refusedAs('too-much', fullText(bounds));
}
