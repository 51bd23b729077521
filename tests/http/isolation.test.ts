/** Two units, every address, every id: what a key may not see is what does not exist, byte for byte. */
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newEvaluationId } from '../../src/evaluations/shared/identifiers.js';
import { backends, describeOn } from '../db/backends.js';
import { type Stored, startStored, tableOf } from './stored.js';

const every = ['read', 'submit', 'approve', 'review', 'admin'];

/** Words that only stand in what belongs to the other unit. */
const foreign = /他单位|秘密|甲外|k-foreign/u;

type Method = 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';

/** Every address with an id of an evaluation, with a body that would do. */
const onEvaluations: readonly (readonly [Method, path: string, body?: object])[] = [
  ['GET', ''],
  ['PATCH', '', { contact: { name: '张三' } }],
  ['DELETE', ''],
  ['PUT', '/actuals', { indicators: [{ pointer: '/indicators/0', actual: '100人' }] }],
  ['GET', '/sheet'],
  ['GET', '/findings'],
  ['GET', '/revisions'],
  ['GET', '/revisions/1'],
  ['GET', '/revisions/1/review'],
  ['GET', '/report?revision=1&format=html'],
  ['GET', '/template'],
  ['POST', '/submit'],
  ['POST', '/approve'],
  ['POST', '/return', { reason: '再看' }],
  ['POST', '/review', {}],
  ['POST', '/publish'],
  ['POST', '/reopen', { reason: '更正' }],
];

