/** The service answers what its manual says, to good requests and to bad ones. */

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/canonical-json.js';
import { score } from '../../src/evaluations/sheets/score.js';
import { shippedPolicies } from '../../src/policies/catalogue.js';
import { type Documented, startService } from './documented.js';

let service: Documented;

beforeAll(async () => {
  service = await startService();
});

afterAll(() => service.app.close());

const published = JSON.parse(
  readFileSync(new URL('../../assets/published/project-2023.json', import.meta.url), 'utf8'),
);
const row = {
  level1: '产出指标',
  level3: '办事效率',
  target: '≥100%',
  actual: '95%',
  weight: '10',
};
const table = { kind: 'project', fiscalYear: 2023, unit: { name: '某单位' }, indicators: [row] };
const json = { 'content-type': 'application/json' };

function post(url: string, payload: string | Buffer, headers: Record<string, string> = json) {
  return service.send({ method: 'POST', url, payload, headers });
}

describe('POST /v1/score', () => {
  test('an evaluation becomes its canonical sheet', async () => {
    const response = await post('/v1/score', JSON.stringify(published));
    expect(response.statusCode).toBe(200);
    const sheet = score(published);
    expect(response.body).toBe(sheet.ok ? canonicalJson(sheet.value) : '');
    expect(response.json()).toMatchObject({ total: '91.47', grade: '优' });
  });

  test('an array becomes an array in order', async () => {
    const response = await post('/v1/score/batch', JSON.stringify([published, table]));
    expect(response.json().map(({ total }: { total: string }) => total)).toEqual(['91.47', '9.50']);
    expect((await post('/v1/score/batch', '[]')).json()).toEqual([]);
    // Programs written before there were two addresses go on working; the manual does not say so.
    const payload = JSON.stringify([published, table]);
    const old = await service.app.inject({
      method: 'POST',
      url: '/v1/score',
      payload,
      headers: json,
    });
    expect(old.body).toBe(response.body);
  });

  test('one table at the address for many is refused with the address for one', async () => {
    const response = await post('/v1/score/batch', JSON.stringify(table));
    expect(response.statusCode).toBe(422);
    expect(response.json().errors).toEqual([
      {
        code: 'type-wrong',
        pointer: '',
        message: '类型不对，应为表的数组；一张表请用 /v1/score。',
      },
    ]);
  });

  test('one refused element refuses all, with all pointers', async () => {
    const bad = { ...table, indicators: [{ ...row, weight: '-1' }] };
    const response = await post('/v1/score', JSON.stringify([table, bad, { ...table, extra: 1 }]));
    expect(response.statusCode).toBe(422);
    const { errors } = response.json();
    expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/1/indicators/0/weight',
      '/2/extra',
    ]);
  });

  test('1,001 evaluations are too many', async () => {
    const response = await post(
      '/v1/score',
      JSON.stringify(Array.from({ length: 1_001 }, () => 1)),
    );
    expect(response.json()).toMatchObject({ status: 422, errors: [{ code: 'too-many-items' }] });
  });
});

describe('bad requests', () => {
  const nested = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  test.each([
    ['no JSON', '表', 400, 'json-malformed'],
    ['an empty body', '', 400, undefined],
    ['nesting of 10,000', nested, 400, 'json-too-deep'],
    ['a repeated member', '{"kind":"project","kind":"project"}', 400, 'member-duplicate'],
    [
      'half a character',
      JSON.stringify(table).replace('办事效率', '\\ud800'),
      400,
      'text-malformed',
    ],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xb1, 0xed, 0x22]), 400, 'encoding-not-utf8'],
    [
      '31 digits',
      JSON.stringify(table).replace('"10"', `"${'1'.repeat(31)}"`),
      422,
      'decimal-too-long',
    ],
    ['1e999999', JSON.stringify(table).replace('"10"', '1e999999'), 422, 'number-imprecise'],
    ['null', 'null', 422, 'type-wrong'],
    [
      'a policy that nobody knows',
      JSON.stringify({ ...table, policy: 'xx' }),
      422,
      'policy-unknown',
    ],
  ])('%s', async (_, payload, status, code) => {
    const response = await post('/v1/score', payload);
    expect(response.statusCode).toBe(status);
    const problem = response.json();
    expect(problem).toMatchObject({ status, type: `urn:jichi:problem:${status}` });
    if (code !== undefined) expect(problem.errors[0].code).toBe(code);
    expect(problem.instance).toBe(`urn:uuid:${response.headers['x-request-id']}`);
  });

  test('2 MiB', async () => {
    const response = await post('/v1/score', `"${'a'.repeat(2 * 1024 * 1024)}"`);
    expect(response.statusCode).toBe(413);
  });

  test('another type of content, compressed content, none', async () => {
    expect(
      (await post('/v1/score', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }))
        .statusCode,
    ).toBe(415);
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
    expect(
      (await post('/v1/score', bomb, { ...json, 'content-encoding': 'gzip' })).statusCode,
    ).toBe(415);
    expect((await post('/v1/score', '{}', {})).statusCode).toBe(415);
  });

  test('another method is answered with what is allowed', async () => {
    const response = await service.send({ method: 'DELETE', url: '/v1/score' });
    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe('POST');
    const policies = await service.send({
      method: 'PUT',
      url: '/v1/policies',
      payload: '{}',
      headers: json,
    });
    expect(policies.headers.allow).toBe('GET, POST, HEAD');
  });

  test('an address that is no UTF-8, or none that ever was an id', async () => {
    for (const url of ['/v1/policies/%', '/v1/policies/%E0%A4', '/%zz']) {
      const response = await service.app.inject({ url });
      expect(response.headers['content-type']).toContain('application/problem+json');
      expect(response.headers['x-request-id']).toBeDefined();
      expect(response.json()).toMatchObject({ status: 400, errors: [{ code: 'url-malformed' }] });
    }
    const long = await service.send({ url: `/v1/policies/${'x'.repeat(15_000)}` });
    expect(long.statusCode).toBe(404);
  });

  test('an address that is not there', async () => {
    expect((await service.send({ url: '/v1/nothing' })).statusCode).toBe(404);
    expect((await service.send({ url: '/v1/policies/nothing' })).statusCode).toBe(404);
  });
});

