/**
 * SIGTERM while requests are under way: each is answered whole or not begun, and the exit code is 0; who does not read
 * his answer holds nobody up.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stopListening } from '../../src/http/stop.js';
import { project } from '../cli/run.js';
import { backends, type Place } from '../db/backends.js';
import { nodeWords } from '../proof.js';
import { randomTable } from '../properties/random-tables/tables.js';
import { startService as startDocumented } from './documented.js';

const [embedded] = backends;
let place: Place;

beforeAll(async () => {
  place = await (embedded ?? expect.fail()).place();
});

afterAll(() => place.remove());

/** Starts the built service on a free port and waits until it says where it listens. */
async function startService(): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(
    process.execPath,
    [...nodeWords, path.join(project, 'dist/cli/main.js'), 'serve', '--port', '0', ...place.words],
    {
      env: { ...process.env, LOG_LEVEL: 'silent', ...place.environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  if (child.stdout === null) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^listening on http:\/\/127\.0\.0\.1:(\d+)$/u.exec(line)?.[1];
    if (port !== undefined) return { child, port: Number(port) };
  }
  throw new Error('the service did not start');
}

const body = JSON.stringify(
  Array.from({ length: 12 }, (_, number) => randomTable(number).evaluation),
);

type Outcome = 'answered' | 'unavailable' | 'refused' | 'broken';

/** One request: answered whole, told to come back, refused before it began, or broken in the middle. */
function ask(port: number, agent: Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    let begun = false;
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
    };
    const sent = request(
      { port, agent, method: 'POST', path: '/v1/score', headers },
      (response) => {
        begun = true;
        resolve(outcomeOf(response));
      },
    );
    // Refused is safe to try again; a reset leaves open whether the request was begun.
    sent.on('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(!begun && code === 'ECONNREFUSED' ? 'refused' : 'broken'),
    );
    sent.end(body);
  });
}

async function outcomeOf(response: IncomingMessage): Promise<Outcome> {
  try {
    const text = Buffer.concat(await response.toArray()).toString('utf8');
    const isWhole = response.complete && text.endsWith(response.statusCode === 200 ? ']' : '}');
    if (!isWhole) return 'broken';
    return response.statusCode === 200 ? 'answered' : 'unavailable';
  } catch {
    return 'broken';
  }
}

test('SIGTERM under load', async () => {
  const { child, port } = await startService();
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const outcomes: Outcome[] = [];
  const isDone = (): boolean => outcomes.includes('refused') || outcomes.includes('unavailable');
  const worker = async (): Promise<void> => {
    while (!isDone() && outcomes.length < 2_000) outcomes.push(await ask(port, agent));
  };
  const exit = once(child, 'exit');
  const workers = Array.from({ length: 8 }, worker);
  while (outcomes.length < 24) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGTERM');
  await Promise.all(workers);
  agent.destroy();
  expect(await exit).toEqual([0, null]);
  expect(outcomes.filter((outcome) => outcome === 'broken')).toEqual([]);
  expect(outcomes.filter((outcome) => outcome === 'answered').length).toBeGreaterThanOrEqual(24);
});

test('answers that nobody takes are cut off when their time is over', async () => {
  const { app } = await startDocumented();
  // Nothing else ends a connection that stands still.
  app.server.setTimeout(0);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const whole = (await app.inject('/openapi.json')).body;
  const requestCount = 60;
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1').pause();
  socket.write('GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(requestCount));
  await once(app.server, 'request');
  await stopListening(app, { drainMs: 0, stopMs: 50 });
  // Read only now: more stands in the buffers of the kernel than was ever taken out of them.
  const pieces: Buffer[] = [];
  socket.on('error', () => undefined).on('data', (piece) => pieces.push(piece));
  socket.resume();
  if (!socket.closed) await once(socket, 'close');
  const bytes = Buffer.concat(pieces).length;
  expect(bytes).toBeLessThan(requestCount * Buffer.byteLength(whole));
});
