/** What is repeated is the first answer byte for byte, though its sheet is kept once, as the revision. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backends, describeOn } from '../db/backends.js';
import { type Stored, startStored, tableOf } from './stored.js';

describeOn(backends, 'on $name', (backend) => {
  let stored: Stored;

  beforeAll(async () => {
    stored = await startStored(backend);
  });

  afterAll(() => stored.place.remove());

  test('every write of a table, after all the others', async () => {
    const { ask, admin } = stored;
    const made = await ask(admin, 'POST', '/v1/evaluations', tableOf('P1'), {
      'idempotency-key': 'step-0',
    });
    const url = `/v1/evaluations/${made.json().id}`;
    const actuals = { indicators: [{ pointer: '/indicators/0', actual: '95人' }] };
    const writes = [
      ['PUT', `${url}/actuals`, actuals],
      ['PATCH', url, { contact: { name: '甲“乙”\\' } }],
      ['POST', `${url}/submit`, {}],
      ['POST', `${url}/return`, { reason: '再看', indicators: [] }],
      ['PUT', `${url}/actuals`, { indicators: [{ pointer: '/indicators/0', actual: '96人' }] }],
      ['POST', `${url}/submit`, {}],
      ['POST', `${url}/review`, { comment: '核', indicators: [] }],
      ['POST', `${url}/publish`, {}],
      ['POST', `${url}/reopen`, { reason: '更正' }],
    ] as const;
    const send = ([method, address, body]: (typeof writes)[number], index: number) =>
      ask(admin, method, address, body, {
        'if-match': `"${index + 1}"`,
        'idempotency-key': `step-${index + 1}`,
      });
    const first = [];
    for (const [index, write] of writes.entries()) first.push(await send(write, index));
    expect(first.map(({ statusCode }) => statusCode)).toEqual(writes.map(() => 200));
    for (const [index, write] of writes.entries()) {
      const again = await send(write, index);
      expect(again.headers['idempotency-replayed']).toBe('true');
      expect([again.body, again.headers.etag]).toEqual([
        first[index]?.body,
        first[index]?.headers.etag,
      ]);
    }
    const again = await ask(admin, 'POST', '/v1/evaluations', tableOf('P1'), {
      'idempotency-key': 'step-0',
    });
    expect([again.body, again.headers.location]).toEqual([made.body, made.headers.location]);
  });

  test('a table that the key may not see any more is not shown by repetition', async () => {
    const { ask, admin } = stored;
    await ask(admin, 'PUT', '/v1/units/P2', { name: '上级' });
    await ask(admin, 'PUT', '/v1/units/P3', { name: '下级', parent: 'P2' });
    const key = await stored.keyFor(['submit'], ['P2']);
    const post = () =>
      ask(key, 'POST', '/v1/evaluations', tableOf('P3'), { 'idempotency-key': 'moved' });
    expect((await post()).statusCode).toBe(201);
    expect((await post()).statusCode).toBe(201);
    await ask(admin, 'PUT', '/v1/units/P3', { name: '下级' }, { 'if-match': '*' });
    expect((await post()).statusCode).toBe(404);
  });

  test('no sheet is kept twice', async () => {
    await stored.stop(false);
    await stored.place.asOwner(`DO $do$ BEGIN
      IF (SELECT count(*) FROM idempotency WHERE revision IS NOT NULL) <> 11
        OR EXISTS (SELECT FROM idempotency WHERE value LIKE '%inputSha256%') THEN
        RAISE EXCEPTION 'a sheet beside its revision'; END IF; END $do$;`);
  });
});
