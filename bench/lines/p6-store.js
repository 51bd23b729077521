/**
 * P6: `PUT /v1/evaluations/{id}/actuals` of 25 indicators over 64 connections on PostgreSQL: key, score, new
 * revision, audit log and idempotency, each answer after its commit; against bare Fastify that parses the same
 * request and answers the same bytes. Requests a second of both, by the same client on the same machine.
 */
import { Agent } from 'node:http';
import postgres from 'postgres';
import { costText, interleaved, median, ratioOf, wallMicroseconds } from '../measure.js';
import { ask, send, sendAll, start } from '../servers/talk.js';
import { table } from '../tables.js';

const connectionCount = 64;
const tableCount = 320;
const unitCount = 40;
const serverUrl = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

export async function* lines() {
  const owner = postgres(serverUrl, { max: 1, connect_timeout: 3, onnotice: () => undefined });
  const name = `jichi_bench_${process.pid}`;
  try {
    await owner.unsafe(`create database ${name}`);
  } catch (error) {
    process.stdout.write(`P6 skipped: no PostgreSQL that can be used (${error.code})\n`);
    await owner.end();
    return;
  }
  try {
    yield await line(name);
  } finally {
    await owner.unsafe(`drop database ${name} with (force)`);
    await owner.end();
  }
}

async function line(name) {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const store = await start('store.js', { BENCH_DATABASE_URL: url.toString() });
  const bare = await start('bare.js');
  const agent = new Agent({ keepAlive: true, maxSockets: connectionCount });
  const authorization = `Bearer ${await ask(store.child, { key: true })}`;
  const ids = await tables(agent, store.port, authorization);
  let answers = [];
  const cpu = [];
  const costs = await interleaved({
    'actuals stored': (round) =>
      costOf(() =>
        cpuOf(
          store.child,
          async () => {
            const requests = ids.map((id, index) => actualsOf(id, index, round, authorization));
            answers = await sendAll(agent, store.port, requests, connectionCount);
          },
          cpu,
        ),
      ),
    'bare Fastify': async (round) => {
      const due = Object.fromEntries(ids.map((id, index) => [id, answers[index]]));
      await ask(bare.child, { answers: due });
      const requests = ids.map((id, index) => actualsOf(id, index, round, authorization));
      let told = [];
      const cost = await costOf(async () => {
        told = await sendAll(agent, bare.port, requests, connectionCount);
      });
      if (told.some((text, index) => text !== answers[index])) throw new Error('other bytes');
      return cost;
    },
  });
  agent.destroy();
  for (const { child } of [store, bare]) child.disconnect();
  return {
    name: 'P6 actuals submitted, scored and stored, of the speed of a bare Fastify echo',
    floor: 0.15,
    goal: 0.5,
    ratios: ratioOf(costs, 'bare Fastify', 'actuals stored'),
    notes: [
      `${costText(costs, 'actuals stored')}, ${costText(costs, 'bare Fastify')} a request over ${connectionCount} connections`,
      `${median(cpu).toFixed(0)} µs of the service's CPU a request, scoring included`,
    ],
  };
}

/** Of the service alone; PostgreSQL has its own share of the machine. */
async function cpuOf(child, work, cpu) {
  const before = await ask(child, { cpu: true });
  await work();
  cpu.push(((await ask(child, { cpu: true })) - before) / tableCount);
}

async function costOf(work) {
  return (await wallMicroseconds(work)) / tableCount;
}

/** Drafts of units with eight tables each. */
async function tables(agent, port, authorization) {
  const ids = [];
  for (let index = 0; index < tableCount; index += 1) {
    const { evaluation } = table(index + 1);
    const unit = { code: `B${index % unitCount}`, name: `单位${index % unitCount}` };
    const body = JSON.stringify({ ...evaluation, unit });
    const path = '/v1/evaluations';
    const headers = { authorization };
    ids.push(JSON.parse(await send(agent, port, { method: 'POST', path, body, headers })).id);
  }
  return ids;
}

/** What every row reached, never the same twice. */
function actualsOf(id, index, round, authorization) {
  const { evaluation } = table(index + 1);
  const indicators = table(index + 1 + (round + 1) * tableCount).evaluation.indicators;
  const rows = evaluation.indicators.map(({ explanation = '按计划推进。' }, row) => ({
    pointer: `/indicators/${row}`,
    actual: actualFor(evaluation.indicators[row], indicators[row]),
    explanation,
  }));
  return {
    method: 'PUT',
    path: `/v1/evaluations/${id}/actuals`,
    headers: {
      authorization,
      'if-match': `"${round + 1}"`,
      'idempotency-key': `${id}-${round}`,
    },
    body: JSON.stringify({ indicators: rows }),
  };
}

/** The other table's actual where it is of the same unit; words stay what they were. */
function actualFor(row, other) {
  return /^\d/u.test(row.actual) && !row.actual.includes('年') ? other.actual : row.actual;
}
