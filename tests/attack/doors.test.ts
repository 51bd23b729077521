/** What a hostile caller tries at every address: without a key, from another page, with bytes that reach elsewhere. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../src/http/app.js';
import { backends } from '../db/backends.js';
import { type Documented, startService } from '../http/documented.js';
import { askOf, type Stored, startStored, tableOf } from '../http/stored.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';

let stored: Stored;
/** The same service where every address wants a key. */
let locked: Documented;
let all: { method: Method; url: string; takesBody: boolean }[];

beforeAll(async () => {
  stored = await startStored(backends[0] ?? expect.fail());
  locked = await startService(true, stored.service);
  const { paths } = locked.document;
  all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase() as Method,
      url: path.replaceAll('{fiscalYear}', '2023').replaceAll(/\{\w+\}/gu, '1'),
      takesBody: 'requestBody' in operation,
    })),
  );
});

afterAll(async () => {
  await locked.app.close();
  await stored.stop();
});

const isOpen = (url: string): boolean => /^\/(?:healthz|readyz)$/u.test(url);
const wrongKey = `Bearer jichi_${'x'.repeat(43)}`;

describe('every address where keys are required', () => {
  test.each([
    ['without a key', undefined],
    ['with a key that is none of ours', wrongKey],
    ['with half a key', 'Bearer jichi_x'],
    ['with two keys', `${wrongKey} ${wrongKey}`],
    ['by another scheme', 'Basic amljaGk6amljaGk='],
    ['without a scheme', wrongKey.slice('Bearer '.length)],
    ['with signs of control', 'Bearer \u0001\u007f'],
  ])('%s is shut', async (_, authorization) => {
    const headers = authorization === undefined ? {} : { authorization };
    const others = [
      { method: 'GET', url: '/v1/nothing' },
      { method: 'GET', url: '/' },
      { method: 'DELETE', url: '/v1/score' },
      { method: 'GET', url: '/v1/evaluations/..%2f..%2fhealthz' },
    ] as const;
    expect(all.length).toBeGreaterThan(30);
    for (const { method, url } of [...all.filter(({ url }) => !isOpen(url)), ...others]) {
      const answer = await locked.app.inject({ method, url, headers });
      expect([method, url, answer.statusCode]).toEqual([method, url, 401]);
      expect(answer.headers['www-authenticate']).toContain('Bearer');
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  });

  test('the manual and health alone are open, and hold no data', async () => {
    for (const url of ['/healthz', '/readyz', '/openapi.json', '/docs/', '/docs/static/index.css'])
      expect([url, (await locked.app.inject(url)).statusCode]).toEqual([url, 200]);
  });
});

test('what is no address of ours is not there, whoever asks', async () => {
  const paths = [
    '/metrics',
    '/v1/metrics',
    '/v2/score',
    '/admin',
    '/debug',
    '/status',
    '/.env',
    '/.git/config',
    '/package.json',
    '/data/secret',
    '/v1/../secret',
    '/docs/json.yaml',
    '/v1/evaluations/1/nothing',
    '/v1/keys/1/secret',
    '/graphql',
    '/actuator',
    '/server-status',
  ];
  for (const url of paths) {
    expect([url, (await stored.ask(stored.admin, 'GET', url)).statusCode]).toEqual([url, 404]);
  }
  for (const method of ['TRACE', 'PROPFIND', 'CONNECT', 'LINK', 'PURGE']) {
    const { statusCode } = await locked.app.inject({ method: method as Method, url: '/v1/score' });
    expect([method, statusCode >= 400 && statusCode < 500]).toEqual([method, true]);
  }
});

test('a page of elsewhere is let read nothing and send nothing', async () => {
  const { app } = stored;
  const origin = 'https://evil.example.com';
  for (const { method, url } of all) {
    const answer = await app.inject({ method, url, headers: { origin } });
    expect(Object.keys(answer.headers).filter((name) => /^access-control/u.test(name))).toEqual([]);
    const preflight = await app.inject({
      method: 'OPTIONS',
      url,
      headers: { origin, 'access-control-request-method': method },
    });
    expect([url, preflight.statusCode >= 400]).toEqual([url, true]);
  }
});

function takesFiles(url: string): boolean {
  return url === '/v1/imports' || url.endsWith('/attachments');
}

test('forms, and what a form may be called, are no JSON at any address that takes it', async () => {
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; application/json',
    'application/jsonp',
    'application/xml',
    undefined,
  ];
  // Files go to addresses of their own, which take nothing for JSON.
  const takers = all.filter(({ url, takesBody }) => takesBody && !takesFiles(url));
  expect(takers.length).toBeGreaterThan(10);
  for (const { method, url } of takers) {
    for (const type of types) {
      const { statusCode } = await stored.app.inject({
        method,
        url,
        payload: '{}',
        headers: {
          authorization: `Bearer ${stored.admin}`,
          'if-match': '*',
          ...(type === undefined ? {} : { 'content-type': type }),
        },
      });
      expect([method, url, type, statusCode]).toEqual([method, url, type, 415]);
    }
  }
  // An import takes forms: without a key it stores nothing.
  const form =
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n{}\r\n--x--\r\n';
  const answer = await stored.app.inject({
    method: 'POST',
    url: '/v1/imports?commit=true',
    payload: form,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  });
  expect(answer.statusCode).toBe(401);
});

