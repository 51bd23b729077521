/** What one key may have at the same moment: batches that are open, batches that are kept, and their bytes. */
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJobs } from '../../src/cli/jobs.js';
import type { CallerBounds } from '../../src/evaluations/access/caller-bounds.js';
import { runChunk } from '../../src/evaluations/batches/run-chunk.js';
import { openThreads } from '../../src/jobs/threads/pool.js';
import { limits } from '../../src/limits.js';
import { backends, describeOn } from '../db/backends.js';
import { type Stored, startStored, tableOf } from '../http/stored.js';

const threads = openThreads({ threads: 0 });
/** No table is of this year. */
const noTables = { fiscalYear: 2031 };
const ndjson = { 'content-type': 'application/x-ndjson' };

describeOn(backends, 'on $name', (backend) => {
  let stored: Stored;
  let usual: CallerBounds;

  // One for all of them: each test asks with keys of its own, and has batches of its own.
  beforeAll(async () => {
    stored = await startStored(backend);
    usual = stored.service.bounds;
  });

  afterAll(() => stored?.stop());

  function bound(bounds: Partial<CallerBounds>): void {
    Object.assign(stored.service, { bounds: { ...usual, ...bounds } });
  }

  const post = (key: string, body: object) => stored.ask(key, 'POST', '/v1/batches', body);
  const upload = (key: string, payload: string) =>
    stored.send({
      method: 'POST',
      url: '/v1/batches',
      payload,
      headers: { ...ndjson, authorization: `Bearer ${key}` },
    });
  const run = (batchId: string, number = 0) =>
    runChunk(stored.service, { name: 'test', tools: threads }, { batchId, number });
  const tables = (count: number) => Array.from({ length: count }, (_, at) => tableOf(`P${at}`));
  /** What the key of the newest batch takes. */
  const usage = () =>
    stored.service.database.transaction('all', async ({ batches }) => {
      const newest = (await batches.list(undefined, 1))[0];
      return batches.usage(newest?.createdBy ?? '');
    });

  test('open batches: what ended is not counted, and other keys are not either', async () => {
    bound({ openBatches: 2 });
    const [key, other] = [await stored.keyFor(['read']), await stored.keyFor(['read'])];
    const request = { type: 'score', evaluations: tables(1) };
    const first = await post(key, request);
    expect((await post(key, request)).statusCode).toBe(202);
    for (const refused of [await post(key, request), await upload(key, '{}\n')]) {
      expect(refused.statusCode).toBe(429);
      expect(refused.headers['retry-after']).toBe(String(limits.openBatchRetrySeconds));
      expect(refused.json()).toMatchObject({
        title: '请求过多',
        detail: expect.stringContaining('2 个未结束'),
        errors: [{ code: 'too-many-batches' }],
      });
    }
    expect((await post(other, request)).statusCode).toBe(202);
    expect(await run(first.json().id)).toBe('settled');
    expect((await upload(key, '{}\n')).statusCode).toBe(202);
  });

  test('an empty batch and a cancelled one are not open', async () => {
    bound({ openBatches: 1, batches: 3 });
    const key = await stored.keyFor(['read']);
    const request = { type: 'score', evaluations: tables(1) };
    expect((await post(key, { type: 'report', filter: noTables })).statusCode).toBe(202);
    for (let time = 0; time < 2; time += 1) {
      const { id } = (await post(key, request)).json();
      const ended = await stored.ask(key, 'POST', `/v1/batches/${id}/cancel`);
      expect(ended.statusCode).toBe(200);
    }
    const refused = await post(key, request);
    expect([refused.statusCode, refused.json().detail]).toEqual([
      429,
      expect.stringContaining('至多保存 3 个批次'),
    ]);
  });

  test('bytes of what comes are counted as it comes, and an upload beyond them leaves nothing', async () => {
    bound({ batchBytes: 200_000 });
    const key = await stored.keyFor(['read']);
    const refused = await upload(key, 'x\n'.repeat(2_000));
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({
      detail: expect.stringContaining('195.3 KiB'),
      errors: [{ code: 'too-many-bytes' }],
    });
    const kept = await upload(key, 'x\n'.repeat(500));
    expect(kept.statusCode).toBe(202);
    expect(await usage()).toEqual({ open: 1, kept: 1, bytes: 500 * (limits.batchItemBytes + 1) });
    expect((await upload(key, 'x\n'.repeat(500))).statusCode).toBe(429);
    const posted = await post(key, { type: 'score', evaluations: tables(400) });
    expect(posted.statusCode).toBe(429);
  });

  test('what a batch makes is counted, too: beyond the bound items fail with the figure', async () => {
    bound({ batchBytes: 60_000 });
    const key = await stored.keyFor(['read']);
    const made = await post(key, { type: 'report', format: 'pdf', evaluations: tables(2) });
    const { id } = made.json();
    expect(await run(id)).toBe('settled');
    const items = async () =>
      (await stored.ask(key, 'GET', `/v1/batches/${id}/items`)).json().items as {
        readonly outcome: string;
        readonly problem?: { readonly status: number; readonly detail: string };
      }[];
    expect(await items()).toMatchObject([
      { outcome: 'failed', problem: { status: 429, detail: expect.stringContaining('58.6 KiB') } },
      { outcome: 'failed' },
    ]);
    const full = await usage();
    // With more room the failed ones are tried again, and what they took is given back.
    bound({ batchBytes: 1024 * 1024 });
    expect((await stored.ask(key, 'POST', `/v1/batches/${id}/retry`)).statusCode).toBe(200);
    expect((await usage()).bytes).toBeLessThan(full.bytes);
    expect(await run(id)).toBe('settled');
    expect(await items()).toMatchObject([{ outcome: 'done' }, { outcome: 'done' }]);
    expect((await usage()).bytes).toBeGreaterThan(20_000);
  });

  test('whoever has filled the room does not compute either, and still submits', async () => {
    bound({});
    const key = await stored.keyFor(['submit']);
    const filled = tableOf('P0', {
      indicators: [
        { level1: '产出指标', level3: '数量', target: '≥1个', actual: '1个', weight: '100' },
      ],
    });
    const { id: evaluation } = (
      await stored.ask(stored.admin, 'POST', '/v1/evaluations', filled)
    ).json();
    const { id } = (await post(key, { type: 'score', evaluations: tables(1) })).json();
    bound({ batchBytes: 10 });
    const tools = { ...threads, score: () => Promise.reject(new Error('computed for nothing')) };
    const ref = { batchId: id, number: 0 };
    expect(await runChunk(stored.service, { name: 'test', tools }, ref)).toBe('settled');
    const steps = await post(key, { type: 'submit', evaluations: [evaluation] });
    expect(steps.statusCode).toBe(202);
    expect(await run(steps.json().id)).toBe('settled');
    const batch = await stored.ask(key, 'GET', `/v1/batches/${steps.json().id}`);
    expect(batch.json()).toMatchObject({ done: 1, failed: 0 });
  });

  test('old batches are forgotten while the service runs', async () => {
    bound({});
    const { id } = (await post(stored.admin, { type: 'report', filter: noTables })).json();
    const old = new Date(Date.now() - (limits.batchDays + 1) * 24 * 60 * 60 * 1000);
    const find = () =>
      stored.service.database.transaction('all', ({ batches }) => batches.find(id));
    const jobs = openJobs({ ...stored.store, queueName: `old-${id}` }, stored.service, {
      works: false,
      faults: stored.app.faults,
      expiryMs: 20,
    });
    await setTimeout(100);
    const found = await find();
    if (found === undefined) throw new Error('forgotten too early');
    await stored.service.database.transaction('all', ({ batches }) =>
      batches.update({ ...found, version: found.version + 1, finishedAt: old }),
    );
    while ((await find()) !== undefined) await setTimeout(20);
    await jobs.stop();
  });

  test('a lease is held against the clock of the database, and one from before it was put back is none', async () => {
    bound({});
    const { id } = (await post(stored.admin, { type: 'score', evaluations: tables(501) })).json();
    const ref = { batchId: id, number: 0 };
    const { database } = stored.service;
    const leased = (aheadMs: number) =>
      database.transaction('all', async ({ batches }) => {
        const chunk = await batches.lockChunk(ref);
        if (chunk === undefined) throw new Error('no range');
        const leaseUntil = new Date((await batches.clock()).valueOf() + aheadMs);
        await batches.updateChunk({ ...chunk, state: 'running', fencingToken: 1, leaseUntil });
      });
    const rung = async () => {
      const all = await database.transaction('all', ({ batches }) =>
        batches.chunksToEnqueue(60_000, limits.enqueuedCountMax),
      );
      return all.filter(({ batchId }) => batchId === id);
    };
    await leased(limits.batchLeaseMs / 2);
    expect(await run(id)).toBe('nothing');
    expect((await rung()).map(({ number }) => number)).toEqual([1]);
    // An hour of daylight saving, or a machine whose clock was wrong.
    await leased(60 * 60 * 1000);
    expect((await rung()).map(({ number }) => number)).toEqual([0, 1]);
    expect(await run(id)).toBe('settled');
  });
});