describeOn(backends, 'on $name', (backend) => {
  let stored: Stored;
  let own = '';
  let ownId = '';
  let foreignId = '';
  let foreignKeyId = '';

  beforeAll(async () => {
    stored = await startStored(backend);
    const { ask, admin, keyFor } = stored;
    await ask(admin, 'PUT', '/v1/units/顶', { name: '秘密的上级' });
    await ask(admin, 'PUT', '/v1/units/甲外', { name: '他单位' });
    await ask(admin, 'PUT', '/v1/units/甲', { name: '本单位', parent: '顶' });
    await ask(admin, 'PUT', '/v1/units/甲下', { name: '下级', parent: '甲' });
    const theirs = { unit: { code: '甲外', name: '他单位' }, project: { name: '秘密' } };
    foreignId = (await ask(admin, 'POST', '/v1/evaluations', tableOf('甲外', theirs))).json().id;
    await ask(admin, 'POST', '/v1/evaluations', {
      ...tableOf(''),
      unit: { name: '他单位，没有代码' },
    });
    own = await keyFor(every, ['甲']);
    ownId = (await ask(own, 'POST', '/v1/evaluations', tableOf('甲'))).json().id;
    await ask(own, 'POST', '/v1/evaluations', tableOf('甲下'));
    const key = { scopes: ['read'], units: ['甲外'], name: '他单位的密钥' };
    foreignKeyId = (await ask(admin, 'POST', '/v1/keys', key)).json().id;
  });

  afterAll(() => stored.stop());

  /** All of an answer but what says which request it was. */
  function told({ statusCode, headers, body, json }: LightMyRequestResponse): unknown {
    const { 'x-request-id': id, date: _date, ratelimit: _left, ...rest } = headers;
    void json;
    return { statusCode, body: body.replaceAll(String(id), '…'), headers: rest };
  }

  test.each(onEvaluations.map(([method, path, body]) => ({ method, path, body })))(
    '$method /v1/evaluations/{id}$path',
    async ({ method, path, body }) => {
      const { ask } = stored;
      for (const headers of [{ 'if-match': '"1"' }, { 'if-match': '*' }, {}]) {
        const absent = newEvaluationId(2023, new Date());
        const [hidden, missing] = [
          await ask(own, method, `/v1/evaluations/${foreignId}${path}`, body, headers),
          await ask(own, method, `/v1/evaluations/${absent}${path}`, body, headers),
        ];
        const due = method === 'GET' || 'if-match' in headers ? 404 : 428;
        expect(missing.statusCode).toBe(due);
        expect(told(hidden)).toEqual(told(missing));
      }
      // Nothing came of it.
      const still = await ask(stored.admin, 'GET', `/v1/evaluations/${foreignId}`);
      expect(still.headers.etag).toBe('"1"');
    },
  );

  test('ids that are none are not there either', async () => {
    for (const id of [
      '1',
      '00000000-0000-4000-8000-000000000000',
      ownId.toUpperCase(),
      "'--",
      '%00',
      '..',
    ]) {
      const url = `/v1/evaluations/${encodeURIComponent(id)}`;
      expect((await stored.ask(own, 'GET', url)).statusCode).toBe(404);
    }
  });

  test('lists hold what is the unit’s own and below it', async () => {
    const { ask } = stored;
    const tables = (await ask(own, 'GET', '/v1/evaluations')).json().items;
    expect(tables.map(({ unit }: { unit: { code: string } }) => unit.code)).toEqual(['甲', '甲下']);
    const units = (await ask(own, 'GET', '/v1/units')).json().items;
    expect(units).toEqual([
      { code: '甲', name: '本单位' },
      { code: '甲下', name: '下级', parent: '甲' },
    ]);
    const addresses = [
      '/v1/evaluations',
      '/v1/units',
      '/v1/keys',
      '/v1/audit',
      '/v1/windows/2023',
      '/v1/evaluations?unit=甲外',
      '/v1/audit?unit=甲外',
      '/v1/audit?unit=',
      `/v1/audit?subject=evaluation%20${foreignId}`,
    ];
    for (const address of addresses.map(encodeURI)) {
      const { statusCode, body } = await ask(own, 'GET', address.replaceAll('%2520', '%20'));
      expect({ address, statusCode }).toEqual({ address, statusCode: 200 });
      expect(body).not.toMatch(foreign);
      expect(body).not.toContain(foreignId);
      expect(body).not.toContain(foreignKeyId);
    }
  });

  test('a foreign unit and one that does not exist are refused in the same words', async () => {
    const { ask } = stored;
    const tries: ((code: string) => Promise<LightMyRequestResponse>)[] = [
      (code) =>
        ask(own, 'POST', '/v1/evaluations', tableOf(code, { unit: { code, name: '单位' } })),
      (code) => ask(own, 'POST', '/v1/keys', { scopes: ['read'], units: [code] }),
      (code) => ask(own, 'PUT', `/v1/units/${encodeURIComponent(code)}`, { name: '单位' }),
      (code) => ask(own, 'GET', `/v1/units/${encodeURIComponent(code)}`),
    ];
    for (const attempt of tries) {
      const [hidden, missing] = [await attempt('甲外'), await attempt('无此')];
      expect(hidden.statusCode).toBeGreaterThanOrEqual(400);
      expect(told(hidden)).toEqual(told(missing));
    }
    const keys = [foreignKeyId, 'k-0000000000000000'].map((id) =>
      ask(own, 'DELETE', `/v1/keys/${id}`),
    );
    const [hidden, missing] = await Promise.all(keys);
    expect(told(hidden ?? expect.fail())).toEqual(told(missing ?? expect.fail()));
  });

  test('a key hands on no more than its own units', async () => {
    const { ask, admin } = stored;
    const made = (await ask(own, 'POST', '/v1/keys', { scopes: ['admin'] })).json();
    expect(made.units).toEqual(['甲']);
    expect((await ask(made.key, 'GET', `/v1/evaluations/${foreignId}`)).statusCode).toBe(404);
    const keys = (await ask(own, 'GET', '/v1/keys')).json().items;
    expect(keys.length).toBe(2);
    expect((await ask(admin, 'GET', '/v1/keys')).json().items.length).toBe(4);
  });

  test('the cursor of the log says nothing of what others write', async () => {
    const { ask, admin } = stored;
    const url = encodeURI('/v1/audit?unit=甲下&limit=1');
    const { id } = (await ask(own, 'GET', '/v1/evaluations')).json().items[1];
    const change = (name: string) =>
      ask(own, 'PATCH', `/v1/evaluations/${id}`, { contact: { name } }, { 'if-match': '*' });
    await change('张三');
    const next = async () => (await ask(own, 'GET', url)).json().nextCursor;
    const text = Buffer.from(await next(), 'base64url').toString('utf8');
    expect(text).toBe('jichi:2023 1 甲下');
    await ask(admin, 'POST', '/v1/evaluations', tableOf('甲外'));
    await change('李四');
    const second = (await ask(own, 'GET', `${url}&cursor=${await next()}`)).json();
    expect(second.items).toMatchObject([{ unit: '甲下', sequence: 2 }]);
    expect(Buffer.from(second.nextCursor, 'base64url').toString()).toBe('jichi:2023 2 甲下');
    const forged = Buffer.from('jichi:17', 'utf8').toString('base64url');
    expect((await ask(own, 'GET', `${url}&cursor=${forged}`)).json().errors).toMatchObject([
      { code: 'cursor-malformed' },
    ]);
  });

  test('without a key there is nothing at all', async () => {
    const [first] = onEvaluations.map(([method, path]) =>
      stored.ask('', method, `/v1/evaluations/${foreignId}${path}`),
    );
    expect((await first)?.headers['www-authenticate']).toContain('Bearer');
    for (const [method, path, body] of onEvaluations) {
      const url = `/v1/evaluations/${foreignId}${path}`;
      expect((await stored.ask('', method, url, body)).statusCode).toBe(401);
    }
    for (const url of [
      '/v1/units',
      '/v1/evaluations',
      '/v1/keys',
      '/v1/audit',
      '/v1/windows/2023',
    ]) {
      expect((await stored.ask('', 'GET', url)).statusCode).toBe(401);
    }
  });

  test('a unit that moves takes its tables out of sight', async () => {
    const { ask, admin } = stored;
    const seen = { 'if-match': '*' };
    const url = `/v1/evaluations/${(await ask(own, 'GET', '/v1/evaluations')).json().items[1].id}`;
    expect((await ask(own, 'GET', url)).statusCode).toBe(200);
    await ask(admin, 'PUT', '/v1/units/甲下', { name: '下级', parent: '甲外' }, seen);
    expect((await ask(own, 'GET', url)).statusCode).toBe(404);
    await ask(admin, 'PUT', '/v1/units/甲外', { name: '他单位', parent: '甲' }, seen);
    expect((await ask(own, 'GET', url)).statusCode).toBe(200);
    await ask(admin, 'PUT', '/v1/units/甲外', { name: '他单位' }, seen);
    expect((await ask(own, 'GET', url)).statusCode).toBe(404);
  });

  test('an answer is repeated only while its table may be seen', async () => {
    const { ask, admin } = stored;
    await ask(admin, 'PUT', '/v1/units/丁', { name: '单位', parent: '甲' });
    const sent: [Method, string, object][] = [['POST', '/v1/evaluations', tableOf('丁')]];
    const headers = (at: number) => ({ 'idempotency-key': `again-${at}`, 'if-match': '*' });
    const first = await ask(own, ...(sent[0] ?? expect.fail()), headers(0));
    const url = `/v1/evaluations/${first.json().id}`;
    const row = { pointer: '/indicators/0', actual: '100人' };
    sent.push(['PATCH', url, { contact: { name: '张三' } }]);
    sent.push(['PUT', `${url}/actuals`, { indicators: [row] }]);
    sent.push(['POST', `${url}/submit`, {}]);
    sent.push(['POST', '/v1/keys', { scopes: ['read'], units: ['丁'] }]);
    const sendAll = async () => {
      const answers = [];
      for (const [at, words] of sent.entries()) answers.push(await ask(own, ...words, headers(at)));
      return answers;
    };
    expect((await sendAll()).map(({ statusCode }) => statusCode)).toEqual([
      201, 200, 200, 200, 201,
    ]);
    for (const answer of await sendAll()) {
      expect(answer.headers['idempotency-replayed']).toBe('true');
    }
    await ask(admin, 'PUT', '/v1/units/丁', { name: '单位', parent: '甲外' }, { 'if-match': '*' });
    const read = await ask(own, 'GET', url);
    expect(read.statusCode).toBe(404);
    for (const answer of await sendAll()) expect(told(answer)).toEqual(told(read));
    await ask(admin, 'PUT', '/v1/units/丁', { name: '单位', parent: '甲' }, { 'if-match': '*' });
    expect((await sendAll())[0]?.body).toBe(first.body);
  });

  test('the database is a wall of its own: a transaction sees what its units allow', async () => {
    const { database } = stored.service;
    const seen = await database.transaction(['甲'], async ({ evaluations, audit, units }) => ({
      found: await evaluations.find(foreignId),
      sheet: await evaluations.sheet(foreignId, 1),
      revisions: await evaluations.revisions(foreignId, 0, 10),
      unit: await units.find('甲外'),
      entries: await audit.list({ unit: '甲外' }, undefined, 10),
      own: (await evaluations.find(ownId))?.id,
    }));
    expect(seen).toEqual({
      found: undefined,
      sheet: undefined,
      revisions: [],
      unit: undefined,
      entries: [],
      own: ownId,
    });
    const record = await database.transaction('all', ({ evaluations }) =>
      evaluations.find(foreignId),
    );
    const written = database.transaction(['甲'], ({ evaluations }) =>
      evaluations.update({ ...(record ?? expect.fail()), version: 2 }),
    );
    await expect(written).rejects.toThrow('is not at version 1');
  });
});
