/**
 * The queue: BullMQ on Redis, or on the same database as everything else. It carries which chunk of which
 * batch, never the data; what stands in the rows decides.
 */
import { setTimeout } from 'node:timers/promises';
import { createPostgresBackend, Queue, Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import type { ChunkRef, Dispatcher, WaitingChunk } from '../evaluations/batches/items/ports.js';
import { limits } from '../limits.js';
import { Connected, runWhenConnected } from './first-connection.js';

/** Connections to PostgreSQL as BullMQ wants them; on the embedded database something that looks the same. */
export type QueueConnection = Parameters<typeof createPostgresBackend>[1]['connection'];

export interface QueueSettings {
  /** One name for each installation, so that several may share a server. */
  readonly name: string;
  readonly redisUrl?: string | undefined;
  /** Opens the connections for a queue in the database. */
  readonly pool: () => { readonly pool: QueueConnection; close(): Promise<void> };
  /** Told of faults of the queue's own connections. */
  readonly onError: (error: Error) => void;
  /** Told whenever it has been reached. */
  readonly onReached?: () => void;
}

export interface OpenQueue extends Dispatcher {
  /** Stops waiting for a server that is away; chunks that could not be enqueued are enqueued again later. */
  stopReconnecting(): Promise<void>;
  /** Asks the server whether it is there. @throws what it fails with */
  check(): Promise<void>;
  /** How many workers are connected, of this process and of others, as far as the server tells. */
  countWorkers(): Promise<number>;
  /** Starts to take chunks. @returns what stops it, once those under way have ended. */
  work(take: (chunk: ChunkRef) => Promise<void>, options: WorkOptions): { close(): Promise<void> };
  close(): Promise<void>;
}

export interface WorkOptions {
  readonly concurrency: number;
  /** Milliseconds after which a chunk of a dead worker is delivered again. */
  readonly lockMs?: number;
}

/** What a job carries: a chunk of positions of a batch. */
type ChunkJob = ChunkRef & { readonly first: number; readonly end: number };

const jobOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
  // Jobs are removed when they end: BullMQ ignores a new job whose id is still there, and what was done stands in the
  // rows.
  removeOnComplete: true,
  removeOnFail: true,
} as const;

/** The most that BullMQ takes for a priority. */
const placeMax = 2_097_152;

/** Opens the queue on Redis where its address is set, else in the database. */
export function openQueue(settings: QueueSettings): OpenQueue {
  const way = settings.redisUrl === undefined ? inDatabase(settings) : onRedis(settings);
  const { name, onReached = () => undefined } = settings;
  const queue = way.queue(name);
  return {
    stopReconnecting: way.leave,
    enqueue: async (chunks) => {
      await queue.addBulk(chunks.map(jobOf));
      onReached();
    },
    check: way.check,
    countWorkers: () => queue.getWorkersCount(),
    work: (take, { concurrency, lockMs = limits.jobLockMs }) => {
      const worker = way.worker(name, ({ batchId, number }) => take({ batchId, number }), {
        concurrency,
        lockDuration: lockMs,
        stalledInterval: lockMs / 2,
        // A chunk is given up by its row, not by its job.
        maxStalledCount: 1_000_000,
      });
      return { close: () => worker.close() };
    },
    close: async () => {
      await queue.close();
      await way.close();
    },
  };
}

function jobOf({ batchId, number, first, end, place }: WaitingChunk): {
  name: string;
  data: ChunkJob;
  opts: object;
} {
  const jobId = `${batchId}-${number}`;
  const priority = Math.min(place, placeMax);
  return {
    name: 'chunk',
    data: { batchId, number, first, end },
    opts: { ...jobOptions, jobId, priority },
  };
}

type Tuning = Pick<
  WorkerOptions,
  'concurrency' | 'lockDuration' | 'stalledInterval' | 'maxStalledCount'
>;

/** What both backends have in common; BullMQ's own types differ with the backend. Each tells of its errors itself. */
interface QueueBackend {
  check(): Promise<void>;
  leave(): Promise<void>;
  queue(name: string): {
    getWorkersCount(): Promise<number>;
    addBulk(jobs: ReturnType<typeof jobOf>[]): Promise<unknown>;
    close(): Promise<void>;
  };
  worker(
    name: string,
    take: (chunk: ChunkJob) => Promise<void>,
    tuning: Tuning,
  ): { close(): Promise<void> };
  close(): Promise<void>;
}

/** The same object, which tells of its errors. */
function telling<One extends { on(event: 'error', listener: (error: Error) => void): unknown }>(
  one: One,
  onError: (error: Error) => void,
): One {
  one.on('error', onError);
  return one;
}

const prefix = 'jichi';

function onRedis({ redisUrl = '', onError, onReached }: QueueSettings): QueueBackend {
  let isLeaving = false;
  // BullMQ makes more connections of its own with the same settings, and waits for their commands.
  const retryStrategy = (times: number): number | null =>
    isLeaving ? null : Math.min(times * 50, limits.redisRetryMsMax);
  // Enqueueing fails at once while Redis is away, and the relay does it again later; a worker waits for Redis to come
  // back.
  const producer = new Redis(redisUrl, { maxRetriesPerRequest: 1, retryStrategy });
  producer.on('error', onError);
  producer.on('ready', () => onReached?.());
  const consumers: Redis[] = [];
  return {
    check: async () => {
      await producer.ping();
    },
    leave: async () => {
      isLeaving = true;
      // Closing a worker between two attempts to connect would wait for the end of a connection that does not exist.
      const isAway = [producer, ...consumers].some(({ status }) => status !== 'ready');
      if (isAway) await setTimeout(limits.redisRetryMsMax + limits.redisRefusalMs);
    },
    queue: (name) => telling(new Queue(name, { connection: producer, prefix }), onError),
    worker: (name, take, tuning) => {
      const connection = new Redis(redisUrl, { maxRetriesPerRequest: null, retryStrategy });
      connection.on('error', onError);
      consumers.push(connection);
      const worker = telling(
        new Worker<ChunkJob>(name, ({ data }) => take(data), {
          connection,
          prefix,
          autorun: false,
          ...tuning,
        }),
        onError,
      );
      // Once a connection that was never made is given up, BullMQ's loop would ask it again and again without a pause,
      // and the process would no longer handle signals.
      worker
        .waitUntilReady()
        .then(() => worker.run())
        .catch(onError);
      return worker;
    },
    close: async () => {
      for (const connection of [producer, ...consumers]) connection.disconnect();
    },
  };
}

function inDatabase({ pool: openPool, onError, onReached }: QueueSettings): QueueBackend {
  const { pool, close } = openPool();
  const connection = pool;
  return {
    check: async () => {
      await (pool as { query(text: string): Promise<unknown> }).query('select 1');
      onReached?.();
    },
    leave: async () => undefined,
    queue: (name) => {
      const queue = new Connected(() =>
        telling(new Queue(name, { connection }, createPostgresBackend), onError),
      );
      return {
        getWorkersCount: async () => (await queue.get()).getWorkersCount(),
        addBulk: async (jobs) => (await queue.get()).addBulk(jobs),
        close: () => queue.close(),
      };
    },
    worker: (name, take, tuning) => {
      const work = ({ data }: { data: unknown }) => take(data as ChunkJob);
      const options = { connection, autorun: false, ...tuning };
      const worker = new Connected(() =>
        telling(new Worker(name, work, options, createPostgresBackend), onError),
      );
      return runWhenConnected(worker, onError);
    },
    close,
  };
}
