/** Following batches: one look at the database for all who watch, however many they are and whatever they watch. */

import { setTimeout } from 'node:timers/promises';
import { limits } from '../../limits.js';
import type { Caller } from '../access/caller.js';
import type { ServiceOf } from '../commands/service.js';
import type { BatchView } from './answers.js';
import type { BatchStores, StoredBatch } from './items/ports.js';
import { batchView } from './view.js';

/** How a batch stands; its version counts its changes. `alive` stands where nothing changed for long. */
export interface BatchEvent {
  readonly version: number;
  readonly batch: BatchView;
}

interface Watcher {
  readonly batchId: string;
  readonly keyId: string;
  /** How the batch stood at the last look; undefined once the key may not see it any more. */
  batch: StoredBatch | undefined;
  /** Told that there was a look. */
  looked: () => void;
}

const ended: ReadonlySet<string> = new Set(['completed', 'cancelled']);

export class BatchWatch {
  readonly #service: ServiceOf<BatchStores>;
  readonly #watchers = new Set<Watcher>();
  readonly #stopping = new AbortController();
  #isLooking = false;

  constructor(service: ServiceOf<BatchStores>) {
    this.#service = service;
  }

  /**
   * Each change from behind `after` on, until the batch has ended, the key may not see it any more, or the client
   * has gone. Changes between two looks, and while the client takes nothing, are one event.
   * @param found the batch as it stood when it was asked for.
   */
  async *events(
    { keyId }: Caller,
    found: StoredBatch,
    after: number,
    gone: AbortSignal,
  ): AsyncGenerator<BatchEvent | 'alive'> {
    const watcher: Watcher = { batchId: found.id, keyId, batch: found, looked: () => undefined };
    const over = AbortSignal.any([gone, this.#stopping.signal]);
    this.#watchers.add(watcher);
    try {
      this.#look();
      yield* changesOf(watcher, after, over);
    } finally {
      this.#watchers.delete(watcher);
    }
  }

  /** Ends all streams, since the service stops. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Looks for as long as somebody watches. */
  #look(): void {
    if (this.#isLooking) return;
    this.#isLooking = true;
    void (async () => {
      while (this.#watchers.size > 0) {
        await setTimeout(limits.watchMs);
        await this.#lookOnce();
      }
      this.#isLooking = false;
    })();
  }

  /** A failed query is ignored; the next one follows soon. */
  async #lookOnce(): Promise<void> {
    const watchers = [...this.#watchers];
    const { database, now } = this.#service;
    const pairs = new Map(watchers.map((one) => [nameOf(one), one]));
    const seen = await database
      .transaction('all', ({ batches }) => batches.watched([...pairs.values()], now()))
      .catch(() => undefined);
    if (seen === undefined) return;
    const found = new Map(
      seen.map((one) => [nameOf({ ...one, batchId: one.batch.id }), one.batch]),
    );
    for (const watcher of watchers) {
      watcher.batch = found.get(nameOf(watcher));
      watcher.looked();
    }
  }
}

function nameOf({ batchId, keyId }: Pick<Watcher, 'batchId' | 'keyId'>): string {
  return `${batchId} ${keyId}`;
}

async function* changesOf(
  watcher: Watcher,
  after: number,
  over: AbortSignal,
): AsyncGenerator<BatchEvent | 'alive'> {
  let seen = after;
  let quietSince = performance.now();
  while (!over.aborted) {
    const { batch } = watcher;
    if (batch === undefined) return;
    if (batch.version > seen) {
      yield { version: batch.version, batch: batchView(batch) };
      seen = batch.version;
      quietSince = performance.now();
    }
    if (ended.has(batch.state)) return;
    if (performance.now() - quietSince >= limits.watchAliveMs) {
      yield 'alive';
      quietSince = performance.now();
    }
    // Changes that a slow client has not been sent yet are sent at once.
    if (watcher.batch === batch) await nextLook(watcher, over);
  }
}

function nextLook(watcher: Watcher, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      over.removeEventListener('abort', done);
      watcher.looked = () => undefined;
      resolve();
    };
    over.addEventListener('abort', done);
    watcher.looked = done;
  });
}
