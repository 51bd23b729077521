/** Statistics and exports: exact, over what a key sees, held against figures that were worked out by hand. */
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backends, describeOn } from '../db/backends.js';
import { type Stored, startStored, tableOf } from './stored.js';

/** A table of two rows and the execution rate: 10 + 60 + 30 points. */
function filledTable(unit: string, people: string, rate: string, more: object = {}): object {
  return tableOf(unit, {
    budget: {
      weight: '10',
      total: { initial: '100', adjusted: '100', executed: '90' },
    },
    indicators: [
      {
        level1: '产出指标',
        level3: '培训人数',
        target: '≥100人',
        actual: people,
        weight: '60',
        explanation: '报名不足，"明年"补上\n下半年开班',
      },
      { level1: '效益指标', level3: '覆盖率', target: '≥90%', actual: rate, weight: '30' },
    ],
    ...more,
  });
}

/** Cells by what they say: a decimal of Parquet arrives as a number. */
function asTexts(row: Record<string, unknown>): Record<string, unknown> {
  const decimals = /score|deviation|weight|total|mark|rate$/iu;
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => {
      if (cell === null || cell === '') return [name, ''];
      return [name, decimals.test(name) ? Number(cell) : String(cell)];
    }),
  );
}

describeOn(backends, 'statistics of stored tables, on $name', (backend) => {
  let stored: Stored;

  beforeAll(async () => {
    stored = await startStored(backend);
    const { ask, admin } = stored;
    for (const [code, parent] of [['A'], ['A1', 'A'], ['B']] as const) {
      await ask(admin, 'PUT', `/v1/units/${code}`, { name: code, ...(parent && { parent }) });
    }
    const tables = [
      // Totals: 9 + 60 + 30 = 99.00, 9 + 57 + 30 = 96.00, 9 + 20 + 29.67 = 58.67.
      filledTable('A', '100人', '90%'),
      filledTable('A1', '95人', '95%'),
      filledTable('B', '33.33人', '89%'),
      // Without a budget its weights are not full: it has a total, and no grade.
      tableOf('B'),
      filledTable('A', '100人', '90%', { fiscalYear: 2022 }),
      filledTable('A', '50人', '90%', { fiscalYear: 2022 }),
    ];
    for (const table of tables) {
      const made = await ask(admin, 'POST', '/v1/evaluations', table);
      expect(made.statusCode, made.body).toBe(201);
    }
  });

  afterAll(() => stored?.stop());

  const statistics = async (query: string, key = stored.admin) => {
    const answer = await stored.ask(key, 'GET', `/v1/statistics?${query}`);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  };

  test('by unit: totals, shares, grades, rows with full marks, execution', async () => {
    const { tables, groups } = await statistics('fiscalYear=2023&by=unit');
    expect(tables).toBe(4);
    expect(groups).toEqual([
      {
        key: 'A',
        name: '单位A',
        tables: 1,
        rows: 2,
        full: 2,
        below: 0,
        mean: '99.00',
        least: '99.00',
        most: '99.00',
        median: '99.00',
        share: '99.00',
        grades: { 优: 1 },
        execution: { mean: '90.00' },
      },
      {
        key: 'A1',
        name: '单位A1',
        tables: 1,
        rows: 2,
        full: 1,
        below: 1,
        mean: '96.00',
        least: '96.00',
        most: '96.00',
        median: '96.00',
        share: '96.00',
        grades: { 优: 1 },
        execution: { mean: '90.00' },
      },
      {
        // Two tables of 58.67 and 40.00 points: their mean of 49.335 is rounded half up.
        key: 'B',
        name: '单位B',
        tables: 2,
        rows: 4,
        full: 1,
        below: 2,
        mean: '49.34',
        least: '40.00',
        most: '58.67',
        median: '49.34',
        share: '49.34',
        grades: { 差: 1 },
        execution: { mean: '90.00' },
      },
    ]);
  });

  test('by block, by indicator, by grade and by policy', async () => {
    const blocks = await statistics('fiscalYear=2023&by=block');
    const named = (found: { groups: { key: string }[] }) =>
      Object.fromEntries(found.groups.map((group) => [group.key, group]));
    expect(named(blocks)).toMatchObject({
      产出: { tables: 4, rows: 4, full: 1, below: 2, most: '60.00', least: '0.00' },
      效益: { tables: 4, rows: 4, full: 3, below: 1, most: '40.00', least: '29.67' },
      execution: { tables: 3, rows: 3, name: '预算执行率', mean: '9.00', share: '90.00', below: 3 },
    });
    const indicators = await statistics('fiscalYear=2023&by=indicator');
    expect(named(indicators)['培训人数']).toMatchObject({
      tables: 4,
      rows: 4,
      mean: '45.67',
      median: '57.00',
      least: '20.00',
      most: '60.00',
      // 137 of 180 points: the draft without an actual is no score.
      share: '76.11',
    });
    const grades = await statistics('fiscalYear=2023&by=grade');
    expect(grades.groups.map(({ key, tables }: never) => [key, tables])).toEqual([
      ['优', 2],
      ['差', 1],
      ['', 1],
    ]);
    const policies = await statistics('fiscalYear=2023&by=policy');
    expect(policies.groups).toHaveLength(1);
    expect(policies.groups[0]).toMatchObject({ tables: 4, rows: 8 });
    expect(policies.groups[0].key).toMatch(/^mof-project@/u);
  });

  test('filters, the other year, and the peers of one indicator', async () => {
    expect((await statistics('by=unit')).tables).toBe(6);
    expect((await statistics('fiscalYear=2023&unit=B')).tables).toBe(2);
    expect((await statistics('fiscalYear=2023&policy=zhengzhou-project')).tables).toBe(0);
    expect((await statistics('fiscalYear=2023&state=submitted')).groups).toEqual([]);
    const { groups } = await statistics('fiscalYear=2023&against=2022&by=unit&unit=A');
    // 2022: 99.00 and 69.00.
    expect(groups[0].against).toEqual({
      tables: 2,
      mean: '84.00',
      share: '84.00',
      difference: '15.00',
    });
    const peers = await statistics('fiscalYear=2023&by=unit&indicator=培训人数');
    expect(peers.groups.map(({ key, mean, rows }: never) => [key, mean, rows])).toEqual([
      ['A', '60.00', 1],
      ['A1', '57.00', 1],
      ['B', '20.00', 2],
    ]);
    const nobody = await statistics('fiscalYear=2023&by=unit&indicator=没有这一项');
    expect(nobody).toEqual({ tables: 0, groups: [] });
  });

  test('a key of some units counts those and what is below them, and nothing else', async () => {
    const key = await stored.keyFor(['read'], ['A']);
    const { tables, groups } = await statistics('fiscalYear=2023', key);
    expect(tables).toBe(2);
    expect(groups.map((group: { key: string }) => group.key)).toEqual(['A', 'A1']);
    const lines = await stored.ask(key, 'GET', '/v1/exports?format=csv');
    const units = parse(lines.body, { columns: true }).map((row) => (row as never)['unitCode']);
    expect([...new Set(units)].sort()).toEqual(['A', 'A1']);
  });

  test('self against review, by unit', async () => {
    const { ask, admin } = stored;
    const listed = await ask(admin, 'GET', '/v1/evaluations?fiscalYear=2023&unit=A1');
    const { id } = listed.json().items[0];
    const step = async (name: string, body: object = {}): Promise<void> => {
      const found = await ask(admin, 'GET', `/v1/evaluations/${id}`);
      const headers = { 'if-match': String(found.headers['etag']) };
      const taken = await ask(admin, 'POST', `/v1/evaluations/${id}/${name}`, body, headers);
      expect(taken.statusCode, taken.body).toBe(200);
    };
    await step('submit');
    await step('approve');
    await step('review', { indicators: [{ pointer: '/indicators/0', score: '47.5' }] });
    const { groups } = await statistics('fiscalYear=2023&unit=A1');
    expect(groups[0].review).toEqual({
      tables: 1,
      self: '96.00',
      review: '86.50',
      difference: { mean: '-9.50', least: '-9.50', most: '-9.50' },
    });
  });

  test('findings of many tables, of those that the key sees', async () => {
    const { ask, admin } = stored;
    const rows = ['培训', '检查', '维修', '巡查'].map((level3, index) => ({
      level1: '产出指标',
      level3,
      target: `≥${10 + index}次`,
      actual: '10次',
      weight: '25',
    }));
    for (const code of ['A', 'B']) {
      const table = tableOf(code, { fiscalYear: 2020, indicators: rows });
      expect((await ask(admin, 'POST', '/v1/evaluations', table)).statusCode).toBe(201);
    }
    const raised = rows.map((row) => ({ ...row, target: '≥9次' }));
    await ask(
      admin,
      'POST',
      '/v1/evaluations',
      tableOf('B', { fiscalYear: 2021, indicators: raised }),
    );
    const found = async (query: string, key = admin) =>
      (await ask(key, 'GET', `/v1/statistics/findings?${query}`)).json();
    const { tables, counts, findings } = await found('fiscalYear=2020');
    expect({ tables, counts }).toEqual({ tables: 2, counts: { 'copied-between-units': 1 } });
    expect(findings[0].subjects.map(({ unit }: never) => unit['code'])).toEqual(['A', 'B']);
    expect((await found('fiscalYear=2021')).counts).toEqual({ 'target-below-last-year': 4 });
    const key = await stored.keyFor(['read'], ['A']);
    expect(await found('fiscalYear=2020', key)).toEqual({ tables: 1, counts: {}, findings: [] });
    expect((await ask(admin, 'GET', '/v1/statistics/findings?year=1')).statusCode).toBe(422);
  });

  test('refusals name every defect', async () => {
    const wrong = await stored.ask(
      stored.admin,
      'GET',
      '/v1/statistics?by=colour&fiscalYear=23&unti=A',
    );
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json().errors.map(({ pointer }: never) => pointer)).toEqual([
      '/by',
      '/fiscalYear',
      '/unti',
    ]);
    const alone = await stored.ask(stored.admin, 'GET', '/v1/statistics?against=2022');
    expect(alone.json().errors[0]).toMatchObject({ pointer: '/against' });
    const format = await stored.ask(stored.admin, 'GET', '/v1/exports?format=xml');
    expect(format.statusCode).toBe(422);
    expect((await stored.ask('', 'GET', '/v1/exports')).statusCode).toBe(401);
  });

  describe('exports', () => {
    test('csv and Parquet hold the same rows, exactly', async () => {
      const { ask, admin } = stored;
      const csv = await ask(admin, 'GET', '/v1/exports?format=csv&fiscalYear=2023');
      expect(csv.headers['content-type']).toMatch(/^text\/csv/u);
      const rows = parse(csv.body, { columns: true }) as Record<string, string>[];
      expect(rows).toHaveLength(8);
      const low = rows.find(({ actual }) => actual === '33.33人');
      expect(low).toMatchObject({
        fiscalYear: '2023',
        unitCode: 'B',
        level1: '产出指标',
        row: '0',
        weight: '60',
        score: '20.00',
        outcome: 'scored',
        total: '58.67',
        grade: '差',
        state: 'draft',
        executionRate: '90.00',
        deviation: '-66.67',
        rule: 'proportion',
        explanation: '报名不足，"明年"补上\n下半年开班',
      });
      const parquet = await ask(admin, 'GET', '/v1/exports?format=parquet&fiscalYear=2023');
      const bytes = Uint8Array.from(parquet.rawPayload).buffer;
      const read = await parquetReadObjects({ file: bytes });
      expect(read).toHaveLength(8);
      expect(read.map(asTexts)).toEqual(rows.map(asTexts));
    });

    test('nothing is a header in csv and no row in Parquet', async () => {
      const { ask, admin } = stored;
      const csv = await ask(admin, 'GET', '/v1/exports?fiscalYear=1999');
      expect(csv.body.split('\r\n')).toHaveLength(2);
      const parquet = await ask(admin, 'GET', '/v1/exports?format=parquet&fiscalYear=1999');
      const bytes = Uint8Array.from(parquet.rawPayload).buffer;
      expect(await parquetReadObjects({ file: bytes })).toEqual([]);
    });
  });
});

describeOn(backends.slice(0, 1), 'sums that take long, on $name', (backend) => {
  let stored: Stored;

  beforeAll(async () => {
    // Each reading takes longer than a connection may be silent here.
    stored = await startStored(backend, undefined, (database) => ({
      ...database,
      reading: async (as, work) => {
        await setTimeout(1_500);
        return database.reading(as, work);
      },
    }));
    stored.app.server.timeout = 500;
    await stored.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => stored.stop());

  test.each(['statistics', 'statistics/findings'])('are answered: %s', async (name) => {
    const { port } = stored.app.server.address() as AddressInfo;
    const headers = { authorization: `Bearer ${stored.admin}` };
    const answer = await fetch(`http://127.0.0.1:${port}/v1/${name}`, { headers });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ tables: 0 });
  });

  test('and lists that take as long are not: their connection is silent', async () => {
    const { port } = stored.app.server.address() as AddressInfo;
    const headers = { authorization: `Bearer ${stored.admin}` };
    await expect(fetch(`http://127.0.0.1:${port}/v1/evaluations`, { headers })).rejects.toThrow();
  });
});
