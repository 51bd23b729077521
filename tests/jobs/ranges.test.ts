/** Ranges of batches, taken by hand: what comes of them when they are cancelled, forgotten, or fail. */
import { afterAll, beforeEach, expect, test } from 'vitest';
import { expireBatches } from '../../src/evaluations/batches/change.js';
import type { WaitingChunk } from '../../src/evaluations/batches/items/ports.js';
import { runChunk, type Worker } from '../../src/evaluations/batches/run-chunk.js';
import type { TableTools } from '../../src/evaluations/printing/table-tools.js';
import { TookTooLong } from '../../src/evaluations/shared/took-too-long.js';
import { openThreads } from '../../src/jobs/threads/pool.js';
import { limits } from '../../src/limits.js';
import { backends, describeOn } from '../db/backends.js';
import { type Stored, startStored, tableOf } from '../http/stored.js';
import { reading } from './history.js';

const threads = openThreads({ threads: 0 });
const broken: TableTools = {
  ...threads,
  score: () => Promise.reject(new Error('a broken thread')),
};

describeOn(backends, 'on $name', (backend) => {
  let service: Stored;
  let clock = 0;
  let isRunning = false;

  // One for all of them, as each has batches of its own; a new one where the last was stopped to read its history.
  beforeEach(async () => {
    clock = Date.now();
    if (isRunning) return;
    service = await startStored(backend, () => new Date(clock));
    isRunning = true;
  });

  afterAll(() => (isRunning ? service.stop() : undefined));

  async function post(count: number, key = service.admin): Promise<string> {
    const evaluations = Array.from({ length: count }, (_, at) => tableOf(`P${at}`));
    const made = await service.ask(key, 'POST', '/v1/batches', { type: 'score', evaluations });
    expect(made.statusCode).toBe(202);
    return made.json().id;
  }

  function run(batchId: string, number: number, more: Partial<Worker> = {}): Promise<string> {
    return runChunk(
      service.service,
      { name: 'test', tools: threads, ...more },
      { batchId, number },
    );
  }

  async function batch(id: string): Promise<Record<string, unknown>> {
    return (await service.ask(service.admin, 'GET', `/v1/batches/${id}`)).json();
  }

  /** How the runs of the first range ended, in their order. */
  async function ends(id: string): Promise<string[]> {
    isRunning = false;
    await service.stop(false);
    const rows = await reading(service.place, (ask) =>
      ask('select outcome from batch_runs where batch_id = $1 order by number, fence', [id]),
    );
    await service.place.remove();
    return rows.map(({ outcome }) => String(outcome));
  }

  test('a thread that breaks fails nothing: the range waits for the next attempt', async () => {
    const id = await post(2);
    await expect(run(id, 0, { tools: broken })).rejects.toThrow('a broken thread');
    expect(await batch(id)).toMatchObject({ state: 'running', done: 0, failed: 0 });
    expect(await run(id, 0)).toBe('settled');
    expect(await run(id, 0)).toBe('nothing');
    expect(await batch(id)).toMatchObject({ state: 'completed', done: 2, failed: 0 });
    expect(await ends(id)).toEqual(['given-up', 'settled']);
  });

  test('results beyond what is written at once are all kept as they are', async () => {
    const sizes = [3_000_000, 0, 1, 3_000_000, limits.batchBlockBytes + 1, 10];
    const sheets = sizes.map((size, at) => new Uint8Array(size).fill(at + 1));
    const tools: TableTools = {
      ...threads,
      score: async (tasks) =>
        (await threads.score(tasks)).map((outcome, at) =>
          outcome.ok ? { ...outcome, sheet: sheets[at] ?? new Uint8Array() } : outcome,
        ),
    };
    const id = await post(sizes.length);
    expect(await run(id, 0, { tools })).toBe('settled');
    const kept = await service.service.database.transaction('all', ({ batches }) =>
      batches.itemsIn(id, 0, sizes.length, 'sheet'),
    );
    expect(kept.map(({ sheet }) => sheet?.length)).toEqual(sizes);
    expect(kept.every(({ sheet }, at) => sheet?.every((byte) => byte === at + 1))).toBe(true);
  });

  test('a range that fails again and again is given up, and the batch completes', async () => {
    const id = await post(2);
    for (let attempt = 0; attempt < limits.batchAttemptsMax; attempt += 1) {
      await expect(run(id, 0, { tools: broken })).rejects.toThrow('a broken thread');
    }
    expect(await run(id, 0, { tools: broken })).toBe('settled');
    expect(await batch(id)).toMatchObject({ state: 'completed', done: 0, failed: 2 });
    const items = await service.ask(service.admin, 'GET', `/v1/batches/${id}/items`);
    const statuses = items
      .json()
      .items.map((item: { problem: { status: number } }) => item.problem.status);
    expect(statuses).toEqual([500, 500]);
  });

  test('a fault behind the commit changes nothing of what the history says', async () => {
    const id = await post(1);
    const reached: Worker['reached'] = (point) => {
      if (point === 'settled') throw new Error('the answer was lost');
    };
    await expect(run(id, 0, { reached })).rejects.toThrow();
    expect(await batch(id)).toMatchObject({ state: 'completed', done: 1 });
    expect(await ends(id)).toEqual(['settled']);
  });

  test('cancelled in the middle: what is done stays, what is under way is thrown away', async () => {
    const id = await post(501);
    expect(await run(id, 0)).toBe('settled');
    const reached: Worker['reached'] = async (point) => {
      if (point !== 'worked') return;
      const cancelled = await service.ask(service.admin, 'POST', `/v1/batches/${id}/cancel`);
      expect(cancelled.statusCode).toBe(200);
    };
    expect(await run(id, 1, { reached })).toBe('abandoned');
    expect(await run(id, 1)).toBe('nothing');
    expect(await batch(id)).toMatchObject({ state: 'cancelled', total: 501, done: 500, failed: 0 });
    expect(await ends(id)).toEqual(['settled', 'abandoned']);
  });

  test('cancelled while a thread is at it for ever: the piece is ended, and others are worked on', async () => {
    const id = await post(2);
    let isEnded = false;
    const tools: TableTools = {
      ...threads,
      score: async (_tasks, { signal }) => {
        const cancelled = await service.ask(service.admin, 'POST', `/v1/batches/${id}/cancel`);
        expect(cancelled.statusCode).toBe(200);
        return new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            isEnded = true;
            reject(signal.reason);
          });
        });
      },
    };
    expect(await run(id, 0, { tools, leaseMs: 300 })).toBe('abandoned');
    expect(isEnded).toBe(true);
    const other = await post(2);
    expect(await run(other, 0)).toBe('settled');
  });

  test('a form that takes too long to print fails alone', async () => {
    const evaluations = [tableOf('P0'), tableOf('P1')];
    const made = await service.ask(service.admin, 'POST', '/v1/batches', {
      type: 'report',
      evaluations,
    });
    let count = 0;
    const tools: TableTools = {
      ...threads,
      print: async (task) => {
        count += 1;
        if (count === 1) throw new TookTooLong(limits.pieceMs);
        return threads.print(task);
      },
    };
    const { id } = made.json();
    expect(await run(id, 0, { tools })).toBe('settled');
    expect(await batch(id)).toMatchObject({ state: 'completed', done: 1, failed: 1 });
    const { items } = (await service.ask(service.admin, 'GET', `/v1/batches/${id}/items`)).json();
    const problem = { status: 422, detail: expect.stringContaining('60 秒') };
    expect(items).toContainEqual(
      expect.objectContaining({ problem: expect.objectContaining(problem) }),
    );
  });

  test('a key that is revoked in the middle: the rest fails with 401', async () => {
    const key = await service.keyFor(['read']);
    const id = await post(501, key);
    await run(id, 0);
    const keys = (await service.ask(service.admin, 'GET', '/v1/keys')).json().items;
    const { id: keyId } = keys.find(
      ({ scopes }: { scopes: string[] }) => !scopes.includes('admin'),
    );
    await service.ask(service.admin, 'DELETE', `/v1/keys/${keyId}`);
    expect(await run(id, 1)).toBe('settled');
    expect(await batch(id)).toMatchObject({ state: 'completed', done: 500, failed: 1 });
    const failed = await service.ask(
      service.admin,
      'GET',
      `/v1/batches/${id}/items?outcome=failed`,
    );
    expect(failed.json().items[0].problem.status).toBe(401);
  });

  test('who asks for little does not wait for the flood of another key', async () => {
    const flood = await service.keyFor(['read']);
    // Two ranges each.
    for (let round = 0; round < 4; round += 1) await post(501, flood);
    const small = await post(1);
    const waiting: WaitingChunk[] = await service.service.database.transaction(
      'all',
      ({ batches }) => batches.chunksToEnqueue(0, limits.enqueuedCountMax),
    );
    expect(waiting).toHaveLength(9);
    const mine = waiting.find(({ batchId }) => batchId === small);
    expect(mine?.place).toBe(1);
    expect(waiting.filter(({ place }) => place <= 1)).toHaveLength(2);
  });

  test('batches that ended long ago are forgotten, those under way never', async () => {
    const [ended, open] = [await post(1), await post(1)];
    await run(ended, 0);
    clock += limits.batchDays * 24 * 60 * 60 * 1000;
    await expireBatches(service.service);
    expect(await batch(ended)).toMatchObject({ state: 'completed' });
    clock += 1;
    await expireBatches(service.service);
    expect(await batch(ended)).toMatchObject({ status: 404 });
    expect(await batch(open)).toMatchObject({ state: 'queued' });
  });
});
