/** `POST /v1/sums`: stored tables that a key sees as the table of their region. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '../../src/limits.js';
import { backends, describeOn } from '../db/backends.js';
import { type Stored, startStored, tableOf } from './stored.js';

const transfer = (unit: string, actual: string, more: object = {}): Record<string, unknown> =>
  tableOf(unit, {
    kind: 'transfer',
    policy: 'mof-transfer',
    indicators: [{ level1: '产出指标', level3: '培训人数', target: '≥100人', actual }],
    ...more,
  });

describeOn(backends, 'sums of stored tables, on $name', (backend) => {
  let stored: Stored;

  beforeAll(async () => {
    stored = await startStored(backend);
    const { ask, admin } = stored;
    for (const [code, parent] of [['A'], ['A1', 'A'], ['B']] as const)
      await ask(admin, 'PUT', `/v1/units/${code}`, { name: code, ...(parent && { parent }) });
    for (const table of [
      transfer('A', '60人'),
      transfer('A1', '90人'),
      transfer('B', '1000人'),
      tableOf('A', { fiscalYear: 2022 }),
    ]) {
      const made = await ask(admin, 'POST', '/v1/evaluations', table);
      expect(made.statusCode, made.body).toBe(201);
    }
  });

  afterAll(() => stored?.stop());

  const sum = (key: string, filter: object, more: object = {}) =>
    stored.ask(key, 'POST', '/v1/sums', { unit: { name: '某市' }, filter, ...more });

  test('exactly the tables that the key sees, and the same as of tables handed over', async () => {
    const { admin, ask, keyFor } = stored;
    const filter = { kind: 'transfer', fiscalYear: 2023 };
    const actualOf = async (key: string, chosen: object = filter): Promise<string> => {
      const answer = await sum(key, chosen);
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.json().sheet.indicators[0].actual;
    };
    expect(await actualOf(admin)).toBe('1150人');
    const own = await keyFor(['read'], ['A']);
    expect(await actualOf(own)).toBe('150人');
    expect(await actualOf(own, { ...filter, unit: 'A1' })).toBe('90人');
    expect(await actualOf(own, { ...filter, q: '单位A1' })).toBe('90人');
    const stands = await sum(own, filter);
    const handed = await ask(own, 'POST', '/v1/score/sum', {
      unit: { name: '某市' },
      evaluations: [transfer('A', '60人'), transfer('A1', '90人')],
    });
    expect(stands.json()).toEqual(handed.json());
  });

  test('goals of the region stand', async () => {
    const goals = transfer('某市', '', {
      unit: { name: '某市' },
      indicators: [{ level1: '产出指标', level3: '培训人数', target: '≥1150人' }],
    });
    const answer = await sum(stored.admin, { kind: 'transfer' }, { goals });
    expect(answer.json()).toMatchObject({
      sheet: { indicators: [{ target: '≥1150人', actual: '1150人' }] },
    });
  });

  test('refusals: mixed kinds, none that is seen, no key, no filter, a member that is none', async () => {
    const { admin, ask, keyFor } = stored;
    const codes = (answer: Awaited<ReturnType<typeof sum>>) => {
      expect(answer.statusCode, answer.body).toBe(422);
      return answer
        .json()
        .errors.map(({ code, pointer }: { code: string; pointer: string }) => [code, pointer]);
    };
    const mixed = codes(await sum(admin, {}));
    expect(mixed).toContainEqual(['sum-unfit', '/filter']);
    const other = await keyFor(['read'], ['B']);
    expect(codes(await sum(other, { unit: 'A' }))).toEqual([['too-few-items', '/filter']]);
    expect(codes(await sum(admin, { fiscalYear: 2001 }))).toEqual([['too-few-items', '/filter']]);
    const without = await ask(admin, 'POST', '/v1/sums', { unit: { name: '某市' } });
    expect(codes(without)).toEqual([['member-missing', '/filter']]);
    const handed = await sum(admin, {}, { evaluations: [] });
    expect(codes(handed)).toEqual([['unknown-member', '/evaluations']]);
    expect((await sum('', {})).statusCode).toBe(401);
  });

  test('more tables than are added up at a time are refused, whatever they are', async () => {
    const { admin, ask } = stored;
    const table = transfer('B', '1人', { fiscalYear: 2021 });
    for (let index = 0; index < limits.rowPartCountMax; index += 1)
      expect((await ask(admin, 'POST', '/v1/evaluations', table)).statusCode).toBe(201);
    const filter = { fiscalYear: 2021 };
    const all = await sum(admin, filter);
    expect(all.statusCode, all.body).toBe(200);
    expect(all.json().sheet.indicators[0].actual).toBe('200人');
    expect((await ask(admin, 'POST', '/v1/evaluations', table)).statusCode).toBe(201);
    const more = await sum(admin, filter);
    expect(more.statusCode).toBe(422);
    expect(more.json().errors).toMatchObject([{ code: 'too-many-items', pointer: '/filter' }]);
  });
});
