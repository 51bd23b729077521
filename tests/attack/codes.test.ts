/** Codes that want to be SQL, arrays or paths, queries and cursors that are none: each key sees its own unit only. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backends, describeOn } from '../db/backends.js';
import { type Stored, startStored, tableOf } from '../http/stored.js';

const codes = [
  'NULL',
  '{x}',
  '*',
  'a"b\\c',
  "';drop table units;--",
  '{甲,"乙"}',
  '..',
  '%',
  '_',
  '甲,乙',
  "' or '1'='1",
  '\\',
  '$1',
  'true',
];

const queries = [
  'limit=0',
  'limit=-1',
  'limit=1e9',
  'limit=999999999999',
  'cursor=x',
  'cursor=%00',
  "unit=' or 1=1--",
  'unit[]=NULL',
  'unit=*&unit=NULL',
  'state=draft;--',
  'fiscalYear=2023;',
  'cursor=eyJhIjoxfQ',
  "cursor=' or '1",
  'kind=__proto__',
  'grade=%27',
  'sort=unit',
  'limit=0x10',
];

describeOn(backends, 'on $name', (backend) => {
  let stored: Stored;
  const keys: string[] = [];

  beforeAll(async () => {
    stored = await startStored(backend);
    const { ask, admin, keyFor } = stored;
    for (const code of codes) {
      const table = tableOf(code, { unit: { code, name: '单位' } });
      expect([code, (await ask(admin, 'POST', '/v1/evaluations', table)).statusCode]).toEqual([
        code,
        201,
      ]);
      keys.push(await keyFor(['read', 'submit'], [code]));
    }
  });

  afterAll(() => stored.stop());

  test('each key sees its own unit only, and stores in no other', async () => {
    for (const [index, code] of codes.entries()) {
      const key = keys[index] ?? '';
      const { items } = (await stored.ask(key, 'GET', '/v1/evaluations')).json();
      expect(items.map(({ unit }: { unit: { code: string } }) => unit.code)).toEqual([code]);
      const units = (await stored.ask(key, 'GET', '/v1/units')).json().items;
      expect(units.map((unit: { code: string }) => unit.code)).toEqual([code]);
      const other = codes[(index + 1) % codes.length] ?? '';
      const foreign = tableOf(other, { unit: { code: other, name: '单位' } });
      expect((await stored.ask(key, 'POST', '/v1/evaluations', foreign)).statusCode).not.toBe(201);
    }
  });

  test('queries and cursors that are none are refused, and show nothing of others', async () => {
    const [key = ''] = keys;
    for (const query of queries) {
      const url = `/v1/evaluations?${encodeURI(query).replaceAll('%25', '%')}`;
      const { statusCode, body } = await stored.ask(key, 'GET', url);
      if (statusCode === 200) {
        const units = JSON.parse(body).items.map(
          (one: { unit: { code: string } }) => one.unit.code,
        );
        expect([query, units.filter((code: string) => code !== codes[0])]).toEqual([query, []]);
      } else expect([query, statusCode === 400 || statusCode === 422]).toEqual([query, true]);
    }
  });
});
