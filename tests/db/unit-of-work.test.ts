/** One way to write: what a command reads again is as it left it, and what is wrong with one is that one's alone. */
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GroupCommit, type Runner } from '../../src/db/unit-of-work/group-commit.js';
import {
  NeedsOwnTransaction,
  type PendingCommand,
  type ShareableCommand,
} from '../../src/db/unit-of-work/pending-command.js';
import { appendAuditEntry, systemChain } from '../../src/evaluations/audit/chain.js';
import type { Stores } from '../../src/evaluations/stores.js';
import { auditedState, chainOf } from '../../src/evaluations/tables/audited-state.js';
import type { StoredEvaluation } from '../../src/evaluations/tables/ports.js';
import { readSheet } from '../../src/evaluations/tables/sheets.js';
import { verifyAudit } from '../../src/evaluations/verify-audit.js';
import { limits } from '../../src/limits.js';
import { type Stored, startStored, tableOf } from '../http/stored.js';
import { until } from '../until.js';
import { backends, describeOn } from './backends.js';

const body = { indicators: [{ pointer: '/indicators/0', actual: '95人' }] };

describeOn(backends, 'on $name', (backend) => {
  let stored: Stored;
  /** The one table that was tampered with. */
  let planted = '';

  beforeAll(async () => {
    stored = await startStored(backend);
  });

  afterAll(async () => {
    const { problems } = await verifyAudit(stored.service);
    expect(problems.map(({ place }) => place)).toEqual([`evaluation ${planted}`]);
    await stored.stop();
  });

  async function newTables(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const table = tableOf(`S${index % 3}`);
      ids.push((await stored.ask(stored.admin, 'POST', '/v1/evaluations', table)).json().id);
    }
    return ids;
  }

  const put = (id: string, actuals: object = body, ifMatch = '"1"', key = stored.admin) =>
    stored.ask(key, 'PUT', `/v1/evaluations/${id}/actuals`, actuals, {
      'if-match': ifMatch,
      'idempotency-key': `shared-${id}`,
    });

  async function revisionsOf(id: string): Promise<number> {
    const answer = await stored.ask(stored.admin, 'GET', `/v1/evaluations/${id}`);
    return answer.json().revision;
  }

  test('refusals among them, keys of other units, one table twice', async () => {
    const ids = await newTables(12);
    const [stale = '', wrong = '', bound = '', twice = '', ...fine] = ids;
    const foreign = await stored.keyFor(['submit'], ['S0']);
    const unknown = { indicators: [{ pointer: '/indicators/9', actual: '1' }] };
    const answers = await Promise.all([
      put(stale, body, '"7"'),
      put(wrong, unknown),
      // The third table is of S2, which this key does not see.
      put(bound, body, '"1"', foreign),
      put(twice),
      put('019329c4-0000-77e7-8000-000000000001'),
      ...fine.map((id) => put(id)),
      stored.ask(stored.admin, 'PATCH', `/v1/evaluations/${twice}`, {}, { 'if-match': '"1"' }),
    ]);
    const codes = answers.map(({ statusCode }) => statusCode);
    expect(codes.slice(0, 3)).toEqual([412, 422, 404]);
    expect([codes[3], codes.at(-1)].sort()).toEqual([200, 412]);
    expect(codes.slice(4, -1)).toEqual([404, ...fine.map(() => 200)]);
    expect(await Promise.all(ids.map(revisionsOf))).toEqual([1, 1, 1, 2, ...fine.map(() => 2)]);
  });

  test('what the database refuses of one is kept of the others', async () => {
    const ids = await newTables(6);
    const [spoilt = '', ...fine] = ids;
    planted = spoilt;
    // Its next revision is taken already, as no use case would.
    await stored.service.database.transaction('all', async ({ evaluations }) => {
      const sheet = (await evaluations.sheet(spoilt, 1)) ?? '';
      const [first] = await evaluations.revisions(spoilt, 0, 1);
      await evaluations.insertRevision({
        ...(first ?? expect.fail()),
        fiscalYear: 2023,
        evaluationId: spoilt,
        number: 2,
        sheet,
        input: '',
        policy: '',
        scores: [null, null],
        deviations: [null, null],
      });
    });
    const answers = await Promise.all(ids.map((id) => put(id)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([500, ...fine.map(() => 200)]);
    expect(await Promise.all(ids.map(revisionsOf))).toEqual([1, ...fine.map(() => 2)]);
    const again = await Promise.all(fine.map((id) => put(id)));
    expect(again.map(({ headers }) => headers['idempotency-replayed'])).toEqual(
      fine.map(() => 'true'),
    );
  });

  /** Moves a table one version on and says so in the log, as `revise` does without another sheet. */
  async function touch({ evaluations, audit }: Stores, id: string): Promise<StoredEvaluation> {
    const record = (await evaluations.lock(id)) ?? expect.fail();
    const next = { ...record, version: record.version + 1 };
    const sheet = readSheet(await evaluations.sheet(id, record.revision), id);
    await evaluations.update(next);
    await appendAuditEntry(audit, stored.service.secret, {
      chain: chainOf(next),
      at: new Date(),
      actor: 'k',
      action: 'patch',
      subject: { kind: 'evaluation', id },
      after: auditedState(next, sheet),
    });
    return next;
  }

  const asKey = { keyId: 'k', units: 'all' } as const;

  test('a command that fails behind its writes leaves nothing, and the others are kept', async () => {
    const ids = await newTables(5);
    const [failing = '', ...fine] = ids;
    const outcomes = await Promise.allSettled(
      ids.map((id) =>
        stored.service.database.transaction(
          asKey,
          async (stores) => {
            const { version } = await touch(stores, id);
            if (id === failing) throw new Error('behind its writes');
            return version;
          },
          { evaluationId: id },
        ),
      ),
    );
    expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([
      'failed',
      ...fine.map(() => 2),
    ]);
    const answers = await Promise.all(
      ids.map((id) => stored.ask(stored.admin, 'GET', `/v1/evaluations/${id}`)),
    );
    expect(answers.map(({ headers }) => headers['etag'])).toEqual([
      '"1"',
      ...fine.map(() => '"2"'),
    ]);
  });

  test('a unit of work reads what it wrote, also where the database is asked', async () => {
    const [id = ''] = await newTables(1);
    const { database } = stored.service;
    const [first, found, again, listed] = await database.transaction(asKey, async (stores) => {
      const one = await touch(stores, id);
      const two = await touch(stores, id);
      const { evaluations } = stores;
      const page = await evaluations.list({ unit: one.unitCode ?? '' }, undefined, 1000);
      return [
        one.version,
        (await evaluations.find(id))?.version,
        two.version,
        page.find((other) => other.id === id)?.version,
      ];
    });
    expect([first, again, found, listed]).toEqual([2, 3, 3, 3]);
  });

  test('among others, what writes at once is done alone, and once', async () => {
    const ids = await newTables(4);
    const code = `new-${ids[0]}`;
    let tries = 0;
    const versions = await Promise.all(
      ids.map((id, index) =>
        stored.service.database.transaction(
          asKey,
          async (stores) => {
            const { version } = await touch(stores, id);
            if (index === 1) {
              tries += 1;
              await stores.units.insert({
                code,
                name: code,
                parent: null,
                path: [code],
                version: 1,
              });
              await appendAuditEntry(stores.audit, stored.service.secret, {
                chain: systemChain,
                at: new Date(),
                actor: 'k',
                action: 'put',
                subject: { kind: 'unit', id: code },
                after: { name: code, parent: null },
              });
            }
            return version;
          },
          { evaluationId: id },
        ),
      ),
    );
    expect(versions).toEqual([2, 2, 2, 2]);
    expect(tries).toBe(2);
  });

  test.runIf(backend.name === 'PostgreSQL')(
    'a lock that another holds stops nobody else',
    async () => {
      const ids = await newTables(4);
      const { database } = stored.service;
      let isLocked = false;
      const held = database.transaction('all', async ({ evaluations }) => {
        await evaluations.lock(ids[0] ?? '');
        isLocked = true;
        await setTimeout(limits.sharedLockMs * 2);
        return Date.now();
      });
      await until(() => isLocked);
      const done: number[] = [];
      const answers = ids.map(async (id, index) => {
        const { statusCode } = await put(id);
        done[index] = Date.now();
        return statusCode;
      });
      expect(await Promise.all(answers)).toEqual([200, 200, 200, 200]);
      expect(done[0]).toBeGreaterThanOrEqual(await held);
    },
  );
});

describe('who goes with whom', () => {
  const named = (evaluationId: string, unit?: string, keyId = 'k'): ShareableCommand => ({
    keyId,
    units: unit === undefined ? 'all' : [unit],
    announced: { evaluationId },
    work: async () => evaluationId,
  });

  const idOf = ({ announced }: PendingCommand): string => announced.evaluationId ?? '';

  /** Groups as they were run; each ends when it is told to. */
  function watched(together?: Runner['together']) {
    const groups: string[][] = [];
    const alone: string[] = [];
    const ends: (() => void)[] = [];
    const commit = new GroupCommit({
      together: async (group) => {
        groups.push(group.map(idOf));
        if (together !== undefined) return together(group);
        await new Promise<void>((resolve) => ends.push(resolve));
        return group.map((one) => ({ status: 'fulfilled', value: idOf(one) }));
      },
      alone: async (one) => {
        alone.push(idOf(one));
        return idOf(one);
      },
    });
    return { groups, alone, ends, commit };
  }

  /** Ends each group when it has begun, until there is an answer to all. */
  async function allEnded(ends: (() => void)[], answers: readonly Promise<unknown>[]) {
    let isOver = false;
    const all = Promise.all(answers).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      for (const end of ends.splice(0)) end();
      await setTimeout(1);
    }
    await all;
  }

  test('those that see the same units, one of a table, at most so many', async () => {
    const { groups, ends, commit } = watched();
    const ids = Array.from({ length: limits.sharedWritesMax + 1 }, (_, index) => `t${index}`);
    const answers = [
      ...ids.map((id) => commit.add(named(id))),
      commit.add(named('t0')),
      commit.add(named('u', 'U')),
    ];
    await expect.poll(() => groups).toEqual([ids.slice(0, -1), [ids.at(-1)]]);
    ends[1]?.();
    // The second write of t0 waits until the first is done, and keeps nobody else waiting.
    await expect.poll(() => groups[2]).toEqual(['u']);
    ends[0]?.();
    await expect.poll(() => groups[3]).toEqual(['t0']);
    for (const end of ends) end();
    expect(await Promise.all(answers)).toEqual([...ids, 't0', 'u']);
  });

  test('one write of each key before the second of any', async () => {
    const { groups, ends, commit } = watched();
    const flood = Array.from({ length: 4 * limits.sharedWritesMax }, (_, index) => `f${index}`);
    const answers = [...flood, 'small'].map((id) =>
      commit.add(named(id, undefined, id === 'small' ? 'other' : 'k')),
    );
    await expect.poll(() => groups[0]?.slice(0, 3)).toEqual(['f0', 'small', 'f1']);
    await allEnded(ends, answers);
    expect(await answers.at(-1)).toBe('small');
  });

  test('apart only when nothing can have been kept', async () => {
    const refused = Object.assign(new Error('refused'), { code: '23505' });
    const first = watched(() => Promise.reject(refused));
    expect(await Promise.all(['a', 'b'].map((id) => first.commit.add(named(id))))).toEqual([
      'a',
      'b',
    ]);
    expect(first.alone).toEqual(['a', 'b']);
    for (const code of ['CONNECTION_CLOSED', '57P01', '08006']) {
      const broken = Object.assign(new Error('broken'), { code });
      const second = watched(() => Promise.reject(broken));
      const outcomes = await Promise.allSettled(
        ['a', 'b'].map((id) => second.commit.add(named(id))),
      );
      expect(outcomes.map((outcome) => 'reason' in outcome && outcome.reason)).toEqual([
        broken,
        broken,
      ]);
      expect(second.alone).toEqual([]);
    }
  });

  test('what cannot be put off has a transaction of its own behind the others', async () => {
    const { alone, commit } = watched(async (group) =>
      group.map((one) =>
        idOf(one) === 'b'
          ? { status: 'rejected', reason: new NeedsOwnTransaction() }
          : { status: 'fulfilled', value: 'together' },
      ),
    );
    const outcomes = await Promise.all(['a', 'b', 'c'].map((id) => commit.add(named(id))));
    expect(outcomes).toEqual(['together', 'b', 'together']);
    expect(alone).toEqual(['b']);
  });

  test('no more wait than there is room for', async () => {
    const { ends, commit } = watched();
    const waiting = Array.from({ length: limits.waitingWritesMax }, (_, index) =>
      commit.add(named(`w${index}`)),
    );
    expect(() => commit.add(named('more'))).toThrow('等待保存的请求太多');
    await allEnded(ends, waiting);
  });
});
