/** What one caller may ask for: so many requests a minute, so much at the same moment; others are not kept from theirs. */
import { type ClientRequest, request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { CallerBounds } from '../../src/evaluations/access/caller-bounds.js';
import type { TableTools } from '../../src/evaluations/printing/table-tools.js';
import { serviceWithoutStore } from '../../src/evaluations/service.js';
import { openThreads } from '../../src/jobs/threads/pool.js';
import { limits } from '../../src/limits.js';
import { backends } from '../db/backends.js';
import { type Documented, startService } from './documented.js';
import { askOf, startStored, tableOf } from './stored.js';

const json = { 'content-type': 'application/json' };
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function start(
  bounds: Partial<CallerBounds>,
  threads?: TableTools,
): Promise<Documented & { readonly port: number }> {
  const service = { ...serviceWithoutStore(), threads };
  const documented = await startService(false, service, bounds);
  await documented.app.listen({ host: '127.0.0.1', port: 0 });
  closing.push(() => documented.app.close());
  return { ...documented, port: (documented.app.server.address() as AddressInfo).port };
}

/** A service that stores, and its keys. */
async function startKeyed(bounds: Partial<CallerBounds>) {
  const [embedded] = backends;
  if (embedded === undefined) throw new Error('no database');
  const stored = await startStored(embedded);
  const documented = await startService(false, stored.service, bounds);
  closing.push(stored.stop, () => documented.app.close());
  return { ...documented, ...askOf(documented, stored.admin), admin: stored.admin };
}

/** Threads that score when they are told to. */
function heldThreads(): {
  readonly tools: TableTools;
  readonly signals: AbortSignal[];
  go(): void;
} {
  const tools = openThreads({ threads: 0 });
  const signals: AbortSignal[] = [];
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  return {
    signals,
    go: () => go(),
    tools: {
      ...tools,
      score: async (tasks, options) => {
        if (options.signal != null) signals.push(options.signal);
        await gate;
        return tools.score(tasks, options);
      },
    },
  };
}

const large = JSON.stringify(
  Array.from({ length: 50 }, (_, at) =>
    tableOf(String(at), { project: { name: '试点'.repeat(900) } }),
  ),
);

describe('requests a minute', () => {
  test('are counted for each key, said in headers, and refused with the figure and the time', async () => {
    const { ask, keyFor } = await startKeyed({ keyRequests: 3 });
    const key = await keyFor(['read']);
    const answers = [];
    for (let time = 0; time < 5; time += 1) answers.push(await ask(key, 'GET', '/v1/units'));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 429, 429]);
    const [first, , , refused] = answers;
    expect(first?.headers).toMatchObject({
      'ratelimit-policy': '"key";q=3;w=60',
      ratelimit: expect.stringMatching(/^"key";r=2;t=(?:[1-9]|[1-5]\d|60)$/u),
    });
    const seconds = Number(refused?.headers['retry-after']);
    expect(seconds > 0 && seconds <= 60).toBe(true);
    expect(refused?.headers['content-type']).toContain('application/problem+json');
    const message = `一个密钥每分钟至多 3 个请求，请在 ${seconds} 秒后重试。`;
    expect(refused?.json()).toMatchObject({
      status: 429,
      title: '请求过多',
      detail: message,
      errors: [{ code: 'too-many-requests', message }],
    });
    expect((await ask(await keyFor(['read']), 'GET', '/v1/units')).statusCode).toBe(200);
  });

  test('are counted for each address where there is no key, health never; bad keys are the address’s', async () => {
    const { send, ask } = await startKeyed({ addressRequests: 2, keyRequests: 100 });
    const from = async (remoteAddress: string) =>
      (await send({ url: '/v1/policies', remoteAddress })).statusCode;
    expect([await from('10.0.0.1'), await from('10.0.0.1'), await from('10.0.0.1')]).toEqual([
      200, 200, 429,
    ]);
    expect(await from('10.0.0.2')).toBe(200);
    // One subscriber has a whole /64 of addresses.
    const six = [await from('2001:db8::1'), await from('2001:db8::2'), await from('2001:db8::3')];
    expect(six).toEqual([200, 200, 429]);
    for (let time = 0; time < 5; time += 1) {
      expect((await send({ url: '/healthz' })).statusCode).toBe(200);
    }
    const wrong = async () => (await ask(`jichi_${'x'.repeat(43)}`, 'GET', '/v1/units')).statusCode;
    expect([await wrong(), await wrong(), await wrong()]).toEqual([401, 401, 429]);
  });

  test('are a thousand of a key unless it is set', async () => {
    const { bounds } = serviceWithoutStore();
    expect(bounds.keyRequests).toBeGreaterThanOrEqual(1_000);
    expect(bounds.streams).toBeGreaterThanOrEqual(20);
  });
});

