/** The part of `serve` and `worker` that works on batches. */
import { setTimeout } from 'node:timers/promises';
import type { OpenDatabase } from '../db/open.js';
import { expireBatches } from '../evaluations/batches/change.js';
import type { Service } from '../evaluations/service.js';
import type { FaultLog } from '../http/fault-log.js';
import { type OpenQueue, openQueue } from '../jobs/queue.js';
import { type Jobs, startJobs } from '../jobs/start.js';
import { limits } from '../limits.js';

interface JobsSettings {
  /** Whether this process works on batches, and does not only enqueue their chunks. */
  readonly works: boolean;
  /** Told of faults, none of which loses anything, and of their end. */
  readonly faults: FaultLog;
  /** The address of Redis; without one the queue lives in the database. */
  readonly redis?: string | undefined;
  /** Milliseconds between two turns of forgetting old batches. */
  readonly expiryMs?: number;
}

/** Starts the relay, and a worker unless another process works on batches. */
export function openJobs(
  store: OpenDatabase,
  service: Service,
  { works, faults, redis, expiryMs = limits.expiryMs }: JobsSettings,
): Jobs & Pick<OpenQueue, 'check' | 'countWorkers'> {
  const queue = openQueue({
    name: store.queueName,
    redisUrl: redis,
    pool: () => store.openPool(),
    onError: (error) => faults.report('queue', error),
    onReached: () => faults.recovered('queue'),
  });
  const jobs = startJobs(service, queue, {
    works,
    onError: (error, part) => faults.report(part, error),
    onDone: (part) => faults.recovered(part),
  });
  const forget = (): void => {
    expireBatches(service).catch((error) => faults.report('database', error));
  };
  forget();
  const forgetting = setInterval(forget, expiryMs).unref();
  return {
    check: () => queue.check(),
    countWorkers: () => queue.countWorkers(),
    stop: async () => {
      clearInterval(forgetting);
      const ended = jobs.stop().then(() => queue.close());
      // Closing does not wait for a queue that does not answer: chunks that are not settled are taken by the next
      // worker.
      const waiting = new AbortController();
      const late = setTimeout(limits.stopMs, undefined, { signal: waiting.signal });
      await Promise.race([ended, late]);
      waiting.abort();
    },
  };
}