test('what only an unbound administrator may do, a bound one and all others may not', async () => {
  const { ask, admin, keyFor } = stored;
  await ask(admin, 'PUT', '/v1/units/甲', { name: '甲' });
  const bound = await keyFor(['admin'], ['甲']);
  const others = await Promise.all(
    ['read', 'submit', 'approve', 'review'].map((one) => keyFor([one])),
  );
  for (const key of [bound, ...others]) {
    const statuses = [
      await ask(key, 'PUT', '/v1/units/乙', { name: '乙' }),
      await ask(key, 'PUT', '/v1/windows/2023', { project: { closesAt: null } }),
      await ask(key, 'POST', '/v1/policies', {}),
      await ask(key, 'POST', '/v1/keys', { scopes: ['read'], units: ['乙'] }),
    ].map(({ statusCode }) => statusCode);
    const isRefused = statuses.every(
      (status) => status === 403 || status === 404 || status === 422,
    );
    expect([statuses, isRefused]).toEqual([statuses, true]);
  }
  expect((await ask(admin, 'GET', '/v1/units/乙')).statusCode).toBe(404);
  expect((await ask(admin, 'GET', '/v1/windows/2023')).json()).toEqual({ fiscalYear: 2023 });
});

/** Sends a head as it stands and reads all that comes back. */
async function talk(port: number, head: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text) => {
    answer += text;
  });
  socket.on('error', () => undefined);
  socket.write(`${head}Connection: close\r\n\r\n`);
  await once(socket, 'close');
  return answer;
}

describe('over a connection', () => {
  let app: FastifyInstance;
  let trap: Server;
  let trapped = 0;
  let log = '';
  const portOf = (server: { address(): AddressInfo | string | null }): number =>
    (server.address() as AddressInfo).port;

  beforeAll(async () => {
    trap = createServer((socket) => {
      trapped += 1;
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(trap, 'listening');
    const stream = { write: (line: string) => (log += line) };
    app = await buildApp({
      logger: { stream, level: 'trace' },
      readiness: { isStopping: false },
      authRequired: false,
      eventLoopDelayMs: 60_000,
      service: stored.service,
    });
    await app.listen({ host: '127.0.0.1', port: 0 });
  });

  afterAll(async () => {
    await app.close();
    trap.close();
  });

  test('nothing that is sent makes the service ask anybody', async () => {
    const { ask } = askOf({ ...stored, app }, stored.admin);
    const url = `http://127.0.0.1:${portOf(trap)}/x`;
    const absolute = await talk(
      portOf(app.server),
      `GET ${url} HTTP/1.1\r\nHost: 127.0.0.1:${portOf(trap)}\r\nX-Forwarded-Host: ${url}\r\n`,
    );
    expect(absolute).toMatch(/^HTTP\/1\.1 4\d\d /u);
    const texts = [
      url,
      `<img src="${url}">`,
      `=WEBSERVICE("${url}")`,
      `\\\\127.0.0.1@${portOf(trap)}\\x`,
    ];
    const indicators = texts.map((text, index) => ({
      level1: '产出指标',
      level2: text,
      level3: `${index} ${text}`,
      target: '≥1',
      actual: '1',
      weight: '25',
      explanation: text,
    }));
    const table = tableOf('甲', { indicators, project: { name: url } });
    expect((await ask('', 'POST', '/v1/score', table)).statusCode).toBe(200);
    const made = await ask(stored.admin, 'POST', '/v1/evaluations', table);
    expect(made.statusCode).toBe(201);
    for (const format of ['xlsx', 'docx', 'html', 'pdf']) {
      const report = `/v1/evaluations/${made.json().id}/report?format=${format}`;
      expect((await ask(stored.admin, 'GET', report)).statusCode).toBe(200);
    }
    expect(trapped).toBe(0);
  });

  test('a log has one line of JSON for each entry, whatever is sent', async () => {
    const port = portOf(app.server);
    const wild = '%0a%7b%22level%22:60,%22msg%22:%22forged%22%7d%1b%5b31m';
    for (const head of [
      `GET /v1/${wild} HTTP/1.1\r\nHost: localhost\r\n`,
      `GET /v1/policies/"},{"msg":"forged" HTTP/1.1\r\nHost: localhost\r\n`,
      `GET /v1/units HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \u001b[31m"}\r\n`,
      `GET /v1/units HTTP/1.1\r\nHost: localhost\r\nUser-Agent: \u001b]0;forged\u0007\r\n`,
    ])
      expect(await talk(port, head)).toMatch(/^HTTP\/1\.1 4\d\d /u);
    const table = tableOf('甲', { '\u001b[31m\n红': '1' });
    const { statusCode, body } = await stored.ask('', 'POST', '/v1/score', table);
    expect(statusCode).toBe(422);
    expect(JSON.parse(body).errors[0].message).not.toMatch(/\p{Cc}/u);
    const lines = log.trim().split('\n');
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(JSON.parse(line)).not.toMatchObject({ msg: 'forged' });
    expect(log.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});
