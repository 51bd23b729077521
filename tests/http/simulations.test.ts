/** A moved figure, answered at once: the same as a batch, of exactly what a key sees at that moment. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localCaller } from '../../src/evaluations/access/caller.js';
import { Residents } from '../../src/evaluations/batches/residents.js';
import { openResidents } from '../../src/jobs/threads/residents.js';
import { limits } from '../../src/limits.js';
import { findPolicy } from '../../src/policies/catalogue.js';
import { backends, describeOn } from '../db/backends.js';
import { until } from '../until.js';
import { type Stored, startStored, tableOf } from './stored.js';

/** A table of 100 points: 10 for the execution, and the rest for how many kilometres were reached. */
function filled(unit: string, kilometres: string): Record<string, unknown> {
  return tableOf(unit, {
    policy: 'mof-project@2',
    budget: { lines: [], total: { initial: '100', adjusted: '100', executed: '100' } },
    indicators: [
      {
        level1: '产出指标',
        level3: '清淤长度',
        target: '≥10公里',
        actual: kilometres,
        weight: '60',
      },
      { level1: '满意度指标', level3: '群众满意度', target: '≥90%', actual: '93%', weight: '30' },
    ],
  });
}

/** The rule-book with another line for its best grade. */
function draftFrom(from: string): object {
  const policy = findPolicy('mof-project@2') ?? expect.fail();
  const [best, ...others] = policy.grades.value;
  const value = [{ ...best, from }, ...others];
  return { ...policy, version: 'draft', grades: { ...policy.grades, value } };
}

interface Simulated {
  readonly tables: number;
  readonly read: number;
  readonly simulation?: {
    readonly tables: number;
    readonly moves: readonly object[];
    readonly units: readonly { readonly code: string; readonly name: string }[];
    readonly sha256: string;
  };
}

