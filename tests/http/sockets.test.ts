/** What only a real connection can do wrong: afterwards the service still answers the next request. */

import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../src/http/app.js';

let app: FastifyInstance;
let port: number;

beforeAll(async () => {
  app = await buildApp({
    logger: false,
    readiness: { isStopping: false },
    authRequired: false,
    requestMs: 500,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as AddressInfo).port;
});

afterAll(() => app.close());

/** Writes bytes, in pieces, and gives back all that is answered until the connection closes. */
function talk(...pieces: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text) => {
      answer += text;
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
    for (const piece of pieces) socket.write(piece);
  });
}

const body = JSON.stringify({ targets: [{ target: '≥90%' }] });
const request = (more = '') =>
  `POST /v1/targets/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${more}\r\n${body}`;

describe('connections', () => {
  afterAll(async () => {
    expect(await talk(request('Connection: close\r\n'))).toContain('200 OK');
  });

  test('two Content-Type headers are refused as that', async () => {
    const answer = await talk(
      request('content-type: application/x-ndjson\r\nConnection: close\r\n'),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
    expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({
      detail: '请求头 Content-Type 出现了不止一次，请只写一个。',
      errors: [{ code: 'header-duplicate', pointer: '' }],
    });
  });

  test('bytes that are no request', async () => {
    expect(await talk('表\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json/u);
  });

  test('headers without an end', async () => {
    const answer = await talk(`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(64 * 1024)}`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /u);
  });

  test('a body that never comes', async () => {
    const answer = await talk(request().slice(0, -10));
    expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
  });

  test('half a request', async () => {
    expect(await talk('POST /v1/score HTTP/1.1\r\nHost: localhost\r\nContent-')).toMatch(
      /^HTTP\/1\.1 408 /u,
    );
  });

  test('a length that lies', async () => {
    const answer = await talk(
      request('Connection: close\r\n').replace(/Content-Length: \d+/u, 'Content-Length: 5'),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
  });

  test('three requests in one piece are answered in order', async () => {
    const other = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const answer = await talk(
      `${other}${request()}${other.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')}`,
    );
    expect(answer.match(/HTTP\/1\.1 200 OK/gu)).toHaveLength(3);
    expect(answer.indexOf('readings')).toBeGreaterThan(answer.indexOf('"ok"'));
  });
});