describe('the other addresses', () => {
  test('targets are read in order', async () => {
    const targets = [
      { target: '≥90%' },
      { target: '12月底', fiscalYear: 2023 },
      { target: '≥', level1: '成本指标' },
    ];
    const response = await post('/v1/targets/read', JSON.stringify({ targets }));
    expect(response.json().readings).toMatchObject([
      { kind: 'quantity', operator: 'ge', value: '90', unit: '%', direction: 'higher' },
      { kind: 'date', operator: 'le', date: '2023-12-31' },
      { kind: 'unreadable', code: 'number-missing' },
    ]);
  });

  test.each([
    [{ targets: [{ target: 1 }] }, '/targets/0/target', 'type-wrong'],
    [{ targets: [{ target: '1', foo: 1 }] }, '/targets/0/foo', 'unknown-member'],
    [{}, '/targets', 'member-missing'],
    [
      { targets: Array.from({ length: 1_001 }, () => ({ target: '1' })) },
      '/targets',
      'too-many-items',
    ],
  ])('a bad request for readings: %#', async (body, pointer, code) => {
    const response = await post('/v1/targets/read', JSON.stringify(body));
    expect(response.json()).toMatchObject({ status: 422, errors: [{ pointer, code }] });
  });

  test('a sheet is verified', async () => {
    const sheet = (await post('/v1/score', JSON.stringify(published))).body;
    expect((await post('/v1/verify', sheet)).json()).toEqual({ identical: true, differences: [] });
    const changed = sheet.replace(/"total":"91.47"\}$/u, '"total":"91.48"}');
    const { identical, differences } = (await post('/v1/verify', changed)).json();
    expect(identical).toBe(false);
    expect(differences).toMatchObject([{ pointer: '/total' }]);
    expect((await post('/v1/verify', '{}')).statusCode).toBe(422);
  });

  test('policies, one policy, an old version of it', async () => {
    const list = (await service.send({ url: '/v1/policies' })).json();
    expect(list.items).toHaveLength(shippedPolicies.length);
    expect(list.nextCursor).toBe(null);
    const policy = (await service.send({ url: '/v1/policies/mof-project-cost@1' })).json();
    expect(policy).toMatchObject({ version: '1', satisfaction: { provenance: 'unverified' } });
    const listed = list.items.find(
      ({ id, version }: { id: string; version: string }) =>
        id === 'mof-project-cost' && version === '1',
    );
    expect(policy.sha256).toBe(listed.sha256);
  });

  test('health, and readiness that goes first', async () => {
    expect((await service.send({ url: '/healthz' })).json()).toEqual({ status: 'ok' });
    expect((await service.send({ url: '/readyz' })).statusCode).toBe(200);
  });

  test('the manual can be browsed without another host', async () => {
    const page = await service.app.inject('/docs/');
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/https?:\/\/(?!www\.w3\.org)/u);
    expect(page.headers['content-security-policy']).not.toMatch(/https?:|upgrade/u);
    const addresses = [...page.body.matchAll(/(?:src|href)="(?:\/docs|\.)\/([^"]+)"/gu)];
    expect(addresses.length).toBeGreaterThan(5);
    for (const [, address = ''] of addresses) {
      expect((await service.app.inject(`/docs/${address}`)).statusCode).toBe(200);
    }
  });

  test('the example of the manual can be sent as it stands', async () => {
    const manual = (await service.app.inject('/openapi.json')).json();
    const [example] = manual.components.schemas.Evaluation.examples;
    const response = await post('/v1/score', JSON.stringify(example));
    expect(response.statusCode).toBe(200);
    const { fullMark, findings } = response.json();
    const codes = findings.map(({ code }: { code: string }) => code);
    expect([fullMark, codes]).toEqual(['100', ['score-outruns-execution']]);
  });

  test('where keys are required, health and the manual answer without one', async () => {
    const closed = await startService(true);
    expect((await closed.send({ url: '/healthz' })).statusCode).toBe(200);
    for (const url of ['/openapi.json', '/docs', '/docs/', '/docs/static/swagger-ui.css']) {
      expect((await closed.app.inject(url)).statusCode).toBe(200);
    }
    for (const url of ['/v1/policies', '/v1/nothing', '/docsx']) {
      expect((await closed.app.inject(url)).statusCode).toBe(401);
    }
    await closed.app.close();
  });
});
