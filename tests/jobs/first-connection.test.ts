/** A queue in a database whose first connections come to nothing, as while it starts or is very busy. */
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { QueuePool } from '../../src/db/drivers.js';
import type { OpenDatabase } from '../../src/db/open.js';
import { type OpenQueue, openQueue } from '../../src/jobs/queue.js';
import { backends, describeOn, type Place } from '../db/backends.js';
import { until } from '../until.js';

const refused = 'timeout exceeded when trying to connect';

/** A pool that refuses its first connections. */
function refusing(pool: QueuePool, times: number): QueuePool {
  let left = times;
  return new Proxy(pool, {
    get(target, name) {
      const own = Reflect.get(target, name);
      if (name !== 'connect') return typeof own === 'function' ? own.bind(target) : own;
      return async () => {
        left -= 1;
        if (left >= 0) throw new Error(refused);
        return target.connect();
      };
    },
  });
}

describeOn(backends, 'a queue on $name', (backend) => {
  let place: Place;
  let store: OpenDatabase;
  let queue: OpenQueue;
  const told: string[] = [];

  async function open(times: number): Promise<void> {
    place = await backend.place();
    store = await place.open();
    queue = openQueue({
      name: `${store.queueName}-${randomBytes(4).toString('hex')}`,
      pool: () => {
        const { pool, close } = store.openPool();
        return { pool: refusing(pool, times), close };
      },
      onError: ({ message }) => told.push(message),
    });
  }

  afterEach(async () => {
    await queue.close();
    await store.close();
    await place.remove();
    told.length = 0;
  });

  test('takes and gives chunks once it is connected', async () => {
    await open(4);
    const taken: number[] = [];
    const working = queue.work(async ({ number }) => void taken.push(number), { concurrency: 1 });
    const chunk = { batchId: 'batch', number: 7, first: 0, end: 10, place: 1 };
    // As the relay does.
    await until(async () => {
      await queue.enqueue([chunk]);
      return true;
    });
    await until(
      () => taken,
      ([number]) => number === 7,
    );
    expect(told).toContain(refused);
    await working.close();
  });

  test('is closed while it is not connected, and leaves the process its time', async () => {
    await open(1_000_000);
    const working = queue.work(async () => undefined, { concurrency: 1 });
    await setTimeout(50);
    await working.close();
    await expect(
      queue.enqueue([{ batchId: 'batch', number: 7, first: 0, end: 10, place: 1 }]),
    ).rejects.toThrow(refused);
  });
});
