/**
 * Enqueues waiting chunks: those just committed, and those whose job or worker was lost. It looks at regular intervals,
 * so that nothing depends on any single job.
 */
import type { Dispatcher } from '../evaluations/batches/items/ports.js';
import type { Service } from '../evaluations/service.js';
import { limits } from '../limits.js';

interface RelayOptions {
  readonly onError: (error: Error, part: 'database' | 'queue') => void;
  /** Told after each look that the database answered. */
  readonly onLooked?: () => void;
  readonly againMs?: number;
}

export interface Relay {
  stop(): Promise<void>;
}

/** Starts the relay; every process that serves or works on batches runs one. */
export function startRelay(
  service: Service,
  dispatcher: Dispatcher,
  { onError, onLooked, againMs = limits.reenqueueAfterMs }: RelayOptions,
): Relay {
  let isStopped = false;
  let sleeper: (() => void) | undefined;
  let isWoken = false;
  service.queueing.onCommitted = () => {
    isWoken = true;
    sleeper?.();
  };
  const sleep = (): Promise<void> =>
    new Promise((resolve) => {
      if (isWoken) return resolve();
      const timer = setTimeout(resolve, limits.relayMs);
      sleeper = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const ended = (async () => {
    while (!isStopped) {
      isWoken = false;
      await enqueueAll(service, dispatcher, againMs, () => isStopped).then(onLooked, (error) =>
        error instanceof EnqueuingFailed
          ? onError(error.cause as Error, 'queue')
          : onError(error, 'database'),
      );
      if (!isStopped) await sleep();
    }
  })();
  return {
    stop: () => {
      isStopped = true;
      service.queueing.onCommitted();
      return ended;
    },
  };
}

class EnqueuingFailed extends Error {}

async function enqueueAll(
  { database }: Service,
  dispatcher: Dispatcher,
  againMs: number,
  isStopped: () => boolean,
): Promise<void> {
  for (;;) {
    const chunks = await database.transaction('all', ({ batches }) =>
      batches.chunksToEnqueue(againMs, limits.enqueuedCountMax),
    );
    if (chunks.length === 0 || isStopped()) return;
    await dispatcher.enqueue(chunks).catch((cause: unknown) => {
      throw new EnqueuingFailed('the queue took no chunk', { cause });
    });
    await database.transaction('all', ({ batches }) => batches.markEnqueued(chunks));
  }
}
