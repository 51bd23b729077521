/** Writers that meet: each outcome is one of those that they could have had one after the other. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authenticate } from '../../src/evaluations/access/caller.js';
import { createEvaluation } from '../../src/evaluations/tables/create.js';
import { verifyAudit } from '../../src/evaluations/verify-audit.js';
import { backends, describeOn } from '../db/backends.js';
import { type Stored, startStored, tableOf } from './stored.js';

const eight = Array.from({ length: 8 }, (_, index) => index);

describeOn(backends, 'on $name', (backend) => {
  let stored: Stored;

  beforeAll(async () => {
    stored = await startStored(backend);
  });

  afterAll(async () => {
    expect(await verifyAudit(stored.service)).toMatchObject({ problems: [] });
    await stored.stop();
  });

  async function codes(answers: readonly Promise<{ readonly statusCode: number }>[]) {
    return (await Promise.all(answers)).map(({ statusCode }) => statusCode).sort();
  }

  const idOf = async (key: string): Promise<string> =>
    (await authenticate(stored.service, key)).keyId;

  async function entriesAbout(subject: string): Promise<readonly { readonly action: string }[]> {
    const url = `/v1/audit?subject=${encodeURIComponent(subject)}&limit=200`;
    return (await stored.ask(stored.admin, 'GET', url)).json().items;
  }

  test('eight writers make a unit once', async () => {
    const { ask, admin } = stored;
    const put = (name: number) => ask(admin, 'PUT', '/v1/units/R0', { name: `单位${name}` });
    expect(await codes(eight.map(put))).toEqual([201, ...eight.slice(1).map(() => 428)]);
  });

  test('a unit that is put while tables bring it along', async () => {
    const { ask, admin } = stored;
    for (let round = 0; round < 10; round += 1) {
      const code = `R${round + 1}`;
      const answers = await codes([
        ...eight.map(() => ask(admin, 'POST', '/v1/evaluations', tableOf(code))),
        ask(admin, 'PUT', `/v1/units/${code}`, { name: '单位' }),
      ]);
      expect([201, 428]).toContain(answers[8]);
      expect(answers.slice(0, 8)).toEqual(eight.map(() => 201));
      expect(await entriesAbout(`unit ${code}`)).toHaveLength(1);
    }
  });

  test('eight writers with one ETag of windows make one 200', async () => {
    const { ask, admin } = stored;
    let { etag } = (await ask(admin, 'PUT', '/v1/windows/2025', { project: {} })).headers;
    for (const month of ['01', '02', '03']) {
      const put = (day: number) => {
        const project = { closesAt: `2026-${month}-0${day + 1}T00:00:00Z` };
        return ask(admin, 'PUT', '/v1/windows/2025', { project }, { 'if-match': String(etag) });
      };
      expect(await codes(eight.map(put))).toEqual([200, ...eight.slice(1).map(() => 412)]);
      ({ etag } = (await ask(admin, 'GET', '/v1/windows/2025')).headers);
    }
  });

  test('a key that was revoked while the body was on its way writes nothing', async () => {
    const key = await stored.keyFor(['submit']);
    const caller = await authenticate(stored.service, key);
    await stored.ask(stored.admin, 'DELETE', `/v1/keys/${caller.keyId}`);
    for (const idempotencyKey of [undefined, 'late']) {
      const input = { value: tableOf('R20'), defects: [] };
      const context = { caller, idempotencyKey, inputSha256: '0'.repeat(64) };
      const late = createEvaluation(stored.service, { ...context, ...input });
      await expect(late).rejects.toMatchObject({ kind: 'key-needed' });
    }
    const list = await stored.ask(stored.admin, 'GET', '/v1/evaluations?unit=R20');
    expect(list.json().items).toEqual([]);
  });

  test('once a revocation is answered the key writes nothing more', async () => {
    const { ask, admin } = stored;
    await ask(admin, 'PUT', '/v1/units/R30', { name: '单位' });
    const key = await stored.keyFor(['submit']);
    const id = await idOf(key);
    const count = async (): Promise<number> =>
      (await ask(admin, 'GET', '/v1/evaluations?unit=R30&limit=200')).json().items.length;
    const post = () => ask(key, 'POST', '/v1/evaluations', tableOf('R30'));
    const writes = eight.map(post);
    const revocation = ask(admin, 'DELETE', `/v1/keys/${id}`);
    const answers = codes([...writes, ...eight.map(post)]);
    expect((await revocation).statusCode).toBe(204);
    const written = await count();
    expect((await answers).filter((status) => ![201, 401].includes(status))).toEqual([]);
    expect(await count()).toBe(written);
  });

  test('a key that is revoked by eight is revoked once', async () => {
    const { ask, admin } = stored;
    const id = await idOf(await stored.keyFor(['read']));
    const answers = await codes(eight.map(() => ask(admin, 'DELETE', `/v1/keys/${id}`)));
    expect(answers).toEqual(eight.map(() => 204));
    const actions = (await entriesAbout(`key ${id}`)).map(({ action }) => action);
    expect(actions).toEqual(['create', 'revoke']);
  });

  test('keys that revoke one another and themselves do not wait in a circle', async () => {
    const keys = [await stored.keyFor(['admin']), await stored.keyFor(['admin'])];
    const ids = await Promise.all(keys.map(idOf));
    const all = eight.flatMap(() =>
      keys.flatMap((key) => ids.map((id) => stored.ask(key, 'DELETE', `/v1/keys/${id}`))),
    );
    const answers = await codes(all);
    expect(answers.filter((status) => ![204, 401].includes(status))).toEqual([]);
    for (const id of ids) {
      const actions = (await entriesAbout(`key ${id}`)).map(({ action }) => action);
      expect(actions.filter((action) => action === 'revoke').length).toBeLessThanOrEqual(1);
    }
  });
});
