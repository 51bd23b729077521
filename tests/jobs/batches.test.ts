/** Batches from the request to their results, on every database and queue there is. */
import { read as readWorkbook, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countyPolicy } from '../cases/shape/policies.js';
import { describeOn } from '../db/backends.js';
import { tableOf } from '../http/stored.js';
import { type Batching, type Result, startBatching, ways } from './batching.js';

describeOn(ways, 'on $name', (way) => {
  let service: Batching;

  beforeAll(async () => {
    service = await startBatching(way);
  });

  afterAll(() => service?.stop());

  test('tables that come with the batch are scored, each with its own outcome', async () => {
    const { ask, admin, ended } = service;
    const evaluations = [tableOf('B1'), { kind: 'project' }, tableOf('B2', { fiscalYear: 2022 })];
    const made = await ask(admin, 'POST', '/v1/batches', { type: 'score', evaluations });
    expect(made.statusCode).toBe(202);
    const { id, state } = made.json();
    expect(made.headers.location).toBe(`/v1/batches/${id}`);
    expect(state).toBe('queued');
    expect(await ended(id)).toMatchObject({ state: 'completed', total: 3, done: 2, failed: 1 });
    const results = await service.results(id);
    expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'failed', 'done']);
    for (const position of [0, 2]) {
      const single = await ask(admin, 'POST', '/v1/score', evaluations[position]);
      expect(JSON.stringify(results[position]?.sheet)).toBe(single.body);
    }
    const refused = await ask(admin, 'POST', '/v1/score', evaluations[1]);
    const { errors } = refused.json();
    expect(results[1]?.problem).toMatchObject({ status: 422, errors });
  });

  test('NDJSON streams in: broken lines have their own problems, blank ones are none', async () => {
    const { admin, app, ended } = service;
    const payload = `\ufeff${JSON.stringify(tableOf('L1'))}\r\n\n{"kind":\n  \n${JSON.stringify(tableOf('L2'))}`;
    const made = await app.inject({
      method: 'POST',
      url: '/v1/batches?policy=mof-project%401',
      headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/x-ndjson' },
      payload,
    });
    expect(made.statusCode).toBe(202);
    const batch = await ended(made.json().id);
    expect(batch).toMatchObject({ type: 'score', total: 3, done: 2, failed: 1 });
    const results = await service.results(made.json().id);
    expect(results[1]?.problem).toMatchObject({
      status: 400,
      errors: [{ code: 'json-malformed' }],
    });
    expect(results[2]).toMatchObject({ sheet: { policy: { id: 'mof-project' } } });
  });

  test('steps over a filter: each as if it were asked alone, refusals beside', async () => {
    const { ask, admin, ended } = service;
    for (const [code, actual] of [
      ['S1', '100人'],
      ['S2', undefined],
      ['S3', '90人'],
    ] as const) {
      const table = tableOf(code, { fiscalYear: 2024 });
      const rows = table['indicators'] as object[];
      rows[0] = { ...rows[0], ...(actual === undefined ? {} : { actual }) };
      await ask(admin, 'POST', '/v1/evaluations', table);
    }
    const run = async (body: object): Promise<Record<string, unknown>> => {
      const made = await ask(admin, 'POST', '/v1/batches', body);
      expect(made.statusCode).toBe(202);
      return ended(made.json().id);
    };
    const filter = { fiscalYear: 2024 };
    expect(await run({ type: 'submit', filter })).toMatchObject({ total: 3, done: 2, failed: 1 });
    const submitted = { ...filter, state: 'submitted' };
    const back = { type: 'return', reason: '补充佐证', filter: { ...submitted, unit: 'S3' } };
    expect(await run(back)).toMatchObject({ total: 1, done: 1, failed: 0 });
    const review = { type: 'review', comment: '同意', filter: submitted };
    expect(await run(review)).toMatchObject({ total: 1, done: 1 });
    const list = await ask(admin, 'GET', '/v1/evaluations?fiscalYear=2024');
    const states = list.json().items.map(({ state }: { state: string }) => state);
    expect(states).toEqual(['reviewed', 'draft', 'draft']);
    const [first] = list.json().items;
    const log = await ask(admin, 'GET', `/v1/audit?subject=evaluation%20${first.id}`);
    const actions = log.json().items.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(['create', 'submit', 'review']);
    const again = await run({ type: 'submit', evaluations: [first.id, 'no such id'] });
    expect(again).toMatchObject({ total: 2, failed: 2 });
    const items = await ask(admin, 'GET', `/v1/batches/${again['id']}/items?outcome=failed`);
    const problems = items.json().items.map(({ problem }: Result) => problem?.status);
    expect(problems).toEqual([409, 404]);
  });

  test('stored tables are scored under another policy, and nothing is stored', async () => {
    const { ask, admin, ended } = service;
    const made = await ask(admin, 'POST', '/v1/evaluations', tableOf('F1', { fiscalYear: 2025 }));
    const { id, evaluation } = made.json();
    const request = { type: 'score', policy: 'hubei-project', filter: { fiscalYear: 2025 } };
    const batch = await ask(admin, 'POST', '/v1/batches', request);
    expect(await ended(batch.json().id)).toMatchObject({ total: 1, done: 1 });
    const [result] = await service.results(batch.json().id);
    const single = await ask(admin, 'POST', '/v1/score', {
      ...evaluation,
      policy: 'hubei-project',
    });
    const { input: _input, inputSha256: _hash, ...same } = single.json();
    expect(result?.sheet).toMatchObject(same);
    const after = await ask(admin, 'GET', `/v1/evaluations/${id}`);
    expect(after.json()).toMatchObject({ revision: 1, policy: { id: 'mof-project' } });
  });

  test('a stored table is read whole, whatever its texts look like', async () => {
    const { ask, admin, ended } = service;
    const odd = ',"input":{"unit":1},"inputSha256":"0"';
    const stored = tableOf('F2', {
      fiscalYear: 2018,
      project: { name: odd },
      unit: { code: 'F2', name: odd },
    });
    const made = await ask(admin, 'POST', '/v1/evaluations', stored);
    expect(made.statusCode).toBe(201);
    const request = { type: 'score', filter: { fiscalYear: 2018 } };
    const batch = await ask(admin, 'POST', '/v1/batches', request);
    expect(await ended(batch.json().id)).toMatchObject({ total: 1, done: 1 });
    const [result] = await service.results(batch.json().id);
    const single = await ask(admin, 'POST', '/v1/score', made.json().evaluation);
    expect(JSON.stringify(result?.sheet)).toBe(single.body);
  });

  test('forms come as a zip with their summary; a scored batch as a summary workbook', async () => {
    const { ask, admin, app, ended } = service;
    const authorization = `Bearer ${admin}`;
    const evaluations = [tableOf('Z1'), tableOf('Z2')];
    const made = await ask(admin, 'POST', '/v1/batches', {
      type: 'report',
      format: 'html',
      evaluations,
    });
    const { id } = made.json();
    await ended(id);
    const file = await app.inject({ url: `/v1/batches/${id}/file`, headers: { authorization } });
    const entries = unzipSync(new Uint8Array(file.rawPayload));
    expect(Object.keys(entries)).toEqual(['000001.html', '000002.html', 'summary.xlsx']);
    expect(strFromU8(entries['000001.html'] ?? new Uint8Array())).toContain('单位Z1');
    const scored = await ask(admin, 'POST', '/v1/batches', { type: 'score', evaluations });
    await ended(scored.json().id);
    const url = `/v1/batches/${scored.json().id}/file`;
    const workbook = await app.inject({ url, headers: { authorization } });
    const book = readWorkbook(new Uint8Array(workbook.rawPayload), { type: 'array' });
    expect(JSON.stringify(utils.sheet_to_json(Object.values(book.Sheets)[0] ?? {}))).toContain(
      '单位Z2',
    );
  });

  test("forms of a policy of one's own have the formulas that a single form has", async () => {
    const { ask, admin, app, ended } = service;
    const policy = countyPolicy('county-project');
    const added = await ask(admin, 'POST', '/v1/policies', policy);
    const table = { ...tableOf('L1'), policy: policy.id };
    const made = await ask(admin, 'POST', '/v1/evaluations', table);
    expect([added.statusCode, made.statusCode]).toEqual([201, 201]);
    const { id } = made.json();
    const url = `/v1/evaluations/${id}/report?format=xlsx&parts=form`;
    const single = await ask(admin, 'GET', url);
    const batch = await ask(admin, 'POST', '/v1/batches', {
      type: 'report',
      format: 'xlsx',
      evaluations: [id],
    });
    expect(batch.statusCode).toBe(202);
    await ended(batch.json().id);
    const file = await app.inject({
      url: `/v1/batches/${batch.json().id}/file`,
      headers: { authorization: `Bearer ${admin}` },
    });
    const entries = unzipSync(new Uint8Array(file.rawPayload));
    const sheets = readWorkbook(single.rawPayload, { type: 'buffer' }).SheetNames;
    expect(sheets).toContain('读法');
    expect(Buffer.compare(entries['000001.xlsx'] ?? Buffer.of(), single.rawPayload)).toBe(0);
  });

  test('failed items are tried again, done ones are not', async () => {
    const { ask, admin, ended } = service;
    const made = await ask(admin, 'POST', '/v1/evaluations', tableOf('R1', { fiscalYear: 2026 }));
    const { id } = made.json();
    const batch = await ask(admin, 'POST', '/v1/batches', { type: 'submit', evaluations: [id] });
    const { id: batchId } = batch.json();
    expect(await ended(batchId)).toMatchObject({ done: 0, failed: 1 });
    const actuals = { indicators: [{ pointer: '/indicators/0', actual: '100人' }] };
    await ask(admin, 'PUT', `/v1/evaluations/${id}/actuals`, actuals, { 'if-match': '"1"' });
    const retried = await ask(admin, 'POST', `/v1/batches/${batchId}/retry`);
    expect(retried.json()).toMatchObject({ state: 'queued', failed: 0 });
    expect(await ended(batchId)).toMatchObject({ done: 1, failed: 0 });
    const nothing = await ask(admin, 'POST', `/v1/batches/${batchId}/retry`);
    expect(nothing.statusCode).toBe(409);
  });

  test('one request, one batch; another request under the same key is refused', async () => {
    const { ask, admin } = service;
    const body = { type: 'score', evaluations: [tableOf('I1')] };
    const headers = { 'idempotency-key': 'batch-once' };
    const first = await ask(admin, 'POST', '/v1/batches', body, headers);
    const second = await ask(admin, 'POST', '/v1/batches', body, headers);
    expect(second.json()).toEqual(first.json());
    expect(second.headers['idempotency-replayed']).toBe('true');
    const other = await ask(
      admin,
      'POST',
      '/v1/batches',
      { ...body, policy: 'mof-project' },
      headers,
    );
    expect(other.statusCode).toBe(422);
  });

  test('a key sees the batches of its units, and no others', async () => {
    const { ask, keyFor, admin, ended } = service;
    await ask(admin, 'POST', '/v1/evaluations', tableOf('K1', { fiscalYear: 2027 }));
    await ask(admin, 'POST', '/v1/evaluations', tableOf('K2', { fiscalYear: 2027 }));
    const [mine, theirs] = [await keyFor(['read'], ['K1']), await keyFor(['read'], ['K2'])];
    const made = await ask(mine, 'POST', '/v1/batches', {
      type: 'score',
      filter: { fiscalYear: 2027 },
    });
    const { id } = made.json();
    expect(await ended(id)).toMatchObject({ total: 1 });
    for (const path of ['', '/items', '/results', '/file', '/events']) {
      const url = `/v1/batches/${id}${path}`;
      const absent = `/v1/batches/0193b2c4-5d6e-7f01-8a2b-3c4d5e6f7081${path}`;
      const [foreign, none] = [await ask(theirs, 'GET', url), await ask(theirs, 'GET', absent)];
      expect(foreign.statusCode).toBe(404);
      expect({ ...foreign.json(), instance: '' }).toEqual({ ...none.json(), instance: '' });
    }
    expect((await ask(theirs, 'POST', `/v1/batches/${id}/cancel`)).statusCode).toBe(404);
    expect((await ask(theirs, 'GET', '/v1/batches')).json().items).toEqual([]);
    expect((await ask(mine, 'GET', '/v1/batches')).json().items).toHaveLength(1);
    expect(
      (await ask(mine, 'POST', '/v1/batches', { type: 'submit', filter: {} })).statusCode,
    ).toBe(403);
  });

  test.each([
    [{ type: 'score' }, 'items-missing'],
    [{ type: 'score', filter: {}, evaluations: [] }, 'items-twice'],
    [{ type: 'simulate', filter: {} }, 'member-missing'],
    [{ type: 'simulate', filter: {}, policy: {} }, 'member-missing'],
    [{ type: 'simulate', filter: {}, policy: 'mof-project', against: 'none' }, 'policy-unknown'],
    [{ type: 'score', filter: {}, policy: {} }, 'type-wrong'],
    [{ type: 'score', filter: {}, against: 'mof-project' }, 'member-not-for-type'],
    [{ type: 'return', filter: {} }, 'reason-missing'],
    [{ type: 'submit', filter: {}, reason: 'x' }, 'member-not-for-type'],
    [{ type: 'submit', evaluations: [{}] }, 'not-stored'],
    [{ type: 'score', filter: {}, policy: 'none' }, 'policy-unknown'],
    [{ type: 'score', filter: { state: 'done' } }, 'value-unknown'],
    [{ type: 'score', filter: {}, state: 'completed' }, 'unknown-member'],
  ])('%j is refused: %s', async (body, code) => {
    const response = await service.ask(service.admin, 'POST', '/v1/batches', body);
    expect(response.statusCode).toBe(422);
    expect(response.json().errors[0].code).toBe(code);
  });

  test('a filter that nothing fits is a batch that is over', async () => {
    const { ask, admin } = service;
    const request = { type: 'score', filter: { fiscalYear: 1999 } };
    const made = await ask(admin, 'POST', '/v1/batches', request);
    expect(made.json()).toMatchObject({ state: 'completed', total: 0 });
    expect((await ask(admin, 'GET', `/v1/batches/${made.json().id}/results`)).body).toBe('');
  });
});
