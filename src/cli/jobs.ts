/** The part of `serve` and `worker` that works on batches. */
import type { OpenDatabase } from '../db/open.js';
import { expireBatches } from '../evaluations/batches/change.js';
import type { Service } from '../evaluations/store/service.js';
import { openQueue } from '../jobs/queue.js';
import { type Jobs, startJobs } from '../jobs/start.js';
import { setting } from './store.js';

/** The address of Redis; without one the queue lives in the database. */
export function redisUrl(): string | undefined {
  return setting('REDIS_URL');
}

/**
 * Starts to ring for batches, and to work on them unless another process does.
 * @param onError told of faults; none of them loses anything.
 */
export function openJobs(
  store: OpenDatabase,
  service: Service,
  works: boolean,
  onError: (error: Error) => void,
): Jobs {
  const queue = openQueue({
    name: store.queueName,
    redisUrl: redisUrl(),
    pool: () => store.openPool(),
    onError,
  });
  const jobs = startJobs(service, queue, { works, onError });
  expireBatches(service).catch(onError);
  return {
    stop: async () => {
      await jobs.stop();
      await queue.close();
    },
  };
}