describeOn(backends, 'figures that are moved, on $name', (backend) => {
  let stored: Stored;
  const ids: string[] = [];

  beforeAll(async () => {
    stored = await startStored(backend);
    const { ask, admin } = stored;
    for (const [code, parent] of [['A'], ['A1', 'A'], ['B']] as const)
      await ask(admin, 'PUT', `/v1/units/${code}`, { name: code, ...(parent && { parent }) });
    for (const [unit, kilometres] of [
      ['A', '10公里'],
      ['A1', '9公里'],
      ['B', '8公里'],
    ] as const) {
      const made = await ask(admin, 'POST', '/v1/evaluations', filled(unit, kilometres));
      expect(made.statusCode, made.body).toBe(201);
      ids.push(made.json().id);
    }
  });

  afterAll(() => stored?.stop());

  /** Asks until the tables are read. */
  async function simulated(
    key: string,
    body: object,
  ): Promise<NonNullable<Simulated['simulation']>> {
    let answer: Simulated | undefined;
    await until(async () => {
      const response = await stored.ask(key, 'POST', '/v1/simulations', body);
      expect([200, 202], response.body).toContain(response.statusCode);
      answer = response.json() as Simulated;
      expect(answer.simulation === undefined).toBe(response.statusCode === 202);
      return answer.simulation !== undefined;
    });
    return answer?.simulation ?? expect.fail();
  }

  test('a line that is moved, and moved again, over what each key sees', async () => {
    const { admin, keyFor } = stored;
    const all = await simulated(admin, { policy: draftFrom('95') });
    expect(all).toMatchObject({ tables: 3, moves: [{ from: '优', to: '良', count: 1 }] });
    expect(all.units.map(({ code }) => code)).toEqual(['A1', 'A', 'B']);
    expect((await simulated(admin, { policy: draftFrom('94') })).moves).toEqual([]);
    const own = await keyFor(['read'], ['A']);
    const seen = await simulated(own, { policy: draftFrom('95') });
    expect(seen.units.map(({ code }) => code)).toEqual(['A1', 'A']);
    const other = await keyFor(['read'], ['B']);
    expect((await simulated(other, { policy: draftFrom('95') })).tables).toBe(1);
    const filter = { unit: 'A1' };
    expect((await simulated(own, { policy: draftFrom('95'), filter })).tables).toBe(1);
  });

  test('a table that changes, comes or goes is in the next answer, and a unit that moves takes its tables along', async () => {
    const { admin, ask, keyFor } = stored;
    const own = await keyFor(['read'], ['A']);
    const body = { policy: draftFrom('95') };
    const first = await simulated(own, body);
    const [, id = ''] = ids;
    const etag = (await ask(admin, 'GET', `/v1/evaluations/${id}`)).headers['etag'];
    const changed = await ask(admin, 'PATCH', `/v1/evaluations/${id}`, filled('A1', '10公里'), {
      'if-match': String(etag),
    });
    expect(changed.statusCode, changed.body).toBe(200);
    const second = await simulated(own, body);
    expect(second).toMatchObject({ tables: 2, moves: [] });
    expect(second.sha256).not.toBe(first.sha256);
    const made = await ask(admin, 'POST', '/v1/evaluations', filled('A', '9公里'));
    expect((await simulated(own, body)).tables).toBe(3);
    const gone = await ask(admin, 'DELETE', `/v1/evaluations/${made.json().id}`, undefined, {
      'if-match': String(made.headers['etag']),
    });
    expect(gone.statusCode, gone.body).toBe(204);
    expect((await simulated(own, body)).sha256).toBe(second.sha256);
    const moved = await ask(
      admin,
      'PUT',
      '/v1/units/A1',
      { name: 'A1', parent: 'B' },
      { 'if-match': '"1"' },
    );
    expect(moved.statusCode, moved.body).toBeLessThan(300);
    expect((await simulated(own, body)).units.map(({ code }) => code)).toEqual(['A']);
  });

  test('a key that asks for many things lets go of its own tables, and not of those of another key', async () => {
    const { admin, ask, keyFor } = stored;
    const own = await keyFor(['read'], ['B']);
    const body = { policy: draftFrom('95') };
    await simulated(own, body);
    for (let line = 0; line < limits.residentQuestionsMax + 1; line += 1)
      await simulated(admin, { ...body, filter: { q: `甲${line}` } });
    const again = await ask(own, 'POST', '/v1/simulations', body);
    expect(again.statusCode, again.body).toBe(200);
  });

  test('a key that was revoked is answered nothing any more', async () => {
    const { admin, ask } = stored;
    const made = await ask(admin, 'POST', '/v1/keys', { scopes: ['read'], units: ['B'] });
    const { id, key } = made.json();
    const body = { policy: draftFrom('95') };
    expect((await simulated(key, body)).tables).toBeGreaterThan(0);
    expect((await ask(admin, 'DELETE', `/v1/keys/${id}`)).statusCode).toBeLessThan(300);
    expect((await ask(key, 'POST', '/v1/simulations', body)).statusCode).toBe(401);
  });

  test('what cannot be asked is told with all defects', async () => {
    const { admin, ask } = stored;
    const refused = async (body: object): Promise<string[]> => {
      const answer = await ask(admin, 'POST', '/v1/simulations', body);
      expect(answer.statusCode, answer.body).toBe(422);
      return answer
        .json()
        .errors.map(({ code, pointer }: { code: string; pointer: string }) => `${code} ${pointer}`);
    };
    expect(await refused({ policy: 'nowhere@1', against: 'mof-project' })).toEqual([
      'policy-unknown /policy',
      'value-unknown /against',
    ]);
    expect(await refused({ policy: 'mof-project@2', filter: { colour: 'red' } })).toEqual([
      'unknown-member /filter/colour',
    ]);
    expect(await refused({})).toEqual(['member-missing /policy']);
  });

  test('threads say the same', async () => {
    const host = openResidents(2);
    const there = new Residents(stored.service, host);
    try {
      let found: Simulated | undefined;
      await until(async () => {
        found = (await there.ask(localCaller, { policy: draftFrom('95') })) as Simulated;
        return found.simulation !== undefined;
      });
      const here = await simulated(stored.admin, { policy: draftFrom('95') });
      expect(found?.simulation).toEqual(here);
    } finally {
      there.close();
      await host.close();
    }
  });
});