describe('heavy requests under way', () => {
  test('are bounded for each address; small ones pass, and the slots come back', async () => {
    const held = heldThreads();
    const { app, port } = await start({ heavy: 2 }, held.tools);
    const post = async (body: string) => {
      const answer = await fetch(`http://127.0.0.1:${port}/v1/score`, {
        method: 'POST',
        headers: json,
        body,
      });
      return {
        status: answer.status,
        retry: answer.headers.get('retry-after'),
        text: await answer.text(),
      };
    };
    expect(large.length).toBeGreaterThan(limits.heavyBodyBytes);
    const waiting = [post(large), post(large)];
    while (held.signals.length < 2) await setTimeout(5);
    const refused = await post(large);
    expect([refused.status, refused.retry]).toEqual([429, '1']);
    expect(JSON.parse(refused.text)).toMatchObject({
      detail: '一个地址同时至多 2 个正在处理的大请求，请等一些结束后再试。',
      errors: [{ code: 'too-many-heavy-requests' }],
    });
    expect((await post(JSON.stringify(tableOf('1')))).status).toBe(200);
    const other = await app.inject({
      method: 'POST',
      url: '/v1/verify',
      payload: large,
      headers: json,
      remoteAddress: '10.0.0.9',
    });
    expect(other.statusCode).toBe(422);
    held.go();
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await post(large)).status).toBe(200);
  });

  test('of one caller two are worked on at a time, and the next when one has answered or left', async () => {
    const held = heldThreads();
    const { port } = await start({ heavy: 8 }, held.tools);
    const url = `http://127.0.0.1:${port}/v1/score`;
    const leaving = new AbortController();
    const post = (body: string, signal?: AbortSignal) =>
      fetch(url, {
        method: 'POST',
        headers: json,
        body,
        ...(signal === undefined ? {} : { signal }),
      });
    const first = [post(large), post(large)];
    while (held.signals.length < 2) await setTimeout(5);
    const left = post(large, leaving.signal);
    const last = [post(large), post(large)];
    // What is small is answered meanwhile; by then the others have come.
    for (let time = 0; time < 5; time += 1) {
      expect((await post(JSON.stringify(tableOf('1')))).status).toBe(200);
    }
    expect(held.signals).toHaveLength(2);
    leaving.abort();
    await expect(left).rejects.toThrow();
    held.go();
    const answers = await Promise.all([...first, ...last]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await post(large)).status).toBe(200);
  });

  test('stop when their client has gone, and their slot is free again', async () => {
    const held = heldThreads();
    const { port } = await start({ heavy: 1 }, held.tools);
    for (let time = 0; time < 3; time += 1) {
      const asked = httpRequest({
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/v1/score/batch',
        headers: { ...json, 'content-length': Buffer.byteLength(large) },
      });
      asked.on('error', () => undefined);
      asked.end(large);
      while (held.signals.length <= time) await setTimeout(5);
      asked.destroy();
      while (held.signals[time]?.aborted !== true) await setTimeout(5);
    }
    held.go();
  });

  test('do not keep the event loop: large tables are scored in the threads, byte for byte the same', async () => {
    const threads = openThreads({ threads: 1 });
    closing.push(threads.close);
    const [beside, here] = [await start({}, threads), await start({})];
    const bad = [...JSON.parse(large), { ...tableOf('x'), extra: 1 }];
    const explanation = '按计划推进。'.repeat(300);
    const indicators = Array.from({ length: 40 }, (_, at) => ({
      level1: '产出指标',
      level3: `${at}`,
      target: '≥1',
      actual: '1',
      weight: '2.5',
      explanation,
    }));
    const single = tableOf('1', { indicators });
    for (const [url, payload] of [
      ['/v1/score/batch', large],
      ['/v1/score/batch', JSON.stringify(bad)],
      ['/v1/score/batch', large.replace('"60"', '6.0000000000000000001')],
      ['/v1/score', JSON.stringify(single)],
      ['/v1/score/batch', JSON.stringify([single, single])],
      ['/v1/score', JSON.stringify({ ...single, extra: 1 })],
      ['/v1/score', JSON.stringify(single).replace('"2.5"', '6.0000000000000000001')],
      ['/v1/score', JSON.stringify({ indicators: Array(100_000).fill(1) })],
    ] as const) {
      const ask = { method: 'POST', url, payload, headers: json } as const;
      const [one, other] = [await beside.send(ask), await here.send(ask)];
      const parts = ({ statusCode, headers, body }: typeof one) => [
        statusCode,
        headers['content-type'],
        body.replace(/urn:uuid:[^"]*/u, ''),
      ];
      expect(parts(one)).toEqual(parts(other));
    }
  });
});

