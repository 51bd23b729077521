/**
 * Rings the queue for ranges that wait: those just committed, and those whose ring or worker was lost. It
 * looks again and again, so that nothing depends on any single ring.
 */
import type { Bell } from '../evaluations/batches/ports.js';
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

/** Starts ringing; every process that serves or works does it. */
export function startRelay(
  service: Service,
  bell: Bell,
  { onError, onLooked, againMs = limits.ringAgainMs }: RelayOptions,
): Relay {
  let isStopped = false;
  let sleeper: (() => void) | undefined;
  let isWoken = false;
  service.doorbell.wake = () => {
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
      await ringAll(service, bell, againMs, () => isStopped).then(onLooked, (error) =>
        error instanceof RingFailed
          ? onError(error.cause as Error, 'queue')
          : onError(error, 'database'),
      );
      if (!isStopped) await sleep();
    }
  })();
  return {
    stop: () => {
      isStopped = true;
      service.doorbell.wake();
      return ended;
    },
  };
}

class RingFailed extends Error {}

async function ringAll(
  { database }: Service,
  bell: Bell,
  againMs: number,
  isStopped: () => boolean,
): Promise<void> {
  for (;;) {
    const chunks = await database.transaction('all', ({ batches }) =>
      batches.chunksToRing(againMs, limits.ringCountMax),
    );
    if (chunks.length === 0 || isStopped()) return;
    await bell.ring(chunks).catch((cause: unknown) => {
      throw new RingFailed('the queue took no range', { cause });
    });
    await database.transaction('all', ({ batches }) => batches.markRung(chunks));
  }
}
