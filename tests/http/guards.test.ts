/** What a service answers before it looks at what it is asked: names, keys, headers, files of the manual. */
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../src/http/app.js';

function built(more: { authRequired?: boolean; hosts?: string[]; hasManual?: boolean } = {}) {
  return buildApp({
    logger: false,
    readiness: { isStopping: false },
    authRequired: false,
    eventLoopDelayMs: 60_000,
    ...more,
  });
}

async function statusFor(app: FastifyInstance, host: string, url = '/v1/policies') {
  return (await app.inject({ url, headers: { host } })).statusCode;
}

describe('where no key is needed, a page of another name reads nothing', () => {
  test.each([
    ['evil.example.com', 421],
    ['evil.example.com:8080', 421],
    ['127.0.0.1.evil.example.com', 421],
    ['localhost.evil.example.com', 421],
    ['192.168.1.7:8080', 421],
    ['0.0.0.0:8080', 421],
    ['a b', 421],
    ['localhost:8080', 200],
    ['LOCALHOST', 200],
    ['127.0.0.1:8080', 200],
    ['[::1]:8080', 200],
  ])('Host: %s is answered with %i', async (host, status) => {
    const app = await built({ hosts: ['127.0.0.1'] });
    for (const url of ['/v1/policies', '/openapi.json', '/docs/'])
      expect(await statusFor(app, host, url)).toBe(status);
    expect(await statusFor(app, host, '/healthz')).toBe(200);
    await app.close();
  });

  test('what it listens on and what a setting names is taken', async () => {
    const app = await built({ hosts: ['10.0.0.5', 'Jichi.Local'] });
    expect(await statusFor(app, '10.0.0.5:8080')).toBe(200);
    expect(await statusFor(app, 'jichi.local:8080')).toBe(200);
    expect(await statusFor(app, '10.0.0.6')).toBe(421);
    await app.close();
    const everywhere = await built({ hosts: ['0.0.0.0'] });
    expect(await statusFor(everywhere, '10.0.0.6')).toBe(200);
    expect(await statusFor(everywhere, 'evil.example.com')).toBe(421);
    await everywhere.close();
  });

  test('where a key is needed, any name will do', async () => {
    const app = await built({ authRequired: true });
    expect(await statusFor(app, 'jichi.example.com')).toBe(401);
    expect(await statusFor(app, 'jichi.example.com', '/docs/')).toBe(200);
    await app.close();
  });
});

test('a manual that is closed is not there', async () => {
  const app = await built({ hasManual: false });
  for (const url of ['/docs', '/docs/', '/docs/static/swagger-ui.css', '/openapi.json']) {
    const response = await app.inject(url);
    expect([response.statusCode, response.body.includes('openapi')]).toEqual([404, false]);
  }
  expect((await app.inject('/v1/policies')).statusCode).toBe(200);
  await app.close();
});

describe('over a connection', () => {
  let app: FastifyInstance;
  const lines: { level: number }[] = [];

  beforeAll(async () => {
    const stream = { write: (line: string) => lines.push(JSON.parse(line)) };
    app = await buildApp({
      logger: { stream, level: 'error' },
      readiness: { isStopping: false },
      authRequired: true,
      eventLoopDelayMs: 60_000,
    });
    await app.listen({ host: '127.0.0.1', port: 0 });
  });

  afterAll(() => app.close());

  /** Sends a head as it stands, without what a client would tidy up. */
  function ask(...head: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
      let answer = '';
      socket.setEncoding('utf8').on('data', (text) => {
        answer += text;
      });
      socket.on('close', () => resolve(answer)).on('error', reject);
      socket.write(`${head.join('\r\n')}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
  }

  const css = '/docs/static/swagger-ui.css';
  test.each([
    ['dots', '/docs/static/../../package.json', [], 404],
    ['encoded dots', '/docs/static/%2e%2e/%2e%2e/package.json', [], 404],
    ['a nought', '/docs/static/a%00b', [], 404],
    ['a nought for a name', '/docs/static/%00', [], 404],
    ['a name too long', `/docs/static/${'a'.repeat(9_000)}`, [], 404],
    ['a range beyond the end', css, ['Range: bytes=999999999-'], 416],
    ['a range that is none', css, ['Range: bytes=9-1'], 416],
    ['a condition that fails', css, ['If-Match: "x"'], 412],
    ['a date that has passed', css, ['If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT'], 412],
  ])('files of the manual: %s is the client’s fault', async (_, url, head, status) => {
    const answer = await ask(`GET ${url} HTTP/1.1`, ...head);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `, 'u'));
    if (status >= 400)
      expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({ status });
    expect(lines).toEqual([]);
  });

  test.each([
    ['no key', ['GET /v1/units HTTP/1.1'], 401],
    ['an unknown address', ['GET /v1/nothing HTTP/1.1', 'Authorization: Bearer x'], 401],
    ['an address that cannot be read', ['GET /%zz HTTP/1.1'], 400],
    ['no HTTP', ['表'], 400],
  ])('the headers of a refusal: %s', async (_, head, status) => {
    const answer = await ask(...head);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `, 'u'));
    expect(answer).toMatch(/^content-security-policy: default-src 'none'/imu);
    expect(answer).toMatch(/^x-content-type-options: nosniff/imu);
    expect(answer).toMatch(/^x-frame-options: SAMEORIGIN/imu);
    expect(answer).toMatch(/^referrer-policy: no-referrer/imu);
  });
});
