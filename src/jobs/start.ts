/** The part of a process that works on batches. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { type ChunkPoint, runChunk } from '../evaluations/batches/run-chunk.js';
import type { Service } from '../evaluations/service.js';
import { faultKind } from '../fault.js';
import { limits } from '../limits.js';
import { boundGarbage } from './heap.js';
import type { OpenQueue } from './queue.js';
import { startRelay } from './relay.js';
import { openThreads } from './threads/pool.js';

/** What may fail: the database, the queue, or a chunk that is worked on. */
export type JobsPart = 'database' | 'queue' | 'work';

export interface JobsOptions {
  /** Whether this process works on chunks itself, and does not only enqueue them. */
  readonly works: boolean;
  readonly onError: (error: Error, part: JobsPart) => void;
  /** Called whenever a part has worked, so that its last fault is over. */
  readonly onDone?: ((part: JobsPart) => void) | undefined;
  /** Threads that score where the service brings none; one for each core by default. */
  readonly threads?: number | undefined;
  readonly leaseMs?: number | undefined;
  readonly lockMs?: number | undefined;
  readonly againMs?: number | undefined;
  readonly reached?: (point: ChunkPoint) => Promise<void> | void;
}

export interface Jobs {
  /** Ends when the chunks under way have ended. */
  stop(): Promise<void>;
}

/** Starts the relay, and a worker where that is wanted. */
export function startJobs(service: Service, queue: OpenQueue, options: JobsOptions): Jobs {
  const { works, onError, onDone, againMs } = options;
  const relay = startRelay(service, queue, {
    onError,
    onLooked: () => onDone?.('database'),
    ...(againMs === undefined ? {} : { againMs }),
  });
  const worker = works ? startWorker(service, queue, options) : undefined;
  return {
    stop: async () => {
      await queue.stopReconnecting();
      await worker?.stop();
      await relay.stop();
    },
  };
}

function startWorker(service: Service, queue: OpenQueue, options: JobsOptions): Jobs {
  const { threads, leaseMs, lockMs, reached, onError, onDone } = options;
  const own =
    service.threads === undefined
      ? openThreads(threads === undefined ? {} : { threads })
      : undefined;
  const tools = service.threads ?? own;
  if (tools === undefined) throw new Error('a worker without threads');
  boundGarbage();
  const name = `${hostname()} ${process.pid} ${randomUUID().slice(0, 8)}`;
  const worker = {
    name,
    tools,
    reached,
    ...(leaseMs === undefined ? {} : { leaseMs }),
  };
  const taking = queue.work(
    async (chunk) => {
      try {
        await runChunk(service, worker, chunk);
        onDone?.('work');
      } catch (error) {
        onError(error as Error, faultKind(error) === 'away' ? 'database' : 'work');
        throw error;
      }
    },
    { concurrency: limits.chunkConcurrency, ...(lockMs === undefined ? {} : { lockMs }) },
  );
  return {
    stop: async () => {
      await taking.close();
      await own?.close();
    },
  };
}
