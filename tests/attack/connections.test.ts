/** Many who connect and then say nothing, or next to nothing: others are answered, and all are let go. */
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { buildApp } from '../../src/http/app.js';
import { counts, report } from '../proof.js';

const starts = [
  '',
  'POST /v1/score HTTP/1.1\r\nHost: localhost\r\nContent-',
  'POST /v1/score HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
];

test('slow connections hold nobody up', async () => {
  const app = await buildApp({
    logger: false,
    readiness: { isStopping: false },
    authRequired: false,
    requestMs: 1_500,
    eventLoopDelayMs: 60_000,
  });
  // All come at the same moment: who finds the kernel's queue full is never seen, and would wait for ever.
  await app.listen({ host: '127.0.0.1', port: 0, backlog: counts.slowConnections });
  const { port } = app.server.address() as AddressInfo;
  const answers = await Promise.all(
    Array.from({ length: counts.slowConnections }, async (_, at) => {
      const socket = connect(port, '127.0.0.1');
      let answer = '';
      socket.setEncoding('latin1').on('data', (text) => {
        answer += text;
      });
      socket.on('error', () => undefined);
      socket.write(starts[at % starts.length] ?? '');
      if (at % 50 === 0) {
        await setTimeout(at % 1_000);
        expect((await fetch(`http://127.0.0.1:${port}/v1/policies`)).status).toBe(200);
      }
      if (!socket.closed) await once(socket, 'close');
      return answer;
    }),
  );
  // Who said nothing at all is not owed an answer.
  const isLetGo = (answer: string): boolean => answer === '' || answer.startsWith('HTTP/1.1 408 ');
  expect(answers.filter((answer) => !isLetGo(answer))).toEqual([]);
  expect(answers.filter((answer) => answer !== '').length).toBeGreaterThan(answers.length / 2);
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  await app.close();
  report(`slow connections: ${counts.slowConnections} without an end, others answered meanwhile`);
});
