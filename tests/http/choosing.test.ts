/** Choosing among stored tables, their counts, a policy on trial, and the log verified over HTTP: what pages ask for. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPolicy } from '../../src/policies/catalogue.js';
import { backends, describeOn } from '../db/backends.js';
import { type Stored, startStored, tableOf } from './stored.js';

const full = {
  budget: { lines: [], total: { initial: '10', adjusted: '10', executed: '10' } },
  indicators: [
    { level1: '产出指标', level3: '培训人数', target: '≥100人', actual: '103人', weight: '50' },
    { level1: '效益指标', level3: '覆盖率', target: '≥90%', actual: '92%', weight: '30' },
    { level1: '满意度指标', level3: '群众满意度', target: '≥90%', actual: '92%', weight: '10' },
  ],
};

describeOn(backends, 'tables are chosen on $name', (backend) => {
  let stored: Stored;
  const ids: Record<string, string> = {};

  const list = async (query: string, key = stored.admin): Promise<string[]> => {
    const answer = await stored.ask(key, 'GET', `/v1/evaluations?${query}`);
    expect(answer.statusCode).toBe(200);
    return answer
      .json()
      .items.map(({ id }: { id: string }) => Object.keys(ids).find((name) => ids[name] === id));
  };
  const counts = async (query = '', key = stored.admin) => {
    const answer = await stored.ask(key, 'GET', `/v1/evaluations/counts${query}`);
    expect(answer.statusCode).toBe(200);
    return answer.json();
  };
  const step = async (name: string, what: string, version: number, body?: object) => {
    const url = `/v1/evaluations/${ids[name]}/${what}`;
    const done = await stored.ask(stored.admin, 'POST', url, body, { 'if-match': `"${version}"` });
    expect(done.statusCode).toBe(200);
    return done.json();
  };

  beforeAll(async () => {
    stored = await startStored(backend);
    const tables = {
      clean: tableOf('A', { ...full, project: { name: '智慧_城市100%' } }),
      wrong: tableOf('A', { ...full, reported: { total: '12.00' } }),
      open: tableOf('B', { unit: { code: 'B', name: 'Bureau乙' } }),
    };
    for (const [name, table] of Object.entries(tables)) {
      const made = await stored.ask(stored.admin, 'POST', '/v1/evaluations', table);
      expect(made.statusCode).toBe(201);
      ids[name] = made.json().id;
    }
    await step('wrong', 'submit', 1);
    const reason = '总分与合计不符';
    const rows = [{ pointer: '/indicators/0', reason: '缺少签到表' }];
    const back = await step('wrong', 'return', 2, { reason, indicators: rows });
    expect(back.notice).toMatchObject({ action: 'return', reason, indicators: rows });
    await step('clean', 'submit', 1);
  });

  afterAll(() => stored?.stop());

  test('by words in any case, where per cent and underline are letters like others', async () => {
    expect(await list(`q=${encodeURIComponent('bureau')}`)).toEqual(['open']);
    expect(await list(`q=${encodeURIComponent('市100%')}`)).toEqual(['clean']);
    expect(await list(`q=${encodeURIComponent('智慧_城')}`)).toEqual(['clean']);
    expect(await list(`q=${encodeURIComponent('智慧%城')}`)).toEqual([]);
    // The end of one name and the beginning of the next are no text.
    expect(await list(`q=${encodeURIComponent('乙B')}`)).toEqual([]);
  });

  test('by what was found in them, and by whether they came back', async () => {
    expect(await list('findings=error')).toEqual(['wrong', 'open']);
    expect(await list('findings=none')).toEqual(['clean']);
    expect(await list('returned=true')).toEqual(['wrong']);
    expect(await list('returned=true&state=submitted')).toEqual([]);
    const refused = await stored.ask(stored.admin, 'GET', '/v1/evaluations?returned=no&findings=x');
    expect(refused.statusCode).toBe(422);
    expect(refused.json().errors).toHaveLength(2);
  });

  test('a list says how many findings there are, and why a draft came back', async () => {
    const { items } = (await stored.ask(stored.admin, 'GET', '/v1/evaluations')).json();
    for (const { id, findings } of items) {
      const all = (await stored.ask(stored.admin, 'GET', `/v1/evaluations/${id}/findings`)).json();
      const of = (due: string) =>
        all.items.filter(({ severity }: { severity: string }) => severity === due).length;
      expect(findings).toEqual({ errors: of('error'), warnings: of('warning') });
    }
    const [, wrong] = items;
    expect(wrong.notice).toEqual({
      action: 'return',
      reason: '总分与合计不符',
      at: expect.any(String),
    });
  });

  test('they are counted by state, and a key counts what it sees', async () => {
    expect(await counts()).toEqual({
      tables: 3,
      states: [
        { state: 'draft', tables: 2, returned: 1, late: 0, withErrors: 2 },
        { state: 'submitted', tables: 1, returned: 0, late: 0, withErrors: 0 },
      ],
    });
    expect((await counts('?findings=error&unit=A')).tables).toBe(1);
    const key = await stored.keyFor(['read'], ['B']);
    expect((await counts('', key)).tables).toBe(1);
    const paged = await stored.ask(stored.admin, 'GET', '/v1/evaluations/counts?limit=1');
    expect(paged.statusCode).toBe(422);
  });

  test('a batch takes the same filter', async () => {
    const filter = { q: 'bureau', findings: 'error', returned: false };
    const body = { type: 'score', filter };
    const made = await stored.ask(stored.admin, 'POST', '/v1/batches', body);
    expect(made.statusCode).toBe(202);
    expect(made.json().total).toBe(1);
  });

  test('counts that somebody changed behind the log are told', async () => {
    const verified = () => stored.ask(stored.admin, 'GET', '/v1/audit/verification');
    expect((await verified()).json()).toMatchObject({ problemCount: 0, evaluationCount: 3 });
    const key = await stored.keyFor(['review']);
    expect((await stored.ask(key, 'GET', '/v1/audit/verification')).statusCode).toBe(403);
    const bound = await stored.keyFor(['admin'], ['A']);
    expect((await stored.ask(bound, 'GET', '/v1/audit/verification')).statusCode).toBe(403);
  });

  test('a review is seen before it is one, and is then the same', async () => {
    const { ask, admin, keyFor } = stored;
    const body = {
      reviewer: '李四',
      indicators: [
        { pointer: '/indicators/0', actual: '80人', reason: '签到表只有 80 人' },
        { pointer: '/indicators/1', score: '20' },
      ],
    };
    const url = `/v1/evaluations/${ids['clean']}/review`;
    const submitter = await keyFor(['submit']);
    expect((await ask(submitter, 'POST', `${url}/preview`, body)).statusCode).toBe(403);
    const odd = { indicators: [{ pointer: '/indicators/1', score: '99' }] };
    const refused = await ask(admin, 'POST', `${url}/preview`, odd);
    expect(refused.statusCode).toBe(422);
    const seen = (await ask(admin, 'POST', `${url}/preview`, body)).json();
    expect(seen.indicators[1]).toMatchObject({ review: '20.00', difference: '-10.00' });
    const { review } = await step('clean', 'review', 2, body);
    const { at: _at, ...made } = review;
    expect(seen).toEqual(made);
  });

  test('a policy is checked and tried, and nothing is stored of it', async () => {
    const policy = { ...findPolicy('mof-project'), id: 'our-county', version: '1' };
    const evaluation = tableOf('A', full);
    const tried = await stored.ask('', 'POST', '/v1/policies/check', { policy, evaluation });
    expect(tried.statusCode).toBe(200);
    expect(tried.json()).toMatchObject({ errors: [], sheet: { policy: { id: 'our-county' } } });
    const [grade] = policy.grades?.value ?? [];
    const odd = { ...policy, grades: { ...policy.grades, value: [grade] }, colour: 'red' };
    const refused = await stored.ask('', 'POST', '/v1/policies/check', { policy: odd });
    expect(refused.json().errors).toEqual([
      expect.objectContaining({ code: 'unknown-member', pointer: '/policy/colour' }),
    ]);
    const { colour: _colour, ...unsound } = odd;
    const told = await stored.ask('', 'POST', '/v1/policies/check', { policy: unsound });
    expect(told.json().errors).toEqual([
      expect.objectContaining({ code: 'policy-unsound', pointer: '/policy' }),
    ]);
    const broken = { policy, evaluation: { kind: 'project' } };
    const lacking = (await stored.ask('', 'POST', '/v1/policies/check', broken)).json();
    expect(lacking.sheet).toBeUndefined();
    expect(
      lacking.errors.every(({ pointer }: { pointer: string }) => /^\/evaluation/u.test(pointer)),
    ).toBe(true);
    expect((await stored.ask('', 'GET', '/v1/policies/our-county')).statusCode).toBe(404);
  });
});
