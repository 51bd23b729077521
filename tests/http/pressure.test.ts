/** Requests are turned away while the event loop is late, and only then; who is stopping says so. */
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { buildApp } from '../../src/http/app.js';
import { until } from '../until.js';
import { startService } from './documented.js';

const cell = new Int32Array(new SharedArrayBuffer(4));

/** Does nothing else for longer than one interval of the measurement, some times in a row. */
async function block(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    Atomics.wait(cell, 0, 0, 1_050);
    await setImmediate();
  }
}

test('long pieces of work behind which nothing was measured turn nobody away', async () => {
  const { app, send } = await startService();
  for (let round = 0; round < 4; round += 1) {
    await block(1);
    expect((await send({ url: '/v1/policies' })).statusCode).toBe(200);
  }
  await app.close();
});

test('a service that stops answers, and closes the connection', async () => {
  const readiness = { isStopping: false };
  const app = await buildApp({ logger: false, readiness, authRequired: false });
  const connection = async () => (await app.inject({ url: '/v1/policies' })).headers.connection;
  expect(await connection()).toBe('keep-alive');
  readiness.isStopping = true;
  expect(await connection()).toBe('close');
  await app.close();
});

test('a loop that is late says so', async () => {
  const readiness = { isStopping: false };
  const app = await buildApp({
    logger: false,
    readiness,
    authRequired: false,
    eventLoopDelayMs: 1,
  });
  const answer = await until(
    async () => {
      Atomics.wait(cell, 0, 0, 100);
      await setImmediate();
      return app.inject({ url: '/v1/policies' });
    },
    ({ statusCode }) => statusCode === 503,
  );
  await app.close();
  expect(answer.headers['retry-after']).toBe('1');
  expect(answer.json().detail).toContain('繁忙');
});
