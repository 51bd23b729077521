/** Many at once: one key makes one table, one ETag one writer, and no order of writes loses any of them. */
import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../../src/evaluations/verify-audit.js';
import { backends, describeOn, servers } from '../db/backends.js';
import { counts, report, seed } from '../proof.js';
import { type Stored, startStored, tableOf } from './stored.js';

describeOn(backends, 'on $name', (backend) => {
  let stored: Stored;

  beforeAll(async () => {
    stored = await startStored(backend);
  });

  afterAll(() => stored.stop());

  test('50 POSTs with one key at once make one table', async () => {
    const { ask, admin } = stored;
    const headers = { 'idempotency-key': 'once' };
    const post = () => ask(admin, 'POST', '/v1/evaluations', tableOf('50'), headers);
    const answers = await Promise.all(Array.from({ length: 50 }, post));
    const made = answers.filter(({ statusCode }) => statusCode === 201);
    expect(answers.filter(({ statusCode }) => ![201, 409].includes(statusCode))).toEqual([]);
    expect(new Set(made.map(({ body }) => body)).size).toBe(1);
    expect(made.filter((one) => one.headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    // Whoever was told to wait comes again, and is answered the same.
    const again = await post();
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect([again.statusCode, again.body, again.headers.etag, again.headers.location]).toEqual([
      201,
      made[0]?.body,
      made[0]?.headers.etag,
      made[0]?.headers.location,
    ]);
    const list = await ask(admin, 'GET', '/v1/evaluations?unit=50');
    expect(list.json().items).toHaveLength(1);
  });

  test('two writers with one ETag make one 412', async () => {
    const { ask, admin } = stored;
    const made = await ask(admin, 'POST', '/v1/evaluations', tableOf('51'));
    const url = `/v1/evaluations/${made.json().id}`;
    const headers = { 'if-match': String(made.headers.etag) };
    const answers = await Promise.all(
      ['甲', '乙'].map((name) => ask(admin, 'PATCH', url, { contact: { name } }, headers)),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    const winner = answers.find(({ statusCode }) => statusCode === 200);
    expect((await ask(admin, 'GET', url)).body).toBe(winner?.body);
  });
});

interface Write {
  readonly table: number;
  readonly kind: (typeof kinds)[number];
}

const kinds = [
  'patch',
  'patch',
  'patch',
  'actuals',
  'submit',
  'approve',
  'review',
  'publish',
  'return',
  'reopen',
  'unit',
  'window',
  'key',
  'create',
] as const;

const writes = fc.array(fc.record({ table: fc.nat({ max: 2 }), kind: fc.constantFrom(...kinds) }), {
  minLength: 20,
  maxLength: 40,
});

describeOn(servers, 'random interleavings on $name', (backend) => {
  let stored: Stored;

  beforeAll(async () => {
    stored = await startStored(backend);
    for (const [code, parent] of [['A'], ['A1', 'A'], ['B']]) {
      await stored.ask(stored.admin, 'PUT', `/v1/units/${code}`, { name: `单位${code}`, parent });
    }
  });

  afterAll(() => stored.stop());

  test('lose no update and leave chains that verify', async () => {
    const seen = { done: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(writes, async (list) => {
        const tables = await Promise.all(['A1', 'A1', 'B'].map(newTable));
        const lanes = [0, 1, 2, 3, 4, 5].map((lane) => list.filter((_, at) => at % 6 === lane));
        await Promise.all(
          lanes.map(async (lane) => {
            for (const write of lane) await run(tables[write.table] ?? expect.fail(), write);
          }),
        );
        for (const table of tables) await check(table);
        for (const { done, refused } of tables) {
          seen.done += done;
          seen.refused += refused;
        }
      }),
      { seed, numRuns: counts.interleavings },
    );
    const { problems, entryCount } = await verifyAudit(stored.service);
    expect(problems).toEqual([]);
    expect(seen.done).toBeGreaterThan(counts.interleavings);
    report(
      `interleavings: ${counts.interleavings} of six writers (seed ${seed}), ${seen.done} writes done, ` +
        `${seen.refused} refused, 0 lost, ${entryCount} audit entries verified`,
    );
  });

  interface Table {
    readonly url: string;
    /** The names of tasks that were answered as written. */
    readonly written: string[];
    done: number;
    refused: number;
  }

  async function newTable(code: string): Promise<Table> {
    const made = await stored.ask(stored.admin, 'POST', '/v1/evaluations', tableOf(code));
    return { url: `/v1/evaluations/${made.json().id}`, written: [], done: 0, refused: 0 };
  }

  const bodies: Readonly<Record<string, object>> = {
    actuals: { indicators: [{ pointer: '/indicators/0', actual: '99人' }] },
    return: { reason: '再看' },
    reopen: { reason: '更正' },
    review: { indicators: [{ pointer: '/indicators/0', score: '30' }] },
  };

  async function run(table: Table, { kind }: Write): Promise<void> {
    const { ask, admin } = stored;
    if (['unit', 'window', 'key', 'create'].includes(kind)) return beside(kind);
    const before = await ask(admin, 'GET', table.url);
    const headers = { 'if-match': String(before.headers.etag) };
    if (kind === 'patch') return patch(table, before, headers);
    const method = kind === 'actuals' ? 'PUT' : 'POST';
    count(table, await ask(admin, method, `${table.url}/${kind}`, bodies[kind], headers));
  }

  /** Adds a task to those that were read: whoever writes over another's loses a name. */
  async function patch(
    table: Table,
    before: LightMyRequestResponse,
    headers: { 'if-match': string },
  ): Promise<void> {
    const { tasks = [] } = before.json().evaluation;
    const name = `任务${table.written.length}-${Math.random()}`;
    const body = { tasks: [...tasks, { name }] };
    const answer = await stored.ask(stored.admin, 'PATCH', table.url, body, headers);
    if (answer.statusCode === 200) table.written.push(name);
    count(table, answer);
  }

  function count(table: Table, { statusCode }: LightMyRequestResponse): void {
    expect([200, 409, 412, 422]).toContain(statusCode);
    if (statusCode === 200) table.done += 1;
    else table.refused += 1;
  }

  async function beside(kind: string): Promise<void> {
    const { ask, admin } = stored;
    const seen = { 'if-match': '*' };
    if (kind === 'key') await stored.keyFor(['read'], ['A']);
    else if (kind === 'create') await newTable('A1');
    else if (kind === 'unit') await ask(admin, 'PUT', '/v1/units/B', { name: '单位乙' }, seen);
    else await ask(admin, 'PUT', '/v1/windows/2023', { project: {} }, seen);
  }

  async function check({ url, written, done }: Table): Promise<void> {
    const now = await stored.ask(stored.admin, 'GET', url);
    const { tasks = [] } = now.json().evaluation as { tasks?: { name: string }[] };
    expect(new Set(tasks.map(({ name }) => name))).toEqual(new Set(written));
    expect(now.headers.etag).toBe(`"${done + 1}"`);
  }
});
