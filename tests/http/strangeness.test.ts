/** What is strange about a request is told, and what is merely empty is no body. */
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backends } from '../db/backends.js';
import { type Stored, startStored, tableOf } from './stored.js';

const [embedded] = backends;
let stored: Stored;

beforeAll(async () => {
  stored = await startStored(embedded ?? expect.fail());
  await stored.app.listen({ host: '127.0.0.1', port: 0 });
});

afterAll(() => stored.stop());

async function draft(): Promise<string> {
  const row = { level1: '产出指标', level3: '人数', target: '≥1人', actual: '1人', weight: '100' };
  const table = tableOf('07', { indicators: [row] });
  const made = await stored.ask(stored.admin, 'POST', '/v1/evaluations', table);
  return `/v1/evaluations/${made.json().id}`;
}

describe('query parameters that nobody knows', () => {
  test.each([
    ['GET', ''],
    ['GET', '/sheet'],
    ['GET', '/findings'],
    ['GET', '/revisions'],
    ['GET', '/revisions/1'],
    ['GET', '/report'],
    ['PATCH', ''],
    ['POST', '/submit'],
  ] as const)('%s /v1/evaluations/{id}%s', async (method, path) => {
    const url = `${await draft()}${path}?foo=1`;
    const body = method === 'PATCH' ? {} : undefined;
    const answer = await stored.ask(stored.admin, method, url, body, { 'if-match': '*' });
    expect(answer.json()).toMatchObject({
      status: 422,
      errors: [{ code: 'unknown-member', pointer: '/foo' }],
    });
  });

  test.each([
    'windows/2023',
    'policies',
    'policies/mof-project',
    'units',
    'keys',
    'audit',
    'evaluations',
  ])('GET /v1/%s', async (path) => {
    const answer = await stored.ask(stored.admin, 'GET', `/v1/${path}?a~b=1`);
    expect(answer.json()).toMatchObject({
      status: 422,
      errors: [{ code: 'unknown-member', pointer: '/a~0b' }],
    });
  });

  test('scoring takes none either; supervisors may add what they like; a key comes first', async () => {
    const { ask } = stored;
    expect((await ask('', 'POST', '/v1/score?x=1', tableOf('07'))).statusCode).toBe(422);
    expect((await ask('', 'GET', '/healthz?x=1')).statusCode).toBe(200);
    expect((await ask('', 'GET', '/v1/windows/2023?x=1')).statusCode).toBe(401);
  });

  test.each(['0', '1989', '2101', '23', '2023.0'])('a year that is none: %s', async (year) => {
    const answer = await stored.ask(stored.admin, 'GET', `/v1/audit?fiscalYear=${year}`);
    expect(answer.json()).toMatchObject({
      status: 422,
      errors: [{ code: 'value-unknown', message: expect.stringContaining('1990 到 2100') }],
    });
  });
});

/** Sends a request as it is, in chunks where no length is said. */
function raw(path: string, headers: Record<string, string>, chunks: readonly string[] = []) {
  const { port } = stored.app.server.address() as AddressInfo;
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      path,
      method: 'POST',
      headers: { authorization: `Bearer ${stored.admin}`, 'if-match': '*', ...headers },
    });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (piece: string) => {
        text += piece;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    for (const chunk of chunks) sent.write(chunk);
    sent.end();
  });
}

describe('an empty body is no body', () => {
  const chunked = { 'transfer-encoding': 'chunked' };
  const type = { 'content-type': 'application/json' };
  test.each([
    ['nothing said', {}],
    ['a length of nothing', { 'content-length': '0' }],
    ['a type and no length', type],
    ['a type and a length of nothing', { ...type, 'content-length': '0' }],
    ['a type and chunks', { ...type, ...chunked }],
    ['chunks', chunked],
    [
      'another type',
      { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '0' },
    ],
  ])('%s', async (_, headers) => {
    const url = await draft();
    expect(await raw(`${url}/submit`, headers)).toMatchObject({ status: 200 });
    expect(await raw('/v1/score', headers)).toMatchObject({
      status: 400,
      text: expect.stringContaining('请求体是空的。'),
    });
    expect((await raw(`${url}/return`, headers)).status).toBe(422);
  });

  test.each([
    ['text in chunks', { 'content-type': 'text/plain', ...chunked }],
    ['no type in chunks', chunked],
    ['another charset', { 'content-type': 'application/json; charset=gbk' }],
    ['another charset in quotes', { 'content-type': 'application/json;charset="GB18030"' }],
  ])('%s is refused', async (_, headers) => {
    expect((await raw(`${await draft()}/submit`, headers, ['{}'])).status).toBe(415);
  });

  test.each(['utf-8', 'UTF8', '"utf-8"'])('charset=%s', async (charset) => {
    const headers = { 'content-type': `application/json; charset=${charset}` };
    expect((await raw(`${await draft()}/submit`, headers, ['{', '}'])).status).toBe(200);
  });
});

test.each([
  ['POST', 'evaluations'],
  ['POST', 'keys'],
  ['POST', 'policies'],
  ['PUT', 'units/07'],
  ['PUT', 'windows/2023'],
] as const)('%s /v1/%s needs a body', async (method, path) => {
  const answer = await stored.ask(stored.admin, method, `/v1/${path}`);
  expect(answer.json()).toMatchObject({ status: 400, errors: [{ code: 'json-malformed' }] });
});

test.each(['[]', 'null', '1', '"x"', ''])('a patch that is no object: %s', async (payload) => {
  const { admin, send } = stored;
  const answer = await send({
    method: 'PATCH',
    url: await draft(),
    payload,
    headers: {
      authorization: `Bearer ${admin}`,
      'if-match': '*',
      'content-type': 'application/merge-patch+json',
    },
  });
  expect(answer.json()).toMatchObject({
    status: 422,
    errors: [{ code: 'type-wrong', pointer: '', message: expect.stringContaining('一个对象') }],
  });
});
