/**
 * What BullMQ makes over PostgreSQL remembers for good that its first connection failed (6.7.0): whatever is asked of it
 * fails from then on, and a worker asks again without a pause, so that its process does nothing else. One whose first
 * connection fails is therefore closed here, and another is made in its place.
 */
import { setTimeout } from 'node:timers/promises';
import { limits } from '../limits.js';

interface Connecting {
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

/** One of BullMQ's objects, made when it is asked for and kept once it is connected. */
export class Connected<One extends Connecting> {
  readonly #make: () => One;
  #current: Promise<One> | undefined;

  constructor(make: () => One) {
    this.#make = make;
  }

  /** @throws what its connection fails with; the next who asks has another made. */
  get(): Promise<One> {
    this.#current ??= this.#connect();
    return this.#current;
  }

  async #connect(): Promise<One> {
    const one = this.#make();
    try {
      await one.waitUntilReady();
      return one;
    } catch (error) {
      this.#current = undefined;
      await one.close();
      throw error;
    }
  }

  /** Closes the one there is, be it connected or on its way. */
  async close(): Promise<void> {
    const one = await this.#current?.catch(() => undefined);
    await one?.close();
  }
}

/** Runs a worker as soon as it is connected, however often that fails before. @returns what ends it. */
export function runWhenConnected(
  worker: Connected<Connecting & { run(): Promise<void> }>,
  onError: (error: Error) => void,
): { close(): Promise<void> } {
  const leaving = new AbortController();
  const { signal } = leaving;
  const begun = (async () => {
    while (!signal.aborted) {
      try {
        const connected = await worker.get();
        if (!signal.aborted) connected.run().catch(onError);
        return;
      } catch (error) {
        onError(error as Error);
        await setTimeout(limits.queueRetryMs, undefined, { signal }).catch(() => undefined);
      }
    }
  })();
  return {
    close: async () => {
      leaving.abort();
      await begun;
      await worker.close();
    },
  };
}
