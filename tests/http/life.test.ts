/** The whole life of a table, over HTTP by the generated client, on every database. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../src/canonical-json.js';
import { createClient, type Evaluation } from '../../src/client/index.js';
import { verifyAudit } from '../../src/evaluations/verify-audit.js';
import { backends, describeOn } from '../db/backends.js';
import { type Stored, startStored, tableOf } from './stored.js';

const published = JSON.parse(
  readFileSync(new URL('../../assets/published/project-2023.json', import.meta.url), 'utf8'),
) as Evaluation;

describeOn(backends, 'on $name', (backend) => {
  let stored: Stored;
  let baseUrl = '';

  beforeAll(async () => {
    stored = await startStored(backend);
    await stored.app.listen({ host: '127.0.0.1', port: 0 });
    baseUrl = `http://127.0.0.1:${(stored.app.server.address() as AddressInfo).port}`;
  });

  afterAll(() => stored.stop());

  function clientOf(key: string) {
    return createClient({ baseUrl, headers: { authorization: `Bearer ${key}` } });
  }

  test('from a draft to a published table and back', async () => {
    const admin = clientOf(stored.admin);
    for (const [code, parent] of [
      ['01', null],
      ['012', '01'],
    ] as const) {
      const { response } = await admin.PUT('/v1/units/{code}', {
        params: { path: { code } },
        body: { name: `单位${code}`, parent },
      });
      expect(response.status).toBe(201);
    }
    const unit = clientOf(await stored.keyFor(['submit'], ['012']));
    const supervisor = clientOf(await stored.keyFor(['approve'], ['01']));
    const finance = clientOf(await stored.keyFor(['review']));

    const [first, ...others] = published.indicators;
    const { actual: _actual, ...open } = first ?? expect.fail();
    const made = await unit.POST('/v1/evaluations', {
      body: { ...published, indicators: [open, ...others] },
    });
    expect(made.response.status).toBe(201);
    const { id = '' } = made.data ?? {};
    expect(made.response.headers.get('location')).toBe(`/v1/evaluations/${id}`);
    expect(made.data).toMatchObject({ state: 'draft', revision: 1, late: false });
    let etag = made.response.headers.get('etag') ?? '';
    const target = () => ({ params: { path: { id }, header: { 'If-Match': etag } } });
    const keep = <T extends { response: Response }>(answer: T): T => {
      etag = answer.response.headers.get('etag') ?? etag;
      return answer;
    };

    // Missing actuals block, each with its place.
    const early = await unit.POST('/v1/evaluations/{id}/submit', target());
    expect(early.error).toMatchObject({
      status: 422,
      errors: [{ code: 'actual-missing', pointer: '/indicators/0/actual' }],
    });
    const filled = keep(
      await unit.PUT('/v1/evaluations/{id}/actuals', {
        ...target(),
        body: {
          indicators: [{ pointer: '/indicators/0', actual: first?.actual ?? '' }],
          budget: { explanation: '项目跨年执行。' },
        },
      }),
    );
    expect(filled.data).toMatchObject({ total: '91.47', grade: '优' });
    expect(keep(await unit.POST('/v1/evaluations/{id}/submit', target())).data).toMatchObject({
      state: 'submitted',
      revision: 2,
    });

    // Its own key cannot approve, and finance does not go before the supervising unit.
    const own = clientOf(await stored.keyFor(['approve'], ['012']));
    expect((await own.POST('/v1/evaluations/{id}/approve', target())).response.status).toBe(403);
    const body = { indicators: [{ pointer: '/indicators/1', score: '1.5', reason: '佐证不足' }] };
    const hasty = await finance.POST('/v1/evaluations/{id}/review', { ...target(), body });
    expect(hasty.response.status).toBe(409);

    const reasons = {
      reason: '请补充佐证。',
      indicators: [{ pointer: '/indicators/1', reason: '没有凭证。' }],
    };
    const back = keep(
      await supervisor.POST('/v1/evaluations/{id}/return', { ...target(), body: reasons }),
    );
    expect(back.data).toMatchObject({ state: 'draft', notice: { action: 'return', ...reasons } });
    keep(
      await unit.PATCH('/v1/evaluations/{id}', {
        ...target(),
        body: { contact: { name: '张三' } },
        headers: { 'content-type': 'application/merge-patch+json' },
      }),
    );
    keep(await unit.POST('/v1/evaluations/{id}/submit', target()));
    expect(keep(await supervisor.POST('/v1/evaluations/{id}/approve', target())).data?.state).toBe(
      'approved',
    );
    const reviewed = keep(await finance.POST('/v1/evaluations/{id}/review', { ...target(), body }));
    const row = reviewed.data?.review?.indicators[1];
    expect(row).toMatchObject({ review: '1.50', reason: '佐证不足' });
    expect(canonicalJson(reviewed.data?.review?.total)).toBe(
      canonicalJson({
        self: '91.47',
        review: (91.47 + Number(row?.difference)).toFixed(2),
        difference: row?.difference,
      }),
    );
    expect(keep(await finance.POST('/v1/evaluations/{id}/publish', target())).data).toMatchObject({
      state: 'published',
      publishedRevision: 3,
    });
    const printed = await fetchText(`/v1/evaluations/${id}/sheet`);
    const reopened = keep(
      await admin.POST('/v1/evaluations/{id}/reopen', { ...target(), body: { reason: '更正' } }),
    );
    expect(reopened.data).toMatchObject({
      state: 'draft',
      publishedRevision: 3,
      notice: { action: 'reopen', reason: '更正' },
    });
    keep(
      await unit.PATCH('/v1/evaluations/{id}', {
        ...target(),
        body: { contact: { name: '李四' } },
      }),
    );
    expect(await fetchText(`/v1/evaluations/${id}/revisions/3`)).toBe(printed);

    // Every revision is a sheet that verifies.
    const { data: revisions } = await unit.GET('/v1/evaluations/{id}/revisions', {
      params: { path: { id } },
    });
    expect(revisions?.items.map(({ revision }) => revision)).toEqual([1, 2, 3, 4]);
    for (const { revision } of revisions?.items ?? []) {
      const text = await fetchText(`/v1/evaluations/${id}/revisions/${revision}`);
      const { data } = await admin.POST('/v1/verify', { body: JSON.parse(text) });
      expect(data).toEqual({ identical: true, differences: [] });
    }
    const entries = (await admin.GET('/v1/audit', { params: { query: { unit: '012' } } })).data;
    expect(entries?.items.map(({ action }) => action)).toEqual([
      'create',
      'actuals',
      'submit',
      'return',
      'patch',
      'submit',
      'approve',
      'review',
      'publish',
      'reopen',
      'patch',
    ]);
    expect(await verifyAudit(stored.service)).toMatchObject({ problems: [] });
  });

  async function fetchText(url: string): Promise<string> {
    const headers = { authorization: `Bearer ${stored.admin}` };
    return (await fetch(`${baseUrl}${url}`, { headers })).text();
  }

  test('a table without a supervising unit goes straight to review; late is noted', async () => {
    const { ask, admin } = stored;
    const window = { project: { closesAt: '2024-03-31T23:59:59+08:00' } };
    expect((await ask(admin, 'PUT', '/v1/windows/2023', window)).json()).toEqual({
      fiscalYear: 2023,
      project: { opensAt: null, closesAt: '2024-03-31T15:59:59.000Z' },
    });
    const table = tableOf('03');
    const made = await ask(admin, 'POST', '/v1/evaluations', table);
    const url = `/v1/evaluations/${made.json().id}`;
    const headers = { 'if-match': '*' };
    await ask(
      admin,
      'PUT',
      `${url}/actuals`,
      {
        indicators: [{ pointer: '/indicators/0', actual: '95人' }],
      },
      headers,
    );
    const submitted = await ask(admin, 'POST', `${url}/submit`, undefined, headers);
    expect(submitted.json()).toMatchObject({ state: 'submitted', late: true, total: '97.00' });
    const body = { indicators: [{ pointer: '/indicators/0', actual: '90人' }] };
    const reviewed = await ask(admin, 'POST', `${url}/review`, body, headers);
    expect(reviewed.json()).toMatchObject({
      state: 'reviewed',
      total: '97.00',
      review: {
        indicators: [
          {
            pointer: '/indicators/0',
            self: '57.00',
            review: '54.00',
            difference: '-3.00',
            actual: '90人',
          },
          { pointer: '/indicators/1', self: '40.00', review: '40.00', difference: '0.00' },
        ],
        total: { self: '97.00', review: '94.00', difference: '-3.00' },
        grade: '优',
      },
    });
  });
});
