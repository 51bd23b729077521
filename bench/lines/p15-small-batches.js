/**
 * P15: many small batches. 200 batches of one table each, by eight keys on an embedded database, against one
 * batch of the same 200 tables: what a batch costs beside its tables.
 */
import { setTimeout as after } from 'node:timers/promises';
import { interleaved, median, ratioOf, wallMicroseconds } from '../measure.js';
import { clientOf, startCommand } from '../servers/command.js';
import { table } from '../tables.js';

const count = 200;
const clientCount = 8;
const lookMs = 150;

const bodies = Array.from(
  { length: count },
  (_, index) => `${JSON.stringify(table(index).evaluation)}\n`,
);

/** Makes a batch of these lines; @returns its address. */
async function made(client, body) {
  const answer = await client.ask('POST', '/v1/batches', { body, type: 'application/x-ndjson' });
  if (answer.status !== 202) throw new Error(answer.text);
  return `/v1/batches/${JSON.parse(answer.text).id}`;
}

/** Waits until a batch has ended. @throws Error unless all of it is done */
async function ended(client, at, tables) {
  for (;;) {
    const { state, done } = JSON.parse((await client.ask('GET', at)).text);
    if (state === 'completed' && done === tables) return;
    if (state !== 'queued' && state !== 'running') throw new Error(`${state}, ${done} done`);
    await after(lookMs);
  }
}

/** Each client looks after its own, one after the other: looks of all at once would be a load of their own. */
async function smallOnes(clients) {
  const left = [...bodies];
  const lanes = clients.map(async (client) => {
    const places = [];
    for (let body = left.pop(); body !== undefined; body = left.pop())
      places.push(await made(client, body));
    for (const at of places) await ended(client, at, 1);
  });
  await Promise.all(lanes);
}

async function largeOne([client]) {
  await ended(client, await made(client, bodies.join('')), count);
}

export async function* lines() {
  const { port, admin, close } = await startCommand();
  const owner = clientOf(port, admin);
  const clients = [];
  try {
    // A key of its own each: one may not ask as often as all of them do.
    for (let index = 0; index < clientCount; index += 1) {
      const body = JSON.stringify({ name: `key ${index}`, scopes: ['submit'] });
      const { key } = JSON.parse((await owner.ask('POST', '/v1/keys', { body })).text);
      clients.push(clientOf(port, key));
    }
    await largeOne(clients);
    const costs = await interleaved(
      {
        'one batch': () => wallMicroseconds(() => largeOne(clients)),
        'small batches': () => wallMicroseconds(() => smallOnes(clients)),
      },
      3,
    );
    const seconds = (name) => median(costs.get(name)) / 1e6;
    yield {
      name: `P15 ${count} batches of one table, times one batch of the same tables`,
      floor: 30,
      goal: 15,
      lowerIsBetter: true,
      ratios: ratioOf(costs, 'small batches', 'one batch'),
      notes: [
        `${seconds('small batches').toFixed(2)} s, ${(count / seconds('small batches')).toFixed(0)} batches a second; one batch ${seconds('one batch').toFixed(2)} s`,
      ],
    };
  } finally {
    for (const client of [owner, ...clients]) client.close();
    await close();
  }
}