test('uploads under way are bounded for each key', async () => {
  const { app, ask, keyFor, admin } = await startKeyed({ uploads: 1 });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const key = await keyFor(['read']);
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' };
  const begun = (): ClientRequest => {
    const request = httpRequest({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/v1/batches',
      headers,
    });
    request.on('error', () => undefined);
    // One of the others was there before it.
    request.on('response', () => {
      upload = begun();
    });
    request.write('{}\n');
    return request;
  };
  let upload = begun();
  const second = () => app.inject({ method: 'POST', url: '/v1/batches', headers, payload: '{}\n' });
  let refused = await second();
  while (refused.statusCode === 202) {
    // The other comes in while none of these is under way.
    await setTimeout(20);
    refused = await second();
  }
  expect([refused.statusCode, refused.json().errors[0].code]).toEqual([429, 'too-many-uploads']);
  const others = { ...headers, authorization: `Bearer ${admin}` };
  const other = await app.inject({
    method: 'POST',
    url: '/v1/batches',
    headers: others,
    payload: '{}\n',
  });
  expect(other.statusCode).toBe(202);
  upload.destroy();
  while ((await second()).statusCode !== 202) await setTimeout(20);
  expect((await ask(key, 'GET', '/v1/batches')).statusCode).toBe(200);
});

/** Writes all of a body before it reads anything, as most clients do. @returns what came back, or the fault. */
async function answerTo(port: number, size: number, header: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  let fault = '';
  socket.on('error', (error) => {
    fault = error.message;
  });
  const head = `POST /v1/score HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${header}\r\n\r\n`;
  socket.write(head);
  const isChunked = header.startsWith('Transfer');
  const blank = ' '.repeat(64 * 1024);
  const piece = isChunked ? `${blank.length.toString(16)}\r\n${blank}\r\n` : blank;
  for (let sent = 0; sent < size; sent += blank.length) {
    socket.write(piece);
    while (socket.writableNeedDrain && fault === '') await setTimeout(1);
  }
  if (isChunked) socket.write('0\r\n\r\n');
  socket.on('data', (bytes) => {
    text += bytes.toString('latin1');
  });
  while (!text.includes('urn:uuid') && fault === '') await setTimeout(5);
  socket.destroy();
  return fault === '' ? text : fault;
}

test.each([2, 8, 30])('%i MiB are refused so that every client reads the answer', async (mib) => {
  const { port } = await start({});
  const size = mib * 1024 * 1024;
  for (const header of [`Content-Length: ${size}`, 'Transfer-Encoding: chunked']) {
    expect(await answerTo(port, size, header)).toMatch(/^HTTP\/1\.1 413 /u);
  }
});

test('health is answered while the event loop is late', async () => {
  const { buildApp } = await import('../../src/http/app.js');
  const app = await buildApp({
    logger: false,
    readiness: { isStopping: false },
    authRequired: false,
    eventLoopDelayMs: 1,
  });
  closing.push(() => app.close());
  const cell = new Int32Array(new SharedArrayBuffer(4));
  const seen = new Set<number>();
  while (!seen.has(503)) {
    Atomics.wait(cell, 0, 0, 100);
    await setImmediate();
    seen.add((await app.inject({ url: '/v1/policies' })).statusCode);
    expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200);
  }
});
