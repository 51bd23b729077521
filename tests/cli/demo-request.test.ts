/** The demo asks a service that is busy again, after the time that it names, and gives up in words. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { asked } from '../../src/cli/demo-request.js';

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const servers = new Set<ReturnType<typeof createServer>>();
afterEach(() => {
  for (const server of servers) server.close();
  servers.clear();
});

/** A service that gives these answers one after the other, the last one for ever. */
async function serviceOf(answers: readonly Answer[]): Promise<string> {
  let count = 0;
  const server = createServer((_request, response) => {
    const { status, headers } = answers[Math.min(count, answers.length - 1)] ?? { status: 500 };
    count += 1;
    response.writeHead(status, headers).end(`answer ${count}`);
  }).listen(0, '127.0.0.1');
  servers.add(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/score`;
}

const busy: Answer = { status: 503, headers: { 'retry-after': '2' } };

test('waits as long as it is told, and takes the answer', async () => {
  const waited: number[] = [];
  const address = await serviceOf([busy, { status: 429 }, busy, { status: 200 }]);
  const response = await asked(address, {}, async (ms) => waited.push(ms));
  expect(await response.text()).toBe('answer 4');
  expect(waited).toEqual([2_000, 1_000, 2_000]);
});

test('what is named is waited for within a bound, and not for ever', async () => {
  const waited: number[] = [];
  const address = await serviceOf([{ status: 503, headers: { 'retry-after': '86400' } }]);
  await expect(asked(address, {}, async (ms) => waited.push(ms))).rejects.toThrow('过于繁忙');
  expect(new Set(waited)).toEqual(new Set([10_000]));
  expect(waited.length).toBe(29);
});

test('a refusal is told and not repeated', async () => {
  const address = await serviceOf([{ status: 422 }]);
  await expect(asked(address)).rejects.toThrow('answer 1');
});
